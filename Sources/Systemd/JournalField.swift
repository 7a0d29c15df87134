/// One field of a journal entry: a name and any bytes.
package struct JournalField: Hashable, Sendable {
    package let name: String
    package let value: [UInt8]

    package init(name: String, value: [UInt8]) {
        self.name = name
        self.value = value
    }

    package init(name: String, value: String) {
        self.init(name: name, value: Array(value.utf8))
    }

    /// The longest name that journald takes, in bytes (systemd, journal-file.h, `journal_field_valid`).
    package static let longestName = 64

    /// Whether journald keeps a field of this name: capital letters, digits and underscores, a letter first. It drops
    /// any other field, keeps the rest of the entry, and tells the sender nothing (systemd.journal-fields(7)).
    package static func isValid(name: String) -> Bool {
        guard let first = name.utf8.first, name.utf8.count <= longestName else { return false }
        return isCapital(first) && name.utf8.allSatisfy { isCapital($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
    }

    private static func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
