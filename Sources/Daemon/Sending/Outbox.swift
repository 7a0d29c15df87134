internal import Linux
internal import Figures
internal import Journal
internal import Ledger
internal import Logging

/// The last step of an alert, seen from the working loop: from the ledger, where it is durable, to the sender, and back as
/// the news that it arrived.
struct Outbox: ~Copyable {
    private let writer: AlertWriter
    private let queue: SendingQueue
    private let logger: Logger
    /// Due when the ledger was opened: an earlier process may have sent them.
    private var doubtful: Set<String>
    /// Given to the sender, and due by the ledger.
    private var given: Set<String> = []
    /// Arrived, but due by the ledger.
    private var arrived: Set<String> = []
    /// Arrived since ``takeArrived()``; in order.
    private var unmarked: [String] = []
    /// Since the start.
    private(set) var arrivedCount = 0
    private var isObstacleTold = false
    /// When alerts of this process became durable.
    private var durableSince: [String: ContinuousClock.Instant] = [:]
    /// From then until the journal had them, since ``takeLatencies()``.
    private var latencies: [Duration] = []

    /// - Parameters:
    ///   - due: The alerts that are due at the start.
    ///   - refusals: Those that an earlier process may not have reported.
    ///   - wake: Wakes the working loop, from another thread.
    init(
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
        doubtful = Set(due.map(\.id))
    }

    deinit {
        queue.close()
    }

    /// Why alerts don't get through, once that was told; nil when they do.
    var obstacle: String? { isObstacleTold ? queue.obstacle ?? "" : nil }

    /// Whether they go to the journal, and not to standard error for the lack of one.
    var leadsToJournal: Bool { !writer.journalIsMissing }

    /// Takes note of alerts that have become durable.
    mutating func note(durable alerts: [String]) {
        for id in alerts { durableSince[id] = .now }
    }

    /// How long alerts took from being durable to being in the journal, those that have arrived since the last call.
    mutating func takeLatencies() -> [Duration] {
        defer { latencies = [] }
        return latencies
    }

    /// Says where alerts go, if that is not the journal.
    func announce() {
        do { try writer.announce() } catch { logger.warning("\(error)") }
    }

    func waiting(in state: LedgerState) -> Int {
        state.due.count - arrived.count
    }

    /// Gives the sender the alerts that are due, oldest first, as far as it has room, and hears what became of others.
    mutating func turn(over due: DueAlerts) {
        hear()
        let room = queue.room
        guard due.count > given.count, room > 0 else { return }
        var next: [SendingQueue.Item] = []
        for alert in due where given.insert(alert.id).inserted {
            next.append(SendingQueue.Item(alert: alert, isInDoubt: doubtful.contains(alert.id)))
            if next.count == room { break }
        }
        queue.add(next)
    }

    /// The ids to be marked as sent in the ledger, each handed out once.
    mutating func takeArrived() -> [String] {
        hear()
        defer { unmarked = [] }
        return unmarked
    }

    /// Forgets what the ledger knows to be sent.
    mutating func settle(with state: LedgerState) {
        if arrived.isEmpty { return }
        let marked = arrived.filter { !state.due.contains(id: $0) }
        arrived.subtract(marked)
        given.subtract(marked)
        doubtful.subtract(marked)
    }

    /// When the loop should take a turn at the latest; nil when nothing is on its way.
    var nextLook: ContinuousClock.Instant? { queue.nextLook }

    /// Waits until something has arrived, or until then.
    func waitForProgress(until deadline: ContinuousClock.Instant) {
        queue.waitForProgress(until: deadline)
    }

    /// Takes in what has arrived, and says once when alerts get stuck and once when they move again.
    private mutating func hear() {
        let news = queue.takeArrived()
        unmarked += news
        arrived.formUnion(news)
        arrivedCount += news.count
        for id in news {
            if let since = durableSince.removeValue(forKey: id) { latencies.append(.now - since) }
        }
        if let obstacle = queue.obstacle {
            if !isObstacleTold { logger.report(.journalMissing(reason: obstacle)) }
            isObstacleTold = true
        } else if isObstacleTold, !news.isEmpty {
            isObstacleTold = false
            logger.report(.journalRecovered)
        }
    }
}
