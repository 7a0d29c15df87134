/// A line of comma-separated values (RFC 4180), for spreadsheets.
package enum CommaSeparated {
    /// - Parameter cells: A text that a spreadsheet would take for a formula gets an apostrophe before it: texts come from strangers.
    package static func line(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") }

    private static func cell(_ text: String) -> String {
        var text = ShownText(text).text
        // What begins like a number is one.
        if let first = text.utf8.first, "=+-@".utf8.contains(first), Double(text) == nil { text = "'" + text }
        guard text.utf8.contains(where: { ",\"\n\r".utf8.contains($0) }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
