package import Figures

/// One line of the archive: a figure with all its readings, as it left the working set.
struct ArchiveRecord: Codable {
    let figure: FigureID
    private let offsets: [Int]
    private let readings: [ReadingRecord]

    init(_ archived: ArchivedFigure) {
        figure = archived.figure.id
        offsets = archived.offsets
        readings = zip(archived.figure.readings, archived.orders).map { ReadingRecord($0, order: $1) }
    }

    var archived: ArchivedFigure {
        ArchivedFigure(
            figure: Figure(id: figure, readings: readings.map(\.reading)), offsets: offsets,
            orders: readings.map { $0.order ?? 0 })
    }

    /// The line with its newline.
    static func line(_ archived: ArchivedFigure, with coding: RecordCoding) throws(LedgerError) -> [UInt8] {
        Seal.sealed(try coding.encode(ArchiveRecord(archived))) + [UInt8(ascii: "\n")]
    }
}

/// Which bytes of the archive hold a figure, as log and snapshot tell it.
package struct ArchiveEntry: Hashable, Codable, Sendable {
    package let figure: FigureID
    /// Of the line's first byte.
    package let offset: Int
    /// Of the line with its newline, in bytes.
    package let size: Int

    init(_ figure: FigureID, _ location: ArchiveLocation) {
        self.figure = figure
        offset = location.offset
        size = location.size
    }

    var location: ArchiveLocation { ArchiveLocation(offset: offset, size: size) }
}
