package import Figures

/// Alerts that are durable but not known to have reached the journal, in the order in which they were raised.
///
/// Adding one and removing one by its id take constant time, so a burst of alerts that leaves in many small steps
/// costs no more than one that leaves at once.
package struct DueAlerts: Sequence, Sendable {
    /// A removed alert leaves nil behind until it is at the front.
    private var slots: [Alert?] = []
    /// The first slot that holds an alert.
    private var head = 0
    /// How many slots were dropped from the front.
    private var dropped = 0
    /// Where an alert stands, counted from the first one ever.
    private var positions: [String: Int] = [:]

    package init() {}

    package var count: Int { positions.count }
    package var isEmpty: Bool { positions.isEmpty }
    package var first: Alert? { head < slots.count ? slots[head] : nil }
    package var underestimatedCount: Int { count }

    package func makeIterator() -> some IteratorProtocol<Alert> {
        slots[head...].lazy.compactMap { $0 }.makeIterator()
    }

    /// Whether the alert with this id waits.
    package func contains(id: String) -> Bool {
        positions[id] != nil
    }

    /// Adds an alert at the end; one whose id waits already is the same alert and stays where it is.
    mutating func append(_ alert: Alert) {
        guard positions[alert.id] == nil else { return }
        positions[alert.id] = dropped + slots.count
        slots.append(alert)
    }

    /// Removes the alert with this id and says whether there was one.
    mutating func remove(id: String) -> Bool {
        guard let position = positions.removeValue(forKey: id) else { return false }
        slots[position - dropped] = nil
        while head < slots.count, slots[head] == nil { head += 1 }
        if head > 64, head * 2 > slots.count {
            slots.removeFirst(head)
            dropped += head
            head = 0
        }
        return true
    }
}

extension DueAlerts: Equatable {
    package static func == (a: DueAlerts, b: DueAlerts) -> Bool {
        a.elementsEqual(b)
    }
}
