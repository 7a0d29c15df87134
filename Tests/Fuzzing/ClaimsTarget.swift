internal import Articles
internal import Claims
internal import Figures
internal import Formats
internal import FoundationEssentials
internal import Intake
internal import Journal
internal import Ledger

/// The input is a file's content; the ledger knows some figures already.
enum ClaimsTarget {
    private static let state: LedgerState = {
        var state = LedgerState()
        let content = """
            SEOUL, Aug. 27, 2024 - North Korea has sent more than 13,000 containers to Russia since August 2023, South
            Korea's spy agency said. Some 1,500 soldiers were killed and $5.2bn was lost.
            """
        for (_, transaction) in read(file(Array(content.utf8), named: "before.txt"), over: state) {
            state.apply(transaction)
        }
        return state
    }()

    private static func file(_ content: [UInt8], named name: String) -> SourceFile {
        SourceFile(name: FileName(name), content: content, modified: Date(timeIntervalSince1970: 1_732_451_400))
    }

    static func run(_ input: [UInt8]) {
        for (article, transaction) in read(file(input, named: "now.txt"), over: state) {
            promise((try? JSONEncoder().encode(transaction)) != nil, "a transaction can be written")
            // Offsets are those of the file or of the text that is printed of it, which may be longer: a table's cells are
            // joined by more than what parted them.
            guard let article, case .article(_, let update) = transaction else { continue }
            check(update, within: max(input.count, article.printedText.count))
        }
    }

    /// What a file's articles do, each over the same state.
    private static func read(_ file: SourceFile, over state: LedgerState) -> [(Article?, Transaction)] {
        let articles = try? ArticleFile(reading: file, within: ArticleBudget(ArticleLimits()), in: .here)
        return (articles?.entries ?? []).compactMap { entry in
            Intake().transaction(of: entry, over: state).map { (try? entry.article.get(), $0) }
        }
    }

    private static func check(_ update: Update, within length: Int) {
        for claim in update.changes.map(\.reading.claim) {
            promise(claim.start < claim.end && claim.end <= length, "a claim stands in its text")
            promise(claim.quantity.value.isFinite, "a value is a number: \(claim.text)")
            promise(claim.quantity.upper?.isFinite != false, "an upper end is a number: \(claim.text)")
        }
        var table = state.table
        table.apply(update)
        for alert in update.alerts {
            for field in JournalEntry(alert).fields {
                let value = field.value.description.utf8
                promise(value.count <= 2048, "\(field.name) is short")
                promise(!value.contains { $0 < 0x20 || $0 == 0x7F }, "\(field.name) has no control character")
            }
        }
    }
}
