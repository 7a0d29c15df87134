internal import Articles
internal import Claims
internal import Daemon
internal import Figures
internal import Formats
internal import FoundationEssentials
internal import Journal

/// The input is a file's content; the table knows some figures already.
enum ClaimsTarget {
    private static let table: FigureTable = {
        var table = FigureTable()
        let content = """
            SEOUL, Aug. 27, 2024 - North Korea has sent more than 13,000 containers to Russia since August 2023, South
            Korea's spy agency said. Some 1,500 soldiers were killed and $5.2bn was lost.
            """
        for (_, intake) in intakes(of: file(Array(content.utf8), named: "before.txt"), into: table) {
            for change in intake.update.changes { table.apply(change) }
        }
        return table
    }()

    private static func file(_ content: [UInt8], named name: String) -> SourceFile {
        SourceFile(name: FileName(name), content: content, modified: Date(timeIntervalSince1970: 1_732_451_400))
    }

    static func run(_ input: [UInt8]) {
        for (article, intake) in intakes(of: file(input, named: "now.txt"), into: table) {
            // Offsets are those of the file or of the text that is printed of it, which may be longer: a table's cells are
            // joined by more than what parted them.
            check(intake, within: max(input.count, article.printedText.count))
        }
    }

    private static func intakes(of file: SourceFile, into table: FigureTable) -> [(Article, Intake)] {
        let articles = try? ArticleFile(reading: file, within: ArticleBudget(ArticleLimits()))
        return (articles?.entries ?? []).compactMap { entry in
            guard let article = try? entry.article.get(), let intake = try? Intake(of: article, into: table) else {
                return nil
            }
            return (article, intake)
        }
    }

    private static func check(_ intake: Intake, within length: Int) {
        for claim in intake.claims {
            promise(claim.start < claim.end && claim.end <= length, "a claim stands in its text")
            promise(claim.quantity.value.isFinite, "a value is a number: \(claim.text)")
            promise(claim.quantity.upper?.isFinite != false, "an upper end is a number: \(claim.text)")
        }
        promise(intake.update.changes.count == intake.claims.count, "each claim is a reading")
        var table = table
        for change in intake.update.changes { table.apply(change) }
        for alert in intake.update.alerts {
            for field in JournalEntry(alert).fields {
                let value = field.value.description.utf8
                promise(value.count <= 2048, "\(field.name) is short")
                promise(!value.contains { $0 < 0x20 || $0 == 0x7F }, "\(field.name) has no control character")
            }
        }
        let encoder = JSONEncoder()
        promise((try? encoder.encode(intake.update)) != nil, "an update can be written")
    }
}
