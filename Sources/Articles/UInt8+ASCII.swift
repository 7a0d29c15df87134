/// Classes of ASCII bytes (RFC 20). Bytes of multi-byte UTF-8 sequences belong to none of them.
extension UInt8 {
    static let tab = UInt8(ascii: "\t")
    static let newline = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")

    var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
    var isASCIIUpper: Bool { self >= 0x41 && self <= 0x5A }
    var isASCIILower: Bool { self >= 0x61 && self <= 0x7A }
    var isASCIILetter: Bool { isASCIIUpper || isASCIILower }
    var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }
    /// `!` to `/`, `:` to `@`, `[` to `` ` ``, `{` to `~`.
    var isASCIIPunctuation: Bool { self > 0x20 && self < 0x7F && !isASCIIAlphanumeric }
    var isLineEnd: Bool { self == .newline || self == .carriageReturn }
    /// Space, tab, line feed, vertical tab, form feed, carriage return.
    var isASCIISpace: Bool { self == .space || (self >= 0x09 && self <= 0x0D) }
    var isUTF8Continuation: Bool { self & 0xC0 == 0x80 }
    var asciiLowercased: UInt8 { isASCIIUpper ? self | 0x20 : self }
    /// Could be part of a word: a letter, a digit, or a byte of any character beyond ASCII.
    var isWordByte: Bool { isASCIIAlphanumeric || self >= 0x80 }
}

extension Collection<UInt8> {
    /// The text with its ASCII letters in lower case, for comparison with a list of words.
    var lowercasedASCII: String {
        String(decoding: map(\.asciiLowercased), as: UTF8.self)
    }
}
