internal import Glibc
internal import Linux

/// The archive's index, as it grows. A failure to write it costs the next start the time to read what it lacks, and nothing else; nor is
/// it synced, since what a power cut leaves of it is checked when it is read.
struct ArchiveIndexFile {
    /// Nil once it could not be written: what follows a gap would be cut off by the next start.
    private var size: Int?

    /// Writes what a file lacks.
    init(bringing index: ArchiveIndex, upToDateIn folder: borrowing StateFolder) {
        size = index.soundSize ?? 0
        append(index.missing, in: folder)
    }

    mutating func append(_ sections: [UInt8], in folder: borrowing StateFolder) {
        guard let offset = size, !sections.isEmpty else { return }
        let bytes = offset == 0 ? ArchiveIndex.header + sections : sections
        size = nil
        guard let file = try? folder.open(.archiveIndex, O_RDWR | O_CREAT) else { return }
        do {
            // What follows is a fragment, or of another version.
            if try file.status().size > offset { try file.truncate(to: offset) }
            guard try file.status().size == offset else { return }
            try file.write(bytes, at: offset)
        } catch {
            // The space that a fragment takes may be what is missing.
            try? file.truncate(to: offset)
            return
        }
        size = offset + bytes.count
    }
}
