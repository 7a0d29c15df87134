internal import Articles
internal import Claims

/// A claim as a row of a table on a terminal.
enum Row {
    static func text(_ claim: Claim) -> String {
        let text = claim.text.onOneLine
        var row = "  " + padded(text, 34) + " " + padded(claim.quantity.unit.name, 14) + " " + claim.measure
        if claim.status != .current { row += " (\(claim.status.rawValue))" }
        if let source = claim.attribution { row += " — \(source)" }
        return visible(row)
    }

    static func padded(_ text: String, _ width: Int) -> String {
        text.count >= width ? text : text + String(repeating: " ", count: width - text.count)
    }

    /// Control characters of an article must not reach the terminal.
    static func visible(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map {
                    $0.properties.generalCategory == .control || $0.properties.generalCategory == .format
                        ? "\u{FFFD}" : $0
                }))
    }
}
