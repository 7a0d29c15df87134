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

    /// - Parameters:
    ///   - count: How many words are kept at most.
    ///   - scale: What becomes of each weight.
    init(heaviest count: Int, of weights: [UInt32: Float], scaled scale: (Float) -> Float) {
        let entries = weights.map { Entry(hash: $0.key, weight: scale($0.value)) }
        guard entries.count > count else {
            self.init(entries)
            return
        }
        let sorted = entries.sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.hash < $1.hash }
        self.init(Array(sorted.prefix(count)))
    }

    /// - Parameter entries: In an array that has room for no more, since every article keeps one.
    private init(_ entries: consuming [Entry]) {
        entries.sort { $0.hash < $1.hash }
        length = entries.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
        self.entries = entries
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
