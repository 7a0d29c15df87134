/// What waits for the sender, what it has in hand, and since when nothing has moved. It has no clock and no disk.
struct QueueState<Item: Sendable> {
    typealias Instant = ContinuousClock.Instant

    private(set) var waiting: [Item] = []
    /// Taken by the sender and not yet known to have arrived.
    private var underWay = 0
    private var arrived: [String] = []
    /// Why nothing gets through, as the sender sees it; nil when all is well.
    private var failure: String?
    private var lastProgress: Instant
    var isClosed = false

    /// How many alerts it holds at most. Large enough that marking them in the ledger, one sync for all, costs little.
    static var capacity: Int { 512 }
    /// An alert that has not arrived after so long is in trouble, though nothing failed: journald does not read.
    static var patience: Duration { .seconds(5) }

    init(at now: Instant) {
        lastProgress = now
    }

    /// How many more may be added.
    var room: Int { Self.capacity - waiting.count - underWay }

    private var isEmpty: Bool { waiting.isEmpty && underWay == 0 }
    var hasNews: Bool { !arrived.isEmpty }

    mutating func add(_ items: [Item], at now: Instant) {
        if isEmpty { lastProgress = now }
        waiting += items
    }

    /// Gives the sender all that waits.
    mutating func take() -> [Item] {
        defer { waiting = [] }
        underWay += waiting.count
        return waiting
    }

    /// Some of what the sender has in hand has arrived.
    mutating func record(arrived ids: [String], at now: Instant) {
        underWay -= ids.count
        arrived += ids
        failure = nil
        lastProgress = now
    }

    /// The ids of what has arrived, each handed out once, in order.
    mutating func takeArrived() -> [String] {
        defer { arrived = [] }
        return arrived
    }

    /// An alert can't be sent.
    /// - Returns: whether one could before.
    mutating func fail(_ reason: String) -> Bool {
        defer { failure = reason }
        return failure == nil
    }

    /// An alert was sent, though it is not known to have arrived.
    mutating func recover() {
        failure = nil
    }

    /// Why alerts don't get through; nil when they do.
    func obstacle(at now: Instant) -> String? {
        if let failure { return failure }
        guard !isEmpty, now - lastProgress > Self.patience else { return nil }
        return "journald does not take them or does not store them; see 'systemctl status systemd-journald'"
    }

    /// When to look for an ``obstacle(at:)`` that shows by the mere passing of time; nil when there is none to come.
    func nextLook(at now: Instant) -> Instant? {
        if isEmpty { return nil }
        let look = lastProgress + Self.patience
        return look < now ? nil : look
    }
}
