internal import Linux

/// Alerts that are sent together, until the journal has each of them or no more can be done for it. It has no clock and no disk.
struct Shipment<Item: Identifiable<String> & Sendable> {
    /// What is to be done next.
    enum Step {
        /// Ask the journal which of these it has, that an earlier process may have sent; then ``found(_:)``.
        case askWhatArrived([Item])
        /// Send these, in this order; then ``sent()``.
        case send([Item])
        /// Ask the journal which of these it has lost, that were all just sent; then ``lost(_:)``.
        case askWhatIsLost([Item])
        /// Rest, since some were lost, and then send these again: ``rested()``.
        case rest(Duration, before: [Item])
        /// Tell that these are lost each time they are sent; they count as arrived, since others wait behind them.
        case giveUp([Item])
        case done
    }

    private(set) var step: Step
    /// Not known to have arrived.
    private var rest: [Item]
    /// May have been sent before, and nobody can tell.
    private var replays: Set<String> = []
    /// How often in a row alerts were sent of which none arrived.
    private var fruitless = 0
    private var backOff = BackOff()

    /// How often alerts are sent of which none arrives, though entries sent after them do.
    static var attempts: Int { 5 }

    init(_ items: [Outgoing<Item>]) {
        rest = items.map(\.item)
        let inDoubt = items.filter(\.isInDoubt).map(\.item)
        step = inDoubt.isEmpty ? .send(rest) : .askWhatArrived(inDoubt)
        if rest.isEmpty { step = .done }
    }

    /// Whether the entry shall say that it may not be the first of its alert.
    func isReplay(_ item: Item) -> Bool { replays.contains(item.id) }

    /// - Parameter items: Which the journal has of those that it was asked for; nil when it can't be asked.
    /// - Returns: What has arrived.
    mutating func found(_ items: [Item]?) -> [Item] {
        guard case .askWhatArrived(let asked) = step else { return [] }
        if items == nil { replays = Set(asked.map(\.id)) }
        return remove(Set((items ?? []).map(\.id)))
    }

    mutating func sent() {
        if case .send(let items) = step { step = .askWhatIsLost(items) }
    }

    /// - Parameter items: Which the journal does not have of those that it was asked for; nil when it can't be asked, so
    ///   that journald is trusted.
    /// - Returns: What has arrived.
    mutating func lost(_ items: [Item]?) -> [Item] {
        guard case .askWhatIsLost = step else { return [] }
        let missing = Set((items ?? []).map(\.id))
        fruitless = missing.count < rest.count ? 0 : fruitless + 1
        let arrived = remove(Set(rest.map(\.id)).subtracting(missing))
        if fruitless == Self.attempts {
            step = .giveUp(rest)
        } else if !rest.isEmpty {
            step = .rest(backOff.takeNext(), before: rest)
        }
        return arrived
    }

    mutating func rested() {
        if case .rest = step { step = .send(rest) }
    }

    /// They are to be sent no more; the others next.
    private mutating func remove(_ ids: Set<String>) -> [Item] {
        let arrived = rest.filter { ids.contains($0.id) }
        rest.removeAll { ids.contains($0.id) }
        step = rest.isEmpty ? .done : .send(rest)
        return arrived
    }
}

extension Shipment.Step: Equatable where Item: Equatable {}
