/// A character set of the web: what its labels mean, and how its bytes become UTF-8.
///
/// The WHATWG Encoding Standard (https://encoding.spec.whatwg.org) says which there are and what browsers take their labels
/// for: `iso-8859-1` and `ascii` mean windows-1252, `gb2312` means GBK.
package struct Charset: Hashable, Sendable {
    enum Kind: Hashable {
        case utf8
        case utf16LittleEndian
        case utf16BigEndian
        /// By iconv's name.
        case legacy(String)
    }

    let kind: Kind

    init(_ kind: Kind) {
        self.kind = kind
    }

    package static let utf8 = Charset(.utf8)
    package static let windows1252 = Charset(.legacy("CP1252"))

    /// The character set of a label such as `charset=` gives, in any case and with blanks around it; nil for one that browsers
    /// do not know, and for UTF-7, which they refuse.
    package init?(label: String) {
        var name = label.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }[...]
        let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0C, 0x0D]
        while let byte = name.first, blanks.contains(byte) { name.removeFirst() }
        while let byte = name.last, blanks.contains(byte) { name.removeLast() }
        guard let kind = Self.labels[String(decoding: name, as: UTF8.self)] else { return nil }
        self.kind = kind
    }
}
