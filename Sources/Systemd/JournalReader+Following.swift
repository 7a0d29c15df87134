internal import CSystemd
internal import Glibc
internal import Linux

/// An entry as the journal keeps it.
package struct JournalRecord: Hashable, Sendable {
    /// Where it stands, for ``JournalReader/seek(to:)``.
    package let cursor: String
    /// When it was received, in microseconds since 1970.
    package let received: UInt64
    /// The values by their names; of a field that the entry has more than once, the first value.
    package let fields: [String: [UInt8]]
    /// Of a field that the entry has more than once, the values behind the first. journald keeps them in no order.
    package let further: [String: [[UInt8]]]

    package init(
        cursor: String, received: UInt64, fields: [String: [UInt8]], further: [String: [[UInt8]]] = [:]
    ) {
        self.cursor = cursor
        self.received = received
        self.fields = fields
        self.further = further
    }
}

/// Reading entries one after the other, and waiting for the next.
extension JournalReader {
    /// Reads only entries that have, for each name of these fields, one of the values given for it.
    package func select(_ fields: [JournalField]) throws(JournalError) {
        unsafe sd_journal_flush_matches(journal)
        for field in fields {
            let match = Array("\(field.name)=".utf8) + field.value
            try check(unsafe match.withUnsafeBytes { unsafe sd_journal_add_match(journal, $0.baseAddress, $0.count) })
        }
    }

    /// Goes to the entry of a cursor, which is read next; where the journal has dropped it, to the first one after it.
    package func seek(to cursor: String) throws(JournalError) {
        try check(unsafe sd_journal_seek_cursor(journal, cursor))
    }

    /// Goes to the first entry that was received then or later, in microseconds since 1970.
    package func seek(received time: UInt64) throws(JournalError) {
        try check(unsafe sd_journal_seek_realtime_usec(journal, time))
    }

    /// The next entry; nil when there is none yet.
    package func next() throws(JournalError) -> JournalRecord? {
        guard try check(unsafe sd_journal_next(journal)) > 0 else { return nil }
        var text: UnsafeMutablePointer<CChar>?
        try check(unsafe sd_journal_get_cursor(journal, &text))
        guard let text = unsafe text else { throw JournalError(.notReadable, errno: ENOMEM) }
        defer { unsafe free(text) }
        var received: UInt64 = 0
        try check(unsafe sd_journal_get_realtime_usec(journal, &received))
        let (fields, further) = try fields()
        return JournalRecord(
            cursor: unsafe String(cString: text), received: received, fields: fields, further: further)
    }

    /// Waits until there may be a next entry, for the duration at most. A signal ends the wait.
    package func wait(atMost limit: Duration) throws(JournalError) {
        let result = unsafe sd_journal_wait(journal, limit.microseconds)
        if result != -EINTR { try check(result) }
    }

    private func fields() throws(JournalError) -> (first: [String: [UInt8]], further: [String: [[UInt8]]]) {
        // libsystemd cuts large fields short unless it is told that there is no limit.
        try check(unsafe sd_journal_set_data_threshold(journal, 0))
        unsafe sd_journal_restart_data(journal)
        var fields: [String: [UInt8]] = [:]
        var further: [String: [[UInt8]]] = [:]
        while true {
            var data: UnsafeRawPointer?
            var count = 0
            let result = unsafe sd_journal_enumerate_available_data(journal, &data, &count)
            guard try check(result) > 0, let data = unsafe data else { return (fields, further) }
            let bytes = unsafe [UInt8](UnsafeRawBufferPointer(start: data, count: count))
            guard let sign = bytes.firstIndex(of: UInt8(ascii: "=")) else { continue }
            let name = String(decoding: bytes[..<sign], as: UTF8.self)
            let value = Array(bytes[(sign + 1)...])
            if fields[name] == nil { fields[name] = value } else { further[name, default: []].append(value) }
        }
    }
}
