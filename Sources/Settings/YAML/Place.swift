package import Articles

/// Where something stands in a configuration file.
package struct Place: Hashable, Sendable {
    package let file: FileName
    /// Counted from 1; nil for the file as a whole.
    package let line: Int?
    /// Counted from 1, in characters.
    package let column: Int?

    package init(_ file: FileName, line: Int? = nil, column: Int? = nil) {
        self.file = file
        self.line = line
        self.column = column
    }
}

extension Place: CustomStringConvertible {
    /// `FILE:LINE:COLUMN`, as compilers write it and editors read it (GNU Coding Standards, "Formatting Error Messages").
    package var description: String {
        ([file.description] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
    }
}
