/// The weights of a linear model: of each feature and class, in that order.
struct Weights: Sendable {
    struct Entry: Sendable {
        var key: UInt32
        var label: UInt8
        var weight: Double

        fileprivate var order: UInt64 { UInt64(key) << 8 | UInt64(label) }
    }

    private(set) var entries: [Entry]

    init(_ entries: [Entry] = []) {
        self.entries = entries.sorted { $0.order < $1.order }
    }

    /// The mean of models that were trained on the same sentences in other orders.
    ///
    /// Each knows something that chance kept from the others; the mean is as fast as one of them.
    static func mean(_ models: [Weights], smallest: Double) -> Weights {
        var sum = Weights()
        for model in models { sum.add(model) }
        for index in sum.entries.indices { sum.entries[index].weight /= Double(max(models.count, 1)) }
        sum.entries.removeAll { $0.weight.magnitude < smallest }
        return sum
    }

    private mutating func add(_ other: Weights) {
        var merged: [Entry] = []
        merged.reserveCapacity(max(entries.count, other.entries.count) * 3 / 2)
        var mine = entries[...]
        var theirs = other.entries[...]
        while let a = mine.first, let b = theirs.first {
            if a.order < b.order {
                merged.append(mine.removeFirst())
            } else if b.order < a.order {
                merged.append(theirs.removeFirst())
            } else {
                merged.append(Entry(key: a.key, label: a.label, weight: a.weight + b.weight))
                mine.removeFirst()
                theirs.removeFirst()
            }
        }
        entries = merged + mine + theirs
    }
}
