import Testing

@testable import Markup

/// HTML standard, "Named character references" and "Numeric character reference end state".
struct CharacterReferenceTests {
    private func text(_ html: String) throws -> String {
        let tree = try MarkupTree(html: Array("<p>\(html)</p>".utf8))
        return tree.text(of: tree.root)
    }

    @Test(arguments: [
        ("3&nbsp;450", "3\u{A0}450"), ("3&nbsp450", "3\u{A0}450"), ("R&D;", "R&D;"), ("&foo;", "&foo;"),
        ("&foo", "&foo"),
        ("&notit;", "¬it;"), ("&notin;", "∉"), ("&copy 2024", "© 2024"), ("&ampfoo", "&foo"), ("14&percnt;", "14%"),
        ("&dollar;14&period;5", "$14.5"), ("1&comma;200", "1,200"), ("12&hairsp;500", "12\u{200A}500"),
        ("&frac15;", "⅕"),
        ("&NotEqualTilde;", "≂̸"), ("&apos;", "'"), ("&amp;nbsp;", "&nbsp;"), ("&amp;lt;b&amp;gt;", "&lt;b&gt;"),
        ("a & b && c", "a & b && c"), ("&;", "&;"), ("&lt;script&gt;", "<script>"), ("&AMP &LT", "& <"),
    ])
    func `names are those of the standard, some without their semicolon`(_ html: String, _ expected: String) throws {
        #expect(try text(html) == expected, "\(html)")
    }

    @Test(arguments: [
        ("12&#150;15", "12–15"), ("&#x80;14", "€14"), ("&#8217;", "’"), ("&#8217 x", "’ x"), ("&#x2019", "’"),
        ("&#0;", "\u{FFFD}"), ("&#xD800;", "\u{FFFD}"), ("&#x110000;", "\u{FFFD}"),
        ("&#99999999999999999999;", "\u{FFFD}"),
        ("&#00000000038;", "&"), ("&#;", "&#;"), ("&#x;", "&#x;"), ("&#xg;", "&#xg;"), ("a&#7;b", "ab"),
        ("&#60;b>", "<b>"),
    ])
    func `numbers that are no character become the replacement character`(_ html: String, _ expected: String) throws {
        #expect(try text(html) == expected, "\(html)")
    }

    @Test func `in an attribute a name without semicolon before a letter, a digit or a sign of equality is none`()
        throws
    {
        let tree = try MarkupTree(
            html: Array("<a href='?a=1&copy=2&lt=3&amp;b&nbsp=4' title='a&copy b&quot;'>x</a>".utf8))
        let link = try #require(tree.first("a", in: tree.root))
        #expect(tree.attribute("href", of: link) == "?a=1&copy=2&lt=3&b&nbsp=4")
        #expect(tree.attribute("title", of: link) == "a© b\"")
    }

    @Test func `scripts and comments hold no references`() throws {
        let tree = try MarkupTree(html: Array("<script>a &amp&nbsp b</script><!-- &nbsp --><p>c".utf8))
        #expect(tree.outline == #"html(head(script("a &amp&nbsp b")) body(p("c")))"#)
    }

    @Test(arguments: [
        ("<a>&period;&hairsp;</a>", "a(\".\u{200A}\")"), ("<a>12&#150;15</a>", "a(\"12–15\")"),
        ("<a>&NotEqualTilde;</a>", "a(\"≂̸\")"),
    ])
    func `XML knows the same names`(_ xml: String, _ expected: String) throws {
        #expect(try MarkupTree(xml: Array(xml.utf8)).outline == expected)
    }

    @Test(arguments: [
        ("&AElig;", "Æ"), ("&zwnj;", "\u{200C}"), ("&CounterClockwiseContourIntegral;", "∳"), ("&acE;", "∾̳"),
        ("&AELIG;", "&AELIG;"),
    ])
    func `the first and the last name and the longest are known, by their capitals`(
        _ reference: String, _ expected: String
    ) {
        #expect(CharacterReference.decoded(Array(reference.utf8)) == Array(expected.utf8))
    }
}
