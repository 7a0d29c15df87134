package import Articles
package import Claims
package import Figures
package import Formats
package import Ledger

/// The line from an article to its transaction: what it states, and what that does to the running table. It changes nothing but
/// the crash note, if it has one: the table stays as it is until the transaction is staged.
///
/// Files come into it by ``FileIntake``, and archives in order of publication by ``Replay``.
package struct Intake: Sendable {
    /// May be changed between two articles.
    package var rules: IntakeRules
    /// What chooses the subjects of claims; another one than the program's own is for training.
    package var model = SubjectModel.english
    /// Where files are read whose cost their size does not bound.
    let place: ReadingPlace
    private let note: CrashNote?
    private let progress: @Sendable () -> Void
    /// Contents that a process ended on, and what is said of them; they are not read again.
    private var crashers: [ContentDigest: String]

    /// For a process that may crash on an article, as long as a person sees it.
    package init(by rules: IntakeRules = IntakeRules(), in place: ReadingPlace = .here) {
        self.rules = rules
        self.place = place
        note = nil
        progress = {}
        crashers = [:]
    }

    /// For a process that is started again after a crash, and passes over what it ended on.
    /// - Parameters:
    ///   - state: Knows the articles that were passed over before.
    ///   - progress: Is called time and again while one article is read, however long that takes, as long as it goes on.
    package init(
        by rules: IntakeRules, in place: ReadingPlace = .here, note: CrashNote, _ state: LedgerState,
        progress: @escaping @Sendable () -> Void = {}
    ) {
        self.rules = rules
        self.place = place
        self.note = note
        self.progress = progress
        var crashers: [ContentDigest: String] = [:]
        for refusal in state.refusals.values where refusal.cause == .crashed {
            if let digest = refusal.digest { crashers[digest] = refusal.sentence }
        }
        if let (digest, end) = note.culprit { crashers[digest] = end.sentence }
        self.crashers = crashers
    }

    /// Forgets that a process ended on a content, which a person wants to be read again.
    package mutating func forgive(_ content: ContentDigest) {
        crashers[content] = nil
        note?.forgive(content)
    }

    /// What one of a file's articles does; nil for one that was read before, in this file or another.
    package func transaction(of entry: ArticleFile.Entry, over state: LedgerState) -> Transaction? {
        transaction(of: entry, over: state, within: budget())
    }

    /// What one file, or one article of a file of several, may cost from now on.
    func budget() -> ArticleBudget { ArticleBudget(rules.limits, progress: progress) }

    /// - Parameter foreread: What it states, where that is known.
    func transaction(
        of entry: ArticleFile.Entry, over state: LedgerState, within budget: ArticleBudget, _ foreread: Foreread? = nil
    ) -> Transaction? {
        if state.articles[entry.digest] != nil { return nil }
        do throws(Ledger::Refusal) {
            return try guarded(entry.digest, entry.name, over: state) { () throws(Articles::Refusal) in
                let article = try entry.article.get()
                try article.reference.check(languages: rules.languages)
                return try transaction(
                    of: try statement(of: article, within: budget, foreread), over: state, within: budget)
            }
        } catch {
            return .refusal(error)
        }
    }

    private func transaction(
        of stated: StatedArticle, over state: LedgerState, within budget: ArticleBudget
    ) throws(Articles::Refusal) -> Transaction {
        let submission = submission(of: stated, over: state)
        let update = try state.table.update(from: submission, by: rules.alerts, within: budget)
        return .article(submission.article, update)
    }

    func submission(
        of article: Article, over state: LedgerState, within budget: ArticleBudget
    ) throws(Articles::Refusal) -> Submission {
        submission(of: try statement(of: article, within: budget), over: state)
    }

    private func submission(of stated: StatedArticle, over state: LedgerState) -> Submission {
        let replaced = state.replaced(by: stated.article)
        let original =
            replaced == nil
            ? stated.sketch.flatMap { state.original(of: $0, published: stated.article.published) } : nil
        return Submission(
            stated.article, stated.claims, replacing: replaced, copying: original, isWithdrawn: stated.isWithdrawn,
            sketch: stated.sketch)
    }

    private func statement(
        of article: Article, within budget: ArticleBudget, _ foreread: Foreread? = nil
    ) throws(Articles::Refusal) -> StatedArticle {
        if article.isWithdrawn { return StatedArticle(article.reference, [], isWithdrawn: true) }
        let claims =
            if let known = foreread?.claims { try known.get() } else {
                try Claims::claims(in: article, within: budget, by: model)
            }
        return StatedArticle(article.reference, claims, sketch: Sketch(of: article))
    }

    /// Does work on some content that may crash or be refused, and says of which file it was. What was refused before, by this version
    /// and these rules, costs no work.
    ///
    /// - Parameter state: Knows what was refused.
    func guarded<Content>(
        _ digest: ContentDigest, _ name: FileName, over state: LedgerState,
        _ work: () throws(Articles::Refusal) -> Content
    ) throws(Ledger::Refusal) -> Content {
        if let sentence = crashers[digest] {
            throw Ledger::Refusal(file: name, digest: digest, cause: .crashed, sentence: sentence)
        }
        let basis = rules.basis
        if let known = state.refusal(of: digest, on: basis) { throw known.of(name) }
        do throws(Articles::Refusal) {
            guard let note else { return try work() }
            return try note.during(digest, work)
        } catch {
            throw Ledger::Refusal(
                file: name, digest: digest, code: error.code, sentence: error.message,
                basis: error.kind.isLasting ? basis : nil)
        }
    }
}

extension Intake {
    /// The first half of the way, which needs no table and may be gone anywhere: what an article states.
    ///
    /// - Throws: why the article is refused.
    package func statement(of article: Article) throws(Articles::Refusal) -> StatedArticle {
        try article.reference.check(languages: rules.languages)
        return try statement(of: article, within: budget())
    }

    /// The second half: what an article that was read somewhere else does; nil for one that the ledger has already.
    package func transaction(of stated: StatedArticle, over state: LedgerState) -> Transaction? {
        if state.articles[stated.article.digest] != nil { return nil }
        do throws(Ledger::Refusal) {
            return try guarded(stated.article.digest, stated.article.name, over: state) {
                () throws(Articles::Refusal) in
                try transaction(of: stated, over: state, within: budget())
            }
        } catch {
            return .refusal(error)
        }
    }
}

extension Intake {
    /// Whether a file that holds this content was taken in to its end, or refused for good: to read it again would change nothing.
    package func isDone(_ file: FileName, holding digest: ContentDigest, over state: LedgerState) -> Bool {
        guard let refusal = state.refusals[file] else { return state.names[file] == digest }
        return refusal.digest == digest && state.refusal(of: digest, on: rules.basis) != nil
    }

    /// Of a file whose articles state more together than one file may: how many of them are left, and how they are let in.
    func refusal(of name: FileName, _ digest: ContentDigest, leaving count: Int) -> Ledger::Refusal {
        let error = Articles::Refusal(
            .tooManyClaims,
            "above \(rules.limits.fileClaims) in all, 'file-claims' of the configuration; its last \(count) articles are left"
        )
        return Ledger::Refusal(
            file: name, digest: digest, code: error.code, sentence: error.message, basis: rules.basis)
    }
}

extension Transaction {
    /// What takes the place of an article that a ledger can't hold: that it is refused. Nil of any other transaction.
    package func refused(for error: LedgerError) -> Transaction? {
        guard case .article(let article, _) = self else { return nil }
        return .refusal(
            Ledger::Refusal(file: article.name, digest: article.digest, cause: .unwritable, sentence: "\(error)"))
    }
}
