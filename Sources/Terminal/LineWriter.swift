/// A line of folded text, with the commands that make a part of it bold.
struct FoldedLine {
    let text: String
    let columns: Int
}

/// Puts the characters of a text into lines, those that are new in bold (ECMA-48, SGR).
struct LineWriter {
    private(set) var columns = 0
    var isAtStart: Bool { columns == 0 && line.isEmpty }

    private let bytes: [UInt8]
    private let news: Range<Int>
    private var line: [UInt8] = []
    private var isBold = false
    private var lines: [FoldedLine] = []

    private static let bold = Array("\u{1B}[1m".utf8)
    private static let plain = Array("\u{1B}[0m".utf8)
    private static let noBreakSpace: [UInt8] = Array("\u{A0}".utf8)

    init(_ shown: ShownText) {
        bytes = Array(shown.text.utf8)
        news = shown.news ?? 0..<0
    }

    mutating func write(_ character: Range<Int>, columns: Int) {
        turnBold(news.contains(character.lowerBound))
        let part = bytes[character]
        if part.elementsEqual(Self.noBreakSpace) {
            line.append(UInt8(ascii: " "))
        } else {
            line += part
        }
        self.columns += columns
    }

    /// - Parameter next: What is written after it, which decides how the blank is.
    mutating func writeBlank(before next: Range<Int>) {
        if !news.contains(next.lowerBound) { turnBold(false) }
        line.append(UInt8(ascii: " "))
        columns += 1
    }

    /// Ends the line in plain style, since other text may stand beside it and before the next one.
    mutating func endLine() {
        turnBold(false)
        lines.append(FoldedLine(text: String(decoding: line, as: UTF8.self), columns: columns))
        line.removeAll(keepingCapacity: true)
        columns = 0
    }

    /// All lines, of which there is at least one.
    consuming func finish() -> [FoldedLine] {
        if !isAtStart || lines.isEmpty { endLine() }
        return lines
    }

    private mutating func turnBold(_ bold: Bool) {
        guard bold != isBold else { return }
        line += bold ? Self.bold : Self.plain
        isBold = bold
    }
}
