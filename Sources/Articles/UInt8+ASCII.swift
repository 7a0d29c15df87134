/// Classes of ASCII bytes (RFC 20). Bytes of multi-byte UTF-8 sequences belong to none of them.
extension UInt8 {
    @inlinable package static var tab: UInt8 { 0x09 }
    @inlinable package static var newline: UInt8 { 0x0A }
    @inlinable package static var carriageReturn: UInt8 { 0x0D }
    @inlinable package static var space: UInt8 { 0x20 }

    @inlinable package var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
    @inlinable package var isASCIIUpper: Bool { self >= 0x41 && self <= 0x5A }
    @inlinable package var isASCIILower: Bool { self >= 0x61 && self <= 0x7A }
    @inlinable package var isASCIILetter: Bool { isASCIIUpper || isASCIILower }
    @inlinable package var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }
    /// `!` to `/`, `:` to `@`, `[` to `` ` ``, `{` to `~`.
    @inlinable package var isASCIIPunctuation: Bool { self > 0x20 && self < 0x7F && !isASCIIAlphanumeric }
    @inlinable package var isLineEnd: Bool { self == .newline || self == .carriageReturn }
    /// Space, tab, line feed, vertical tab, form feed, carriage return.
    @inlinable package var isASCIISpace: Bool { self == .space || (self >= 0x09 && self <= 0x0D) }
    @inlinable package var isUTF8Continuation: Bool { self & 0xC0 == 0x80 }
    @inlinable package var asciiLowercased: UInt8 { isASCIIUpper ? self | 0x20 : self }
    /// Could be part of a word: a letter, a digit, or a byte of any character beyond ASCII.
    @inlinable package var isWordByte: Bool { isASCIIAlphanumeric || self >= 0x80 }
}

extension Collection<UInt8> {
    /// The text with its ASCII letters in lower case, for comparison with a list of words.
    package var lowercasedASCII: String {
        String(decoding: map(\.asciiLowercased), as: UTF8.self)
    }
}
