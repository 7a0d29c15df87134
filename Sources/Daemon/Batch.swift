internal import Articles
internal import Figures
internal import Formats
internal import Inbox
internal import Ledger

/// Articles on their way into one commit, so that a backlog costs one sync for many articles.
///
/// Each article is compared with the table as the articles before it in the batch leave it. Nothing of a batch may be
/// seen outside before the batch is committed:
struct Batch {
    private let intake: IntakeSettings
    private(set) var transactions: [Transaction] = []
    private var digests: [FileName: ContentDigest] = [:]
    /// Of articles, and of files of several.
    private var contents: Set<ContentDigest> = []
    private var latest: [VersionKey: ContentDigest] = [:]
    /// The ledger's table with this batch's changes; nil while there are none, since the first one costs a copy.
    private var table: FigureTable?

    init(_ intake: IntakeSettings) {
        self.intake = intake
    }

    /// Reads a file that is one article, or opens one of several. One whose bytes were read before under another name, or whose
    /// name had others in between, is a copy; one that was read or refused before and has not changed since is nothing.
    ///
    /// - Returns: A file whose articles are still to be read, with ``read(_:to:)`` and at the end ``close(_:)``.
    mutating func add(_ file: InboxFile, to state: LedgerState) -> OpenedFile? {
        let last = digests[file.name] ?? state.names[file.name]
        if contents.contains(file.digest) || state.hasRead(file.digest) {
            // A refusal in between is forgotten with the copy.
            if last == file.digest, state.refusals[file.name] == nil { return nil }
            digests[file.name] = file.digest
            transactions.append(.copy(file.name, of: file.digest))
            return nil
        }
        let budget = ArticleBudget(intake.limits)
        guard
            let articles = reading(
                file.digest, named: file.name, in: state,
                { () throws(Articles::Refusal) in
                    try ArticleFile(reading: file, within: budget)
                })
        else { return nil }
        let opened = OpenedFile(file, articles)
        if let only = opened.only {
            read(only, to: state, within: budget)
            return nil
        }
        return opened
    }

    /// Reads one of a file's articles. One that was read before, in this file or another, is nothing.
    mutating func read(_ entry: ArticleFile.Entry, to state: LedgerState) {
        read(entry, to: state, within: ArticleBudget(intake.limits))
    }

    /// Notes that all articles of a file have been read.
    mutating func close(_ file: OpenedFile) {
        digests[file.name] = file.digest
        contents.insert(file.digest)
        transactions.append(.file(file.name, file.digest))
    }

    private mutating func read(_ entry: ArticleFile.Entry, to state: LedgerState, within budget: ArticleBudget) {
        if contents.contains(entry.digest) || state.articles[entry.digest] != nil { return }
        let table = table ?? state.table
        let (rules, languages) = (intake.rules, intake.languages)
        let replaced = (try? entry.article.get()).flatMap { self.replaced(by: $0.reference, in: state) }
        guard
            let intake = reading(
                entry.digest, named: entry.name, in: state,
                { () throws(Articles::Refusal) in
                    let article = try entry.article.get()
                    try article.reference.check(languages: languages)
                    return try Intake(of: article, into: table, instead: replaced, by: rules, within: budget)
                })
        else { return }
        transactions.append(.article(intake.article, intake.update))
        if intake.article.entry == nil { digests[intake.article.file] = entry.digest }
        contents.insert(entry.digest)
        if let key = VersionKey(of: intake.article) { latest[key] = entry.digest }
        apply(intake.update, to: table)
    }

    /// The version of an article that it stands in for, in this batch or before it.
    private func replaced(by article: ArticleReference, in state: LedgerState) -> Replaced? {
        guard let key = VersionKey(of: article), let digest = latest[key] else { return state.replaced(by: article) }
        return digest == article.digest ? nil : Replaced(digest, isCertain: key.isCertain)
    }

    private mutating func apply(_ update: Update, to table: FigureTable) {
        if update.changes.isEmpty, update.supersedes == nil { return }
        var changed = table
        self.table = nil
        changed.apply(update)
        self.table = changed
    }

    /// Does work on some content that may crash or be refused.
    private mutating func reading<Result>(
        _ digest: ContentDigest, named name: FileName, in state: LedgerState,
        _ work: () throws(Articles::Refusal) -> Result
    ) -> Result? {
        if intake.crashers.contains(digest) {
            refuse(
                Ledger::Refusal(
                    file: name, digest: digest, code: IntakeSettings.crashCode,
                    sentence: "figurewatch crashed or hung while it read the file; it is passed over from now on."),
                in: state)
            return nil
        }
        do {
            return try intake.note.during(digest, work)
        } catch {
            refuse(Ledger::Refusal(file: name, digest: digest, code: error.code, sentence: error.message), in: state)
            return nil
        }
    }

    /// Notes that a file can't be read, unless that was noted before.
    mutating func refuse(_ refusal: Ledger::Refusal, in state: LedgerState) {
        if state.isRefused(
            refusal.file, digest: refusal.digest, code: refusal.code, fingerprint: refusal.fingerprint)
        {
            return
        }
        transactions.append(.refusal(refusal))
    }
}
