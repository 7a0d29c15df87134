internal import Figures
internal import Glibc
internal import SystemPackage

/// Reads figures from the archive, which may grow meanwhile: what stands at a location stays as it is.
final class ArchiveReader: FigureArchive {
    private let folder: StateFolder

    init(in path: FilePath) throws(LedgerError) {
        folder = try StateFolder(opening: path)
    }

    func figure(_ id: FigureID, at location: ArchiveLocation) -> ArchivedFigure? {
        guard location.offset >= 0, location.size > 0,
            let file = try? folder.open(.archive, O_RDONLY), let line = try? file.contents(of: location),
            line.last == UInt8(ascii: "\n"), Seal.verdict(on: line.dropLast()) == .intact,
            let record = try? RecordCoding().decode(ArchiveRecord.self, from: line.dropLast()), record.figure == id
        else { return nil }
        return record.archived
    }
}

extension Descriptor {
    /// The bytes of a location; fewer where the file ends.
    fileprivate func contents(of location: ArchiveLocation) throws(Errno) -> [UInt8] {
        let size = try status().size
        guard location.offset < size else { return [] }
        var bytes = [UInt8](repeating: 0, count: min(location.size, size - location.offset))
        var count = 0
        while count < bytes.count {
            let got = try Self.repeating {
                unsafe bytes.withUnsafeMutableBytes { buffer in
                    unsafe pread(
                        number, buffer.baseAddress?.advanced(by: count), buffer.count - count,
                        off_t(location.offset + count))
                }
            }
            if got == 0 { break }
            count += got
        }
        bytes.removeLast(bytes.count - count)
        return bytes
    }
}
