internal import Articles
internal import Glibc
internal import Linux
internal import SystemPackage

/// The folder that holds the ledger. Its files are reached through its descriptor, so they stay together when the folder
/// is renamed.
struct StateFolder: ~Copyable {
    /// The names of the ledger's files.
    enum File: String, CaseIterable {
        case lock
        case snapshot = "ledger.json"
        case previousSnapshot = "ledger.json.previous"
        case log = "ledger.log"
        /// The log that ``previousSnapshot`` needs to reach the present snapshot.
        case previousLog = "ledger.log.previous"
        /// The figures that left the working set.
        case archive = "ledger.archive"
        /// What finds them again, derived from ``archive``.
        case archiveIndex = "ledger.archive.index"

        /// Where the next version is written before it takes the file's name.
        var temporary: String { rawValue + ".tmp" }
    }

    let path: FilePath
    private let descriptor: Descriptor

    /// Opens an existing folder.
    init(opening path: FilePath) throws(LedgerError) {
        do { descriptor = try Descriptor.folder(path) } catch {
            throw error == .noSuchFileOrDirectory
                ? .absent(folder: path) : .system(action: "open", path: path, cause: error)
        }
        self.path = path
    }

    /// Creates the folder, for its owner alone, unless it is there, and opens it.
    init(creating path: FilePath) throws(LedgerError) {
        do {
            _ = try Descriptor.repeating { unsafe path.withPlatformString { unsafe mkdir($0, 0o700) } }
            let parent = path.removingLastComponent()
            try Descriptor.folder(parent.isEmpty ? "." : parent).synchronize()
        } catch {
            if error != .fileExists { throw .system(action: "create", path: path, cause: error) }
        }
        try self.init(opening: path)
    }

    func path(of file: File) -> FilePath {
        path.appending(file.rawValue)
    }

    func open(_ file: File, _ flags: Int32) throws(LedgerError) -> Descriptor {
        do { return try descriptor.open(file.rawValue, flags) } catch {
            throw .system(action: "open", path: path(of: file), cause: error)
        }
    }

    /// A file that is to be read; nil when there is none.
    func openIfPresent(_ file: File) throws(LedgerError) -> Descriptor? {
        do { return try descriptor.open(file.rawValue, O_RDONLY) } catch {
            if error == .noSuchFileOrDirectory { return nil }
            throw .system(action: "read", path: path(of: file), cause: error)
        }
    }

    /// A file's bytes; nil when there is none.
    func contents(of file: File) throws(LedgerError) -> [UInt8]? {
        do { return try descriptor.open(file.rawValue, O_RDONLY).contents() } catch {
            if error == .noSuchFileOrDirectory { return nil }
            throw .system(action: "read", path: path(of: file), cause: error)
        }
    }

    /// Some of a file's bytes.
    func contents(of file: File, in range: Range<Int>) throws(LedgerError) -> [UInt8] {
        do {
            return try descriptor.open(file.rawValue, O_RDONLY).contents(at: range.lowerBound, upTo: range.count)
        } catch {
            throw .system(action: "read", path: path(of: file), cause: error)
        }
    }

    /// Gives a file new bytes: at every instant, a crash included, its name means the old ones or the new ones, whole.
    ///
    /// - Parameter previous: The name under which the old bytes stay, on file systems that have hard links.
    /// - Returns: The new file, open for writing.
    @discardableResult
    func replace(_ file: File, with bytes: [UInt8], keeping previous: File?) throws(LedgerError) -> Descriptor {
        let new = try write(bytes, as: file.temporary)
        if let previous { keep(file, as: previous) }
        try rename(file.temporary, to: file.rawValue)
        return new
    }

    /// Gives a file a sealed document in the same way, which is made in pieces, so that memory need not hold it.
    ///
    /// - Parameter make: Gives what follows the checksum to its parameter, piece by piece.
    /// - Returns: The file's size in bytes.
    func replace(
        _ file: File, keeping previous: File?,
        withSealed make: (([UInt8]) throws(LedgerError) -> Void) throws(LedgerError) -> Void
    ) throws(LedgerError) -> Int {
        let size: Int
        do throws(LedgerError) { size = try write(file.temporary, sealing: make) } catch {
            // The space it takes may be the space that is missing.
            _ = unsafe unlinkat(descriptor.number, file.temporary, 0)
            throw error
        }
        if let previous { keep(file, as: previous) }
        try rename(file.temporary, to: file.rawValue)
        return size
    }

    private func write(
        _ temporary: String, sealing make: (([UInt8]) throws(LedgerError) -> Void) throws(LedgerError) -> Void
    ) throws(LedgerError) -> Int {
        // One that a failed attempt left behind.
        _ = unsafe unlinkat(descriptor.number, temporary, 0)
        let path = path.appending(temporary)
        func failed(_ cause: Errno) -> LedgerError { .system(action: "write", path: path, cause: cause) }
        let new = try create(temporary)
        var content = ContentDigest.Builder()
        var size = Seal.headerSize
        try make { piece throws(LedgerError) in
            content.add(piece[...])
            do throws(Errno) { try new.write(piece, at: size) } catch { throw failed(error) }
            size += piece.count
        }
        do throws(Errno) {
            try new.write([UInt8(ascii: "\n")], at: size)
            // Known last, it stands first.
            try new.write(Seal.header(before: content.digest), at: 0)
            try new.synchronize()
            // A disk or a file system that loses what it said it had written is found while the old version is there.
            var check = Seal.Check()
            try new.readBack(upTo: size) { check.read($0) }
            guard check.verdict == .intact, try new.status().size == Int64(size + 1) else { throw .ioError }
        } catch {
            throw failed(error)
        }
        return size + 1
    }

    private func create(_ temporary: String) throws(LedgerError) -> Descriptor {
        do { return try descriptor.open(temporary, O_RDWR | O_CREAT | O_EXCL) } catch {
            throw .system(action: "write", path: path.appending(temporary), cause: error)
        }
    }

    /// Writes a file of this name, which may replace one.
    func store(_ bytes: [UInt8], as name: String) throws(LedgerError) {
        _ = try write(bytes, as: name + ".tmp")
        try rename(name + ".tmp", to: name)
    }

    /// Renames a file of the folder and makes that durable.
    func rename(_ name: String, to other: String) throws(LedgerError) {
        do {
            _ = try Descriptor.repeating { unsafe renameat(descriptor.number, name, descriptor.number, other) }
            try synchronize()
        } catch {
            throw .system(action: "replace", path: path.appending(other), cause: error)
        }
    }

    /// Makes the folder's list of names durable: a renamed or created file is safe only after that.
    func synchronize() throws(Errno) {
        try descriptor.synchronize()
    }

    /// Removes a file, if it is there.
    func remove(_ file: File) { _ = unsafe unlinkat(descriptor.number, file.rawValue, 0) }

    /// Removes what a crash may have left half written. Only for the lock's holder.
    func removeTemporaryFiles() {
        for name in names() where name.hasPrefix("ledger.") && name.hasSuffix(".tmp") {
            _ = unsafe unlinkat(descriptor.number, name, 0)
        }
    }

    /// The names in the folder, sorted; those that can't be text are left out, since the ledger has none.
    func names() -> [String] {
        var reader = FolderNames()
        guard let folder = try? descriptor.open(".", O_RDONLY | O_DIRECTORY), let names = try? reader.all(in: folder)
        else { return [] }
        return names.compactMap { String(validating: $0, as: UTF8.self) }.sorted()
    }

    private func write(_ bytes: [UInt8], as temporary: String) throws(LedgerError) -> Descriptor {
        // One that a failed attempt left behind.
        _ = unsafe unlinkat(descriptor.number, temporary, 0)
        do throws(Errno) {
            let new = try descriptor.open(temporary, O_RDWR | O_CREAT | O_EXCL)
            try new.write(bytes, at: 0)
            try new.synchronize()
            // A disk or a file system that loses what it said it had written is found while the old version is there.
            guard try new.holds(bytes) else { throw .ioError }
            return new
        } catch {
            // The space it takes may be the space that is missing.
            _ = unsafe unlinkat(descriptor.number, temporary, 0)
            throw .system(action: "write", path: path.appending(temporary), cause: error)
        }
    }

    /// Gives a file a second name, replacing what had it. Without hard links there is no previous version, which only
    /// matters to recovery from damage, so errors are passed over.
    private func keep(_ file: File, as previous: File) {
        let number = descriptor.number
        _ = unsafe unlinkat(number, previous.temporary, 0)
        guard unsafe linkat(number, file.rawValue, number, previous.temporary, 0) == 0 else { return }
        if unsafe renameat(number, previous.temporary, number, previous.rawValue) == -1 {
            _ = unsafe unlinkat(number, previous.temporary, 0)
        }
    }
}
