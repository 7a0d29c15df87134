/// Breaks a text into lines of a terminal's width.
enum LineBreaks {
    private static let width = 80
    /// Stands for a space at which no line ends.
    static let tie: Character = "\u{A0}"

    /// - Parameters:
    ///   - first: What the first line begins with.
    ///   - rest: What the others begin with.
    static func lines(of text: String, first: String, rest: String) -> [String] {
        var lines: [String] = []
        var line = first
        var isEmpty = true
        for word in text.split(separator: " ") {
            if !isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                (line, isEmpty) = (rest, true)
            }
            line += isEmpty ? String(word) : " \(word)"
            isEmpty = false
        }
        lines.append(line)
        return lines.map { String($0.map { $0 == tie ? " " : $0 }) }
    }
}
