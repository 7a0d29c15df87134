internal import Articles

/// Reads files of JSON: a document with one article or many, or JSON Lines (https://jsonlines.org) with a value a line.
enum JSONReader {
    static func entries(of file: SourceFile, within budget: ArticleBudget) throws(Refusal) -> [FileEntry] {
        let text = DecodedText(file.content).bytes
        let lines = Lines(of: text, from: 0).filter { line in text[line].contains { !$0.isASCIISpace } }
        let entries =
            isLines(lines, of: text, name: file.name.base.lowercasedASCII)
            ? try entries(of: lines, in: text, within: budget)
            : try JSONArticles(in: JSONValue(text[...], within: budget), within: budget).entries
        guard !entries.isEmpty else { throw noArticle }
        return entries
    }

    /// The articles of a file that is a single line of JSON Lines.
    static func articles(inLine file: SourceFile, within budget: ArticleBudget) throws(Refusal) -> [FileEntry] {
        let text = DecodedText(file.content).bytes
        let entries = try JSONArticles(in: JSONValue(text[...], within: budget), within: budget).entries
        guard !entries.isEmpty else { throw noArticle }
        return entries
    }

    private static let noArticle = Refusal(.noArticle, "nothing in it has both a title or an address and a text")

    /// A name says so, or one value ends where the next line starts another.
    private static func isLines(_ lines: [Range<Int>], of text: [UInt8], name: String) -> Bool {
        if [".jsonl", ".ndjson", ".jsonlines"].contains(where: { name.hasSuffix($0) }) { return true }
        guard lines.count > 1 else { return false }
        let first = Blanks.trim(lines[0], in: text)
        let second = Blanks.trim(lines[1], in: text)
        return text[second].first == UInt8(ascii: "{") && text[first].first == UInt8(ascii: "{")
            && text[first].last == UInt8(ascii: "}")
    }

    /// A line that can't be read is refused for itself.
    private static func entries(
        of lines: [Range<Int>], in text: [UInt8], within budget: ArticleBudget
    ) throws(Refusal) -> [FileEntry] {
        var entries: [FileEntry] = []
        var number = 0
        var counted = 0
        for line in lines {
            // Blank lines are not among them, but count.
            number += text[counted..<line.lowerBound].count { $0 == .newline }
            counted = line.lowerBound
            let name = "line \(number + 1)"
            do throws(Refusal) {
                for var entry in try JSONArticles(in: JSONValue(text[line], within: budget), within: budget).entries {
                    if case .refusal = entry.content { entry.name = name }
                    entries.append(entry)
                }
            } catch  where error.kind == .damaged {
                entries.append(
                    FileEntry(.refusal(Refusal(.damaged, "\(name): \(error.reason ?? "it is no JSON")")), named: name))
            }
        }
        return entries
    }
}
