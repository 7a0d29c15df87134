internal import Articles
internal import Figures
internal import Intake
internal import Journal
internal import Ledger
internal import Logging

/// The ledger, and what is to be done when it can't be written: what is staged stays so and is tried again, so that the daemon
/// stays up.
struct LedgerKeeper: ~Copyable {
    private var ledger: Ledger
    private let logger: Logger
    /// Committed since ``takeRefusals()``.
    private var refusals: [Ledger::Refusal] = []
    /// Staged, and told already when they were refused on another basis.
    private var toldBefore: Set<Ledger::Refusal> = []
    /// Committed since ``takeArticles()``.
    private var articles: [CommittedArticle] = []
    /// When a commit that failed is tried again; nil without trouble.
    private(set) var retryTime: ContinuousClock.Instant?
    /// Why the last commit failed; nil without trouble.
    private(set) var obstacle: String?

    private static let retryInterval = Duration.seconds(2)

    init(_ ledger: consuming Ledger, logger: Logger) {
        self.ledger = ledger
        self.logger = logger
    }

    var state: LedgerState { ledger.state }

    /// What to report of the process before this one, unless it did.
    var refusalsInDoubt: [Ledger::Refusal] { ledger.refusalsInDoubt }

    /// The refusals that have become durable since the last call.
    mutating func takeRefusals() -> [Ledger::Refusal] {
        defer { refusals = [] }
        return refusals
    }

    /// The articles that have become durable since the last call.
    mutating func takeArticles() -> [CommittedArticle] {
        defer { articles = [] }
        return articles
    }

    /// Whether transactions wait for a ledger that could not be written.
    var isInTrouble: Bool { retryTime != nil }

    /// Stages a transaction; in the place of an article that no ledger can hold, that it was refused. What is known to be
    /// refused is not refused again; where that is by another version or other limits, it is written down and not told.
    mutating func stage(_ transaction: Transaction) {
        if case .refusal(let refusal) = transaction, ledger.state.isKnown(refusal) {
            if ledger.state.refusals[refusal.file]?.basis == refusal.basis { return }
            toldBefore.insert(refusal)
        }
        do { try ledger.stage(transaction) } catch {
            logger.error("\(error)")
            if let refused = transaction.refused(for: error) { stage(refused) }
        }
    }

    /// Commits what is staged.
    /// - Returns: whether it is durable. If not, it stays staged, and ``retry()`` tries again.
    mutating func commit() -> Bool {
        !isInTrouble && write()
    }

    /// Tries again what could not be committed.
    mutating func retry() {
        _ = write()
    }

    /// Moves figures to the archive that are still idle.
    /// - Returns: how many; nil when it can't be done, which costs memory only.
    mutating func archive(_ figures: ArraySlice<FigureID>, idleSince instant: PublicationDate) -> Int? {
        guard !isInTrouble else { return nil }
        do {
            let count = try ledger.archive(figures, idleSince: instant)
            return commit() ? count : nil
        } catch {
            logger.warning("No figures were moved to the archive: \(error)")
            return nil
        }
    }

    mutating func takeSnapshot(report: () -> Void) {
        guard !isInTrouble else { return }
        do { for transaction in try ledger.takeSnapshot(report: report) { note(transaction) } } catch {
            // The log has it all.
            logger.warning("No snapshot of the ledger was taken: \(error)")
        }
        reportNotices()
    }

    mutating func reportNotices() {
        for notice in ledger.takeNotices() {
            let (file, position, reason) = ("\(notice.file)", notice.position, notice.reason)
            switch notice.kind {
            case .damagedRecords, .damagedSnapshot, .lostLog, .damagedArchive, .damagedPrevious, .damagedIndex:
                logger.report(.ledgerDamaged(file: file, position: position, reason: reason))
            case .tornTail: logger.report(.ledgerRepaired(file: file, position: position, reason: reason))
            case .snapshotFailed, .archiveFailed: logger.warning("\(notice)")
            case .migrated, .setAside, .rebuiltIndex: logger.notice("\(notice)")
            }
        }
    }

    private mutating func write() -> Bool {
        do throws(LedgerError) {
            for transaction in try ledger.commit() { note(transaction) }
        } catch {
            if !isInTrouble { logger.report(.ledgerUnwritable(reason: "\(error)")) }
            retryTime = .now + Self.retryInterval
            obstacle = "\(error)"
            return false
        }
        if isInTrouble { logger.report(.ledgerWritable) }
        retryTime = nil
        obstacle = nil
        reportNotices()
        return true
    }

    private mutating func note(_ transaction: Transaction) {
        switch transaction {
        case .refusal(let refusal):
            if toldBefore.remove(refusal) == nil { refusals.append(refusal) }
        case .article(let article, let update): articles.append(CommittedArticle(article, update))
        default: break
        }
    }
}
