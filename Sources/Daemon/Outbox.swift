internal import Figures
internal import Journal
internal import Ledger
internal import Logging

/// The last step of an alert: from the ledger, where it is durable, to the journal.
struct Outbox {
    private let writer: AlertWriter
    private let logger: Logger
    /// Sent since ``takeSent()``; in order.
    private var sent: [String] = []
    /// Sent, but due by the ledger.
    private var isSent: Set<String> = []
    /// Since the start.
    private(set) var sentCount = 0
    /// When sending, having failed, is tried again; nil without trouble.
    private(set) var retryTime: ContinuousClock.Instant?

    private static let retryInterval = Duration.seconds(2)

    init(_ writer: AlertWriter, logger: Logger) {
        self.writer = writer
        self.logger = logger
    }

    /// Says where alerts go, if that is not the journal.
    func announce() {
        do { try writer.announce() } catch { logger.warning("\(error)") }
    }

    func waiting(in state: LedgerState) -> Int {
        state.due.count - isSent.count
    }

    /// Sends the alerts that are due, oldest first, until one can't be sent or there is no time for more.
    mutating func send(_ due: DueAlerts, while goesOn: () -> Bool, beating heartbeat: inout Heartbeat) {
        guard due.count > isSent.count else { return }
        if let retryTime, .now < retryTime { return }
        for alert in due where !isSent.contains(alert.id) {
            guard goesOn() else { return }
            do {
                try writer.send(alert)
            } catch {
                if retryTime == nil { logger.report(.journalMissing(reason: "\(error)")) }
                retryTime = .now + Self.retryInterval
                return
            }
            if retryTime != nil {
                retryTime = nil
                logger.notice("Alerts reach the journal again; those that waited are being sent.")
            }
            sent.append(alert.id)
            isSent.insert(alert.id)
            sentCount += 1
            heartbeat.beat()
        }
    }

    /// The ids to be marked as sent in the ledger, each handed out once.
    mutating func takeSent() -> [String] {
        defer { sent = [] }
        return sent
    }

    /// Forgets what the ledger knows to be sent.
    mutating func settle(with state: LedgerState) {
        if isSent.isEmpty { return }
        isSent = isSent.filter { state.due.contains(id: $0) }
    }
}
