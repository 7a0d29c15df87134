internal import Articles
internal import Figures
internal import Inbox
internal import Ledger

/// Files on their way into one commit, so that a backlog costs one sync for many articles.
///
/// Each article is compared with the table as the articles before it in the batch leave it. Nothing of a batch may be
/// seen outside before the batch is committed: a batch that can't be is dropped whole, and its files are read again.
struct Batch {
    private let intake: IntakeSettings
    private(set) var transactions: [Transaction] = []
    private var digests: [FileName: ContentDigest] = [:]
    private var contents: Set<ContentDigest> = []
    /// The ledger's table with this batch's changes; nil while there are none, since the first one costs a copy.
    private var table: FigureTable?

    init(_ intake: IntakeSettings) {
        self.intake = intake
    }

    /// Reads a file as an article. One whose bytes were read before under another name, or whose name had others in between, is
    /// a copy; one that was read or refused before and has not changed since is nothing.
    mutating func add(_ file: InboxFile, to state: LedgerState) {
        let last = digests[file.name] ?? state.names[file.name]
        if contents.contains(file.digest) || state.articles[file.digest] != nil {
            // A refusal in between is forgotten with the copy.
            if last == file.digest, state.refusals[file.name] == nil { return }
            digests[file.name] = file.digest
            transactions.append(.copy(file.name, of: file.digest))
            return
        }
        if intake.crashers.contains(file.digest) {
            return refuse(
                Ledger::Refusal(
                    file: file.name, digest: file.digest, code: IntakeSettings.crashCode,
                    sentence: "figurewatch crashed or hung while it read the file; it is passed over from now on."),
                in: state)
        }
        do {
            let intake = try self.intake.note.during(file.digest) { () throws(Articles::Refusal) in
                try Intake(of: file, into: table ?? state.table, by: self.intake.rules, limits: self.intake.limits)
            }
            transactions.append(.article(intake.article, intake.update))
            digests[file.name] = file.digest
            contents.insert(file.digest)
            if !intake.update.changes.isEmpty {
                var changed = table ?? state.table
                table = nil
                for change in intake.update.changes { changed.apply(change) }
                table = changed
            }
        } catch {
            refuse(
                Ledger::Refusal(file: file.name, digest: file.digest, code: error.code, sentence: error.message),
                in: state)
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
