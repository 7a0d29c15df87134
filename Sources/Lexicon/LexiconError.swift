/// Something in a lexicon's file that can't be read.
package struct LexiconError: Error, Equatable, CustomStringConvertible {
    package let file: String
    /// Counted from one.
    package let line: Int
    /// What is wrong, and what to write instead.
    package let problem: String

    package var description: String { "\(file):\(line): \(problem)" }
}

/// Everything that is wrong with a lexicon's files, in the order of the files.
package struct LexiconErrors: Error, CustomStringConvertible {
    package let all: [LexiconError]

    package var description: String { all.map(\.description).joined(separator: "\n") }
}
