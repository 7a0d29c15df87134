/// When the next scan is due: seldom, since events tell at which files to look.
struct ScanSchedule: Sendable {
    typealias Instant = ContinuousClock.Instant

    /// When an event or the interval asks for a scan.
    private var wanted: Instant?
    /// From when on the scan that the interval asks for may come, if the process is awake anyway.
    private var welcome: Instant?
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
        welcome = nil
    }

    /// A scan has ended; the next one comes at `next`, or earlier where an event asks for it.
    mutating func end(began: Instant, ended: Instant, next: Instant) {
        ask(for: next)
        welcome = next - (next - ended) / 4
        earliest = ended + min((ended - began) * 4, .seconds(5))
    }

    /// When a scan has to come.
    var due: Instant { wanted.map { max(earliest, $0) } ?? earliest }

    /// Whether to scan now that the process is awake: whoever rests for a minute shall not wake twice in it.
    func isDue(at now: Instant) -> Bool {
        now >= due || (now >= earliest && welcome.map { now >= $0 } ?? false)
    }
}
