import Articles
import Testing

@testable import Formats

/// RSS and Atom: each entry is an article, known by its id.
struct FeedTests {
    private static let rss = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
             xmlns:atom="http://www.w3.org/2005/Atom">
         <channel>
          <title>The Courier</title><link>https://courier.example/</link><language>en-gb</language>
          <atom:link href="https://courier.example/feed" rel="self" type="application/rss+xml"/>
          <item>
           <title>Ferries &amp;amp; seas</title><link>https://courier.example/1</link>
           <guid isPermaLink="false">4711</guid><pubDate>Fri, 22 Nov 2024 10:00:00 EST</pubDate>
           <dc:creator>Kim Lee</dc:creator><description>Short.</description>
           <content:encoded><![CDATA[<p>Three ferries sank.</p><p>Some 41&nbsp;people were rescued.</p>]]></content:encoded>
          </item>
          <item>
           <title>Grain</title><guid>https://courier.example/2</guid><dc:date>2024-11-22T10:00:00+01:00</dc:date>
           <author>ida@courier.example (Ida Holm)</author><source url="https://wire.example">Example Wire</source>
           <description>Nine ships of grain came.</description>
          </item>
         </channel>
        </rss>
        """

    @Test func `an item of RSS 2.0 is an article with its whole text`() throws {
        let found = try FoundArticles(in: Self.rss, named: "feed.xml")
        #expect(found.names == ["feed.xml/https://courier.example/feed#4711", "feed.xml/https://courier.example/2"])
        #expect(found.articles.map(\.reference.title) == ["Ferries & seas", "Grain"])
        #expect(
            found.articles.map(\.body) == [
                ["Three ferries sank.", "Some 41\u{A0}people were rescued."], ["Nine ships of grain came."],
            ])
        #expect(
            found.articles.map { "\($0.reference.published)" } == [
                "2024-11-22T10:00:00-05:00", "2024-11-22T10:00:00+01:00",
            ])
        #expect(found.articles.map(\.reference.author) == ["Kim Lee", "Ida Holm"])
        #expect(found.articles.map(\.reference.source) == ["The Courier", "Example Wire"])
        #expect(found.articles.map(\.reference.link) == ["https://courier.example/1", "https://courier.example/2"])
        #expect(found.articles.map(\.reference.language) == ["en-gb", "en-gb"])
    }

    @Test func `an entry keeps its digest when the feed grows, and has another one when it is edited`() throws {
        let first = try FoundArticles(in: Self.rss, named: "feed.xml").entries
        let edited = Self.rss.replacing("Nine ships", with: "Ten ships").replacing("Short.", with: "Shorter.")
        let second = try FoundArticles(in: edited, named: "feed.xml").entries
        #expect(first[0].digest == second[0].digest)
        #expect(first[1].digest != second[1].digest)
    }

    @Test func `RSS 1.0 has its items beside the channel`() throws {
        let found = try FoundArticles(
            in: """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                         xmlns:dc="http://purl.org/dc/elements/1.1/">
                 <channel rdf:about="https://courier.example/rdf"><title>The Courier</title></channel>
                 <item rdf:about="https://courier.example/1"><title>Ferries</title><link>https://courier.example/1</link>
                  <description>Three ferries sank.</description><dc:date>2024-11-22</dc:date></item>
                </rdf:RDF>
                """, named: "feed.rdf")
        #expect(found.articles.map(\.body) == [["Three ferries sank."]])
        #expect(found.articles.map(\.reference.identifier) == ["https://courier.example/1"])
        #expect(found.articles.map(\.reference.source) == ["The Courier"])
        #expect(found.articles.map { "\($0.reference.published)" } == ["2024-11-22"])
    }

    @Test func `an entry of Atom has text, HTML or XHTML, and one that is deleted is withdrawn`() throws {
        let found = try FoundArticles(
            in: """
                <feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="en"
                      xml:base="https://courier.example/news/">
                 <title type="html">The &lt;b&gt;Courier&lt;/b&gt;</title><id>tag:courier.example,2024:feed</id>
                 <author><name>Desk</name></author>
                 <entry><title>Ferries</title><id>tag:courier.example,2024:1</id><link href="1.html"/>
                  <published>2024-11-22T10:00:00.5+09:00</published><updated>2024-11-23T10:00:00Z</updated>
                  <content type="html">&lt;p&gt;Three ferries sank.&lt;/p&gt;</content></entry>
                 <entry><title>Grain</title><id>tag:courier.example,2024:2</id><link rel="alternate" href="https://courier.example/2"/>
                  <updated>2024-11-23T10:00:00Z</updated><author><name>Ida Holm</name></author>
                  <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Nine ships came.</p><p>Two left.</p></div></content></entry>
                 <entry><title>Timber</title><id>3</id><updated>2024-11-23T10:00:00Z</updated><summary>Six ships came.</summary></entry>
                 <at:deleted-entry ref="tag:courier.example,2024:4" when="2024-11-23T10:00:00Z"/>
                </feed>
                """, named: "feed.atom")
        #expect(
            found.articles.map(\.body) == [
                ["Three ferries sank."], ["Nine ships came.", "Two left."], ["Six ships came."], [],
            ])
        #expect(found.articles.map(\.isWithdrawn) == [false, false, false, true])
        #expect(
            found.articles.map(\.reference.identifier) == [
                "tag:courier.example,2024:1", "tag:courier.example,2024:2", "tag:courier.example,2024:feed#3",
                "tag:courier.example,2024:4",
            ])
        #expect(found.articles[0].reference.link == "https://courier.example/news/1.html")
        #expect("\(found.articles[0].reference.published)" == "2024-11-22T10:00:00+09:00")
        #expect(found.articles.prefix(3).map(\.reference.author) == ["Desk", "Ida Holm", "Desk"])
        #expect(found.articles.map(\.reference.source).allSatisfy { $0 == "The Courier" })
        #expect(found.articles[0].reference.language == "en")
    }

    @Test func `a feed that breaks off is refused with the line`() throws {
        let refusal = refusal(of: String(Self.rss.prefix(900)), named: "feed.xml")
        #expect(refusal?.kind == .damaged)
        #expect(refusal?.reason?.contains("line ") == true, "\(String(describing: refusal?.reason))")
    }

    private static let refused: [(String, Refusal.Kind)] = [
        (
            "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><rss><channel><item><title>&b;</title></item></channel></rss>",
            .malformed
        ),
        (
            "<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>&a;</title></item></channel></rss>",
            .malformed
        ),
        ("<rss>" + String(repeating: "<channel>", count: 50_000), .malformed),
        ("<rss version=\"2.0\"><channel><title>Empty</title></channel></rss>", .noArticle),
        ("<opml version=\"2.0\"><body/></opml>", .xml),
    ]

    @Test(arguments: refused)
    func `a hostile feed, an empty one and other XML are refused with a reason`(xml: String, kind: Refusal.Kind) {
        let refusal = refusal(of: xml, named: "feed.xml")
        #expect(refusal?.kind == kind, "\(xml.prefix(80)): \(String(describing: refusal))")
        #expect(refusal?.reason?.contains("root:") != true)
    }
}
