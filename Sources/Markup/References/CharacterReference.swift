/// Character references as browsers read them (HTML standard, 13.2.5.72 to 13.2.5.80): `&eacute;`, `&nbsp`, `&#8217;`, `&#x27`.
package enum CharacterReference {
    /// Where a reference stands.
    package enum Place {
        case text
        /// In an attribute's value `&copy=2`, `&copy2` and `&notify` are no references.
        case value
        /// In a field of which nobody says whether it is markup or an address, `&nbsp450` is one, but `&copy2=` and `&notify` are none.
        case field
    }

    /// What the reference that begins at an ampersand means, in UTF-8, and where it ends; nil where none begins. A number that is no
    /// character means U+FFFD, and 0x80 to 0x9F are those of Windows-1252. A control character is itself.
    package static func read(
        _ text: [UInt8], at ampersand: Int, in place: Place
    ) -> (utf8: [UInt8], end: Int)? {
        let start = ampersand + 1
        guard start < text.count else { return nil }
        if text[start] == UInt8(ascii: "#") { return number(text, at: start + 1) }
        let name = text[start...].prefix(NamedReferences.longest + 1).prefix(while: isNameByte)
        guard !name.isEmpty else { return nil }
        if name.endIndex < text.count, text[name.endIndex] == UInt8(ascii: ";"),
            let characters = NamedReferences.characters(name)
        {
            return (characters, name.endIndex + 1)
        }
        guard let found = NamedReferences.unclosed(name) else { return nil }
        let end = start + found.length
        return isUnclosed(text[end...], in: place) ? (found.utf8, end) : nil
    }

    /// Whether a name that lacks its semicolon may end before a text.
    private static func isUnclosed(_ rest: ArraySlice<UInt8>, in place: Place) -> Bool {
        switch place {
        case .text: return true
        case .value: return rest.first.map { $0 != UInt8(ascii: "=") && !isNameByte($0) } ?? true
        case .field:
            let behind = rest.prefix(NamedReferences.longest).drop { $0 &- UInt8(ascii: "0") < 10 }.first
            return behind.map { $0 != UInt8(ascii: "=") && !isNameByte($0) } ?? true
        }
    }

    private static func number(_ text: [UInt8], at start: Int) -> (utf8: [UInt8], end: Int)? {
        let isHexadecimal = start < text.count && text[start] | 0x20 == UInt8(ascii: "x")
        let base: UInt32 = isHexadecimal ? 16 : 10
        let first = isHexadecimal ? start + 1 : start
        var end = first
        var point: UInt32 = 0
        while end < text.count, let digit = hexadecimalDigit(text[end]), digit < base {
            // More is no character, however many digits follow.
            point = min(point * base + digit, 0x110000)
            end += 1
        }
        guard end > first else { return nil }
        if end < text.count, text[end] == UInt8(ascii: ";") { end += 1 }
        if 0x80...0x9F ~= point { return (Charset.windows1252.decode([UInt8(point)]), end) }
        let scalar = point == 0 ? nil : Unicode.Scalar(point)
        return (Array(String(scalar ?? "\u{FFFD}").utf8), end)
    }

    private static func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
    }

    /// The character's UTF-8; the reference itself where it names none. Control characters become U+FFFD.
    ///
    /// - Parameter reference: All of it, from the ampersand to the semicolon.
    package static func decoded(_ reference: [UInt8]) -> [UInt8] {
        guard let found = read(reference, at: 0, in: .text), found.end == reference.count else { return reference }
        return found.utf8.count == 1 && isControl(found.utf8[0]) ? Array("\u{FFFD}".utf8) : found.utf8
    }

    /// Whether a name, between the ampersand and the semicolon, is one of HTML's.
    package static func isName(_ name: ArraySlice<UInt8>) -> Bool { NamedReferences.characters(name) != nil }

    /// Whether a byte is a control character that text has no use for.
    package static func isControl(_ byte: UInt8) -> Bool {
        byte == 0x7F || byte < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D].contains(byte)
    }
}
