import Articles
import Formats
import FoundationEssentials
import Testing

struct PageMetadataTests {
    private static let body =
        "<h1>Five ships sank</h1><p>Five ships sank off the coast on Friday night in a storm, officials said.</p>"

    private func document(_ head: String, _ body: String = body) throws -> Document {
        try FormatsTests.document(body, head: head)
    }

    @Test(
        arguments: [
            ("3 hours ago", "2024-11-23"), ("Published 2 days ago", "2024-11-21"), ("Yesterday at 5 pm", "2024-11-22"),
            ("5h ago", "2024-11-23"),
            ("an hour ago", "2024-11-23"), ("By Kim Lee, 1 week ago", "2024-11-16"), ("long ago", nil),
            ("Years ago", nil),
        ] as [(String, String?)])
    func `an age that is shown beside the headline counts from when the file was written`(shown: String, day: String?)
        throws
    {
        let page =
            "<html><body><h1>Ferry hits pier</h1><div>\(shown)</div><p>\(PageRuleTests.a)</p><p>\(PageRuleTests.b)</p></body></html>"
        let written = Date(timeIntervalSince1970: 1_732_368_000)  // 2024-11-23T13:20:00Z
        let file = SourceFile(name: FileName("a.html"), content: Array(page.utf8), modified: written)
        let published = try ArticleFile.only(in: file).reference.published
        #expect(published.description == day ?? "2024-11-23T13:20:00Z")
    }

    private func linked(_ json: String) -> String { "<script type=\"application/ld+json\">\(json)</script>" }

    @Test(arguments: [
        (#"{"@type":"NewsArticle","datePublished":"2026-02-03T08:15:00+01:00"}"#, "2026-02-03T08:15:00+01:00"),
        (#"[{"@type":"Organization"},{"@type":["ReportageNewsArticle"],"datePublished":"2026-02-03"}]"#, "2026-02-03"),
        (
            #"{"@graph":[{"@type":"WebPage"},{"@type":"https://schema.org/BlogPosting","datePublished":"2026-02-03"}]}"#,
            "2026-02-03"
        ),
        (#"{"@type":"WebPage","mainEntity":{"@type":"Article","datePublished":"2026-02-03"}}"#, "2026-02-03"),
        (#"{"@type":"Article","wordCount":1e999,"author":17,"datePublished":"2026-02-03"}"#, "2026-02-03"),
        (
            #"[1e999,null,{"@type":"Article","publisher":[1e999,{"name":"x"}],"datePublished":"2026-02-03"}]"#,
            "2026-02-03"
        ),
    ])
    func `the date of JSON-LD's article counts first`(json: String, expected: String) throws {
        let head = linked(json) + "<meta property=article:published_time content=2020-01-01>"
        #expect(try document(head).published.map { "\($0)" } == expected)
    }

    @Test func `JSON-LD that is none is passed over`() throws {
        let head = linked("{") + linked(#"{"@type":"NewsArticle","datePublished":"2026-02-03"}"#)
        #expect(try document(head).published.map { "\($0)" } == "2026-02-03")
    }

    @Test(
        arguments: [
            (
                "<meta property=\"article:published_time\" content=\"2026-02-25T11:30:00+0100\">",
                "2026-02-25T11:30:00+01:00"
            ),
            ("<meta name=date content=20260126>", "2026-01-26"),
            ("<meta name=citation_date content=2026/06/05>", "2026-06-05"),
            ("<meta name=\"sailthru.date\" content=\"2026-08-01 07:00:00 +0000\">", "2026-08-01T07:00:00Z"),
            ("<meta name=\"DC.date.issued\" content=\"8 February 2026\">", "2026-02-08"),
            ("<meta itemprop=datePublished content=2026-02-03T10:00Z>", "2026-02-03T10:00:00Z"),
            ("<meta property=article:modified_time content=2026-02-03>", nil),
        ] as [(String, String?)])
    func `the date is that of the first publication`(head: String, expected: String?) throws {
        #expect(try document(head).published.map { "\($0)" } == expected)
    }

    private static let evening = "<meta property=article:published_time content=2023-12-23T02:00:00Z>"

    @Test(
        arguments: [
            // By the clock of the place where it is the day that is shown.
            (evening, "<p>December 22, 2023 9:00 PM</p>", "2023-12-22T21:00:00-05:00"),
            (evening, "<time>Dec 22, 2023</time>", "2023-12-22T23:00:00-03:00"),
            (evening, "<time datetime=2023-12-22T21:00:00-05:00>now</time>", "2023-12-22T21:00:00-05:00"),
            (evening, "<p>By Jane Doe | Updated 28 December 2023</p>", "2023-12-28"),
            // A picture's.
            (evening, "<p>The bridge on 3 May 2021</p>", "2023-12-23T02:00:00Z"),
            ("", "<p>By Jane Doe | 25.04.2023</p>", "2023-04-25"),
            ("", "<time>November 18, 2024</time>", "2024-11-18"),
            ("<link rel=canonical href=https://a.example/2024/11/18/ships.html>", "", "2024-11-18"),
            (
                "<script type=application/ld+json><!-- {'@type':'NewsArticle','datePublished':'2024-11-18'} --></script>",
                "", "2024-11-18"
            ),
            (
                "<script type=application/ld+json>{'@type':'VideoObject','uploadDate':'2024-11-18'}</script>", "",
                "2024-11-18"
            ),
        ] as [(String, String, String)])
    func `the day is the one that the page shows, by its own clock`(head: String, shown: String, expected: String)
        throws
    {
        let body = "<h1>Five ships sank</h1>" + shown + Self.body.dropFirst(24)
        #expect(try document(head.replacing("'", with: "\""), body).published.map { "\($0)" } == expected)
    }

    @Test func `a time element dates the page where nothing else does`() throws {
        let body = Self.body + "<time datetime=2026-02-03T10:00:00Z>today</time>"
        #expect(try document("", body).published.map { "\($0)" } == "2026-02-03T10:00:00Z")
    }

    @Test(arguments: [
        ("<title>Five ships sank | The Courier</title>", "Five ships sank"),
        ("<meta property=og:title content=\"Five ships sank\"><title>x</title>", "Five ships sank"),
        ("<title>Five ships sank off the coast - Courier</title>", "Five ships sank off the coast"),
        ("<title>Storm - five dead - Courier</title>", "Storm - five dead"),
        ("<meta property=og:title content=\"Ships &amp;amp; storms\">", "Ships & storms"),
    ])
    func `a title without headline on the page loses the site's name`(head: String, expected: String) throws {
        let body =
            "<p>It was the worst storm in this part of the coast since the autumn of 1987, the weather service said.</p>"
        #expect(try document(head + "<meta property=og:type content=article>", body).title == expected)
    }

    @Test func `the headline on the page is the title`() throws {
        #expect(try document("<title>Five ships sank off the coast in a storm</title>").title == "Five ships sank")
        let blog = "<h1>My diary</h1><h2>Counting swifts</h2>" + Self.body.dropFirst(24)
        #expect(try document("<meta property=og:title content=\"Counting swifts\">", blog).title == "Counting swifts")
    }

    @Test func `source, author, language and link are read`() throws {
        let head = """
            <meta property=og:site_name content="The Courier"><meta name=author content="By Malin Berg">
            <link rel=canonical href="https://courier.example/a"><meta property=og:url content="https://courier.example/b">
            """
        let document = try document(head, "<div lang=en-GB>\(Self.body)</div>")
        #expect(document.source == "The Courier")
        #expect(document.author == "Malin Berg")
        #expect(document.language == "en-GB")
        #expect(document.link == "https://courier.example/a")
    }

    @Test func `a publisher that JSON-LD only refers to is found by its id`() throws {
        let head = linked(
            ##"{"@graph":[{"@type":"Article","publisher":{"@id":"#p"},"author":{"@id":"#a"}},{"@id":"#p","name":"Courier"},{"@id":"#a","name":"A. Roth"}]}"##
        )
        #expect(try document(head).source == "Courier")
        #expect(try document(head).author == "A. Roth")
    }

    @Test func `authors are names, not addresses`() throws {
        let head = linked(#"{"@type":"Article","author":[{"name":"A. Roth"},"B. Ames","https://x.example/c"]}"#)
        #expect(try document(head).author == "A. Roth, B. Ames")
        #expect(try document("<meta property=article:author content=\"https://x.example/c\">").author == nil)
    }
}
