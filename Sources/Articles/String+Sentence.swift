extension String {
    /// A sentence without its full stop, as it stands within another one.
    package var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }

    /// Text of an article on one line: blanks and line breaks are one blank.
    package var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
