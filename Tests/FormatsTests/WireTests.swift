import Articles
import Testing

@testable import Formats

/// NewsML-G2 and NITF, as agencies deliver them.
struct WireTests {
    private static func item(
        guid: String = "urn:newsml:agency.example:20241122:1", version: Int = 1, kind: String = "ninat:text",
        status: String = "stat:usable", content: String
    ) -> String {
        """
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="\(guid)" version="\(version)" standard="NewsML-G2"
            standardversion="2.34" xml:lang="en-GB">
         <itemMeta><itemClass qcode="\(kind)"/><provider qcode="nprov:EXA"><name>Example Agency</name></provider>
          <versionCreated>2024-11-22T12:00:00+00:00</versionCreated><firstCreated>2024-11-22T10:00:00+00:00</firstCreated>
          <pubStatus qcode="\(status)"/><edNote>Corrects the number.</edNote></itemMeta>
         <contentMeta><urgency>3</urgency><contentCreated>2024-11-22T18:45:00+09:00</contentCreated>
          <by>Kim Lee</by><dateline>SEOUL, Nov. 22</dateline><language tag="en"/><headline>Three ferries sink</headline></contentMeta>
         <contentSet>\(content)</contentSet>
        </newsItem>
        """
    }

    private static let xhtml = """
        <inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>
        <body><p>Three ferries sank on Friday.</p><p>Some 41 people were rescued.</p></body></html></inlineXML>
        """

    @Test func `a news item has its headline, dateline, date and provider`() throws {
        let found = try FoundArticles(in: Self.item(content: Self.xhtml), named: "a.xml")
        #expect(found.names == ["a.xml/urn:newsml:agency.example:20241122:1"])
        let article = try #require(found.articles.first)
        #expect(article.reference.title == "Three ferries sink")
        #expect(article.body == ["SEOUL, Nov. 22 - Three ferries sank on Friday.", "Some 41 people were rescued."])
        #expect("\(article.reference.published)" == "2024-11-22T18:45:00+09:00")
        #expect(article.reference.source == "Example Agency")
        #expect(article.reference.author == "Kim Lee")
        #expect(article.reference.language == "en")
        #expect(article.reference.identifier == "urn:newsml:agency.example:20241122:1")
        #expect(!article.isWithdrawn)
    }

    @Test(arguments: ["stat:canceled", "stat:withheld"])
    func `a kill is an article that is withdrawn`(status: String) throws {
        let found = try FoundArticles(in: Self.item(version: 2, status: status, content: ""), named: "a.xml")
        #expect(found.articles.map(\.isWithdrawn) == [true])
        #expect(found.articles.map(\.reference.identifier) == ["urn:newsml:agency.example:20241122:1"])
    }

    @Test func `a correction has the same id and another digest`() throws {
        let first = try FoundArticles(in: Self.item(content: Self.xhtml), named: "a.xml").entries[0]
        let text = Self.xhtml.replacing("41", with: "43")
        let second = try FoundArticles(in: Self.item(version: 2, content: text), named: "b.xml").entries[0]
        #expect(try first.article.get().reference.identifier == second.article.get().reference.identifier)
        #expect(first.digest != second.digest)
    }

    private static let nitf = """
        <nitf><head><title>Ferries</title>
         <docdata management-status="usable"><doc-id id-string="exa-4711" regsrc="EXA"/><date.issue norm="20241122T184500+0900"/>
          <doc.copyright holder="Example Agency" year="2024"/></docdata></head>
         <body><body.head><hedline><hl1>Three ferries sink</hl1><hl2>Heavy seas</hl2></hedline><byline>By Kim Lee</byline>
          <dateline><location>SEOUL</location></dateline></body.head>
          <body.content><media media-type="image"><media-caption>A ferry.</media-caption></media>
           <p>Three ferries sank on <chron norm="20241122">Friday</chron>.</p><p>Some <num>41</num> people were rescued.</p>
           <table><tr><td>Ferries</td><td>3</td></tr></table></body.content></body></nitf>
        """

    @Test func `NITF is read alone and within a news item`() throws {
        let alone = try #require(FoundArticles(in: Self.nitf, named: "a.xml").articles.first)
        let body = ["Three ferries sank on Friday.", "Some 41 people were rescued.", "Ferries 3"]
        #expect(alone.body == ["SEOUL - " + body[0]] + body.dropFirst())
        #expect(alone.reference.title == "Three ferries sink")
        #expect(alone.reference.author == "Kim Lee")
        #expect(alone.reference.source == "Example Agency")
        #expect(alone.reference.identifier == "exa-4711")
        #expect("\(alone.reference.published)" == "2024-11-22T18:45:00+09:00")
        let inside = try FoundArticles(
            in: Self.item(content: "<inlineXML contenttype=\"application/nitf+xml\">\(Self.nitf)</inlineXML>"),
            named: "a.xml")
        #expect(inside.articles.first?.body == alone.body)
    }

    @Test func `of a message each item is read, and pictures and packages are refused by name`() throws {
        let items = [
            Self.item(guid: "urn:1", content: Self.xhtml),
            Self.item(guid: "urn:2", kind: "ninat:picture", content: ""),
            "<packageItem guid=\"urn:3\"/>",
            Self.item(
                guid: "urn:4",
                content: "<inlineData contenttype=\"text/plain\">Nine ships came.\n\nTwo left.</inlineData>"),
        ].joined()
        let found = try FoundArticles(
            in:
                "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header/><itemSet>\(items)</itemSet></newsMessage>",
            named: "a.xml")
        #expect(found.articles.count == 2)
        #expect(found.articles.last?.body.last == "Two left.")
        #expect(found.refusals["a.xml/urn:2"]?.reason == "the item is of the class 'picture'")
        #expect(found.refusals["a.xml/urn:3"]?.reason == "the item is a package of other items")
    }

    @Test(
        arguments: [
            ("20241122T101500Z", "2024-11-22T10:15:00Z"), ("20241122T101500-0500", "2024-11-22T10:15:00-05:00"),
            ("20241122", "2024-11-22"), ("2024-11-22T10:15:00Z", "2024-11-22T10:15:00Z"), ("2024112", nil), ("", nil),
            ("20241122T", "2024-11-22"),
        ] as [(String, String?)])
    func `NITF writes dates in the basic form of ISO 8601`(text: String, expected: String?) {
        #expect(NITF.date(text).map { "\($0)" } == expected, "\(text)")
    }
}
