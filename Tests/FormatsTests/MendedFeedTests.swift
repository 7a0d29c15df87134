import Articles
import Testing

@testable import Formats

/// Feeds as they come: every reader of feeds passes over what is wrong with them.
struct MendedFeedTests {
    private static func item(_ number: Int, _ inside: String = "") -> String {
        "<item><title>Ferry \(number)</title><guid isPermaLink=\"false\">f-\(number)</guid>\(inside)<description>Some \(40 + number) people were rescued from ferry number \(number).</description></item>"
    }

    private static func feed(_ items: String, head: String = "<?xml version=\"1.0\"?>", attributes: String = "")
        -> String
    {
        "\(head)<rss version=\"2.0\"\(attributes)><channel><title>The Courier</title><link>https://courier.example/</link>\(items)</channel></rss>"
    }

    private static func bodies(_ content: [UInt8]) throws -> [String] {
        try FoundArticles(in: content, named: "feed.xml").articles.flatMap(\.body)
    }

    private static func bodies(_ text: String) throws -> [String] { try bodies(Array(text.utf8)) }

    private static let both = (1...2).map { "Some \(40 + $0) people were rescued from ferry number \($0)." }

    @Test(arguments: ["\n<?xml version=\"1.0\"?>", " \r\n\t<?xml version=\"1.0\" encoding=\"utf-8\"?>", "\n", ""])
    func `what stands before the first tag may be blank`(head: String) throws {
        #expect(try Self.bodies(Self.feed(Self.item(1) + Self.item(2), head: head)) == Self.both)
    }

    @Test(arguments: [
        "Smith & Sons", "a&b", "5 & 6 &amp; 7", "x=1&y=2", "bell\u{8}", "\u{1}\u{1F}", "a < b", "<![CDATA[\u{B}]]>",
        "&#8;", "\u{FFFF}", "&;",
        "AT&T;", "&foo;", "&#xD800;", "&#0;", "&nbsp 4", "&#xFFFE;",
    ])
    func `a stray sign costs nothing`(text: String) throws {
        let link = "<link>https://courier.example/?a=1&b=2</link>"
        let found = try Self.bodies(Self.feed(Self.item(1, "<category>\(text)</category>\(link)") + Self.item(2)))
        #expect(found == Self.both)
    }

    @Test(arguments: [
        ("3&amp;nbsp;450 boats", "3\u{A0}450 boats"), ("3&nbsp 450 boats", "3\u{A0} 450 boats"),
        ("&foo; boats", "&foo; boats"),
        ("3&nbsp450 boats", "3\u{A0}450 boats"), ("?a=1&copy2=3&notify", "?a=1&copy2=3&notify"),
        ("12&#150;15 boats", "12–15 boats"), ("12&amp;#150;15 boats", "12–15 boats"), ("R&D boats", "R&D boats"),
        ("&#8217;Tis", "’Tis"), ("&#x110000; boats", "\u{FFFD} boats"), ("3&amp;amp;nbsp;450", "3&nbsp;450"),
        ("14&percnt;", "14%"),
    ])
    func `a reference in a title is what browsers make of it`(_ written: String, _ title: String) throws {
        let item = "<item><title>\(written)</title><description>Some 41 people were rescued.</description></item>"
        let found = try FoundArticles(in: Self.feed(item), named: "feed.xml")
        #expect(found.articles.map(\.reference.title) == [title], "\(written)")
    }

    @Test func `an item that can't be read costs itself`() throws {
        let broken = "<item><title>Broken</title><b>Nine <i>ships</b></i><description>Nine sank.</description></item>"
        let found = try FoundArticles(in: Self.feed(Self.item(1) + broken + Self.item(2)), named: "feed.xml")
        #expect(found.articles.flatMap(\.body) == Self.both)
        #expect(found.refusals.count == 1, "\(found.refusals)")
        #expect(found.refusals.values.first?.kind == .malformed)
    }

    @Test func `a feed that breaks off is read when it is written whole`() throws {
        let text = Self.feed(Self.item(1) + Self.item(2))
        for cut in [60, 200, 300] {
            let error = #expect(throws: Refusal.self) {
                try FoundArticles(in: String(text.dropLast(cut)), named: "feed.xml")
            }
            #expect(error?.kind == .damaged || error?.kind == .malformed, "\(cut)")
        }
        let error = #expect(throws: Refusal.self) {
            try FoundArticles(in: String(text.dropLast(62)), named: "feed.xml")
        }
        #expect(error?.kind == .damaged)
    }

    @Test(arguments: ["", "</channel>", "\n"])
    func `a feed whose last tags are missing has all its items`(end: String) throws {
        let text = Self.feed(Self.item(1) + Self.item(2)).replacing("</channel></rss>", with: end)
        #expect(try Self.bodies(text) == Self.both)
    }

    @Test(arguments: [
        "<script><![CDATA[ var a = 1; ]]></script>", "<![CDATA[ one ]]> and <![CDATA[ two ]]>",
        "<![CDATA[ a <![CDATA[ b ]]> ]]>",
    ])
    func `a section of CDATA may hold others`(inner: String) throws {
        let outer = "<content><![CDATA[<p>\(Self.both[0])</p>\(inner)<p>The end.</p>]]></content>"
        let found = try Self.bodies(Self.feed(Self.item(1, outer) + Self.item(2)))
        #expect(found.first == Self.both[0] && found.last == Self.both[1] && found.contains("The end."))
    }

    @Test func `a mark of CDATA that is only spoken of opens nothing`() throws {
        let outer = "<content><![CDATA[<p>\(Self.both[0])</p> begins with <![CDATA[ ]]></content><a>5 & 6</a>"
        let found = try Self.bodies(Self.feed(Self.item(1, outer) + Self.item(2)))
        #expect(found.first == Self.both[0] && found.last == Self.both[1])
    }

    @Test(arguments: [
        "<p><b>Ferries</b><br>BODY<p>More <img src=\"x.jpg\" alt=pic>to follow", "BODY<br>", "<p>BODY</i> &amp; more",
        "<P>BODY<hr noshade>",
    ])
    func `HTML that nobody escaped is read up to the tag that closes it`(html: String) throws {
        for name in ["description", "content:encoded"] {
            let body = html.replacing("BODY", with: Self.both[0])
            let text = Self.feed(
                "<item><title>Ferry 1</title><\(name)>\(body)</\(name)></item>" + Self.item(2),
                attributes: " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"")
            let found = try FoundArticles(in: text, named: "feed.xml")
            #expect(found.refusals.isEmpty && found.articles.count == 2)
            #expect(
                found.articles.first?.body.contains { $0.hasPrefix(Self.both[0]) } == true,
                "\(found.articles.map(\.body))")
        }
    }

    @Test func `XHTML of Atom that is none is read as HTML`() throws {
        let text =
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>T</title><entry><id>a:1</id><title>Ferry 1</title><content type=\"xhtml\"><div><p>\(Self.both[0])<br></div></content></entry></feed>"
        #expect(try Self.bodies(text) == [Self.both[0]])
    }

    @Test func `a feed that says Latin-1 and is UTF-8 is read as it is`() throws {
        let text = Self.feed(
            Self.item(1).replacing("Ferry 1", with: "Zürich ferry"),
            head: "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>")
        let found = try FoundArticles(in: text, named: "feed.xml")
        #expect(found.articles.map(\.reference.title) == ["Zürich ferry"])
    }

    @Test func `bytes of another character set are read`() throws {
        let text = Self.feed(
            Self.item(1, "<category>Caf\u{E9}</category>") + Self.item(2),
            head: "<?xml version=\"1.0\" encoding=\"utf-8\"?>")
        let latin = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        #expect(try Self.bodies(latin) == Self.both)
        let wide: [UInt8] =
            [0xFF, 0xFE] + text.replacing("utf-8", with: "utf-16").utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try Self.bodies(wide) == Self.both)
        let unknown = text.replacing("utf-8", with: "x-mystery")
        #expect(try Self.bodies(unknown) == Self.both)
    }

    @Test func `names of other name spaces are something else`() throws {
        let media =
            "<m:description>A desk of 12 editors</m:description><m:title>A picture</m:title><m:content>7 boats</m:content>"
        let found = try FoundArticles(
            in: Self.feed(Self.item(1, media), attributes: " xmlns:m=\"http://search.yahoo.com/mrss/\""),
            named: "feed.xml")
        #expect(found.articles.map(\.body) == [[Self.both[0]]])
        #expect(found.articles.map(\.reference.title) == ["Ferry 1"])
    }

    @Test func `when an item was changed is its date where it has no other`() throws {
        let changed = "<t:modified>2024-11-18T10:00:00Z</t:modified>"
        let found = try FoundArticles(
            in: Self.feed(Self.item(1, changed), attributes: " xmlns:t=\"http://purl.org/dc/terms/\""),
            named: "feed.xml")
        #expect(found.articles.map { "\($0.reference.published)" } == ["2024-11-18T10:00:00Z"])
    }

    @Test func `an item of one guid is one article, whatever its link counts`() throws {
        func key(_ parameter: Int) throws -> VersionKey? {
            let link = "<link>https://courier.example/1?utm_source=rss&amp;t=\(parameter)</link>"
            let article = try #require(
                FoundArticles(in: Self.feed(Self.item(1, link)), named: "\(parameter).xml").articles.first)
            return VersionKey(of: article.reference)
        }
        #expect(try key(111) == key(222))
    }

    @Test func `NewsML 1 is read`() throws {
        let text = """
            <?xml version="1.0" encoding="utf-8"?>
            <NewsML Version="1.2"><NewsEnvelope><DateAndTime>20241122T101500Z</DateAndTime></NewsEnvelope><NewsItem xml:lang="en">
            <Identification><NewsIdentifier><ProviderId>agency.example</ProviderId><DateId>20241122</DateId>
            <NewsItemId>ferry</NewsItemId><RevisionId PreviousRevision="0" Update="N">1</RevisionId>
            <PublicIdentifier>urn:newsml:agency.example:20241122:ferry:1</PublicIdentifier></NewsIdentifier></Identification>
            <NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20241122T101500+0900</FirstCreated>
            <ThisRevisionCreated>20241122T111500+0900</ThisRevisionCreated><Status FormalName="Usable"/></NewsManagement>
            <NewsComponent><NewsLines><HeadLine>Three ferries sink</HeadLine><ByLine>Kim Lee</ByLine><DateLine>SEOUL, Nov 22</DateLine></NewsLines>
            <AdministrativeMetadata><Provider><Party FormalName="AGENCY"/></Provider></AdministrativeMetadata>
            <NewsComponent><ContentItem><DataContent><p>Three ferries sank on Friday.</p><p>Some 41 people were rescued.</p>
            </DataContent></ContentItem></NewsComponent></NewsComponent></NewsItem></NewsML>
            """
        let found = try FoundArticles(in: text, named: "a.xml")
        let article = try #require(found.articles.first)
        #expect(article.reference.title == "Three ferries sink")
        #expect(article.body == ["SEOUL, Nov 22 - Three ferries sank on Friday.", "Some 41 people were rescued."])
        #expect("\(article.reference.published)" == "2024-11-22T10:15:00+09:00")
        #expect(article.reference.source == "AGENCY" && article.reference.author == "Kim Lee")
        #expect(article.reference.identifier == "urn:newsml:agency.example:20241122:ferry")
    }
}
