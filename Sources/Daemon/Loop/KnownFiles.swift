internal import Articles
internal import Inbox
internal import Linux
internal import SystemPackage

/// The files that were read to their end, for the next process, which need not read them again: `known-files` in the state folder.
///
/// A line is written when what it says is durable in the ledger, and counts only as long as the ledger says the same. So the file
/// may be lost, cut, old or of another ledger: that costs a reading of what it does not know.
struct KnownFiles {
    private let path: FilePath
    /// Nil while it can't be written.
    private var file: FileDescriptor?
    /// In the file.
    private var lineCount = 0
    /// How many of them are worth keeping, as far as is known.
    private var usefulCount = 0
    /// The file of an earlier process is put in order once.
    private var isOld = true
    /// What was read of it, until then.
    private var old: [FileName: KnownFile]?

    init(in state: FilePath) {
        path = state.appending("known-files")
    }

    /// What the file says that still holds.
    /// - Parameter isDone: Whether the ledger knows that a file was read when it held that.
    mutating func read(_ isDone: (FileName, ContentDigest) -> Bool) -> [FileName: Fingerprint] {
        let entries = entries()
        old = entries
        return entries.filter { isDone($0.key, $0.value.digest) }.mapValues(\.fingerprint)
    }

    /// The last line of each name. A line without an end was being written when the process ended.
    private func entries() -> [FileName: KnownFile] {
        let bytes = (try? path.contents(upTo: .max)) ?? []
        var entries: [FileName: KnownFile] = [:]
        var rest = bytes[...]
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            if let entry = KnownFile(line: rest[..<end]) { entries[entry.name] = entry }
            rest = rest[(end + 1)...]
        }
        return entries
    }

    /// Whether to ``tidy(keeping:)``: at first, and when most lines are of files that have gone or changed.
    var isUntidy: Bool { isOld || lineCount > 2 * usefulCount + 1000 }

    /// Leaves what is still true of the files in the folder.
    mutating func tidy(keeping files: [(name: FileName, fingerprint: Fingerprint)]) {
        isOld = false
        let entries = old.take() ?? entries()
        let useful = files.compactMap { entries[$0.name]?.fingerprint == $0.fingerprint ? entries[$0.name] : nil }
        (lineCount, usefulCount) = (useful.count, useful.count)
        close()
        do {
            try ReplacedFile(path, mode: .ownerReadWrite).write(useful.flatMap { Array($0.line.utf8) })
            file = try FileDescriptor.open(path, .writeOnly, options: [.append, .closeOnExec, .noFollow])
        } catch {
            // The ledger is in the same folder, and says what is wrong with it.
        }
    }

    /// Adds files whose reading is durable.
    mutating func note(_ files: [KnownFile]) {
        let certain = files.filter(\.isCertain)
        guard !certain.isEmpty, let file else { return }
        lineCount += certain.count
        usefulCount += certain.count
        // A line that was cut off would spoil the next one.
        do { _ = try file.writeAll(certain.flatMap { Array($0.line.utf8) }) } catch { close() }
    }

    private mutating func close() {
        try? file?.close()
        file = nil
    }
}
