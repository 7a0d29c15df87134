internal import Figures
internal import Journal
internal import Ledger
internal import Logging

/// Asks the journal which alerts it has got.
///
/// An entry that can't be read yet may still be in journald's queue, so absence means nothing by itself. journald takes
/// entries in the order in which they were sent: once a later one can be read, an earlier one that can't is lost.
struct Confirmation {
    private let writer: AlertWriter
    private let queue: SendingQueue
    private let logger: Logger
    private var receipts: AlertReceipts?
    /// Whether all that was sent before this process began is known to be readable.
    private var hasCaughtUp = false
    private var hasReportedUnreadable = false
    /// After the journal has shown nothing for too long, it is not asked before this time.
    private var nextQuestion: ContinuousClock.Instant?

    /// How long the last alert sent may take to show before a probe is sent after it.
    private static let usualDelay = Duration.seconds(1)
    /// How long each probe may take.
    private static let probeInterval = Duration.seconds(5)
    /// Longer than journald's interval of rate limiting (30 s, journald.conf(5)), so that what it drops by that is sent
    /// again later and not given up.
    private static let limit = Duration.seconds(60)
    private static let silence = Duration.seconds(600)

    init(_ writer: AlertWriter, queue: SendingQueue, logger: Logger) {
        self.writer = writer
        self.queue = queue
        self.logger = logger
    }

    mutating func close() {
        receipts = nil
    }

    /// Which of these alerts, sent or not by an earlier process, the journal has; nil when it can't be asked.
    mutating func arrived(_ alerts: [Alert]) throws(SendingQueue.Closed) -> [Alert]? {
        guard !alerts.isEmpty else { return [] }
        guard let receipts = try catchUp() else { return nil }
        return alerts.filter { receipts.include($0) }
    }

    /// Which of these refusals, reported or not by an earlier process, the journal does not have: all, when it can't be asked.
    mutating func unreported(_ refusals: [Ledger::Refusal]) throws(SendingQueue.Closed) -> [Ledger::Refusal] {
        guard !refusals.isEmpty, let receipts = try catchUp() else { return refusals }
        return refusals.filter { !receipts.include(.articleRefused($0)) }
    }

    /// Opens the journal when it has all that was sent before this process began; nil when it can't be asked.
    private mutating func catchUp() throws(SendingQueue.Closed) -> AlertReceipts? {
        guard let receipts = open() else { return nil }
        if !hasCaughtUp {
            guard try probe(receipts, "Asks the journal what it has of the time before the last stop") else {
                return nil
            }
            hasCaughtUp = true
        }
        receipts.refresh()
        return receipts
    }

    /// Which of these alerts, all just sent in this order, are not in the journal and won't be; nil when it can't be asked.
    mutating func lost(of alerts: [Alert]) throws(SendingQueue.Closed) -> [Alert]? {
        guard let last = alerts.last, let receipts = open() else { return nil }
        let isLastThere = try wait(atMost: Self.usualDelay) {
            receipts.refresh()
            return receipts.include(last)
        }
        if !isLastThere {
            guard try probe(receipts, "Asks the journal whether it has got the last alerts") else {
                logger.report(
                    .alertsUnconfirmed(
                        count: alerts.count, reason: "no entry that was sent in the last minute can be read"))
                nextQuestion = .now + Self.silence
                return nil
            }
        }
        return alerts.filter { !receipts.include($0) }
    }

    private mutating func open() -> AlertReceipts? {
        if let nextQuestion, .now < nextQuestion { return nil }
        if receipts == nil { receipts = try? writer.receipts() }
        guard let receipts, !writer.journalIsMissing else { return nil }
        if receipts.areReadable { return receipts }
        if !hasReportedUnreadable {
            hasReportedUnreadable = true
            logger.info(
                "The journal may not be read, so it is not asked whether alerts arrived: the group systemd-journal may")
        }
        self.receipts = nil
        return nil
    }

    /// Waits until everything that was sent before can be read or is lost; false when the journal does not tell.
    private func probe(_ receipts: AlertReceipts, _ reason: String) throws(SendingQueue.Closed) -> Bool {
        let deadline = ContinuousClock.now + Self.limit
        while .now < deadline {
            // A probe can be lost like any entry; each has its own id, so a late one does no harm.
            let probe = Probe(reason)
            do { try writer.send(probe) } catch {
                queue.fail("\(error)")
                try queue.pause(Self.probeInterval)
                continue
            }
            queue.recover()
            let isThere = try wait(atMost: Self.probeInterval) {
                receipts.refresh()
                return receipts.include(probe)
            }
            if isThere { return true }
        }
        return false
    }

    /// Looks often at first: journald usually needs a few milliseconds.
    private func wait(atMost limit: Duration, _ condition: () -> Bool) throws(SendingQueue.Closed) -> Bool {
        let deadline = ContinuousClock.now + limit
        var pause = Duration.milliseconds(1)
        while !condition() {
            if .now >= deadline { return false }
            try queue.pause(pause)
            pause = min(pause * 2, .milliseconds(100))
        }
        return true
    }
}
