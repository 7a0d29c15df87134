internal import Glibc
internal import Linux

/// The archive's index, as it grows. A failure to write it costs the next start the time to read what it lacks, and nothing else; nor is
/// it synced, since what a power cut leaves of it is checked when it is read.
struct ArchiveIndexFile {
    /// Nil once it could not be written: what follows a gap would be cut off by the next start.
    private var size: Int?

    /// - Parameter soundSize: How much of the file is sound; nil where it has to be made anew.
    init(soundSize: Int?) { size = soundSize ?? 0 }

    /// - Returns: where the sections begin in the file; nil where they could not be written.
    @discardableResult
    mutating func append(_ sections: [UInt8], in folder: borrowing StateFolder) -> Int? {
        guard let offset = size, !sections.isEmpty else { return nil }
        let header = offset == 0 ? ArchiveIndex.header : []
        size = nil
        // Who reads the old one meanwhile reads on.
        if offset == 0 { folder.remove(.archiveIndex) }
        guard let file = try? folder.open(.archiveIndex, O_RDWR | O_CREAT) else { return nil }
        do {
            // What follows is a fragment.
            if try file.status().size > offset { try file.truncate(to: offset) }
            guard try file.status().size == offset else { return nil }
            try file.write(header + sections, at: offset)
        } catch {
            // The space that a fragment takes may be what is missing.
            try? file.truncate(to: offset)
            return nil
        }
        size = offset + header.count + sections.count
        return offset + header.count
    }
}
