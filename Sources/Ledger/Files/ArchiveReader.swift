internal import Articles
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

    /// The digest of what stands at locations, one after the other; nil where that can't be read.
    func digest(of locations: [ArchiveLocation]) -> ContentDigest? {
        guard let file = try? folder.open(.archive, O_RDONLY) else { return nil }
        var bytes: [UInt8] = []
        var start = locations.startIndex
        while start < locations.endIndex {
            // Lines that follow each other are read together.
            var end = start + 1
            while end < locations.endIndex, locations[end].offset == locations[end - 1].end { end += 1 }
            let count = locations[end - 1].end - locations[start].offset
            guard let stretch = try? file.contents(at: locations[start].offset, upTo: count), stretch.count == count
            else { return nil }
            bytes += stretch
            start = end
        }
        return ContentDigest(of: bytes)
    }
}
