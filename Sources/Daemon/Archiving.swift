internal import Articles
internal import FoundationEssentials
internal import Ledger
internal import Logging

/// When figures that nobody mentions any more go from memory to the archive: now and then, when nothing else is to be done.
struct Archiving {
    /// Nil for never.
    private let days: Int?
    private var next = ContinuousClock.now
    /// Since the last rest.
    private var moved = 0

    private static let interval = Duration.seconds(3600)
    /// So many at a time, so that an article that arrives meanwhile waits no longer than for another article.
    private static let limit = 200

    init(after days: Int?) {
        self.days = days
    }

    /// Moves some figures, if it is time.
    /// - Returns: whether there are more to be moved.
    mutating func turn(_ ledger: inout LedgerKeeper, logger: Logger) -> Bool {
        guard let days, .now >= next else { return false }
        // The newest article tells the time: of an archive of old articles that is read today, nothing is idle.
        guard let newest = ledger.state.newest?.instant else { return rest(logger) }
        let limit = min(newest, Date.now).addingTimeInterval(-Double(days) * 86_400)
        guard
            let count = ledger.archiveFigures(idleSince: PublicationDate(limit, precision: .second), limit: Self.limit)
        else { return rest(logger) }
        moved += count
        return count == Self.limit || rest(logger)
    }

    private mutating func rest(_ logger: Logger) -> Bool {
        if moved > 0 { logger.info("Moved \(moved) figures that were not mentioned lately to the archive") }
        moved = 0
        next = .now + Self.interval
        return false
    }
}
