import Syntax

/// An averaged perceptron: each feature has weights for the classes that it was ever wrong about.
///
/// A feature counts from its second correction on: those that were corrected once are mostly the quirks of one sentence
/// (Goldberg and Elhadad, "Learning Sparser Perceptron Models", 2011).
struct Perceptron {
    private struct Row {
        var start: Int32
        var count: UInt16
        var capacity: UInt16
        /// Whether there was a second correction.
        var counts = false
    }

    private struct Entry {
        var weight: Int32 = 0
        /// The step of the last change.
        var changed: Int32 = 0
        /// The sum of the weight over all steps until then.
        var total: Int64 = 0
        var label: UInt8 = 0
    }

    private var slots: [Int32]
    private var keys: [UInt32] = []
    private var rows: [Row] = []
    private var entries: [Entry] = []
    private(set) var steps: Int32 = 0

    init() { slots = [Int32](repeating: -1, count: 1 << 20) }

    private func row(of key: UInt32) -> Int {
        let mask = slots.count - 1
        var slot = Int(key &* 0x9E37_79B1) & mask
        while slots[slot] >= 0 {
            if keys[Int(slots[slot])] == key { return Int(slots[slot]) }
            slot = (slot + 1) & mask
        }
        return -1
    }

    mutating func step() { steps += 1 }

    func add(_ features: [UInt32], to scores: inout Scores) {
        for key in features {
            let index = row(of: key)
            guard index >= 0 else { continue }
            let row = rows[index]
            guard row.counts else { continue }
            for entry in Int(row.start)..<Int(row.start) + Int(row.count) {
                scores[Int(entries[entry].label)] &+= entries[entry].weight
            }
        }
    }

    mutating func update(_ features: [UInt32], right: Int, wrong: Int) {
        for key in features {
            let row = findOrAdd(key)
            rows[row].counts = rows[row].count > 0
            change(row, UInt8(right), 1)
            change(row, UInt8(wrong), -1)
        }
    }

    private mutating func change(_ index: Int, _ label: UInt8, _ amount: Int32) {
        let row = rows[index]
        let start = Int(row.start)
        for entry in start..<start + Int(row.count) where entries[entry].label == label {
            entries[entry].total += Int64(entries[entry].weight) * Int64(steps - entries[entry].changed)
            entries[entry].changed = steps
            entries[entry].weight += amount
            return
        }
        var place = start + Int(row.count)
        if row.count == row.capacity {
            let moved = entries.count
            for entry in start..<place { entries.append(entries[entry]) }
            let capacity = row.capacity == 0 ? 2 : row.capacity * 2
            for _ in Int(row.count)..<Int(capacity) { entries.append(Entry()) }
            rows[index].start = Int32(moved)
            rows[index].capacity = capacity
            place = moved + Int(row.count)
        }
        rows[index].count += 1
        entries[place] = Entry(weight: amount, changed: steps, total: 0, label: label)
    }

    private mutating func findOrAdd(_ key: UInt32) -> Int {
        let found = row(of: key)
        if found >= 0 { return found }
        keys.append(key)
        rows.append(Row(start: 0, count: 0, capacity: 0))
        if keys.count * 2 > slots.count {
            slots = [Int32](repeating: -1, count: slots.count * 2)
            for index in keys.indices { place(index) }
        } else {
            place(keys.count - 1)
        }
        return keys.count - 1
    }

    private mutating func place(_ index: Int) {
        let mask = slots.count - 1
        var slot = Int(keys[index] &* 0x9E37_79B1) & mask
        while slots[slot] >= 0 { slot = (slot + 1) & mask }
        slots[slot] = Int32(index)
    }

    /// The averages over all steps, those that are too small to matter left out.
    func averaged(smallest: Double) -> Weights {
        var entries: [Weights.Entry] = []
        for (key, row) in zip(keys, rows) where row.counts {
            for entry in self.entries[Int(row.start)..<Int(row.start) + Int(row.count)] {
                let total = entry.total + Int64(entry.weight) * Int64(steps - entry.changed)
                let average = Double(total) / Double(max(steps, 1))
                guard average.magnitude >= smallest else { continue }
                entries.append(.init(key: key, label: entry.label, weight: average))
            }
        }
        return Weights(entries)
    }
}
