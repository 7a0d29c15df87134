/// When the next scan is due.
struct ScanSchedule: Sendable {
    typealias Instant = ContinuousClock.Instant

    /// The latest time, asked for by an event or by the interval.
    private var wanted: Instant?
    /// The earliest time: scans take a fifth of the time at most, however many events come.
    private var earliest: Instant

    init(startingAt now: Instant) {
        wanted = now
        earliest = now
    }

    mutating func ask(for instant: Instant) {
        wanted = wanted.map { min($0, instant) } ?? instant
    }

    /// A scan begins; what was asked for is about to be done.
    mutating func begin() {
        wanted = nil
    }

    /// A scan has ended; unless asked for earlier, the next one comes at `next`.
    mutating func end(began: Instant, ended: Instant, next: Instant) {
        ask(for: next)
        earliest = ended + min((ended - began) * 4, .seconds(5))
    }

    func due(orBy look: Instant?) -> Instant {
        [look, wanted].compactMap { $0 }.min().map { max(earliest, $0) } ?? earliest
    }
}
