import Articles
import Formats
import Testing

/// Each rule on a page that needs it.
struct PageRuleTests {
    static let a =
        "Fourteen people were hurt when a ferry struck a pier in the harbour early on Tuesday, the coast guard said."
    static let b =
        "Three of the injured were taken to hospital with broken bones, and the others were treated on the quay."
    static let c = "The operator took the ship out of service and said that a replacement would run from Wednesday."

    @Test(arguments: [
        "<nav><p>All of our stories about the harbour and the islands, sorted by the day they were published on.</p></nav>",
        "<aside><p>All of our stories about the harbour and the islands, sorted by the day they were published on.</p></aside>",
        "<div class=sidebar><p>A ridge of high pressure moves in from the west and brings sunny weather with light winds.</p></div>",
        "<div id=comments><p>I have lived here for thirty years and nobody ever asked us, not even once, I can tell you.</p></div>",
        "<div class='cookie-notice'><p>We and our partners store and access personal data on your device, like identifiers.</p></div>",
        "<div role=dialog><p>We and our partners store and access personal data on your device, like unique identifiers.</p></div>",
        "<div hidden><p>This text is only for those who pay for it every month, which not everybody does in the end.</p></div>",
        "<div style='display: none'><p>This text is only for those who pay for it every month, which few people do.</p></div>",
        "<p aria-hidden=true>This text is only for those who pay for it every month, which not everybody does.</p>",
        "<template><p>This text is only for those who pay for it every month, which not everybody does.</p></template>",
        "<noscript><p>This website needs JavaScript. Please turn it on in the settings of your browser to read it.</p></noscript>",
        "<figure><img><figcaption>The ferry in the harbour after the accident, seen from the quay on Tuesday.</figcaption></figure>",
        "<div class=wp-caption><p class=wp-caption-text>The ferry in the harbour after the accident on Tuesday.</p></div>",
        "<p><a href=/x>Library to open on Sundays after months of talks with the staff, says the council</a></p>",
        "<p><strong>Read also:</strong> Library to open on Sundays after months of talks with the staff</p>",
        "<p>Advertisement</p>", "<div>Share this article</div>", "<p>By Ida Holm on December 3, 2024</p>",
        "<p>We may earn a commission from links on this page.</p>",
        "<p>Leggi anche: la biblioteca apre la domenica</p>",
        "<p>Copyright 2024 Coast Courier. All rights reserved.</p>",
        "<p>Download our free app.</p>", "<p>Subscribe now for $1 a week.</p>", "<p>Register for free to read on.</p>",
        "<div><p>Sign up to our newsletter and get the news of the coast every morning.</p><input><button>Go</button></div>",
        "<div><p>PAID CONTENT</p><p>Are you over 55 and own a house? You could release thousands in sixty seconds.</p></div>",
        "<script>var a = '<p>Fourteen people were hurt when a ferry struck a pier in the harbour on Tuesday.</p>'</script>",
    ])
    func `what is not the article is left out between its paragraphs`(other: String) throws {
        let body =
            "<main><h1>Ferry hits pier</h1><div><p>\(Self.a)</p><p>\(Self.b)</p>\(other)<p>\(Self.c)</p></div></main>"
        #expect(try paragraphs(body) == [Self.a, Self.b, Self.c])
    }

    @Test(arguments: [
        "Subscribers fell by 200,000 to 9.8 million in the third quarter.",
        "Copyright cases rose to 4,000 last year.", "Advertisement sales rose 12% to $3.4 billion.",
        "Register of voters grows by 3,100 names, your council said.", "Download our numbers: 1,200 a day.",
    ])
    func `a sentence may begin as a request does`(sentence: String) throws {
        let body = "<main><h1>Ferry hits pier</h1><p>\(Self.a)</p><p>\(sentence)</p><p>\(Self.b)</p></main>"
        #expect(try paragraphs(body) == [Self.a, sentence, Self.b])
    }

    @Test(arguments: [
        "<h2>Related stories</h2><div><p>Library to open on Sundays after months of talks with the staff, council says.</p></div>",
        "<section><h3>14 comments</h3><div><p>I have lived here for thirty years and nobody ever asked us, not once.</p></div></section>",
        "<section><h3>About the author</h3><p>Malin Berg has written about the coast for twenty years and lives there.</p></section>",
        "<div><h3>Você pode gostar…</h3><p>A biblioteca vai abrir aos domingos depois de meses de conversa, diz a prefeitura.</p></div>",
        "<div><h3>À lire aussi</h3><p>La bibliothèque va ouvrir le dimanche après des mois de discussion, dit la mairie.</p></div>",
        "<section><h3>3 Kommentare</h3><div><p>Ich wohne hier seit dreißig Jahren, und niemand hat uns je gefragt.</p></div></section>",
        "<ul class=tags><li>ferry</li><li>harbour</li></ul>",
        "<div><div>Most read</div><p>Library to open on Sundays after months of talks with the staff, council says.</p></div>",
    ])
    func `what follows the article is left out`(other: String) throws {
        let body = "<main><h1>Ferry hits pier</h1><div><p>\(Self.a)</p><p>\(Self.b)</p></div>\(other)</main>"
        #expect(try paragraphs(body) == [Self.a, Self.b])
    }

    @Test(arguments: [
        ("<h2>What is known</h2><p>\(c)</p>", ["What is known", c]),
        (
            "<ul><li>Two engines failed.</li><li>One pier is damaged</li></ul>",
            ["Two engines failed.", "One pier is damaged"]
        ),
        (
            "<blockquote>“We felt a jolt and then all of us lay on the floor,” she said.</blockquote>",
            ["“We felt a jolt and then all of us lay on the floor,” she said."]
        ),
        (
            "<dl><dt>How many ferries are there?</dt><dd>Four, of which one is in the yard.</dd></dl>",
            ["How many ferries are there?", "Four, of which one is in the yard."]
        ),
        ("<details><summary>What failed?</summary><p>\(c)</p></details>", ["What failed?", c]),
        ("<p>Nobody was killed.</p>", ["Nobody was killed."]),
        ("<p>\(c)<br><br>It was late.</p>", [c, "It was late."]),
        ("<p>A line<br>of five words</p><p>\(c)</p>", ["A line of five words", c]),
        ("<pre>It was\n  late.\n\nNobody saw it.</pre>", ["It was late.", "Nobody saw it."]),
        (
            "<p>The <a href=/x>coast guard</a> and the <a href=/y>operator</a> both sent <b>letters</b>.</p>",
            ["The coast guard and the operator both sent letters."]
        ),
        ("<p>elec\u{AD}tricity\u{200F} of 5\u{A0}MW</p><p>\(c)</p>", ["electricity of 5 MW", c]),
    ])
    func `headings, lists, quotations, questions and lines are read`(part: String, expected: [String]) throws {
        let body = "<h1>Ferry hits pier</h1><div><p>\(Self.a)</p><p>\(Self.b)</p>\(part)</div>"
        #expect(try paragraphs(body) == [Self.a, Self.b] + expected)
    }

    @Test func `a short text beside a picture is its caption, unless all of the text stands beside pictures`() throws {
        let picture =
            "<div class=bild><img><div><p>The ferry in the harbour after the accident, seen from the quay.</p></div></div>"
        #expect(
            try paragraphs("<h1>Ferry</h1><div><p>\(Self.a)</p>\(picture)<p>\(Self.b)</p></div>") == [Self.a, Self.b])
        let sections = [Self.a, Self.b, Self.c].map { "<div><img><p>\($0)</p></div>" }.joined()
        #expect(try paragraphs("<h1>Ferry</h1><div>\(sections)</div>") == [Self.a, Self.b, Self.c])
    }

    @Test func `a page ends where it speaks of rights`() throws {
        let rights =
            "No part of this site may be reproduced or copied without prior written consent; the publisher is not liable."
        let page = "<h1>Ferry</h1><div><p>\(Self.a)</p><p>\(Self.b)</p></div><div><p>\(rights) \(rights)</p></div>"
        #expect(try paragraphs(page) == [Self.a, Self.b])
    }

    @Test func `what stands before the headline is the site's`() throws {
        let menu =
            "<div><ul><li><a>World</a><p>Reports from 41 bureaus, maps and the week in pictures, chosen by the desk.</p></li></ul></div>"
        #expect(
            try paragraphs("\(menu)<div><h1>Ferry</h1><div><p>\(Self.a)</p><p>\(Self.b)</p></div></div>") == [
                Self.a, Self.b,
            ])
    }

    @Test func `a table's row is a sentence`() throws {
        let table = """
            <table><caption>Ferries by island</caption><tr><th>Island<th>Ferries<th>Change in %</tr>
            <tr><td>Brask<td>4<td>-20</tr><tr><td>Holm<td>2<td></tr></table>
            """
        let expected = [
            "Ferries by island", "Island: Brask; Ferries: 4; Change in %: -20.", "Island: Holm; Ferries: 2.",
        ]
        #expect(
            try paragraphs("<h1>Ferry</h1><p>\(Self.a)</p>\(table)<p>\(Self.b)</p>") == [Self.a] + expected + [Self.b])
        let pairs = "<table><tr><td>Length</td><td>84 metres</td></tr><tr><td>Crew</td><td>11</td></tr></table>"
        #expect(
            try paragraphs("<h1>Ferry</h1><p>\(Self.a)</p>\(pairs)<p>\(Self.b)</p>")
                == [Self.a, "Length: 84 metres.", "Crew: 11.", Self.b])
    }

    @Test func `a table that lays out the page is none`() throws {
        let page = """
            <table><tr><td><a href=1>Town</a><br><a href=2>Sport</a></td><td><b>Ferry hits pier</b><br><br>\(Self.a)<br><br>\(Self.b)</td></tr>
            <tr><td colspan=2>(c) The Courier</td></tr></table>
            """
        #expect(try paragraphs(page, head: "<title>Ferry hits pier</title>") == [Self.a, Self.b])
    }

    @Test func `a sentence in large letters, and a text for another size of screen, are read once`() throws {
        let quote = "<blockquote><p>Three of the injured were taken to hospital with broken bones</p></blockquote>"
        #expect(try paragraphs("<h1>Ferry</h1><p>\(Self.a)</p>\(quote)<p>\(Self.b)</p>") == [Self.a, Self.b])
        let twice = "<div><p>\(Self.a)</p><p>\(Self.b)</p></div>"
        #expect(try paragraphs("<h1>Ferry</h1>\(twice)\(twice)") == [Self.a, Self.b])
    }

    @Test func `a live blog's posts come in their order, each with its time`() throws {
        let posts = ["14:31", "13:05", "9.10 am"].map { "<div><time>\($0)</time><p>\(Self.a) (\($0))</p></div>" }
            .joined()
        #expect(
            try paragraphs("<h1>Live</h1><div>\(posts)</div>")
                == ["14:31", "13:05", "9.10 am"].map { "\($0) \(Self.a) (\($0))" })
        let linked = """
            <script type=application/ld+json>{"@type":"LiveBlogPosting","headline":"Live","liveBlogUpdate":[
            {"@type":"BlogPosting","headline":"Second","datePublished":"2026-09-04T14:31:00+02:00","articleBody":"\(Self.a)"},
            {"@type":"BlogPosting","headline":"First","datePublished":"2026-09-04T13:05:00+02:00","articleBody":"\(Self.b)"}]}</script>
            """
        #expect(
            try paragraphs("<div id=root>Loading</div>", head: linked) == [
                "14:31 Second", Self.a, "13:05 First", Self.b,
            ])
    }

    @Test func `a text that only JSON-LD has is read there`() throws {
        let json =
            "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\"\(Self.a)\\n\(Self.b)\"}</script>"
        let body = "<p>Please wait while the page is loading. If nothing happens, you can reload the page.</p>"
        #expect(try paragraphs(body, head: json) == [Self.a, Self.b])
    }

    @Test func `in a page of pictures the captions are the text`() throws {
        let figures = [Self.a, Self.b, Self.c].map { "<figure><img><figcaption>\($0)</figcaption></figure>" }.joined()
        #expect(try paragraphs("<h1>Pictures</h1><div>\(figures)</div>") == [Self.a, Self.b, Self.c])
    }

    @Test func `of several articles the one with the page's title is read`() throws {
        let page = """
            <article><h1>Ferry hits pier</h1><div><p>\(Self.a)</p><p>\(Self.b)</p></div></article>
            <article><h1>Library opens</h1><div><p>The library will open on Sundays from March, the council decided on Monday night.</p></div></article>
            """
        #expect(try paragraphs(page, head: "<meta property=og:title content='Ferry hits pier'>") == [Self.a, Self.b])
    }

    @Test(arguments: [
        ("", "nothing on the page is a text"), ("<p>Loading</p>", "nothing on the page is a text"),
        ("<img src=a><a href=/b>Home</a>", "nothing on the page is a text"),
    ])
    func `a page without text is refused`(body: String, reason: String) {
        #expect(
            refusal(Array("<html><head><title>x</title></head><body>\(body)</body></html>".utf8))
                == Refusal(.noArticle, reason))
    }

    @Test func `the character set is the transport's, then the page's`() throws {
        let page =
            Array("<meta charset=windows-1252><h1>Caf".utf8) + [0xE9]
            + Array("</h1><p>\(Self.a)</p><p>\(Self.b)</p>".utf8)
        #expect(try Document(page: page).title == "Café")
        #expect(try Document(page: page, charset: "windows-1251").title == "Cafй")
    }
}
