internal import Figures
internal import Linux
internal import Synchronization
internal import SystemPackage

/// What the working loop and the sender share: alerts on their way to the journal, and what became of them.
///
/// It is short, so the ledger stays the place where alerts wait; and the working loop never waits for it, so a journal
/// that hangs holds up nobody but the sender.
final class SendingQueue: Sendable {
    /// The queue was closed: whatever is not sent is left to the next start.
    struct Closed: Error {}

    private let state = Mutex(QueueState<Outgoing<Alert>>(at: .now))
    private let wake: @Sendable () -> Void
    /// Rings when there is something to send.
    private let filled: Bell
    /// Rings when the sender has to end its pause.
    private let closed: Bell
    /// Rings when the sender has got on.
    private let moved: Bell

    /// - Parameter wake: Tells the working loop, from the sender's thread, that there is news for it.
    init(waking wake: @escaping @Sendable () -> Void) throws(Errno) {
        self.wake = wake
        filled = try Bell()
        closed = try Bell()
        moved = try Bell()
    }
}

/// The working loop's side.
extension SendingQueue {
    var room: Int { state.withLock { $0.room } }

    func add(_ alerts: [Outgoing<Alert>]) {
        state.withLock { $0.add(alerts, at: .now) }
        filled.ring()
    }

    func takeArrived() -> [String] {
        state.withLock { $0.takeArrived() }
    }

    var obstacle: String? { state.withLock { $0.obstacle(at: .now) } }
    var nextLook: ContinuousClock.Instant? { state.withLock { $0.nextLook(at: .now) } }

    /// Waits until something has arrived that ``takeArrived()`` has not given yet, or until then.
    func waitForProgress(until deadline: ContinuousClock.Instant) {
        while .now < deadline, state.withLock({ !$0.hasNews }) {
            moved.wait(atMost: deadline - .now)
        }
    }

    /// Ends the sender after the alert in hand.
    func close() {
        state.withLock { $0.isClosed = true }
        filled.ring()
        closed.ring()
    }
}

/// The sender's side.
extension SendingQueue {
    /// Waits for alerts and takes all that there are; nil when the queue was closed.
    func take() -> [Outgoing<Alert>]? {
        while true {
            let alerts: [Outgoing<Alert>]? = state.withLock { $0.isClosed ? nil : $0.take() }
            guard let alerts else { return nil }
            if !alerts.isEmpty { return alerts }
            filled.wait()
        }
    }

    /// Whether the sender has nothing to do after what it has in hand.
    var isDrained: Bool {
        state.withLock { $0.waiting.isEmpty }
    }

    func record(arrived alerts: [Alert]) {
        if alerts.isEmpty { return }
        state.withLock { $0.record(arrived: alerts.map(\.id), at: .now) }
        moved.ring()
        wake()
    }

    func fail(_ reason: String) {
        if state.withLock({ $0.fail(reason) }) { wake() }
    }

    func recover() {
        state.withLock { $0.recover() }
    }

    /// Rests for so long.
    /// - Throws: ``Closed`` at once when the queue is or gets closed.
    func pause(_ duration: Duration) throws(Closed) {
        try checkOpen()
        closed.wait(atMost: duration)
        try checkOpen()
    }

    func checkOpen() throws(Closed) {
        if state.withLock({ $0.isClosed }) { throw Closed() }
    }
}
