internal import Figures

/// The rows of a snapshot, each in memory from when the first of its readings is needed to its last one. Of those that are needed
/// over a long time only some are kept meanwhile, and the others read again.
struct RestoredRows {
    /// Where a reading stands.
    struct Place {
        let order: Int
        fileprivate let row: UInt32
        fileprivate let reading: UInt32
    }

    private struct Row {
        let figure: FigureID
        let readings: [ReadingRecord]
    }

    private let snapshot: SnapshotFile
    private var ranges: [Range<Int>] = []
    /// How many readings of each row are still to be taken.
    private var left: [Int] = []
    private var kept: [Int: Row] = [:]
    private var places: [Place] = []

    private static let capacity = 2_000

    init(of snapshot: SnapshotFile) { self.snapshot = snapshot }

    var readingCount: Int { places.count }

    /// Finds out which rows there are.
    ///
    /// - Parameter last: The order of readings that have none.
    mutating func read(last: Int, report: () -> Void) throws(LedgerError) {
        // Few rows are kept as they are read; of many only the orders are.
        try snapshot.forEachElement(of: .figures) { element throws(LedgerError) in
            if element.index < Self.capacity {
                let row = try snapshot.decode(Snapshot.Row.self, element)
                kept[element.index] = Row(figure: row.id, readings: row.readings)
                note(element.range, row.readings.map(\.order), last)
            } else {
                let row = try snapshot.decode(Snapshot.Orders.self, element)
                note(element.range, row.readings.map(\.order), last)
            }
            report()
        }
    }

    private mutating func note(_ range: Range<Int>, _ orders: [Int?], _ last: Int) {
        for (reading, order) in orders.enumerated() {
            places.append(Place(order: order ?? last, row: UInt32(ranges.count), reading: UInt32(reading)))
        }
        ranges.append(range)
        left.append(orders.count)
    }

    /// The readings in the order in which the table got them.
    ///
    /// Swift's sort is stable: readings without an order, in a snapshot edited by hand, keep that of the file.
    func inOrder() -> [Place] { places.sorted { $0.order < $1.order } }

    mutating func take(_ place: Place) throws(LedgerError) -> (FigureID, Reading) {
        let number = Int(place.row)
        let row: Row
        if let known = kept[number] {
            row = known
        } else {
            let record = try snapshot.record(Snapshot.Row.self, at: ranges[number])
            row = Row(figure: record.id, readings: record.readings)
        }
        left[number] -= 1
        if left[number] == 0 {
            kept[number] = nil
        } else {
            if kept.count >= Self.capacity { kept.removeAll(keepingCapacity: true) }
            kept[number] = row
        }
        return (row.figure, row.readings[Int(place.reading)].reading)
    }
}
