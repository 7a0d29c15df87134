/// How long no article has come, and when that is too long.
///
/// It goes by a clock that nobody sets and that runs on while the machine sleeps; only the time between two runs of the daemon is told by
/// the wall clock.
struct Silence {
    typealias Instant = ContinuousClock.Instant

    /// After so long it is told; nil for never.
    private var limit: Duration?
    /// Its length at ``measured``.
    private var quiet: Duration
    private var measured: Instant
    /// Whether it was told that no article comes.
    private(set) var hasReported: Bool

    /// - Parameter quiet: How long it has been quiet already.
    init(limit: Duration?, quiet: Duration = .zero, hasReported: Bool = false, at now: Instant) {
        self.limit = limit
        self.quiet = max(.zero, quiet)
        measured = now
        self.hasReported = hasReported && limit != nil
    }

    /// By another limit what was told may have to be told again, or not at all.
    mutating func change(limit: Duration?) {
        self.limit = limit
        hasReported = false
    }

    func length(at now: Instant) -> Duration {
        quiet + max(.zero, now - measured)
    }

    /// An article has come.
    /// - Returns: how long none had come, if that was told.
    mutating func end(at now: Instant) -> Duration? {
        defer { (quiet, measured, hasReported) = (.zero, now, false) }
        return hasReported ? length(at: now) : nil
    }

    /// - Returns: whether it is to be told now, which is so once.
    mutating func takeReport(at now: Instant) -> Bool {
        guard let limit, !hasReported, length(at: now) >= limit else { return false }
        hasReported = true
        return true
    }

    /// When it is to be told, unless an article comes; nil when there is nothing to tell.
    var nextLook: Instant? {
        guard let limit, !hasReported else { return nil }
        return measured + (limit - quiet)
    }
}
