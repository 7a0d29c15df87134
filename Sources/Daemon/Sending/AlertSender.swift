internal import Linux
internal import Figures
internal import Journal
internal import Ledger
internal import Logging

/// Sends alerts on a thread of its own, in order, and calls each arrived only when the journal has it.
///
/// That journald took an entry is no proof: it may be killed, or drop what is too much for it. So the journal is read back.
/// Where it can't be read, journald is trusted.
struct AlertSender {
    private let writer: AlertWriter
    private let queue: SendingQueue
    private let logger: Logger
    private var confirmation: Confirmation

    init(_ writer: AlertWriter, queue: SendingQueue, logger: Logger) {
        self.writer = writer
        self.queue = queue
        self.logger = logger
        confirmation = Confirmation(writer, queue: queue, logger: logger)
    }

    /// Returns when the queue is closed.
    /// - Parameter refusals: Of an earlier process, which may have ended before it reported them.
    mutating func run(after refusals: [Ledger::Refusal]) {
        do {
            for refusal in try confirmation.unreported(refusals) { logger.report(.articleRefused(refusal)) }
        } catch {
            return
        }
        while let items = queue.take() {
            do {
                try deliver(items)
            } catch {
                return
            }
            // An open journal holds on to files that journald has removed.
            if queue.isDrained { confirmation.close() }
        }
    }

    private mutating func deliver(_ items: [SendingQueue.Item]) throws(SendingQueue.Closed) {
        let doubtful = items.filter(\.isInDoubt).map(\.alert)
        let arrived = try confirmation.arrived(doubtful)
        let known = Set((arrived ?? []).map(\.id))
        queue.haveArrived(arrived ?? [])
        let replays = arrived == nil ? Set(doubtful.map(\.id)) : []
        var rest = items.map(\.alert).filter { !known.contains($0.id) }

        var fruitless = 0
        var backOff = BackOff()
        while !rest.isEmpty {
            for alert in rest { try send(alert, isReplay: replays.contains(alert.id)) }
            guard let lost = try confirmation.lost(of: rest) else { return queue.haveArrived(rest) }
            let missing = Set(lost.map(\.id))
            queue.haveArrived(rest.filter { !missing.contains($0.id) })
            fruitless = lost.count < rest.count ? 0 : fruitless + 1
            if fruitless == Self.attempts {
                logger.report(
                    .alertsUnconfirmed(
                        count: lost.count, reason: "it dropped them each of \(Self.attempts) times they were sent"))
                return queue.haveArrived(lost)
            }
            rest = lost
            if !rest.isEmpty {
                logger.notice("The journal lost \(rest.count) alerts, which are sent again")
                try queue.pause(backOff.takeNext())
            }
        }
    }

    /// How often alerts are sent of which none arrives, though entries sent after them do.
    private static let attempts = 5

    /// Hands an alert to journald; tries until it takes it.
    private func send(_ alert: Alert, isReplay: Bool) throws(SendingQueue.Closed) {
        var backOff = BackOff()
        while true {
            try queue.checkOpen()
            do {
                try writer.send(alert, isReplay: isReplay)
                return queue.overcome()
            } catch {
                queue.meet("\(error)")
            }
            try queue.pause(backOff.takeNext())
        }
    }
}
