/// A line of the extractor with the text around it.
struct Mention {
    let line: ExtractedLine
    let words: Words
    let textBefore: String
    let before: Words
    let after: Words
    /// The text between the mention before this one and this, if one went before.
    let gap: String?

    /// The mentions of one sentence in the order of the text.
    static func all(_ lines: [ExtractedLine], in sentence: String) -> [Mention] {
        let bytes = Array(sentence.utf8)
        func text(_ start: Int, _ end: Int) -> String {
            let start = min(max(start, 0), bytes.count)
            return String(decoding: bytes[start..<min(max(end, start), bytes.count)], as: UTF8.self)
        }
        let lines = lines.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
        return lines.enumerated().map { index, line in
            let before = text(0, line.start)
            return Mention(
                line: line, words: Words(line.text), textBefore: before, before: Words(before),
                after: Words(text(line.end, bytes.count)),
                gap: index == 0 ? nil : text(lines[index - 1].end, line.start))
        }
    }

    /// The sign of a change that is written onto the number: `Dow -0.2%`, but not `3-5%`.
    var sign: Character? {
        if let own = words.all.first?.text.first, Self.signs.contains(own) { return own }
        guard let sign = textBefore.last, Self.signs.contains(sign) else { return nil }
        let outer = textBefore.dropLast().last
        return outer?.isWhitespace ?? true || outer == "(" ? sign : nil
    }

    /// Whether its own text starts with the number or a currency's sign: `(11 km)`, but not `(~1lb)`.
    var hasNoBoundOfItsOwn: Bool {
        words.all.prefix { !$0.isNumber }.allSatisfy {
            !["~", "≈", "<", ">", "about", "over", "nearly"].contains($0.text)
        }
    }

    private static let signs: [Character] = ["+", "-", "−"]

    /// Whether the mention stands in brackets right behind the one before it: `8 miles (13 kilometers)`.
    var isInBrackets: Bool {
        guard let gap else { return false }
        let words = Words(gap).texts
        return words.first == "(" && words.count <= 2 && !words.contains(")")
    }
}
