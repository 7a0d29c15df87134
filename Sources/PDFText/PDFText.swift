/// What a PDF says: its text as paragraphs in reading order, and what it tells of itself.
package struct PDFText: Sendable {
    package private(set) var title: String?
    package private(set) var paragraphs: [String]

    /// - Parameters:
    ///   - title: What the file says its title is.
    ///   - goOn: Is asked before each page; what it throws ends the reading.
    package init(_ pages: [PageText], title: String?, goOn: () throws -> Void) rethrows {
        let pieces = pages.map { (height: $0.height, pieces: $0.fragments()) }
        let heads = RunningHeads(pieces)
        let columns = try pieces.flatMap { page in
            try goOn()
            return ReadingOrder(page.pieces.filter { !heads.contains($0, ofPageWithHeight: page.height) }).columns
        }
        let joined = Paragraphs(columns)
        paragraphs = joined.texts
        self.title = title.flatMap { Self.isTitle($0) ? $0 : nil }
        if let title = self.title {
            if let place = paragraphs.prefix(5).firstIndex(where: { Self.folded($0) == Self.folded(title) }) {
                paragraphs.remove(at: place)
            }
        } else if let place = Self.headline(joined) {
            self.title = paragraphs.remove(at: place)
        }
    }

    /// What stands largest among the first paragraphs, if it is larger than the text.
    private static func headline(_ joined: Paragraphs) -> Int? {
        let heights = zip(joined.texts, joined.heights).flatMap { text, height in
            repeatElement(height, count: text.utf8.count / 40 + 1)
        }.sorted()
        guard !heights.isEmpty, joined.texts.count > 1 else { return nil }
        let usual = heights[heights.count / 2]
        let first = joined.heights.prefix(8).enumerated().max { $0.element < $1.element }
        guard let first, first.element >= usual * 1.25, joined.texts[first.offset].utf8.count <= 250 else { return nil }
        return first.offset
    }

    /// Programs put a file's name there, or their own.
    private static func isTitle(_ title: String) -> Bool {
        let folded = folded(title)
        let endings = [
            ".doc", ".docx", ".pdf", ".indd", ".qxd", ".odt", ".html", ".rtf", ".pages", ".pptx", ".xlsx", ".dvi",
        ]
        return folded.count >= 8 && !folded.hasPrefix("microsoftword") && !folded.hasPrefix("untitled")
            && !folded.hasPrefix("about:blank") && !endings.contains { folded.hasSuffix($0) }
    }

    /// Small letters without white space.
    private static func folded(_ text: String) -> String {
        text.lowercased().filter { !$0.isWhitespace }
    }
}
