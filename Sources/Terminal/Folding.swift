/// Breaks a text into lines of at most so many columns, at blanks where that can be done.
///
/// Nothing is cut: a word that is wider than a line goes on in the next one. Blanks in a row are one; a no-break space ends no
/// line and is shown as a blank.
struct Folding {
    private(set) var lines: [FoldedLine] = []

    /// - Parameter width: Of the text, without what a caller puts before its lines.
    init(_ shown: ShownText, to width: Int) {
        var writer = LineWriter(shown)
        for word in Self.words(of: shown.text) {
            if !writer.isAtStart {
                let gap = word.followsBlank ? 1 : 0
                if writer.columns + gap + word.columns > width {
                    writer.endLine()
                } else if gap > 0, let next = word.cells.first {
                    writer.writeBlank(before: next.bytes)
                }
            }
            for cell in word.cells {
                if writer.columns + cell.columns > width, !writer.isAtStart { writer.endLine() }
                writer.write(cell.bytes, columns: cell.columns)
            }
        }
        lines = writer.finish()
    }

    /// A part of a text inside which no line ends while it fits on one.
    private struct Word {
        var cells: [(bytes: Range<Int>, columns: Int)] = []
        var columns = 0
        let followsBlank: Bool
    }

    private static func words(of text: String) -> [Word] {
        var words: [Word] = []
        var word = Word(followsBlank: false)
        var last: Cell?
        Cell.forEach(in: text) { cell in
            if cell.isBlank || last.map({ $0.mayEndLine(before: cell) }) == true {
                if !word.cells.isEmpty { words.append(word) }
                word = Word(followsBlank: cell.isBlank)
            }
            if !cell.isBlank {
                word.cells.append((cell.bytes, cell.columns))
                word.columns += cell.columns
            }
            last = cell.isBlank ? nil : cell
        }
        if !word.cells.isEmpty { words.append(word) }
        return words
    }
}

extension Screen {
    /// The lines of a text with what stands before them.
    ///
    /// - Parameters:
    ///   - first: What the first line begins with.
    ///   - rest: What the others begin with; blanks of the width of `first` where nothing is said.
    package func lines(of text: ShownText, first: String = "", rest: String? = nil) -> [String] {
        let rest = rest ?? String(repeating: " ", count: DisplayWidth.columns(of: first))
        let room = width - max(DisplayWidth.columns(of: first), DisplayWidth.columns(of: rest))
        return Folding(text, to: max(room, 1)).lines.enumerated().map { ($0 == 0 ? first : rest) + $1.text }
    }

    package func lines(of text: String, first: String = "", rest: String? = nil) -> [String] {
        lines(of: ShownText(text), first: first, rest: rest)
    }
}
