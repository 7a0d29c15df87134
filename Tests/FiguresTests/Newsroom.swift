internal import Articles
internal import Claims
@testable import Figures
internal import Formats
internal import FoundationEssentials
internal import TestSupport

/// Reads articles, one sentence or more each, into a table, and gives the update of each.
struct Newsroom {
    private(set) var table: FigureTable
    private(set) var changes: [Change] = []
    private var count = 0
    private var versions: [String: ContentDigest] = [:]
    private let rules: AlertRules
    /// How much a desk wants to be told of all that is read: what was learned of that is no matter here.
    var salience = 2
    /// What is said to have become of what is counted, where that is given, instead of what was learned.
    var state: String?

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
        try read(text, named: "\(day ?? "2024-01-\(count < 9 ? "0" : "")\(count + 1)").txt") { _ in }
    }

    /// Reads an article that copies the text of another one.
    @discardableResult
    mutating func read(_ text: String, copying original: ContentDigest, on day: String) throws -> Update {
        try read(text, named: "\(day)-copy-\(count + 1).txt") { $0.original = original }
    }

    /// Reads an article in the versions that it has had so far: each stands in for the one that was read under the name last.
    @discardableResult
    mutating func read(
        _ text: String, version name: String, on day: String, isCertain: Bool = true, isWithdrawn: Bool = false
    ) throws -> Update {
        var digest: ContentDigest?
        let last = versions[name]
        let update = try read(text, named: "\(day)-\(name).txt") { submission in
            submission = Submission(
                submission.article, isWithdrawn ? [] : submission.claims,
                replacing: last.map { Replaced($0, isCertain: isCertain) }, isWithdrawn: isWithdrawn)
            digest = submission.article.digest
        }
        versions[name] = digest
        return update
    }

    private mutating func read(
        _ text: String, named name: String, as change: (inout Submission) -> Void
    ) throws -> Update {
        count += 1
        let file = SourceFile.named(name, text)
        let article = try ArticleFile.only(in: file)
        let claims = claims(in: article).map { claim in
            var claim = claim
            claim.salience = salience
            if let state { claim.subject.state = state }
            return claim
        }
        var submission = Submission(article.reference, claims)
        change(&submission)
        let update = table.update(from: submission, by: rules)
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
