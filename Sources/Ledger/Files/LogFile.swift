internal import Glibc
internal import Linux
internal import SystemPackage

/// The open log. Bytes before ``size`` are committed; bytes after it, if any, are not.
struct LogFile: ~Copyable {
    private let descriptor: Descriptor
    private let path: FilePath
    /// The last good offset: where the next record goes.
    private(set) var size: Int
    /// False once it is unknown what the disk holds. The file is then given up for a new one.
    ///
    /// After a failed fsync the kernel may have dropped the unwritten pages and marked them clean, so a second fsync of
    /// the same file succeeds without having written anything (Rebello et al., "Can Applications Recover from fsync
    /// Failures?", USENIX ATC 2020).
    private(set) var isSound = true
    #if DEBUG
        /// Tests set the error that the next sync is to fail with.
        var syncFailure: Errno?
    #endif

    /// Takes over a file whose first `size` bytes are committed.
    init(_ descriptor: consuming Descriptor, path: FilePath, size: Int) {
        self.descriptor = descriptor
        self.path = path
        self.size = size
    }

    /// Adds bytes at the end and waits until they are on the disk. On an error the file is as it was, or not sound.
    mutating func append(_ bytes: [UInt8]) throws(LedgerError) {
        try checkUndisturbed()
        do { try descriptor.write(bytes, at: size) } catch {
            withdraw()
            throw .system(action: "write", path: path, cause: error)
        }
        do { try synchronize() } catch {
            isSound = false
            withdraw()
            throw .system(action: "sync", path: path, cause: error)
        }
        size += bytes.count
    }

    /// No more is to be written to this file.
    mutating func giveUp() {
        isSound = false
    }

    /// Records behind a fragment would be lost with it, so the fragment goes first.
    private mutating func withdraw() {
        do { try descriptor.truncate(to: size) } catch { isSound = false }
    }

    /// Writing to a file that was deleted would succeed, and lose everything.
    private mutating func checkUndisturbed() throws(LedgerError) {
        do {
            let status = try descriptor.status()
            if status.links > 0, status.size == Int64(size) { return }
        } catch {
            throw .system(action: "examine", path: path, cause: error)
        }
        isSound = false
        throw .disturbed(path)
    }

    private mutating func synchronize() throws(Errno) {
        #if DEBUG
            if let failure = syncFailure {
                syncFailure = nil
                throw failure
            }
        #endif
        try descriptor.synchronizeData()
    }
}
