internal import Articles
internal import Figures
internal import Formats
internal import Glibc
internal import Inbox
internal import Intake
internal import Ledger
internal import SystemPackage

/// The files of a state folder: the first byte says which, and whether their seals are put right so that what is sealed
/// gets read; a byte 0 parts snapshot and log.
enum LedgerTarget {
    private static let files = ["ledger.json", "ledger.log", "ledger.json.previous", "ledger.log.previous"]

    static func run(_ input: [UInt8]) {
        guard let first = input.first else { return }
        let folder = FilePath("/dev/shm/figurewatch-fuzzing-\(getpid())")
        removeAll(in: folder)
        do {
            try write(input.dropFirst(), choosing: first, to: folder)
        } catch {
            fatalError("The scratch folder \(folder) can't be written: \(error)")
        }
        let read = try? Ledger.read(folder)
        guard let before = open(folder) else { return }
        if let read { promise(read.state.counts == before.counts, "reading and opening agree") }
        promise(open(folder)?.counts == before.counts, "what was repaired stays")
    }

    private static func open(_ folder: FilePath) -> LedgerState? {
        do throws(LedgerError) {
            var ledger = try Ledger(opening: folder)
            try ledger.takeSnapshot()
            return ledger.state
        } catch {
            promise(!error.description.isEmpty, "an error says what it is")
            return nil
        }
    }

    private static func write(_ content: ArraySlice<UInt8>, choosing first: UInt8, to folder: FilePath) throws {
        _ = unsafe folder.withPlatformString { unsafe mkdir($0, 0o700) }
        let parts = content.split(separator: 0, omittingEmptySubsequences: false)
        for (index, name) in files.enumerated() where first & (1 << UInt8(index)) != 0 && index < parts.count {
            let file = try FileDescriptor.open(
                folder.appending(name), .writeOnly, options: [.create, .truncate], permissions: .ownerReadWrite)
            _ = try file.closeAfter {
                try file.writeAll(first & 0x80 != 0 ? resealed(parts[index]) : Array(parts[index]))
            }
        }
    }

    private static func removeAll(in folder: FilePath) {
        guard let listing = try? FolderListing(of: folder) else { return }
        for name in listing.files { _ = unsafe name.path(in: folder).withPlatformString { unsafe unlink($0) } }
        _ = unsafe folder.appending("lock").withPlatformString { unsafe unlink($0) }
    }

    /// Gives every line that has a checksum the right one.
    private static func resealed(_ content: ArraySlice<UInt8>) -> [UInt8] {
        let opening = Array("{\"checksum\":\"".utf8)
        let start = opening.count + 18
        return Array(
            content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
                guard line.count > start, line.starts(with: opening) else { return Array(line) }
                let sealed = Array(line.dropFirst(start))
                return opening + ContentDigest(of: sealed).hex.utf8.prefix(16) + Array("\",".utf8) + sealed
            }.joined(separator: [UInt8(ascii: "\n")]))
    }

    /// A ledger of all articles, with a snapshot in the middle.
    static func seeds(from articles: [SourceFile]) throws -> [[UInt8]] {
        let folder = FilePath("/dev/shm/figurewatch-fuzzing-\(getpid())")
        removeAll(in: folder)
        do {
            var ledger = try Ledger(opening: folder)
            for (number, file) in articles.prefix(8).enumerated() {
                var steps = FileIntake(file)
                while !steps.isDone {
                    if let transaction = steps.next(by: Intake(), over: ledger.state) { try ledger.stage(transaction) }
                }
                try ledger.commit()
                if number == 2 { try ledger.takeSnapshot() }
            }
        }
        let snapshot = try SourceFile(readingPath: folder.appending("ledger.json"), named: FileName("ledger.json"))
        let log = try SourceFile(readingPath: folder.appending("ledger.log"), named: FileName("ledger.log"))
        let both = snapshot.content + [0] + log.content
        return [[0x83] + both, [0x03] + both, [0x82, 0] + log.content, [0x81] + snapshot.content]
    }
}
