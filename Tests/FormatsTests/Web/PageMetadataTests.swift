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

    /// The day of a page without metadata that shows a line beside its headline.
    private func day(shown: String, language: String = "en", head: String = "", arrived: Date? = nil) throws -> String {
        let page =
            "<html lang=\(language)><head>\(head)</head><body><h1>Ferry hits pier</h1>\(shown)<p>\(PageRuleTests.a)</p><p>\(PageRuleTests.b)</p></body></html>"
        let written = Date(timeIntervalSince1970: 1_732_368_000)  // 2024-11-23T13:20:00Z
        let file = SourceFile(
            name: FileName("a.html"), content: Array(page.utf8), modified: written, arrived: arrived)
        return String(try ArticleFile.only(in: file).reference.published.description.prefix(10))
    }

    @Test(arguments: [
        ("de", "Von Jana Petersen · Freitag, 8. März 2024", "2024-03-08"),
        ("de", "08.03.2024, 14:30 Uhr", "2024-03-08"),
        ("en-DE", "08.03.2024, 14:30 Uhr", "2024-03-08"), ("de-AT", "Stand: 7.2.2023", "2023-02-07"),
        ("fr", "Publié le 14 août 2023 à 19h05 - Mis à jour le 15 août 2023 à 08h12", "2023-08-14"),
        ("fr", "Mis à jour le 2 févr. 2022 à 9h, publié le 1er févr. 2022", "2022-02-01"),
        ("fr-CA", "03/04/2021", "2021-04-03"), ("es", "27 de septiembre de 2022 - 23:41 CEST", "2022-09-27"),
        ("es", "Actualizado a 5 de enero de 2021, publicado el 4 ene. 2021", "2021-01-04"),
        ("it", "Pubblicato il 3 giugno 2020 alle 10:15", "2020-06-03"),
        ("it", "Aggiornato il 5 ott 2019 · 4 ott 2019", "2019-10-04"),
        ("pt-BR", "Atualizado em 6 de março de 2018; publicado em 5 de março de 2018", "2018-03-05"),
        ("nl", "Gepubliceerd op 9 mrt. 2017 om 18:05", "2017-03-09"), ("nl", "zondag 30 mei 2021", "2021-05-30"),
        ("en-GB", "03/04/2021", "2021-04-03"),
        // It can be two days.
        ("en", "03/04/2021", "2024-11-23"), ("en-US", "03/04/2021", "2024-11-23"),
    ])
    func `a date is shown in the page's language`(language: String, shown: String, day: String) throws {
        #expect(try self.day(shown: "<div>\(shown)</div>", language: language) == day)
    }

    @Test(arguments: [
        (
            "<time class=updated datetime=2022-04-05>April 5, 2022</time> <time class='entry-date published' datetime=2022-04-01>April 1, 2022</time>",
            "2022-04-01"
        ),
        ("<time datetime=2022-04-05>Updated April 5</time> <time datetime=2022-04-01>April 1</time>", "2022-04-01"),
        (
            "Updated <time datetime=2022-04-05>5 April 2022</time> Published <time datetime=2022-04-01>1 April 2022</time>",
            "2022-04-01"
        ),
        ("Last modified: <time datetime=2022-04-05></time>, posted <time datetime=2022-04-01></time>", "2022-04-01"),
        (
            "Published <time datetime=2022-04-01>1 April 2022</time>, updated <time datetime=2022-04-05>5 April</time>",
            "2022-04-01"
        ),
        ("<time class=updated datetime=2022-04-05>April 5, 2022</time>", "2022-04-05"),
        ("<time class=js-time data-timestamp=1700748000000></time>", "2023-11-23"),
        ("<time data-epoch-time=1700748000></time>", "2023-11-23"),
        ("<span class=date data-published-date='2024-04-09T11:25:00+10:00'></span>", "2024-04-09"),
        ("<span data-modified-date=2024-04-11></span><span data-pub-date=2024-04-09>3 hours ago</span>", "2024-04-09"),
        (
            "<figure><img src=a.jpg><figcaption>A pier on 12 March 2019</figcaption></figure><p>First published: Fri 3 Feb 2023 06.00 GMT</p>",
            "2023-02-03"
        ),
        ("<p>This article was amended on 9 February 2023.</p><p>3 February 2023</p>", "2023-02-03"),
        ("<p>Correction, 9 February 2023: a name was wrong.</p><p>3 February 2023</p>", "2023-02-03"),
    ])
    func `what is beside the headline tells when it was published`(shown: String, day: String) throws {
        #expect(try self.day(shown: "<div>\(shown)</div>") == day)
    }

    @Test(arguments: [
        ("<meta property=article:published_time content=1689168900>", "2023-07-12"),
        ("<meta property=article:published_time content=1689168900000>", "2023-07-12"),
        ("<meta name=pubdate content=20230712>", "2023-07-12"),
        ("<meta name=pubdate content=2023071213>", "2023-07-12"),
        ("<meta name=pubdate content=1234>", "2024-11-23"),
        ("<meta property='weibo: article:create_at' content='2021-09-28 10:45:00'>", "2021-09-28"),
        (
            "<meta name=x-update-time content=2021-09-29><meta name=x.first_publish.time content=2021-09-28>",
            "2021-09-28"
        ),
        ("<meta name=ModifiedDate content=2021-09-29><meta name=site:datePublished content=2021-09-28>", "2021-09-28"),
        ("<meta name=publisher content='2021-09-28'><meta name=unpublish-date content=2030-01-01>", "2024-11-23"),
    ])
    func `a name says that its date is the publication's`(head: String, day: String) throws {
        #expect(try self.day(shown: "", head: head) == day)
    }

    @Test func `a time of another day than the address names is of another story`() throws {
        let address = "<link rel=canonical href=https://example.org/2023/05/10/ferry>"
        let time = { (value: String) in "<ul><li><time datetime=\(value)>13:05</time></li></ul>" }
        #expect(try day(shown: time("2023-05-24T13:05:00Z"), head: address) == "2023-05-10")
        #expect(try day(shown: time("2023-05-11T02:05:00Z"), head: address) == "2023-05-11")
    }

    @Test func `where a declared date is in the future, the next one counts`() throws {
        let arrived = Date(timeIntervalSince1970: 1_732_368_000)
        let future = "<meta property=article:published_time content=2099-01-01T00:00:00Z>"
        #expect(try day(shown: "<p>Published 12 May 2023</p>", head: future, arrived: arrived) == "2023-05-12")
        #expect(
            try day(shown: "", head: future + "<meta name=pubdate content=2023-05-11>", arrived: arrived)
                == "2023-05-11")
        let address = "<link rel=canonical href=https://example.org/2023/05/10/ferry>"
        #expect(try day(shown: "", head: future + address, arrived: arrived) == "2023-05-10")
        #expect(try day(shown: "", head: future, arrived: arrived) == "2024-11-23")
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
