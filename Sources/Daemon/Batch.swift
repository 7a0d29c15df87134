internal import Articles
internal import Figures
internal import Formats
internal import Ledger

/// Articles on their way into one commit, so that a backlog costs one sync for many articles.
///
/// Each article is compared with the table as the articles before it in the batch leave it. Nothing of a batch may be
/// seen outside before the batch is committed: a batch that can't be is dropped whole, and its files are read again.
struct Batch {
    private let intake: IntakeSettings
    private(set) var transactions: [Transaction] = []
    private var digests: [FileName: ContentDigest] = [:]
    /// Of articles, and of files of several.
    private var contents: Set<ContentDigest> = []
    private var latest: [VersionKey: ContentDigest] = [:]
    private var sketches = SketchIndex()
    /// The ledger's table with this batch's changes; nil while there are none, since the first one costs a copy.
    private var table: FigureTable?

    init(_ intake: IntakeSettings) {
        self.intake = intake
    }

    /// Reads a file that is one article, or opens one of several. One whose bytes were read before under another name, or whose
    /// name had others in between, is a copy; one that was read or refused before and has not changed since is nothing.
    ///
    /// - Returns: A file whose articles are still to be read, with ``read(_:to:)`` and at the end ``close(_:)``.
    mutating func add(_ file: SourceFile, to state: LedgerState) -> OpenedFile? {
        let last = digests[file.name] ?? state.names[file.name]
        if contents.contains(file.digest) || state.hasRead(file.digest) {
            // A refusal in between is forgotten with the copy.
            if last == file.digest, state.refusals[file.name] == nil { return nil }
            digests[file.name] = file.digest
            transactions.append(.copy(file.name, of: file.digest))
            return nil
        }
        let budget = ArticleBudget(intake.limits)
        let reading = reading(file.digest) { () throws(Articles::Refusal) in
            try ArticleFile(reading: file, within: budget)
        }
        guard let articles = result(of: reading, file.digest, named: file.name, in: state) else { return nil }
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
        let reading = reading(entry.digest) { () throws(Articles::Refusal) in
            let article = try entry.article.get()
            try article.reference.check(languages: intake.languages)
            return try Intake(
                of: article, into: table ?? state.table, instead: replaced(by: article.reference, in: state),
                copying: { original(of: $0, in: article.reference, state) }, by: intake.rules, within: budget)
        }
        guard let intake = result(of: reading, entry.digest, named: entry.name, in: state) else { return }
        transactions.append(.article(intake.article, intake.update))
        if intake.article.entry == nil { digests[intake.article.file] = entry.digest }
        contents.insert(entry.digest)
        if let key = VersionKey(of: intake.article) { latest[key] = entry.digest }
        if let sketch = intake.update.sketch {
            sketches.add(SketchIndex.Entry(entry.digest, intake.article.published, sketch))
        }
        apply(intake.update, in: state)
    }

    /// The article whose text one with this sketch copies, in this batch or before it.
    private func original(of sketch: Sketch, in article: ArticleReference, _ state: LedgerState) -> ContentDigest? {
        let superseded = (table ?? state.table).superseded
        let before = state.original(of: sketch, published: article.published)
        let here = sketches.original(of: sketch, published: article.published) { superseded.contains($0) }
        guard let before, let here else { return before?.article ?? here?.article }
        return here.containment > before.containment ? here.article : before.article
    }

    /// The version of an article that it stands in for, in this batch or before it.
    private func replaced(by article: ArticleReference, in state: LedgerState) -> Replaced? {
        guard let key = VersionKey(of: article), let digest = latest[key] else { return state.replaced(by: article) }
        return digest == article.digest ? nil : Replaced(digest, isCertain: key.isCertain)
    }

    private mutating func apply(_ update: Update, in state: LedgerState) {
        if update.changes.isEmpty, update.supersedes == nil { return }
        // Held by nobody else meanwhile, or each article would cost a copy.
        var changed = table ?? state.table
        table = nil
        changed.apply(update)
        table = changed
    }

    /// Does work on some content that may crash or be refused. Nil when a process crashed on it before.
    private func reading<Content>(
        _ digest: ContentDigest, _ work: () throws(Articles::Refusal) -> Content
    ) -> Result<Content, Articles::Refusal>? {
        if intake.crashers.contains(digest) { return nil }
        do {
            return .success(try intake.note.during(digest, work))
        } catch {
            return .failure(error)
        }
    }

    /// What was read, or nil after noting why it was not.
    private mutating func result<Content>(
        of reading: Result<Content, Articles::Refusal>?, _ digest: ContentDigest, named name: FileName,
        in state: LedgerState
    ) -> Content? {
        let refusal: Ledger::Refusal
        switch reading {
        case .success(let content): return content
        case .failure(let error):
            refusal = Ledger::Refusal(file: name, digest: digest, code: error.code, sentence: error.message)
        case nil:
            refusal = Ledger::Refusal(
                file: name, digest: digest, code: IntakeSettings.crashCode,
                sentence: "figurewatch crashed or hung while it read the file; it is passed over from now on.")
        }
        refuse(refusal, in: state)
        return nil
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
