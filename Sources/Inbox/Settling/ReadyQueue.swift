/// Complete files, in the order of their last change, then of their names: a backlog replays as it was written.
struct ReadyQueue: Sendable {
    /// The last one is due first.
    private var rest: [Arrival] = []

    init() {}

    init(_ arrivals: [Arrival]) {
        rest = arrivals.sorted { a, b in
            a.fingerprint.modified == b.fingerprint.modified
                ? b.name < a.name : b.fingerprint.modified < a.fingerprint.modified
        }
    }

    var isEmpty: Bool { rest.isEmpty }

    mutating func popFirst() -> Arrival? { rest.popLast() }
}
