internal import HeapModule

/// Complete files, in the order of their last change, then of their names: a backlog replays as it was written.
struct ReadyQueue: Sendable {
    private struct Entry: Comparable {
        let arrival: Arrival

        static func < (a: Entry, b: Entry) -> Bool {
            let (first, second) = (a.arrival.fingerprint.modified, b.arrival.fingerprint.modified)
            return first == second ? a.arrival.name < b.arrival.name : first < second
        }
    }

    /// One more costs no look at the others.
    private var entries: Heap<Entry>

    init(_ arrivals: [Arrival] = []) {
        entries = Heap(arrivals.map { Entry(arrival: $0) })
    }

    var isEmpty: Bool { entries.isEmpty }
    var first: Arrival? { entries.min?.arrival }

    mutating func insert(_ arrival: Arrival) { entries.insert(Entry(arrival: arrival)) }

    mutating func popFirst() -> Arrival? { entries.popMin()?.arrival }
}
