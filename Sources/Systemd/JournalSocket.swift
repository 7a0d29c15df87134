internal import CSystemd
internal import Glibc

/// The way into the journal: journald's native protocol, by `sd_journal_sendv(3)`.
package enum JournalSocket {
    /// Where journald listens. libsystemd knows no other place.
    package static let path = "/run/systemd/journal/socket"

    /// Whether journald's socket is there. To be asked before each entry or batch, because libsystemd reports success
    /// when it's missing. That it's there proves no delivery: only reading the journal does.
    package static func isPresent(at path: String = path) -> Bool {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return false }
        return status.st_mode & S_IFMT == S_IFSOCK
    }

    /// Sends one entry, each field with its length, so that no value can end its field or start another.
    ///
    /// Waits while journald's queue is full. journald adds the fields that start with an underscore; no `CODE_…` fields
    /// are sent.
    package static func send(_ fields: [JournalField]) throws(JournalError) {
        for field in fields where !JournalField.isValid(name: field.name) {
            throw JournalError(.invalidFieldName(field.name), errno: EINVAL)
        }
        guard isPresent() else { throw JournalError(.socketMissing, errno: ENOENT) }

        // One buffer holds every `NAME=value`, so that one borrow keeps all of them in place during the call.
        var buffer: [UInt8] = []
        buffer.reserveCapacity(fields.reduce(0) { $0 + $1.name.utf8.count + 1 + $1.value.count })
        var ranges: [Range<Int>] = []
        ranges.reserveCapacity(fields.count)
        for field in fields {
            let start = buffer.count
            buffer += field.name.utf8
            buffer.append(UInt8(ascii: "="))
            buffer += field.value
            ranges.append(start..<buffer.count)
        }
        let result = unsafe buffer.withUnsafeMutableBytes { bytes in
            let vectors = unsafe ranges.map { range in
                unsafe iovec(iov_base: bytes.baseAddress.map { unsafe $0 + range.lowerBound }, iov_len: range.count)
            }
            return unsafe sd_journal_sendv(vectors, Int32(clamping: vectors.count))
        }
        guard result == 0 else { throw JournalError(.notSent, errno: -result) }
    }
}
