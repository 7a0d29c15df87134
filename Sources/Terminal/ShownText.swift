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
        self.text = text.printable
        news = nil
    }

    /// Text with a part that is new. A screen without styles gets it between asterisks, so that it stands out there too.
    package init(_ before: String, news: String, _ after: String = "", on screen: Screen) {
        let before = before.printable, news = news.printable, after = after.printable
        if screen.isStyled {
            text = before + news + after
            let start = before.utf8.count
            self.news = start..<start + news.utf8.count
        } else {
            text = "\(before)*\(news)*\(after)"
            self.news = nil
        }
    }
}
