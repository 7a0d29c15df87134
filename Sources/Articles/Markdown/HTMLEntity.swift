/// Character references of HTML: numeric ones, and the named ones of HTML 4 that news text uses.
enum HTMLEntity {
    /// U+00A0 to U+00FF, in order.
    private static let latin1 =
        "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro "
        + "para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil "
        + "Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave "
        + "Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml "
        + "igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute "
        + "thorn yuml"

    private static let others: [(String, UInt32)] = [
        ("amp", 0x26), ("lt", 0x3C), ("gt", 0x3E), ("quot", 0x22), ("apos", 0x27), ("OElig", 0x152), ("oelig", 0x153),
        ("Scaron", 0x160), ("scaron", 0x161), ("ensp", 0x2002), ("emsp", 0x2003), ("thinsp", 0x2009), ("zwnj", 0x200C),
        ("zwj", 0x200D), ("ndash", 0x2013), ("mdash", 0x2014), ("lsquo", 0x2018), ("rsquo", 0x2019), ("sbquo", 0x201A),
        ("ldquo", 0x201C), ("rdquo", 0x201D), ("bdquo", 0x201E), ("dagger", 0x2020), ("bull", 0x2022),
        ("hellip", 0x2026), ("permil", 0x2030), ("prime", 0x2032), ("lsaquo", 0x2039), ("rsaquo", 0x203A),
        ("euro", 0x20AC), ("trade", 0x2122), ("rarr", 0x2192), ("minus", 0x2212), ("asymp", 0x2248), ("ne", 0x2260),
        ("le", 0x2264), ("ge", 0x2265), ("num", 0x23), ("percnt", 0x25), ("dollar", 0x24), ("ast", 0x2A),
        ("comma", 0x2C),
    ]

    private static let named: [String: UInt32] = {
        var table = Dictionary(uniqueKeysWithValues: others)
        for (index, name) in latin1.split(separator: " ").enumerated() { table[String(name)] = 0xA0 + UInt32(index) }
        return table
    }()

    /// Reads a reference at the start of the bytes: its character, and how many bytes it takes. Control characters and
    /// numbers that are no character become U+FFFD; 0x80 to 0x9F mean Windows-1252, as browsers read them.
    static func read(_ bytes: ArraySlice<UInt8>) -> (Unicode.Scalar, Int)? {
        let start = bytes.startIndex
        var end = start + 1
        while end < bytes.endIndex, end - start <= 32, bytes[end].isASCIIAlphanumeric || bytes[end] == UInt8(ascii: "#")
        {
            end += 1
        }
        guard end < bytes.endIndex, bytes[end] == UInt8(ascii: ";") else { return nil }
        var name = bytes[(start + 1)..<end]
        let length = end + 1 - start
        guard name.first == UInt8(ascii: "#") else {
            guard let point = named[String(decoding: name, as: UTF8.self)], let scalar = Unicode.Scalar(point) else {
                return nil
            }
            return (scalar, length)
        }
        name.removeFirst()
        let isHexadecimal = name.first?.asciiLowercased == UInt8(ascii: "x")
        if isHexadecimal { name.removeFirst() }
        guard (1...7).contains(name.count), name.first?.isASCIIAlphanumeric ?? false,
            var point = UInt32(String(decoding: name, as: UTF8.self), radix: isHexadecimal ? 16 : 10)
        else { return nil }
        if (0x80...0x9F).contains(point) { point = UInt32(Windows1252.codePoint(of: UInt8(point))) }
        let isControl = point < 0x20 && point != 0x09 && point != 0x0A || point == 0x7F
        return (isControl ? "\u{FFFD}" : Unicode.Scalar(point) ?? "\u{FFFD}", length)
    }
}
