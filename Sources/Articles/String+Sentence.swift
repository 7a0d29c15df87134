extension String {
    /// A sentence without its full stop, as it stands within another one.
    package var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }

    /// Text of an article on one line: blanks and line breaks are one blank.
    package var onOneLine: String {
        isOnOneLine ? self : split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether it is so already, and plain, as most texts are, for which the bytes tell.
    private var isOnOneLine: Bool {
        var previous = UInt8(ascii: " ")
        for byte in utf8 {
            guard byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: " ") || previous != byte else { return false }
            previous = byte
        }
        return previous != UInt8(ascii: " ")
    }
}
