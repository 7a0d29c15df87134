import Testing

@testable import Markup

struct LimitTests {
    private func repeated(_ text: String, _ count: Int) -> [UInt8] {
        Array(repeatElement(Array(text.utf8), count: count).joined())
    }

    @Test func `a hundred thousand nested elements are refused, not recursed into`() {
        let divs = repeated("<div>", 100_000)
        #expect(reason { try MarkupTree(html: divs) } == "line 1: elements are nested more than 256 deep")
        let elements = repeated("<a>", 100_000) + repeated("</a>", 100_000)
        #expect(reason { try MarkupTree(xml: elements) }?.hasPrefix("line 1: ") == true)
    }

    @Test func `a limit that is passed is named with its line`() {
        let limits = MarkupLimits(depth: 5, nodes: 6, attributes: 3)
        let tooDeep = Array("<p>\n<b><i><u><s>x".utf8)
        #expect(
            reason { try MarkupTree(html: tooDeep, limits: limits) } == "line 2: elements are nested more than 5 deep")
        let tooMany = Array("<a>\n<b/><b/><b/></a>".utf8)
        #expect(
            reason { try MarkupTree(xml: tooMany, limits: MarkupLimits(nodes: 3)) }
                == "line 2: there are more than 3 elements and texts")
        let attributes = Array("<p>\n<p a=1 b=2 c='3' d=4>x".utf8)
        #expect(
            reason { try MarkupTree(html: attributes, limits: limits) } == "line 2: a tag has more than 3 attributes")
        #expect(
            reason { try MarkupTree(xml: attributes, limits: limits) } == "line 2: a tag has more than 3 attributes")
        let spaces = Array("<a xmlns:a='a' xmlns:b='b'>\n<a xmlns:c='c' xmlns:d='d'/></a>".utf8)
        #expect(
            reason { try MarkupTree(xml: spaces, limits: limits) } == "line 2: there are more than 3 name spaces")
    }

    /// What takes libxml2 time that grows with the square of the size, if it is let.
    @Test(arguments: [
        ("<p ", "a%= ", 60_000), ("<p ", "\"a%\"", 40_000), ("", "<!---->\n", 60_000), ("", "<b>x</i>", 40_000),
        ("", "<a>", 60_000), ("", "</p>", 60_000), ("<script>", "</s%", 40_000), ("", "<!--", 60_000),
        ("", "&", 200_000), ("", "&#%;", 40_000), ("", "<", 200_000), ("<p title='", "a", 2_000_000),
        ("", "<?", 100_000), ("<p a%=", "'", 200_000), ("", "<table><tr><td>", 20_000), ("", "\u{FFFD}\r", 60_000),
        ("<title>", "<p/a%", 40_000), ("<style>", "<!-- <p a%", 40_000),
    ])
    func `megabytes of one thing are read or refused at once`(start: String, unit: String, count: Int) {
        var text = Array(start.utf8)
        for number in 0..<count {
            for byte in unit.utf8 {
                if byte == UInt8(ascii: "%") {
                    text += Array(String(number, radix: 36).utf8)
                } else {
                    text.append(byte)
                }
            }
        }
        if let tree = try? MarkupTree(html: text) { tree.checkInvariants("\(start)\(unit)…") }
        if let tree = try? MarkupTree(xml: text) { tree.checkInvariants("\(start)\(unit)…") }
        if let tree = try? MarkupTree(xml: Array("<a>".utf8) + text) { tree.checkInvariants("\(start)\(unit)…") }
    }
}
