internal import CLibXML

/// Character references of HTML 4: `&eacute;`, `&#8217;`, `&#x27;`.
package enum CharacterReference {
    /// The character's UTF-8; the reference itself where it names none. Control characters and numbers that are no character
    /// become U+FFFD; 0x80 to 0x9F mean Windows-1252, as browsers read them.
    package static func decoded(_ reference: [UInt8]) -> [UInt8] {
        guard reference.count > 2, reference.first == UInt8(ascii: "&"), reference.last == UInt8(ascii: ";") else {
            return reference
        }
        let name = reference.dropFirst().dropLast()
        guard name.first == UInt8(ascii: "#") else {
            return named(String(decoding: name, as: UTF8.self)).map { Array(String($0).utf8) } ?? reference
        }
        return Array(String(numbered(name.dropFirst())).utf8)
    }

    private static func numbered(_ number: ArraySlice<UInt8>) -> Unicode.Scalar {
        let isHexadecimal = number.first.map { $0 | 0x20 } == UInt8(ascii: "x")
        let digits = String(decoding: isHexadecimal ? number.dropFirst() : number, as: UTF8.self)
        guard let point = UInt32(digits, radix: isHexadecimal ? 16 : 10) else { return "\u{FFFD}" }
        if 0x80...0x9F ~= point {
            return String(decoding: Charset.windows1252.decode([UInt8(point)]), as: UTF8.self).unicodeScalars.first
                ?? "\u{FFFD}"
        }
        if point < 0x20, point != 0x09, point != 0x0A { return "\u{FFFD}" }
        return point == 0x7F ? "\u{FFFD}" : Unicode.Scalar(point) ?? "\u{FFFD}"
    }

    private static func named(_ name: String) -> Unicode.Scalar? {
        // The one of XML that HTML 4 lacks.
        if name == "apos" { return "'" }
        guard let entity = unsafe htmlEntityLookup(name) else { return nil }
        return unsafe Unicode.Scalar(entity.pointee.value)
    }
}
