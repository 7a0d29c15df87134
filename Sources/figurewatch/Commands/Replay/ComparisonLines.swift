internal import Articles
internal import Claims
internal import Figures
internal import Terminal

/// What would change in a ledger, for people and as lines of JSON.
struct ComparisonLines {
    private let comparison: TableComparison
    private let old: FigureTable
    private let new: FigureTable

    init(_ comparison: TableComparison, of new: FigureTable, against old: FigureTable) {
        (self.comparison, self.new, self.old) = (comparison, new, old)
    }

    var records: [ComparisonRecord] { comparison.differences.map { record($0) } }

    func lines(on screen: Screen) -> [String] {
        let articles = comparison.articles
        var summary = FigureRow.count(articles.both, "article") + " compared"
        if articles.onlyOld > 0 { summary += "; not replayed: \(articles.onlyOld)" }
        if articles.onlyNew > 0 { summary += "; not in the ledger: \(articles.onlyNew)" }
        summary += "; " + (records.isEmpty ? "nothing would change." : "\(FigureRow.count(records.count, "change")):")
        return screen.lines(of: summary)
            + records.flatMap { screen.lines(of: $0.sentence, first: "  ", rest: "      ") }
    }

    private func record(_ difference: TableComparison.Difference) -> ComparisonRecord {
        func row(_ id: FigureID) -> String { "\(id) (\(old.name(of: id)))" }
        func said(_ reading: Reading) -> String {
            "'\(reading.claim.text.onOneLine)' in “\(reading.claim.clause.onOneLine)” [\(reading.article.name)]"
        }
        switch difference {
        case .claimGone(let reading, let id):
            return ComparisonRecord("gone", [id], "\(row(id)) would lose \(said(reading))")
        case .claimNew(let reading, let id):
            return ComparisonRecord("new", [], "A row called \(new.name(of: id)) would get \(said(reading))")
        case .claimChanged(let from, let to, let id):
            let (was, would) = (Self.value(from.claim), Self.value(to.claim))
            return ComparisonRecord("changed", [id], "\(row(id)): \(was) would be \(would): \(said(to))")
        case .split(let id, let homes):
            let parts = homes.sorted { ($1.value, $0.key.number) < ($0.value, $1.key.number) }.map { home, count in
                "\(FigureRow.count(count, "reading")) as \(new.name(of: home))"
            }
            return ComparisonRecord("split", [id], "\(row(id)) would be split: \(parts.joined(separator: "; "))")
        case .joined(let ids, let home):
            return ComparisonRecord(
                "joined", ids, "\(ids.map(row).joined(separator: ", ")) would be joined as \(new.name(of: home))")
        case .renamed(let id, let from, let to):
            return ComparisonRecord("renamed", [id], "\(id) would be called \(to) and not \(from)")
        }
    }

    private static func value(_ claim: Claim) -> String {
        let quantity = claim.quantity
        let value = [quantity.value, quantity.upper].compactMap { $0 }.map { ShortNumber.text($0) }
        let note = FigureRow.note(claim.status).map { ", \($0)" } ?? ""
        return "\(value.joined(separator: " to ")) \(quantity.unit) (\(quantity.bound.rawValue)\(note))"
    }
}

/// A difference as a line of JSON.
struct ComparisonRecord: Encodable {
    /// `gone`, `new`, `changed`, `split`, `joined` or `renamed`.
    let type: String
    /// The ledger's rows that it is about.
    let figures: [FigureID]
    let sentence: String

    init(_ type: String, _ figures: [FigureID], _ sentence: String) {
        (self.type, self.figures, self.sentence) = (type, figures, sentence)
    }
}
