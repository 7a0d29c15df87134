internal import Figures
internal import Glibc
internal import Linux
internal import SystemPackage

/// The archive, open for appending: one line for each figure that leaves the working set. A figure that comes back and
/// leaves again gets a line more; the earlier one stays, for a snapshot that still tells of it.
struct ArchiveFile: ~Copyable {
    private var file: LogFile

    /// Opens the archive, creating it unless it is there, and cuts off what a crash left unfinished.
    init(in folder: borrowing StateFolder) throws(LedgerError) {
        let path = folder.path(of: .archive)
        let descriptor = try folder.open(.archive, O_RDWR | O_CREAT)
        let size: Int
        do {
            let bytes = Int(try descriptor.status().size)
            size = try descriptor.lengthOfWholeLines(upTo: bytes)
            if size < bytes { try descriptor.truncate(to: size) }
            try folder.synchronize()
        } catch {
            throw .system(action: "open", path: path, cause: error)
        }
        file = LogFile(descriptor, path: path, size: size)
    }

    /// Adds lines and waits until they are on the disk.
    /// - Returns: where each stands.
    mutating func append(_ lines: [[UInt8]]) throws(LedgerError) -> [ArchiveLocation] {
        var locations: [ArchiveLocation] = []
        var offset = file.size
        for line in lines {
            locations.append(ArchiveLocation(offset: offset, size: line.count))
            offset += line.count
        }
        try file.append(Array(lines.joined()))
        return locations
    }
}

extension Descriptor {
    /// Where the last newline before a size ends.
    fileprivate func lengthOfWholeLines(upTo size: Int) throws(Errno) -> Int {
        var end = size
        while end > 0 {
            let start = max(0, end - (1 << 16))
            let bytes = try contents(at: start, upTo: end - start)
            if let newline = bytes.lastIndex(of: UInt8(ascii: "\n")) { return start + newline + 1 }
            end = start
        }
        return 0
    }
}
