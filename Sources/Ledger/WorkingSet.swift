internal import Figures

/// Keeps the table's memory within bounds: what was read longest ago moves to the archive, where it is found by its place. The
/// table judges every article alike, whatever of it is archived.
struct WorkingSet: ~Copyable {
    /// How many readings memory holds at most, but for the figure that was read last.
    let limit: Int
    private var archive: ArchiveFile?
    var index: ArchiveIndexFile
    private let coding = RecordCoding()
    /// From so many readings on there is an attempt; more than the limit once one has failed.
    private var next: Int
    /// Whether figures were moved that no transaction tells of.
    private(set) var hasMoved = false

    /// So many readings are some 15 MB.
    static let usual = 3_000
    /// So many figures are written at a time.
    private static let batch = 200

    init(limit: Int, index: ArchiveIndexFile) {
        self.limit = limit
        next = limit
        self.index = index
    }

    /// Writes figures to the archive, durably, and what finds them again to its index.
    mutating func archive(
        _ figures: [ArchivedFigure], in folder: borrowing StateFolder
    ) throws(LedgerError) -> [ArchiveEntry] {
        var lines: [[UInt8]] = []
        for figure in figures { lines.append(try ArchiveRecord.line(figure, with: coding)) }
        // A file that failed is not used again: it is opened anew by the next attempt.
        var file: ArchiveFile
        if let open = archive.take() { file = open } else { file = try ArchiveFile(in: folder) }
        let locations = try file.append(lines)
        archive = consume file
        index.append(ArchiveIndex.section(of: figures, in: lines, at: locations), in: folder)
        return zip(figures, locations).map { ArchiveEntry($0.figure.id, $1) }
    }

    /// The figures to be moved, some at a time; none as long as there is room.
    mutating func surplus(of table: FigureTable) -> [[FigureID]] {
        guard table.residentReadings > next else { return [] }
        // Some more than needed, so that not every article has to.
        let ids = table.leastRecent(keeping: limit - limit / 8)
        return stride(from: 0, to: ids.count, by: Self.batch).map { Array(ids[$0..<min($0 + Self.batch, ids.count)]) }
    }

    /// Notes how an attempt has ended. What failed is tried again when there is a quarter more.
    mutating func note(hasFailed: Bool, _ table: FigureTable) {
        next = hasFailed ? table.residentReadings + limit / 4 : limit
    }

    /// Makes room while a ledger is opened. What can't be written stays in memory.
    mutating func makeRoom(in table: inout FigureTable, _ folder: borrowing StateFolder) {
        let surplus = surplus(of: table)
        if surplus.isEmpty { return }
        do throws(LedgerError) {
            for ids in surplus {
                for entry in try archive(ids.compactMap { table.forArchive($0) }, in: folder) {
                    table.archive(entry.figure, at: entry.location)
                    hasMoved = true
                }
            }
            note(hasFailed: false, table)
        } catch {
            note(hasFailed: true, table)
        }
    }
}
