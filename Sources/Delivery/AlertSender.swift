internal import Figures
internal import Journal
internal import Ledger
internal import Linux
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
        while let alerts = queue.take() {
            do {
                try deliver(alerts)
            } catch {
                return
            }
            // An open journal holds on to files that journald has removed.
            if queue.isDrained { confirmation.close() }
        }
    }

    private mutating func deliver(_ alerts: [Outgoing<Alert>]) throws(SendingQueue.Closed) {
        var shipment = Shipment(alerts)
        while true {
            switch shipment.step {
            case .askWhatArrived(let alerts):
                queue.record(arrived: shipment.found(try confirmation.arrived(alerts)))
            case .send(let alerts):
                for alert in alerts { try send(alert, isReplay: shipment.isReplay(alert)) }
                shipment.sent()
            case .askWhatIsLost(let alerts):
                queue.record(arrived: shipment.lost(try confirmation.lost(of: alerts)))
            case .rest(let pause, let lost):
                logger.notice("The journal lost \(lost.count) alerts, which are sent again")
                try queue.pause(pause)
                shipment.rested()
            case .giveUp(let lost):
                logger.report(
                    .alertsUnconfirmed(
                        count: lost.count,
                        reason: "it dropped them each of \(Shipment<Alert>.attempts) times they were sent"))
                return queue.record(arrived: lost)
            case .done:
                return
            }
        }
    }

    /// Hands an alert to journald; tries until it takes it.
    private func send(_ alert: Alert, isReplay: Bool) throws(SendingQueue.Closed) {
        var backOff = BackOff()
        while true {
            try queue.checkOpen()
            do {
                try writer.send(alert, isReplay: isReplay)
                return queue.recover()
            } catch {
                queue.fail("\(error)")
            }
            try queue.pause(backOff.takeNext())
        }
    }
}
