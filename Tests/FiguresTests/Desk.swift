internal import Articles
internal import Claims
internal import FoundationEssentials
@testable import Figures

/// Reads articles, one sentence or more each, into a table, and gives the update of each.
struct Desk {
    private(set) var table: FigureTable
    private(set) var changes: [Change] = []
    private var count = 0
    private var versions: [String: ContentDigest] = [:]
    private let rules: AlertRules

    init(rules: AlertRules = AlertRules()) {
        table = FigureTable()
        self.rules = rules
    }

    init(margin: Double) {
        table = FigureTable(margin: margin)
        rules = AlertRules()
    }

    /// - Parameter day: When the article was published; the day after the one before where nothing is said.
    @discardableResult
    mutating func read(_ text: String, on day: String? = nil) throws -> Update {
        count += 1
        let file = SourceFile(
            name: FileName("\(day ?? "2024-01-\(count < 10 ? "0" : "")\(count)").txt"), content: Array(text.utf8),
            modified: Date(timeIntervalSince1970: 0))
        let article = try Article(reading: file)
        let update = table.update(from: claims(in: article), in: article.reference, by: rules)
        table.apply(update)
        changes += update.changes
        return update
    }

    /// Reads an article that copies the text of another one.
    @discardableResult
    mutating func read(_ text: String, copying original: ContentDigest, on day: String) throws -> Update {
        count += 1
        let file = SourceFile(
            name: FileName("\(day)-copy-\(count).txt"), content: Array(text.utf8),
            modified: Date(timeIntervalSince1970: 0))
        let article = try Article(reading: file)
        let update = try table.update(
            from: claims(in: article), in: article.reference, copying: original, by: rules,
            within: ArticleBudget(ArticleLimits()))
        table.apply(update)
        changes += update.changes
        return update
    }

    /// Reads an article in the versions that it has had so far: each stands in for the one that was read under the name last.
    @discardableResult
    mutating func read(
        _ text: String, version name: String, on day: String, isCertain: Bool = true, isWithdrawn: Bool = false
    ) throws -> Update {
        let file = SourceFile(
            name: FileName("\(day)-\(name).txt"), content: Array(text.utf8), modified: Date(timeIntervalSince1970: 0))
        let article = try Article(reading: file)
        let update = try table.update(
            from: isWithdrawn ? [] : claims(in: article), in: article.reference,
            instead: versions[name].map { Replaced($0, isCertain: isCertain) }, isWithdrawn: isWithdrawn, by: rules,
            within: ArticleBudget(ArticleLimits()))
        versions[name] = article.reference.digest
        table.apply(update)
        changes += update.changes
        return update
    }
}

extension Update {
    /// The row of the claim with a value.
    func row(_ value: Double) -> FigureID? {
        changes.first { $0.reading.claim.quantity.value == value }?.figure
    }
}
