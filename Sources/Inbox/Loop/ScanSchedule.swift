/// When the next scan is due.
struct ScanSchedule: Sendable {
    typealias Instant = ContinuousClock.Instant

    /// When an event or the interval asks for a scan.
    private var wanted: Instant?
    /// No scan begins earlier: scans take a fifth of the time at most, however many events come.
    private var earliest: Instant

    init(startingAt now: Instant) {
        wanted = now
        earliest = now
    }

    mutating func ask(for instant: Instant) {
        wanted = wanted.map { min($0, instant) } ?? instant
    }

    /// A scan begins, and answers all that asked for one.
    mutating func begin() {
        wanted = nil
    }

    /// A scan has ended; the next one comes at `next`, or earlier where an event asks for it.
    mutating func end(began: Instant, ended: Instant, next: Instant) {
        ask(for: next)
        earliest = ended + min((ended - began) * 4, .seconds(5))
    }

    func due(orBy look: Instant?) -> Instant {
        [look, wanted].compactMap { $0 }.min().map { max(earliest, $0) } ?? earliest
    }
}
