/// Where alerts are between the ledger, in which they are durable, and the journal: which are due, given to the sender, arrived, and
/// in doubt. It has no clock and no disk.
///
/// An alert is due until the ledger has it marked as sent. One that is due at the start is in doubt: an earlier process may have
/// sent it. Each is given to the sender once; when it has arrived it waits to be marked, and is forgotten when the mark is durable.
package struct DeliveryState: Sendable {
    package typealias Instant = ContinuousClock.Instant

    /// What a person is to be told, once for each outage.
    package enum News: Hashable, Sendable {
        case stuck(reason: String)
        case movesAgain
    }

    private var inDoubt: Set<String>
    /// By now with the sender or in the journal, and due by the ledger.
    private var given: Set<String> = []
    /// In the journal, and due by the ledger.
    private var arrived: Set<String> = []
    /// In the journal, and not yet handed out by ``takeArrived()``; in order.
    private var unmarked: [String] = []
    /// Since the start.
    package private(set) var arrivedCount = 0
    /// Whether the outage that is on was told.
    package private(set) var hasReportedObstacle = false
    /// When alerts of this process became durable.
    private var durableSince: [String: Instant] = [:]
    private var latencies: [Duration] = []

    /// - Parameter due: The ids of the alerts that are due at the start.
    package init(inDoubt due: some Sequence<String>) {
        inDoubt = Set(due)
    }

    /// How many alerts have yet to arrive.
    /// - Parameter due: How many the ledger does not know as sent.
    package func waitingCount(ofDue due: Int) -> Int { due - arrived.count }

    /// Alerts have become durable.
    package mutating func recordDurable(_ ids: [String], at now: Instant) {
        for id in ids { durableSince[id] = now }
    }

    /// Which of the due alerts the sender gets now: the oldest that it was not given yet.
    package mutating func give<Item: Identifiable<String> & Sendable>(
        of due: some Sequence<Item>, room: Int
    ) -> [Outgoing<Item>] {
        guard room > 0, due.underestimatedCount > given.count else { return [] }
        var next: [Outgoing<Item>] = []
        for item in due where given.insert(item.id).inserted {
            next.append(Outgoing(item: item, isInDoubt: inDoubt.contains(item.id)))
            if next.count == room { break }
        }
        return next
    }

    /// Takes in what the sender says.
    /// - Parameters:
    ///   - ids: What has arrived since the last time.
    ///   - obstacle: Why alerts don't get through; nil when they do.
    /// - Returns: What is to be told.
    package mutating func record(arrived ids: [String], obstacle: String?, at now: Instant) -> News? {
        unmarked += ids
        arrived.formUnion(ids)
        arrivedCount += ids.count
        for id in ids {
            if let since = durableSince.removeValue(forKey: id) { latencies.append(now - since) }
        }
        if let obstacle {
            defer { hasReportedObstacle = true }
            return hasReportedObstacle ? nil : .stuck(reason: obstacle)
        }
        // That nothing fails any more is no proof: something must have arrived.
        guard hasReportedObstacle, !ids.isEmpty else { return nil }
        hasReportedObstacle = false
        return .movesAgain
    }

    /// The ids to be marked as sent in the ledger, each handed out once, in order.
    package mutating func takeArrived() -> [String] {
        defer { unmarked = [] }
        return unmarked
    }

    /// How long alerts took from being durable to being in the journal, each handed out once.
    package mutating func takeLatencies() -> [Duration] {
        defer { latencies = [] }
        return latencies
    }

    /// Forgets what the ledger knows as sent.
    package mutating func forgetMarked(unless isDue: (String) -> Bool) {
        if arrived.isEmpty { return }
        let marked = arrived.filter { !isDue($0) }
        arrived.subtract(marked)
        given.subtract(marked)
        inDoubt.subtract(marked)
    }
}

/// An alert on its way to the sender.
package struct Outgoing<Item: Sendable>: Sendable {
    package let item: Item
    /// Whether it may have been sent by a process that ended before it could say so.
    package let isInDoubt: Bool
}

extension Outgoing: Equatable where Item: Equatable {}
