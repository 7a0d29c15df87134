/// Complete files, in the order of their last change, then of their names: a backlog replays as it was written.
///
/// A heap, so that one more costs no look at the others.
struct ReadyQueue: Sendable {
    /// None comes before the one at half its place.
    private var heap: [Arrival]

    init(_ arrivals: [Arrival] = []) {
        // What is sorted is a heap.
        heap = arrivals.sorted { Self.precedes($0, $1) }
    }

    var isEmpty: Bool { heap.isEmpty }
    var first: Arrival? { heap.first }

    mutating func insert(_ arrival: Arrival) {
        var place = heap.count
        heap.append(arrival)
        while place > 0, Self.precedes(heap[place], heap[(place - 1) / 2]) {
            heap.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    mutating func popFirst() -> Arrival? {
        guard let last = heap.popLast() else { return nil }
        guard let first = heap.first else { return last }
        heap[0] = last
        var place = 0
        while true {
            let children = (2 * place + 1)..<min(2 * place + 3, max(2 * place + 1, heap.count))
            guard let next = children.min(by: { Self.precedes(heap[$0], heap[$1]) }),
                Self.precedes(heap[next], heap[place])
            else { return first }
            heap.swapAt(place, next)
            place = next
        }
    }

    private static func precedes(_ a: Arrival, _ b: Arrival) -> Bool {
        let (first, second) = (a.fingerprint.modified, b.fingerprint.modified)
        return first == second ? a.name < b.name : first < second
    }
}
