internal import Figures

/// What a ledger shows outside: the alerts that are due, and numbers. It is that of durable transactions alone, while the rest
/// of the state is ahead of it by those that are staged.
struct OutwardState: Sendable {
    /// The number of the last durable transaction.
    var sequence = 0
    var due = DueAlerts()
    var counts = LedgerCounts()
    /// Rows of the running table, in memory and in the archive.
    var figureCount = 0
    /// How many files are refused at present, by the code of their refusal.
    var refusedByCode: [String: Int] = [:]

    /// What one transaction changes of it.
    struct Step: Sendable {
        var articles = 0
        var copies = 0
        var refusals = 0
        var raised: [Alert] = []
        var sent: [String] = []
        /// The codes of refusals that were taken back, and of one that was made.
        var forgottenCodes: [String] = []
        var refusedCode: String?
        /// As they are after it.
        var readings = 0
        var figureCount = 0

        mutating func forget(_ refusal: Refusal?) {
            if let refusal { forgottenCodes.append(refusal.code) }
        }
    }

    mutating func take(_ step: Step) {
        sequence += 1
        counts.articles += step.articles
        counts.copies += step.copies
        counts.refusals += step.refusals
        counts.readings = step.readings
        figureCount = step.figureCount
        counts.alerts += step.raised.count
        for alert in step.raised { due.append(alert) }
        for id in step.sent where due.remove(id: id) { counts.sent += 1 }
        for code in step.forgottenCodes {
            if let count = refusedByCode[code] { refusedByCode[code] = count > 1 ? count - 1 : nil }
        }
        if let code = step.refusedCode { refusedByCode[code, default: 0] += 1 }
    }
}
