/// Words with weights, in the order of their hashes: a sparse vector.
struct WordBag: Sendable {
    struct Entry: Sendable {
        let hash: UInt32
        let weight: Float
    }

    let entries: [Entry]
    private let length: Float

    init(_ weights: [UInt32: Float]) {
        self.init(weights.map { Entry(hash: $0.key, weight: $0.value) })
    }

    /// - Parameter count: How many words are kept at most.
    init(heaviest count: Int, of weights: [UInt32: Float]) {
        let entries = weights.map { Entry(hash: $0.key, weight: $0.value) }
        guard entries.count > count else {
            self.init(entries)
            return
        }
        let sorted = entries.sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.hash < $1.hash }
        self.init(Array(sorted.prefix(count)))
    }

    private init(_ entries: [Entry]) {
        let sorted = entries.sorted { $0.hash < $1.hash }
        // Every article keeps one: sorting leaves room behind the last.
        var exact: [Entry] = []
        exact.reserveCapacity(sorted.count)
        exact.append(contentsOf: sorted)
        self.entries = exact
        length = sorted.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
    }

    /// The cosine, from 0 to 1.
    func likeness(to other: WordBag) -> Double {
        guard length > 0, other.length > 0 else { return 0 }
        var sum: Float = 0
        var i = 0, j = 0
        while i < entries.count, j < other.entries.count {
            let a = entries[i], b = other.entries[j]
            if a.hash == b.hash {
                sum += a.weight * b.weight
                i += 1
                j += 1
            } else if a.hash < b.hash {
                i += 1
            } else {
                j += 1
            }
        }
        return Double(sum / (length * other.length))
    }
}
