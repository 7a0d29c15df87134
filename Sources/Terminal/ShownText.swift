internal import Articles

/// Text that can be given to a terminal: nothing in it steers the terminal, and a part of it may stand out as new.
///
/// Text comes from articles and file names, so from strangers. What moves the cursor, starts a command of the terminal, turns
/// the direction of writing or can't be seen stands as `U+FFFD`; of what can't be seen only that stays of which emoji and the
/// scripts of Iran and India are made, where it is.
package struct ShownText: Sendable {
    package let text: String
    /// What is new, in the text's UTF-8.
    let news: Range<Int>?

    package init(_ text: String) {
        self.text = Self.shown(text)
        news = nil
    }

    /// Text with a part that is new. A screen without styles gets it between asterisks, so that it stands out there too.
    package init(_ before: String, news: String, _ after: String = "", on screen: Screen) {
        let before = Self.shown(before), news = Self.shown(news), after = Self.shown(after)
        if screen.isStyled {
            text = before + news + after
            let start = before.utf8.count
            self.news = start..<start + news.utf8.count
        } else {
            text = "\(before)*\(news)*\(after)"
            self.news = nil
        }
    }

    private static func shown(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
        var shown = String.UnicodeScalarView()
        // The scalar before, if it is shown.
        var previous: Unicode.Scalar?
        let scalars = text.unicodeScalars
        for index in scalars.indices {
            let scalar = scalars[index], after = scalars.index(after: index)
            let next = after < scalars.endIndex ? scalars[after] : nil
            previous = scalar.isPrintable(after: previous, before: next) ? scalar : nil
            shown.append(previous ?? "\u{FFFD}")
        }
        return String(shown)
    }
}
