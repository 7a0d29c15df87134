internal import CLinux
package import SystemPackage

/// Signals that wait until somebody takes them (signalfd(2)), so that no handler runs in the midst of something else.
///
/// A source of libdispatch does that too; but libdispatch, once begun, wakes every second to count its threads.
package struct SignalQueue: ~Copyable {
    private let descriptor: Descriptor

    /// From now on the signals do nothing else in this thread and those that it starts: to be made before there are others.
    package init(of signals: [Int32]) throws(Errno) {
        descriptor = try Descriptor(unsafe linux_signalfd(signals, signals.count))
    }

    /// Waits for a signal or for the bell, without a limit.
    /// - Returns: The signal's number; nil when the bell rang.
    package func next(or bell: Bell) -> Int32? {
        while true {
            let fired = linux_wait(descriptor.number, bell.number, -1)
            if fired > 0, fired & 1 != 0 {
                let signal = linux_read_signal(descriptor.number)
                if signal > 0 { return signal }
            }
            if fired > 0, fired & 2 != 0 { return nil }
        }
    }
}
