internal import Glibc
internal import Systemd

/// Where entries that were written can be read back, to learn whether they arrived. One thread uses it.
package protocol EntryArchive {
    /// Whether anything can be read at all.
    var isReadable: Bool { get }
    /// Takes note of what was archived since.
    func refresh()
    /// Whether an entry of this process's user has all of these fields with these values.
    func has(_ fields: [(name: String, value: EscapedText)]) -> Bool
}

/// The machine's journal.
final class JournalArchive: EntryArchive {
    private let reader: JournalReader
    /// journald itself says who sent an entry, so that no other user can pretend that an alert arrived.
    private let user = JournalField(name: "_UID", value: "\(geteuid())")

    init() throws(JournalError) {
        reader = try JournalReader()
    }

    /// A journal that can't be read is empty for this process; one that is truly empty can't tell anything either.
    var isReadable: Bool {
        (try? !reader.isEmpty()) ?? false
    }

    func refresh() {
        // What it fails to notice is not found, and asked for again.
        try? reader.refresh()
    }

    func has(_ fields: [(name: String, value: EscapedText)]) -> Bool {
        let fields = fields.map { JournalField(name: $0.name, value: $0.value.bytes) }
        return (try? reader.hasEntry(matching: fields + [user])) ?? false
    }
}
