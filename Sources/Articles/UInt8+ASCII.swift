/// Classes of ASCII bytes (RFC 20). Bytes of multi-byte UTF-8 sequences belong to none of them.
extension UInt8 {
    package static let tab = UInt8(ascii: "\t")
    package static let newline = UInt8(ascii: "\n")
    package static let carriageReturn = UInt8(ascii: "\r")
    package static let space = UInt8(ascii: " ")

    package var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
    package var isASCIIUpper: Bool { self >= 0x41 && self <= 0x5A }
    package var isASCIILower: Bool { self >= 0x61 && self <= 0x7A }
    package var isASCIILetter: Bool { isASCIIUpper || isASCIILower }
    package var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }
    /// `!` to `/`, `:` to `@`, `[` to `` ` ``, `{` to `~`.
    package var isASCIIPunctuation: Bool { self > 0x20 && self < 0x7F && !isASCIIAlphanumeric }
    package var isLineEnd: Bool { self == .newline || self == .carriageReturn }
    /// Space, tab, line feed, vertical tab, form feed, carriage return.
    package var isASCIISpace: Bool { self == .space || (self >= 0x09 && self <= 0x0D) }
    package var isUTF8Continuation: Bool { self & 0xC0 == 0x80 }
    package var asciiLowercased: UInt8 { isASCIIUpper ? self | 0x20 : self }
    /// Could be part of a word: a letter, a digit, or a byte of any character beyond ASCII.
    package var isWordByte: Bool { isASCIIAlphanumeric || self >= 0x80 }
}

extension Collection<UInt8> {
    /// The text with its ASCII letters in lower case, for comparison with a list of words.
    package var lowercasedASCII: String {
        String(decoding: map(\.asciiLowercased), as: UTF8.self)
    }
}
