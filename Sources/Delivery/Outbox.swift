internal import Figures
package import Journal
package import Ledger
internal import Linux
package import Logging

/// The last step of an alert, seen from the working loop: from the ledger, where it is durable, to the sender, and back as
/// the news that it arrived.
package struct Outbox: ~Copyable {
    private let writer: AlertWriter
    private let queue: SendingQueue
    private let logger: Logger
    private var state: DeliveryState

    /// - Parameters:
    ///   - due: The alerts that are due at the start.
    ///   - refusals: Those that an earlier process may not have reported.
    ///   - wake: Wakes the working loop, from another thread.
    package init(
        _ writer: AlertWriter, due: DueAlerts, refusals: [Ledger::Refusal], logger: Logger,
        waking wake: @escaping @Sendable () -> Void
    ) throws {
        let queue = try SendingQueue(waking: wake)
        try WorkingThread.start {
            var sender = AlertSender(writer, queue: queue, logger: logger)
            sender.run(after: refusals)
        }
        self.writer = writer
        self.queue = queue
        self.logger = logger
        state = DeliveryState(inDoubt: due.map(\.id))
    }

    deinit {
        queue.close()
    }

    /// Why alerts don't get through, once that was told; nil when they do.
    package var obstacle: String? { state.hasReportedObstacle ? queue.obstacle ?? "" : nil }

    /// Whether they go to the journal, and not to standard error for the lack of one.
    package var leadsToJournal: Bool { !writer.journalIsMissing }

    /// How many alerts have arrived since the start.
    package var arrivedCount: Int { state.arrivedCount }

    /// How many alerts have yet to arrive.
    /// - Parameter due: How many the ledger does not know as sent.
    package func waitingCount(ofDue due: Int) -> Int { state.waitingCount(ofDue: due) }

    /// When the loop should take a turn at the latest; nil when nothing is on its way.
    package var nextLook: ContinuousClock.Instant? { queue.nextLook }

    /// Says where alerts go, if that is not the journal.
    package func announce() {
        do { try writer.announce() } catch { logger.warning("\(error)") }
    }

    /// Alerts have become durable.
    package mutating func recordDurable(_ ids: [String]) {
        state.recordDurable(ids, at: .now)
    }

    /// Gives the sender the alerts that are due, oldest first, as far as it has room, and hears what became of others.
    /// - Parameter due: By what is durable in the ledger.
    package mutating func deliver(_ due: DueAlerts) {
        state.forgetMarked { due.contains(id: $0) }
        hear()
        let next = state.give(of: due, room: queue.room)
        if !next.isEmpty { queue.add(next) }
    }

    /// The ids to be marked as sent in the ledger, each handed out once.
    package mutating func takeArrived() -> [String] {
        hear()
        return state.takeArrived()
    }

    /// How long alerts took from being durable to being in the journal, each handed out once.
    package mutating func takeLatencies() -> [Duration] { state.takeLatencies() }

    /// Waits until something has arrived, or until then.
    package func waitForProgress(until deadline: ContinuousClock.Instant) {
        queue.waitForProgress(until: deadline)
    }

    /// Takes in what the sender says, and tells once when alerts get stuck and once when they move again.
    private mutating func hear() {
        switch state.record(arrived: queue.takeArrived(), obstacle: queue.obstacle, at: .now) {
        case .stuck(let reason): logger.report(.journalMissing(reason: reason))
        case .movesAgain: logger.report(.journalRecovered)
        case nil: break
        }
    }
}
