import Articles
import Testing

@testable import Report

struct HTMLTests {
    private static func html(_ content: Content) -> String {
        var bytes: [UInt8] = []
        content.write(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("a & b", "a &amp; b"),
        ("'\" onclick=x", "'&quot; onclick=x"),
        ("one\ntwo\tthree", "one two three"),
        // What turns the direction of writing could make a name read as another one.
        ("\u{202E}evil", "\u{FFFD}evil"),
        ("café “4,000” 数", "café “4,000” 数"),
        ("\u{0}\u{8}", "\u{FFFD}\u{FFFD}"),
    ])
    func `text and attributes are escaped`(text: String, expected: String) {
        #expect(Self.html(.text(text)) == expected)
        #expect(Self.html(Tag.p(.title(text)) { text }) == "<p title=\"\(expected)\">\(expected)</p>")
    }

    @Test(arguments: [
        ("https://example.org/a?b=1&c=2", true), ("HTTP://example.org", true), ("javascript:alert(1)", false),
        ("java\nscript:alert(1)", false), ("data:text/html,<script>", false), ("//example.org", false),
        ("https://example.org/ x", false), ("https:\\\\example.org", false), ("", false), ("file:///etc/passwd", false),
    ])
    func `only addresses of the web are links`(address: String, isLink: Bool) {
        #expect((Link.web(address) != nil) == isLink)
    }

    @Test func `elements end as HTML and SVG want it`() {
        #expect(Self.html(Tag.meta(.charset("utf-8"))) == "<meta charset=\"utf-8\">")
        #expect(Self.html(Tag.circle(.r(2.5))) == "<circle r=\"2.5\"/>")
        #expect(Self.html(Tag.ul { for n in 1...2 { Tag.li { "\(n)" } } }) == "<ul><li>1</li><li>2</li></ul>")
        #expect(Self.html(Tag.script(.defer)) == "<script defer></script>")
    }

    @Test(arguments: [
        (0.0, "0"), (-0.04, "0"), (12.34, "12.3"), (-7.25, "-7.3"), (Double.nan, "0"), (.infinity, "0"),
        (1e9, "100000"),
    ])
    func `lengths have a tenth at most`(length: Double, text: String) {
        #expect("\(Coordinate(length))" == text)
    }

    @Test func `pages lead to each other from wherever they are`() throws {
        let digest = Said("4", 4, on: "2024-01-01").reference.digest
        let article = PageName.article(digest)
        #expect(Link.page(article, "c4", from: .overview).text == "articles/\(digest.hex.prefix(16)).html#c4")
        #expect(Link.page(.overview, from: article).text == "../index.html")
    }

    @Test(arguments: [
        ("figures/F12.html", true), ("stories/F1.html", true), ("articles/0123456789abcdef.html", true),
        ("figures-2.html", true), ("figures/F12.html.bak", false), ("figures/notes.html", false), ("F12.html", false),
        ("articles/0123456789ABCDEF.html", false), ("index.html", false), ("about.html", false),
        ("figures-x.html", false),
    ])
    func `only what a report calls its pages is taken for one`(path: String, isPage: Bool) {
        #expect(PageName.isPath(path) == isPage)
    }
}
