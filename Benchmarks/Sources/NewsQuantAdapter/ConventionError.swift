/// A line of the convention's files that cannot be read.
package struct ConventionError: Error, Equatable, CustomStringConvertible {
    let file: String
    /// Counted from 1.
    let line: Int
    let omission: String

    package var description: String { "\(file), line \(line): \(omission)." }
}

/// The lines of a convention's file that say something, numbered from 1, without comments and outer blanks.
func statements(of text: String) -> [(number: Int, text: Substring)] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, line in
        let statement = trimmed(line.prefix { $0 != "#" })
        return statement.isEmpty ? nil : (index + 1, statement)
    }
}

func trimmed(_ text: Substring) -> Substring {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return text
}

func list(_ text: Substring) -> [String] {
    text.split(separator: ",").map { String(trimmed($0)) }.filter { !$0.isEmpty }
}
