internal import CLinux
internal import SystemPackage

/// Ends an inbox's wait from another thread, as for a stop or a reload.
package final class Waker: Sendable {
    private let descriptor: Descriptor

    init() throws(Errno) {
        descriptor = try Descriptor(linux_eventfd())
    }

    var number: Int32 { descriptor.number }

    /// Ends the wait that is on, or the next one.
    package func wake() {
        // It fails only when the counter is full, and then the wait ends anyway.
        _ = linux_eventfd_add(descriptor.number)
    }

    func clear() {
        var counter = [UInt8](repeating: 0, count: 8)
        _ = unsafe linux_read(descriptor.number, &counter, counter.count)
    }
}
