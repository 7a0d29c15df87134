import Testing

@testable import Markup

struct XMLTests {
    private func tree(_ xml: String, charset: String? = nil) throws -> MarkupTree {
        let tree = try MarkupTree(xml: Array(xml.utf8), charset: charset)
        tree.checkInvariants(xml)
        return tree
    }

    @Test(arguments: [
        ("<a><b k='v'>x &lt; y</b><![CDATA[<z>]]></a>", #"a(b[k=v]("x < y") "<z>")"#),
        ("<?xml version='1.0'?><!DOCTYPE a SYSTEM 'nitf.dtd'><a/>", "a"),
        ("<a>Caf&eacute;&nbsp;&mdash;</a>", "a(\"Café\u{A0}—\")"),
        ("<a title='x&nbsp;y'>z</a>", #"a[title=xy]("z")"#),
        ("<x:a xmlns:x='urn:x' x:k='1'/>", "a[k=1]"),
        ("<!DOCTYPE a [<!ATTLIST b k CDATA 'long'>]><a><b/></a>", "a(b)"),
    ])
    func `elements, attributes and texts are read`(xml: String, expected: String) throws {
        #expect(try tree(xml).outline == expected)
    }

    @Test func `an element knows its name space`() throws {
        let tree = try tree("<rss xmlns:c='http://purl.org/rss/1.0/modules/content/'><c:encoded>A</c:encoded></rss>")
        let encoded = try #require(tree.first("encoded", in: tree.root))
        #expect(tree.namespace(of: encoded) == "http://purl.org/rss/1.0/modules/content/")
        #expect(tree.namespace(of: tree.root) == nil)
    }

    @Test(arguments: [
        ("", "there is no element"),
        ("\n<a>\n<b></a>", "line 3: Opening and ending tag mismatch: b line 3 and a"),
        ("<a>\n\n<b>cut", "line 3: "),
        ("<a>\0</a>", "line 1: "),
        ("text", "there is no element"),
        ("<a/><b/>", "line 1: Extra content at the end of the document"),
        ("<?xml version='1.0' encoding='utf-7'?><a/>", "line 1: its character set is not known"),
    ])
    func `a damaged document is refused with line and reason`(xml: String, expected: String) {
        let found = reason { try MarkupTree(xml: Array(xml.utf8)) }
        #expect(found?.hasPrefix(expected) == true, "found: \(found ?? "a tree")")
    }

    @Test func `an entity that the document defines is refused where it is used`() {
        let bomb = """
            <!DOCTYPE a [<!ENTITY a "aaaaaaaaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>
            <a>
            &c;</a>
            """
        #expect(
            reason { try MarkupTree(xml: Array(bomb.utf8)) }
                == "line 3: the entity 'c' is defined outside of what is read")
        let inValue = "<!DOCTYPE a [<!ENTITY c \"x\">]><a k='&c;'/>"
        #expect(
            reason { try MarkupTree(xml: Array(inValue.utf8)) }
                == "line 1: the entity 'c' is defined outside of what is read")
    }

    @Test(arguments: [
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY % x SYSTEM 'file:///etc/hostname'> %x;]><a>&y;</a>",
    ])
    func `an external entity is not fetched`(xml: String) {
        let found = reason { try MarkupTree(xml: Array(xml.utf8)) }
        #expect(found?.contains("is defined outside of what is read") == true, "found: \(found ?? "a tree")")
    }
}
