package import Articles
internal import CLinux
package import SystemPackage

/// Remembers which article was read when the process crashed or the watchdog ended it, so that the next process passes it
/// over: one article never stops the daemon for longer than a restart.
///
/// The file `reading` of the state folder is one line: the article's digest, and what became of the reading. An end from
/// outside (SIGKILL, a power cut) is no fault of the article's; it is read again.
package final class CrashNote: Sendable {
    /// What the process before this one crashed on.
    package let culprit: ContentDigest?
    /// Nil when the folder can't be written; then there is no note.
    private let file: FileDescriptor?

    /// To be made, used and dropped on one thread, by one daemon in a process.
    package init(in state: FilePath) {
        file = try? FileDescriptor.open(
            state.appending("reading"), .readWrite, options: [.create, .closeOnExec, .noFollow],
            permissions: .ownerReadWrite)
        culprit = file.flatMap(Self.culprit)
        if let file {
            _ = try? file.resize(to: 0)
            linux_note_crashes(file.rawValue)
        }
    }

    deinit {
        guard let file else { return }
        linux_ignore_crashes(file.rawValue)
        try? file.close()
    }

    /// Does the work of reading an article, which may crash.
    package func during<Result, Failure>(
        _ digest: ContentDigest, _ work: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        if let file { _ = try? file.writeAll(toAbsoluteOffset: 0, "\(digest.hex) reading\n".utf8) }
        linux_note_reading(true)
        defer { linux_note_reading(false) }
        return try work()
    }

    private static func culprit(in file: FileDescriptor) -> ContentDigest? {
        let line = unsafe [UInt8](unsafeUninitializedCapacity: 73) { buffer, count in
            count = (try? unsafe file.read(fromAbsoluteOffset: 0, into: UnsafeMutableRawBufferPointer(buffer))) ?? 0
        }
        guard line.count == 73, line[64...].elementsEqual(" crashed\n".utf8) else { return nil }
        return ContentDigest(hex: String(decoding: line[..<64], as: UTF8.self))
    }
}
