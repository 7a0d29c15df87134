internal import Figures
internal import Glibc
internal import Linux
internal import SystemPackage

/// Reads figures from the archive, which may grow meanwhile: what stands at a location stays as it is.
final class ArchiveReader: FigureArchive {
    private let folder: StateFolder

    init(in path: FilePath) throws(LedgerError) {
        folder = try StateFolder(opening: path)
    }

    func figure(_ id: FigureID, at location: ArchiveLocation) -> ArchivedFigure? {
        guard location.offset >= 0, location.size > 0,
            let file = try? folder.open(.archive, O_RDONLY),
            let line = try? file.contents(at: location.offset, upTo: location.size),
            line.last == UInt8(ascii: "\n"), Seal.verdict(on: line.dropLast()) == .intact,
            let record = try? RecordCoding().decode(ArchiveRecord.self, from: line.dropLast()), record.figure == id
        else { return nil }
        return record.archived
    }

    /// How the lines at two locations begin; nil where there are none.
    func seals(of first: ArchiveLocation, _ last: ArchiveLocation) -> LineSeals? {
        guard let file = try? folder.open(.archive, O_RDONLY),
            let start = try? file.contents(at: first.offset, upTo: Seal.headerSize),
            let other = try? file.contents(at: last.offset, upTo: Seal.headerSize),
            (try? file.contents(at: last.end - 1, upTo: 1)) == [UInt8(ascii: "\n")]
        else { return nil }
        return LineSeals(start[...], other[...])
    }
}
