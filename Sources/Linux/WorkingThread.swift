internal import Glibc
package import SystemPackage

/// A thread of its own for work that blocks: libdispatch's workers and the cooperative pool are few, and shared.
package enum WorkingThread {
    /// Runs work on a new thread; waits for its end without blocking a thread of the pool.
    package static func run(_ work: @escaping @Sendable () throws -> Void) async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            do throws(WorkingThreadError) {
                try start { continuation.resume(with: Result(catching: work)) }
            } catch {
                continuation.resume(throwing: error)
            }
        }
    }

    /// Runs work on a new thread that nobody waits for.
    package static func start(_ work: @escaping @Sendable () -> Void) throws(WorkingThreadError) {
        let start = unsafe Unmanaged.passRetained(Start(body: work))
        var thread = pthread_t()
        let code = unsafe pthread_create(&thread, nil, { unsafe Start.main($0) }, start.toOpaque())
        guard code == 0 else {
            unsafe start.release()
            throw WorkingThreadError(cause: Errno(rawValue: code))
        }
        pthread_detach(thread)
    }

    private final class Start: Sendable {
        let body: @Sendable () -> Void

        init(body: @escaping @Sendable () -> Void) {
            self.body = body
        }

        static func main(_ start: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
            if let start = unsafe start {
                unsafe Unmanaged<Start>.fromOpaque(start).takeRetainedValue().body()
            }
            return nil
        }
    }
}

/// The system gave no thread to work on.
package struct WorkingThreadError: Error, CustomStringConvertible {
    package let cause: Errno

    package var description: String {
        "Cannot start the working thread: \(cause). See TasksMax= of the unit and ulimit -u."
    }
}
