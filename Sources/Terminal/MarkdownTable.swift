/// Rows as a table of Markdown (GitHub Flavored Markdown, Tables).
package enum MarkdownTable {
    /// The titles and the line below them.
    package static func head(_ columns: [TextTable.Column]) -> [String] {
        [row(columns.map(\.title)), "|" + columns.map { $0.alignment == .right ? "---:|" : "---|" }.joined()]
    }

    package static func row(_ cells: [String]) -> String { "|" + cells.map { " \(escaped($0)) |" }.joined() }

    /// A text that means itself. Texts come from strangers, so no sign of Markdown or HTML in them is one.
    package static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in ShownText(text).text {
            if "\\`*_[]<>|#&~!".contains(character) { escaped.append("\\") }
            escaped.append(character)
        }
        return escaped
    }
}
