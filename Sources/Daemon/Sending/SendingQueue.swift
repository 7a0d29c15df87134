internal import Linux
internal import Figures
internal import Synchronization
internal import SystemPackage

/// What the working loop and the sender share: alerts on their way to the journal, and what became of them.
///
/// It is short, so the ledger stays the place where alerts wait; and the working loop never waits for it, so a journal
/// that hangs holds up nobody but the sender.
final class SendingQueue: Sendable {
    struct Item: Sendable {
        let alert: Alert
        /// Whether it may have been sent by a process that ended before it could say so.
        let isInDoubt: Bool
    }

    /// The queue was closed: whatever is not sent is left to the next start.
    struct Closed: Error {}

    private struct State {
        var waiting: [Item] = []
        /// Taken by the sender and not yet known to have arrived.
        var underWay = 0
        var arrived: [String] = []
        /// Why nothing gets through, as the sender sees it; nil when all is well.
        var obstacle: String?
        var lastProgress = ContinuousClock.now
        var isClosed = false
    }

    /// How many alerts it holds at most. Large enough that marking them in the ledger, one sync for all, costs little.
    static let capacity = 512
    /// An alert that has not arrived after so long is in trouble, though nothing failed: journald does not read.
    static let patience = Duration.seconds(5)

    private let state = Mutex(State())
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
    /// How many more alerts may be added.
    var room: Int {
        state.withLock { Self.capacity - $0.waiting.count - $0.underWay }
    }

    func add(_ items: [Item]) {
        state.withLock { state in
            if state.waiting.isEmpty, state.underWay == 0 { state.lastProgress = .now }
            state.waiting += items
        }
        filled.ring()
    }

    /// The ids of alerts that have arrived, each handed out once, in order.
    func takeArrived() -> [String] {
        state.withLock { state in
            defer { state.arrived = [] }
            return state.arrived
        }
    }

    /// Why alerts don't get through; nil when they do.
    var obstacle: String? {
        state.withLock { state in
            if let obstacle = state.obstacle { return obstacle }
            guard !state.waiting.isEmpty || state.underWay > 0, .now - state.lastProgress > Self.patience else {
                return nil
            }
            return "journald does not take them or does not store them; see 'systemctl status systemd-journald'"
        }
    }

    /// When to look for an ``obstacle`` that shows by the mere passing of time; nil when there is none to come.
    var nextLook: ContinuousClock.Instant? {
        state.withLock { state in
            if state.waiting.isEmpty, state.underWay == 0 { return nil }
            let look = state.lastProgress + Self.patience
            return look < .now ? nil : look
        }
    }

    /// Waits until something has arrived that ``takeArrived()`` has not given yet, or until then.
    func waitForProgress(until deadline: ContinuousClock.Instant) {
        while .now < deadline, state.withLock({ $0.arrived.isEmpty }) {
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
    func take() -> [Item]? {
        while true {
            let (items, isClosed) = state.withLock { state -> ([Item], Bool) in
                if state.isClosed { return ([], true) }
                defer { state.waiting = [] }
                state.underWay += state.waiting.count
                return (state.waiting, false)
            }
            if isClosed { return nil }
            if !items.isEmpty { return items }
            filled.wait()
        }
    }

    /// Whether the sender has nothing to do after what it has in hand.
    var isDrained: Bool {
        state.withLock { $0.waiting.isEmpty }
    }

    func haveArrived(_ alerts: [Alert]) {
        if alerts.isEmpty { return }
        state.withLock { state in
            state.underWay -= alerts.count
            state.arrived += alerts.map(\.id)
            state.obstacle = nil
            state.lastProgress = .now
        }
        moved.ring()
        wake()
    }

    func meet(_ obstacle: String) {
        let isNews = state.withLock { state in
            defer { state.obstacle = obstacle }
            return state.obstacle == nil
        }
        if isNews { wake() }
    }

    /// Something got through, though it is not known to have arrived.
    func overcome() {
        state.withLock { $0.obstacle = nil }
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
