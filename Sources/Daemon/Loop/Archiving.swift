internal import Articles
internal import Figures
internal import FoundationEssentials
internal import Ledger
internal import Linux
internal import Logging

/// When figures that nobody mentions any more go from memory to the archive: now and then, when nothing else is to be done.
struct Archiving {
    /// Nil for never.
    private let days: Int?
    private var next = ContinuousClock.now
    /// Those that this round has still to move, idle since that instant when it began; nil between two rounds.
    private var round: (figures: ArraySlice<FigureID>, instant: PublicationDate)?
    /// In this round.
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
        guard let (figures, instant) = round ?? Self.round(after: days, ledger.state) else { return rest(logger) }
        guard let count = ledger.archive(figures.prefix(Self.limit), idleSince: instant) else { return rest(logger) }
        moved += count
        round = (figures.dropFirst(Self.limit), instant)
        return figures.count > Self.limit || rest(logger)
    }

    /// Looks once through the table for what a round has to move.
    private static func round(
        after days: Int, _ state: LedgerState
    ) -> (figures: ArraySlice<FigureID>, instant: PublicationDate)? {
        // The newest article tells the time: of an archive of old articles that is read today, nothing is idle.
        guard let newest = state.newest?.instant else { return nil }
        let limit = min(newest, Date.now).addingTimeInterval(-Double(days) * 86_400)
        let instant = PublicationDate(limit, precision: .second)
        return (state.idleFigures(since: instant)[...], instant)
    }

    private mutating func rest(_ logger: Logger) -> Bool {
        if moved > 0 {
            returnFreeMemory()
            logger.info("Moved \(moved) figures that were not mentioned lately to the archive")
        }
        round = nil
        moved = 0
        next = .now + Self.interval
        return false
    }
}
