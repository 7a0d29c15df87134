internal import CLinux
package import SystemPackage

/// Wakes a thread that waits for it, once for any number of rings (eventfd(2)).
///
/// Waiting goes by the monotonic clock. A semaphore of libdispatch goes by the wall clock here, and a wait of a second
/// becomes one of hours when somebody sets the machine's clock back meanwhile.
package final class Bell: Sendable {
    private let descriptor: Descriptor

    package init() throws(Errno) {
        descriptor = try Descriptor(linux_eventfd())
    }

    /// Can be read once the bell has rung, for whoever waits for more than the bell.
    package var number: Int32 { descriptor.number }

    /// Ends the wait that is on, or the next one.
    package func ring() {
        // It fails only when the counter is full, and then the wait ends anyway.
        _ = linux_eventfd_add(descriptor.number)
    }

    /// Takes back what has rung.
    package func clear() {
        var counter = [UInt8](repeating: 0, count: 8)
        _ = unsafe linux_read(descriptor.number, &counter, counter.count)
    }

    /// Waits until it rings or has rung since the last wait, for `limit` at most.
    package func wait(atMost limit: Duration = .seconds(86_400)) {
        let end = ContinuousClock.now + limit
        while linux_wait(descriptor.number, -1, (end - .now).millisecondsRoundedUp) == -Errno.interrupted.rawValue {}
        clear()
    }
}
