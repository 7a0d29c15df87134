extension String {
    /// The text with `U+FFFD` for whatever moves the cursor, starts a command of a terminal, turns the direction of writing or can't be
    /// seen; of what can't be seen only that stays of which emoji and the scripts of Iran and India are made, where it is.
    package var printable: String {
        if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return self }
        var shown = String.UnicodeScalarView()
        // The scalar before, if it is shown.
        var previous: Unicode.Scalar?
        let scalars = unicodeScalars
        for index in scalars.indices {
            let scalar = scalars[index], after = scalars.index(after: index)
            let next = after < scalars.endIndex ? scalars[after] : nil
            previous = scalar.isPrintable(after: previous, before: next) ? scalar : nil
            shown.append(previous ?? "\u{FFFD}")
        }
        return String(shown)
    }
}
