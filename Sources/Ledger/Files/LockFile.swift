internal import Glibc
internal import Linux
internal import SystemPackage

/// The mark that one process, and no other, has the ledger open. The kernel takes it away with the process, however
/// that ends (flock(2)).
struct LockFile: ~Copyable {
    private let descriptor: Descriptor

    init(in folder: borrowing StateFolder) throws(LedgerError) {
        let descriptor = try folder.open(.lock, O_RDWR | O_CREAT)
        let number = descriptor.number
        do { _ = try Descriptor.repeating { flock(number, LOCK_EX | LOCK_NB) } } catch {
            guard error == .wouldBlock || error == .resourceTemporarilyUnavailable else {
                throw .system(action: "lock", path: folder.path(of: .lock), cause: error)
            }
            let text = (try? descriptor.contents()) ?? []
            throw .locked(
                folder: folder.path,
                holder: Int(String(decoding: text.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)))
        }
        // The process id is for people only: a full disk must not keep the daemon from starting.
        try? descriptor.truncate(to: 0)
        try? descriptor.write(Array("\(getpid())\n".utf8), at: 0)
        self.descriptor = descriptor
    }

    deinit {
        // Closing is not enough: a child that another thread has just forked holds the open file, and with it the lock,
        // until it runs its program.
        _ = flock(descriptor.number, LOCK_UN)
    }
}
