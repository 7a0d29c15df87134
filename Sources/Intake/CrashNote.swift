package import Articles
internal import CLinux
internal import Synchronization
package import SystemPackage

/// Remembers which article was read when the process ended, so that a later process passes over one that ends it: one article never
/// stops the daemon for longer than two restarts.
///
/// The file `reading` of the state folder has a line for the article in hand: its digest, and what became of the reading. A crash,
/// or the watchdog's signal, is the article's fault at once. An end from outside (SIGKILL) may be: the kernel ends a process so that
/// takes too much memory, and so does a person. The article is read again then, and a second line keeps it as a suspect until that
/// has gone well; if the process ends so again while it is read, it was the article.
///
/// It need not survive a power cut, which is no fault of the article's.
package final class CrashNote: Sendable {
    /// What became of the process that read an article.
    package enum End: Hashable, Sendable {
        case crashed
        /// It was killed from outside, as the one before it on the same article.
        case killedTwice
    }

    /// What the process before this one ended on.
    package let culprit: (digest: ContentDigest, end: End)?
    /// Nil when the folder can't be written; then there is no note.
    private let file: FileDescriptor?
    /// What the process before this one was killed on, until it has been read.
    private let suspect: Mutex<(digest: ContentDigest, isRead: Bool)?>

    private static let lineSize = 73

    /// To be made, used and dropped on one thread, by one daemon in a process.
    package init(in state: FilePath) {
        file = try? FileDescriptor.open(
            state.appending("reading"), .readWrite, options: [.create, .closeOnExec, .noFollow],
            permissions: .ownerReadWrite)
        let last = file.flatMap { Self.line(in: $0, at: 0) }
        let former = file.flatMap { Self.line(in: $0, at: Self.lineSize) }?.digest
        switch last?.state {
        case "crashed": culprit = last.map { ($0.digest, .crashed) }
        case "reading" where last?.digest == former: culprit = last.map { ($0.digest, .killedTwice) }
        default: culprit = nil
        }
        let suspected = last?.state == "reading" ? last?.digest : former
        suspect = Mutex(suspected.map { ($0, false) })
        if let file {
            _ = try? file.resize(to: 0)
            if let suspected { Self.write(suspected, "suspect", to: file, at: Self.lineSize) }
            linux_note_crashes(file.rawValue)
        }
    }

    deinit {
        guard let file else { return }
        linux_ignore_crashes(file.rawValue)
        acquitSuspect()
        try? file.close()
    }

    /// Does the work of reading an article, which may crash.
    package func during<Result, Failure>(
        _ digest: ContentDigest, _ work: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        if suspect.withLock({ $0?.digest != digest }) { acquitSuspect() }
        if let file, !linux_is_crashing() { Self.write(digest, "started", to: file, at: 0) }
        linux_note_reading(true)
        defer {
            linux_note_reading(false)
            suspect.withLock { if $0?.digest == digest { $0?.isRead = true } }
        }
        return try work()
    }

    /// Suspects a content no more: the next process that is killed on it is the first one.
    func forgive(_ digest: ContentDigest) {
        suspect.withLock { suspect in
            guard let file, suspect?.digest == digest else { return }
            suspect = nil
            _ = try? file.resize(to: Int64(Self.lineSize))
        }
    }

    /// Forgets what ended processes on these contents, in a state folder that no process uses.
    package static func forgive(_ digests: Set<ContentDigest>, in state: FilePath) {
        guard
            let file = try? FileDescriptor.open(
                state.appending("reading"), .readWrite, options: [.closeOnExec, .noFollow])
        else { return }
        defer { try? file.close() }
        let last = line(in: file, at: 0), former = line(in: file, at: lineSize)
        // Without the first line the second is all that is known.
        if let last, digests.contains(last.digest) {
            _ = try? file.resize(to: 0)
            if let former, !digests.contains(former.digest) { write(former.digest, "suspect", to: file, at: lineSize) }
        } else if let former, digests.contains(former.digest) {
            _ = try? file.resize(to: Int64(lineSize))
        }
    }

    /// Forgets the suspect if it has been read. That takes more than one step for most, so it is known when another one follows.
    private func acquitSuspect() {
        suspect.withLock { suspect in
            guard let file, suspect?.isRead == true else { return }
            suspect = nil
            _ = try? file.resize(to: Int64(Self.lineSize))
        }
    }

    private static func write(_ digest: ContentDigest, _ state: String, to file: FileDescriptor, at offset: Int) {
        _ = try? file.writeAll(toAbsoluteOffset: Int64(offset), "\(digest.hex) \(state)\n".utf8)
    }

    private static func line(in file: FileDescriptor, at offset: Int) -> (digest: ContentDigest, state: String)? {
        let line = unsafe [UInt8](unsafeUninitializedCapacity: lineSize) { buffer, count in
            count =
                (try? unsafe file.read(
                    fromAbsoluteOffset: Int64(offset), into: UnsafeMutableRawBufferPointer(buffer))) ?? 0
        }
        guard line.count == lineSize, line[64] == UInt8(ascii: " "), line[lineSize - 1] == UInt8(ascii: "\n"),
            let digest = ContentDigest(hex: String(decoding: line[..<64], as: UTF8.self))
        else { return nil }
        return (digest, String(decoding: line[65..<lineSize - 1], as: UTF8.self))
    }
}

extension CrashNote.End {
    /// What happened, and what happens next.
    var sentence: String {
        let happened =
            switch self {
            case .crashed: "figurewatch crashed or hung while it read the file"
            case .killedTwice:
                "figurewatch was killed while it read the file, twice in a row, as the system does when memory runs out"
            }
        return "\(happened); the file is set aside and not read again until its content changes."
    }
}
