internal import Articles

/// The files that events told of, and when each is to be looked at.
struct Looks: Sendable {
    typealias Instant = ContinuousClock.Instant

    private var due: [FileName: Instant] = [:]
    /// When the first one is; nil for none.
    private(set) var next: Instant?

    /// Asks for a look, unless one comes earlier.
    mutating func ask(at name: FileName, by instant: Instant) {
        if let asked = due[name], asked <= instant { return }
        due[name] = instant
        next = next.map { min($0, instant) } ?? instant
    }

    /// Hands out what is due.
    mutating func take(at now: Instant) -> [FileName] {
        guard let next, now >= next else { return [] }
        let names = due.filter { $0.value <= now }.keys
        for name in names { due[name] = nil }
        self.next = due.values.min()
        return Array(names)
    }

    /// Forgets all: a scan looks at them.
    mutating func clear() { self = Looks() }
}
