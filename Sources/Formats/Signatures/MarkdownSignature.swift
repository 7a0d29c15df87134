internal import Articles

/// Tells Markdown without the name for it: front matter and a heading, or a title heading and another mark.
enum MarkdownSignature {
    /// Marks stand near the top; an article that has none in so many bytes is plain text.
    private static let reach = 16_384

    static func matches(_ content: [UInt8]) -> Bool {
        let start = content.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let top = content[start...].prefix(reach)
        guard let first = top.first(where: { !$0.isASCIISpace }),
            first == UInt8(ascii: "-") || first == UInt8(ascii: "#")
        else { return false }
        let headings = top.split(separator: .newline).count { isHeading($0) }
        if first == UInt8(ascii: "-") {
            return headings >= 1 && Metadata(frontMatter: Array(top), from: 0) != nil
        }
        return top.split(separator: .newline).first.map(isHeading) ?? false && (headings >= 2 || hasLink(top))
    }

    private static func isHeading(_ line: ArraySlice<UInt8>) -> Bool {
        let level = line.prefix { $0 == UInt8(ascii: "#") }.count
        return (1...6).contains(level) && line.dropFirst(level).first == .space
    }

    private static func hasLink(_ top: ArraySlice<UInt8>) -> Bool {
        var cursor = Cursor(top)
        while !cursor.isAtEnd {
            if cursor.skip(ignoringCase: "](http") { return true }
            cursor.offset += 1
        }
        return false
    }
}
