/// Numbers in the order in which they came, of which only the last ones are ever asked for: the others are let go. One alone takes no
/// memory of its own.
struct RecentList: Sendable {
    private enum Items: Sendable {
        case none
        case one(UInt32)
        case several([UInt32])
    }

    private var items = Items.none
    private var total: UInt32 = 0

    /// How many numbers came.
    var count: Int { Int(total) }

    /// - Parameter limit: How many of the last ones are kept at least.
    mutating func append(_ number: Int, keeping limit: Int) {
        let number = UInt32(number)
        total += 1
        switch items {
        case .none: items = .one(number)
        case .one(let first): items = .several([first, number])
        case .several(var list):
            // The list has one owner again, so that it grows in its place.
            items = .none
            // Twice as many are let stand, so that on average each is moved once.
            if list.count >= 2 * limit { list.removeFirst(list.count - limit) }
            list.append(number)
            items = .several(list)
        }
    }

    /// - Parameter limit: No more than were kept.
    func last(_ limit: Int) -> [UInt32] {
        switch items {
        case .none: []
        case .one(let number): [number]
        case .several(let list): Array(list.suffix(limit))
        }
    }

    /// Whether a number is among the last ones.
    func contains(_ number: Int, amongLast limit: Int) -> Bool {
        switch items {
        case .none: false
        case .one(let only): only == number
        case .several(let list): list.suffix(limit).contains { $0 == number }
        }
    }
}
