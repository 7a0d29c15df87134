internal import Glibc
internal import SystemPackage

/// Wakes a thread that waits for it, once for any number of rings.
///
/// Waiting goes by the monotonic clock. A semaphore of libdispatch goes by the wall clock here, and a wait of a second
/// becomes one of hours when somebody sets the machine's clock back meanwhile.
final class Bell: Sendable {
    private let hearing: FileDescriptor
    private let ringing: FileDescriptor

    init() throws(Errno) {
        (hearing, ringing) = try FileDescriptor.pipe(options: [.closeOnExec, .nonBlocking])
    }

    deinit {
        try? hearing.close()
        try? ringing.close()
    }

    func ring() {
        // A pipe that is full has rung.
        _ = try? ringing.writeAll([1])
    }

    /// Waits until it rings or has rung since the last wait, for so long at most.
    func wait(atMost limit: Duration = .seconds(86_400)) {
        let end = ContinuousClock.now + limit
        var request = pollfd(fd: hearing.rawValue, events: Int16(POLLIN), revents: 0)
        while unsafe poll(&request, 1, (end - .now).milliseconds) < 0, errno == EINTR {}
        var rings = [UInt8](repeating: 0, count: 64)
        while let count = try? unsafe rings.withUnsafeMutableBytes({ try unsafe hearing.read(into: $0) }),
            count == rings.count
        {}
    }
}

extension Duration {
    /// Rounded up, so that nobody wakes too early and waits again; nothing for what is past.
    fileprivate var milliseconds: Int32 {
        let (seconds, attoseconds) = max(self, .zero).components
        return Int32(clamping: seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    }
}
