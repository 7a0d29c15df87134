/// Numbers in sets that are joined (Robert Tarjan, "Efficiency of a good but not linear set union algorithm", 1975).
struct DisjointSets: Sendable {
    private var parents: [Int32] = []
    private var sizes: [Int32] = []

    /// Adds the next number, as a set of its own; the first one is 0.
    mutating func add() -> Int {
        parents.append(Int32(parents.count))
        sizes.append(1)
        return parents.count - 1
    }

    /// One of the numbers of a number's set, the same for all of them.
    mutating func representative(of number: Int) -> Int {
        var number = number
        while parents[number] != number {
            parents[number] = parents[Int(parents[number])]
            number = Int(parents[number])
        }
        return number
    }

    mutating func join(_ a: Int, _ b: Int) {
        let (x, y) = (representative(of: a), representative(of: b))
        guard x != y else { return }
        let (large, small) = sizes[x] >= sizes[y] ? (x, y) : (y, x)
        parents[small] = Int32(large)
        sizes[large] += sizes[small]
    }
}

/// Things in groups: two that have a key in common are of one group, and so are those that others join.
struct KeyedGroups: Sendable {
    private var sets = DisjointSets()
    /// The first thing that has a key.
    private var first: [String: Int32] = [:]

    /// Adds the next thing.
    mutating func add(_ keys: [String]) {
        let number = sets.add()
        for key in keys {
            if let other = first[key] { sets.join(Int(other), number) } else { first[key] = Int32(number) }
        }
    }

    /// What names the group of a thing, which goes by how many were added before it.
    mutating func group(of number: Int) -> Int { sets.representative(of: number) }
}
