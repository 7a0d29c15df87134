package import Articles
internal import Figures
internal import Formats
package import Ledger

/// A file on its way into the ledger, article by article.
///
/// Their number has no bound that a commit or a watchdog could wait for, so each step reads one article at most. After an end in
/// between the file is read again, and the articles that are known are passed over.
package struct FileIntake: Sendable {
    package let name: FileName
    package let digest: ContentDigest
    private var rest: Rest
    /// What its articles have stated in the steps so far.
    private var claimCount = 0

    private enum Rest: Sendable {
        case file(SourceFile, Foreread?)
        case articles(ArraySlice<ArticleFile.Entry>)
        case nothing
    }

    package init(_ file: SourceFile) { self.init(file, nil) }

    /// - Parameter foreread: What the file holds, where that is known.
    init(_ file: SourceFile, _ foreread: Foreread?) {
        name = file.name
        digest = file.digest
        rest = .file(file, foreread)
    }

    /// Whether there is no further step.
    package var isDone: Bool { if case .nothing = rest { true } else { false } }

    /// Takes the next step: reads the file if it is one article, or opens one of several, or reads the next of those.
    ///
    /// A file whose bytes were read before under another name, or whose name had others in between, is a copy; one that was read
    /// before and has not changed since gives no transaction. One that is refused gives its refusal each time; that it is refused is
    /// known by its content, and is not found out again. Of one whose articles state too much together the articles behind are
    /// refused as the file is: a year of news can come in one archive of a few megabytes.
    /// - Parameter state: With all transactions of the steps before.
    /// - Returns: What to stage before the next step; nil for nothing.
    package mutating func next(by intake: Intake, over state: LedgerState) -> Transaction? {
        switch rest {
        case .file(let file, let foreread):
            rest = .nothing
            return open(file, foreread, by: intake, over: state)
        case .articles(var articles):
            if claimCount > intake.rules.limits.fileClaims, !articles.isEmpty {
                rest = .nothing
                return .refusal(intake.refusal(of: name, digest, leaving: articles.count))
            }
            guard let article = articles.popFirst() else {
                rest = .nothing
                return .file(name, digest)
            }
            rest = .articles(articles)
            let transaction = intake.transaction(of: article, over: state)
            if case .article(_, let update)? = transaction { claimCount += update.changes.count }
            return transaction
        case .nothing:
            return nil
        }
    }

    private mutating func open(
        _ file: SourceFile, _ foreread: Foreread?, by intake: Intake, over state: LedgerState
    ) -> Transaction? {
        if state.hasRead(digest) {
            // A refusal in between is forgotten with the copy.
            return state.names[name] == digest && state.refusals[name] == nil ? nil : .copy(name, of: digest)
        }
        let budget = intake.budget()
        if let foreread { budget.charge(foreread.time) }
        do throws(Ledger::Refusal) {
            let articles = try intake.guarded(digest, name, over: state) { () throws(Articles::Refusal) in
                if let foreread { return try foreread.entries.get() }
                return try ArticleFile(reading: file, within: budget, in: intake.place).entries
            }
            if let only = articles.first, articles.count == 1, only.digest == digest {
                return intake.transaction(of: only, over: state, within: budget, foreread)
            }
            rest = .articles(articles[...])
            return nil
        } catch {
            return .refusal(error)
        }
    }
}
