internal import ArgumentParser
internal import Figures
internal import Glibc
internal import Ledger
internal import SystemPackage

/// `figurewatch ledger verify`: what is damaged in the ledger.
struct LedgerVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check every record of the ledger and say what is damaged.",
        discussion: """
            Nothing is changed and no lock is taken, so the daemon may run meanwhile; its start repairs what can be \
            repaired. A torn end of the log is what a crash leaves, or a record that is being written, and no damage.

            Exit status: 0 when all is sound, 65 when something is damaged or the ledger is of a newer version, 66 when \
            there is no ledger, 74 when it can't be read, 77 when this user may not read it.
            """)

    @OptionGroup var place: LedgerPlace

    @OptionGroup var output: OutputOptions

    func run() throws {
        let verification = try place.read { folder throws(LedgerError) in try LedgerVerification(of: folder) }
        var printer = LinePrinter()
        for finding in verification.findings {
            switch output.chosen {
            case .jsonl: try printer.print(json: FindingLine(finding))
            case .table: try printer.print("\(finding.isDamage ? "damaged" : "note"): \(finding)")
            }
        }
        let summary = SummaryLine(verification)
        switch output.chosen {
        case .jsonl: try printer.print(json: summary)
        case .table: try printer.print("\(summary)")
        }
        try printer.flush()
        if !verification.isSound { throw ExitCode(EX_DATAERR) }
    }
}

/// One finding as a line of JSON.
private struct FindingLine: Encodable {
    private let type = "finding"
    private let kind: LedgerNotice.Kind
    private let damage: Bool
    private let file: String
    private let position: Int?
    private let reason: String

    init(_ notice: LedgerNotice) {
        kind = notice.kind
        damage = notice.isDamage
        file = notice.file.string
        position = notice.position
        reason = notice.reason
    }
}

/// The last line of JSON: how much there is in the ledger.
private struct SummaryLine: Encodable, CustomStringConvertible {
    private let type = "summary"
    private let sound: Bool
    private let sequence: Int
    private let figures: Int
    private let archived: Int
    private let counts: LedgerCounts
    private let due: Int

    init(_ verification: LedgerVerification) {
        sound = verification.isSound
        sequence = verification.summary.sequence
        figures = verification.summary.figures
        archived = verification.summary.archived
        counts = verification.summary.counts
        due = verification.summary.due
    }

    var description: String {
        "\(sound ? "Sound" : "Damaged"). Transactions: \(sequence), articles: \(counts.articles), figures: \(figures) "
            + "(\(archived) archived), "
            + "readings: \(counts.readings), alerts: \(counts.alerts), of which due: \(due)."
    }
}
