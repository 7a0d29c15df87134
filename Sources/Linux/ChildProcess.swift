internal import CLinux
internal import Glibc
package import SystemPackage

/// A program that works for this process on some bytes and answers by others, with one owner: it ends when the owner does.
///
/// The bytes are its standard input, a file in memory; what it writes to its standard output is its answer. It hears neither SIGTERM
/// nor SIGINT nor SIGHUP, which mean the process that started it.
package struct ChildProcess: ~Copyable {
    private let number: Int32
    private let output: Descriptor
    private var isReaped = false

    /// What became of it, and what it took.
    package struct Ending: Hashable, Sendable {
        package enum Cause: Hashable, Sendable {
            case exit(Int32)
            case signal(Int32)
            /// It needed more memory than its ``ProcessLimits`` allow.
            case outOfMemory
        }

        package let cause: Cause
        /// Of all its threads.
        package let processorTime: Duration
    }

    /// Why no more of the answer comes.
    package enum Pause: Hashable, Sendable {
        /// It has closed its output, as it does when it ends, of itself or not.
        case end
        /// Time is up.
        case late
        /// The system gave an error.
        case failure(Errno)
    }

    /// Starts a program; its name is the first of its arguments.
    package init(_ program: FilePath, _ arguments: [String], input: [UInt8]) throws(Errno) {
        let content = try Descriptor(linux_memory_file())
        try content.write(input, at: 0)
        var ends: (read: Int32, write: Int32) = (-1, -1)
        _ = try Descriptor.checked(unsafe linux_pipe(&ends.read, &ends.write))
        let near = try Descriptor(ends.read)
        let far = try Descriptor(ends.write)
        var words: [UnsafeMutablePointer<CChar>?] = unsafe ([program.string] + arguments).map { unsafe strdup($0) }
        unsafe words.append(nil)
        defer { for index in unsafe words.indices { unsafe free(words[index]) } }
        number = try Descriptor.checked(
            unsafe program.withPlatformString { unsafe linux_start($0, &words, content.number, far.number) })
        output = near
    }

    deinit {
        if !isReaped { _ = Self.reap(number) }
    }

    /// Waits for the next part of the answer and adds it to what came before.
    ///
    /// - Parameter whileWaiting: Is called several times a second.
    /// - Returns: nil when there may be more.
    package func read(
        into answer: inout [UInt8], until deadline: SuspendingClock.Instant, whileWaiting: () -> Void
    ) -> Pause? {
        while true {
            whileWaiting()
            let left = deadline - .now
            if left <= .zero { return .late }
            let fired = linux_wait(output.number, -1, min(left, .milliseconds(250)).millisecondsRoundedUp)
            if fired == -EINTR || fired == 0 { continue }
            if fired < 0 { return .failure(Errno(rawValue: -fired)) }
            var part = [UInt8](repeating: 0, count: 1 << 16)
            let count = unsafe linux_read(output.number, &part, part.count)
            if count < 0 { return .failure(Errno(rawValue: -count)) }
            if count == 0 { return .end }
            answer += part[..<Int(count)]
            return nil
        }
    }

    /// Takes what of its answer is there, without waiting for more.
    /// - Returns: Whether nothing more comes.
    package mutating func readNow(into answer: inout [UInt8]) -> Bool {
        while true {
            let fired = linux_wait(output.number, -1, 0)
            if fired == -EINTR { continue }
            if fired <= 0 { return fired < 0 }
            var part = [UInt8](repeating: 0, count: 1 << 16)
            let count = unsafe linux_read(output.number, &part, part.count)
            if count <= 0 { return true }
            answer += part[..<Int(count)]
        }
    }

    /// Ends it, unless it has ended by itself, and says what became of it.
    package mutating func end() -> Ending {
        isReaped = true
        return Self.reap(number)
    }

    /// A process that is ending already keeps its own cause.
    private static func reap(_ number: Int32) -> Ending {
        kill(number, SIGKILL)
        var ending = linux_ending()
        guard unsafe linux_reap(number, &ending) >= 0 else {
            return Ending(cause: .signal(SIGKILL), processorTime: .zero)
        }
        let cause: Ending.Cause =
            switch (ending.signal, ending.status) {
            case (0, LINUX_OUT_OF_MEMORY): .outOfMemory
            case (0, let status): .exit(status)
            case (let signal, _): .signal(signal)
            }
        return Ending(cause: cause, processorTime: .microseconds(ending.processor_microseconds))
    }
}

/// What this process may take from now on, set by itself before it does something dangerous. It is not to be undone.
package struct ProcessLimits: Hashable, Sendable {
    /// In bytes, on top of what it has already.
    package var memory: Int
    package var processorTime: Duration

    package init(memory: Int, processorTime: Duration) {
        self.memory = memory
        self.processorTime = processorTime
    }

    /// Beyond these limits memory is refused, which mostly ends the process, and the kernel ends the process by SIGXCPU. It writes no file, leaves no core, ends with
    /// the process that started it, and where the system runs short of memory it is the first to go.
    package func apply() throws(Errno) {
        let seconds = UInt64(max(processorTime, .zero).components.seconds) + 1
        _ = try Descriptor.checked(linux_limit(UInt64(clamping: memory), seconds))
    }
}
