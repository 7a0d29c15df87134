/// Joins the lines of columns to paragraphs.
struct Paragraphs {
    private(set) var texts: [String] = []
    /// The height of the line that each starts with.
    private(set) var heights: [Double] = []

    /// - Parameter columns: In reading order, over all pages.
    init(_ columns: [[Line]]) {
        let pitch = Self.pitch(of: columns)
        var previous: Line?
        for column in columns {
            let left = column.map(\.box.left).min() ?? 0
            let right = column.map(\.box.right).max() ?? 0
            for (index, line) in column.enumerated() {
                let joins =
                    if let previous, index > 0 {
                        Self.goesOn(previous, line, left: left, right: right, pitch: pitch)
                    } else if let previous {
                        // A sentence may go on in the next column.
                        !Self.endsSentence(previous.text) && Self.isLikeHigh(previous, line)
                    } else {
                        false
                    }
                if joins, !texts.isEmpty {
                    Self.append(line.text, to: &texts[texts.count - 1])
                } else {
                    texts.append(line.text)
                    heights.append(line.box.height)
                }
                previous = line
            }
        }
    }

    /// How far apart lines are, from top to top: what most are.
    private static func pitch(of columns: [[Line]]) -> Double {
        let pitches = columns.flatMap { column in
            zip(column, column.dropFirst()).map { $1.box.top - $0.box.top }.filter { $0 > 0 }
        }.sorted()
        return pitches.isEmpty ? .infinity : pitches[pitches.count / 2]
    }

    private static func goesOn(_ line: Line, _ next: Line, left: Double, right: Double, pitch: Double) -> Bool {
        guard isLikeHigh(line, next), next.box.top - line.box.top <= pitch * 1.25 else { return false }
        if let first = next.text.unicodeScalars.first, "•▪◦‣·●■–".unicodeScalars.contains(first) { return false }
        let height = next.box.height
        let isIndented = next.box.left - left > height * 0.7
        let wasIndented = line.box.left - left > height * 0.7
        if isIndented, !wasIndented, endsSentence(line.text) { return false }
        // A line that had room for more ended its paragraph.
        return !(endsSentence(line.text) && right - line.box.right > (right - left) * 0.2)
    }

    private static func isLikeHigh(_ a: Line, _ b: Line) -> Bool {
        abs(a.box.height - b.box.height) <= 0.15 * max(a.box.height, b.box.height)
    }

    private static func endsSentence(_ text: String) -> Bool {
        let closing = "\"'”’)»".unicodeScalars
        let last = text.unicodeScalars.last { !$0.properties.isWhitespace && !closing.contains($0) }
        return last.map { ".!?:…".unicodeScalars.contains($0) } ?? false
    }

    /// Words that were parted at a line's end are joined. A hyphen before a small letter is taken for one that parts: news
    /// has ten of those for each that belongs to its word.
    private static func append(_ line: String, to text: inout String) {
        var scalars = text.unicodeScalars
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        let hyphens: [Unicode.Scalar] = ["-", "\u{AD}", "\u{2010}"]
        let first = line.unicodeScalars.first
        guard let last = scalars.last, hyphens.contains(last), let before = scalars.dropLast().last,
            before.properties.isAlphabetic || before.properties.numericType != nil, let first
        else {
            text = String(scalars) + " " + line
            return
        }
        if last == "\u{AD}" || first.properties.isLowercase && before.properties.isAlphabetic { scalars.removeLast() }
        text = String(scalars) + line
    }
}
