internal import Articles

/// A CDATA section, whose content programs put into it as it was, with sections of its own: `<![CDATA[ … <script><![CDATA[ … ]]></script>
/// … ]]>`. XML ends it with the inner one.
struct NestedCDATA {
    /// The section without the marks of those inside.
    private(set) var content: [UInt8] = []
    /// Where the text goes on.
    private(set) var end: Int
    /// Whether more sections are opened than closed, to the end of the text: a mark that is only spoken of.
    private(set) var isUnclosed = false

    private static let opening = Array("<![CDATA[".utf8)
    private static let closing = Array("]]>".utf8)

    /// - Parameter isNested: Whether marks inside count; if not, it ends as XML says.
    init(_ text: [UInt8], at start: Int, isNested: Bool) {
        var depth = 0
        var offset = start
        var firstEnd: Int?
        while offset < text.count {
            if text[offset] == Self.opening[0], text[offset...].starts(with: Self.opening) {
                if depth == 0 || !isNested { content += Self.opening }
                depth += 1
                offset += Self.opening.count
            } else if text[offset] == Self.closing[0], text[offset...].starts(with: Self.closing) {
                depth -= 1
                offset += Self.closing.count
                firstEnd = firstEnd ?? offset
                if depth > 0, isNested { continue }
                content += Self.closing
                end = offset
                return
            } else {
                content.append(text[offset])
                offset += 1
            }
        }
        isUnclosed = true
        end = firstEnd ?? text.count
        content = Array(text[start..<end])
    }
}
