internal import Glibc

/// Runs a part of a test that blocks, or that others wait for without giving up their thread, on a thread of its own: the
/// pool that tests run on has as many threads as the machine has cores, and all tests of a run wait in its queue.
package func withOwnThread<Result: Sendable>(_ body: @Sendable () throws -> Result) async throws -> Result {
    try await withTaskExecutorPreference(ThreadExecutor()) { try body() }
}

/// Starts what runs beside the rest of a test, which may block: it does not wait for a thread of the pool either.
package func startOnOwnThread<Result: Sendable>(_ body: @escaping @Sendable () async throws -> Result) -> Task<
    Result, any Error
> {
    Task(executorPreference: ThreadExecutor()) { try await body() }
}

/// Gives each job a thread. A body that never waits is one job.
private final class ThreadExecutor: TaskExecutor {
    func enqueue(_ job: consuming ExecutorJob) {
        let start = unsafe Unmanaged.passRetained(Start(UnownedJob(job), on: self))
        var thread = pthread_t()
        let code = unsafe pthread_create(
            &thread, nil,
            { argument in
                if let argument = unsafe argument {
                    unsafe Unmanaged<Start>.fromOpaque(argument).takeRetainedValue().run()
                }
                return nil
            }, start.toOpaque())
        precondition(code == 0, "the system gave no thread to a test: error \(code)")
        pthread_detach(thread)
    }

    private final class Start {
        private let job: UnownedJob
        private let executor: ThreadExecutor

        init(_ job: UnownedJob, on executor: ThreadExecutor) {
            self.job = job
            self.executor = executor
        }

        func run() {
            unsafe job.runSynchronously(on: executor.asUnownedTaskExecutor())
        }
    }
}
