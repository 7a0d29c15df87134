import Formats
import Testing

/// A text that lies in parts, each of which something on the page makes look like none of it.
struct PartsOfTextTests {
    private static let places = [
        "harbour", "mill", "depot", "quarry", "market", "dam", "school", "clinic", "bridge", "airfield", "ferry",
        "yard",
    ]
    private static let sentences = places.enumerated().map { index, place in
        "Inspectors found \(1120 + index * 37) cracked pipes under the \(place) of Karo, the water board said on Tuesday, and all of them leak."
    }

    private static func p(_ range: ClosedRange<Int>) -> String {
        range.map { "<p>\(sentences[$0 - 1])</p>" }.joined()
    }

    private static let comments =
        "<section class=comments><ol>\((1...4).map { "<li class=comment><cite>Ida \($0)</cite><p>Nobody has asked us about these pipes, not once in \($0) years, I can tell you.</p></li>" }.joined())</ol></section>"
    private static let answers = (7...12).map {
        "<div class=fold><button aria-expanded=false aria-controls=c\($0)>What of the \(places[$0 - 1])?</button><div id=c\($0) aria-hidden=true hidden><p>\(sentences[$0 - 1])</p></div></div>"
    }.joined()
    private static let posts = (1...12).map {
        "<x-post class=post\($0)><article class=post><header><span>1\($0 % 10):0\($0 % 10)</span></header><div class=text><p>\(sentences[$0 - 1])</p></div><footer><button>Share</button></footer></article></x-post>"
    }.joined()
    private static let linked = (1...12).map {
        $0 % 2 == 0 && $0 < 12 ? "<p><a href=/\($0)>\(sentences[$0 - 1])</a></p>" : p($0...$0)
    }.joined()
    private static let slides = (1...12).map {
        "<div class='slide gallery-slide\($0 == 1 ? "" : " slide-off")'><p>\(sentences[$0 - 1])</p></div>"
    }.joined()
    private static let numbered = (1...12).map {
        "<div class=css-\($0 < 10 ? "k\($0)f" : "kx1\($0)f")e>\(p($0...$0))</div>"
    }.joined()
    private static let headed = [
        ("comments-from-officials", "Comments from officials", 1...3),
        ("share-of-the-pipes", "Share of the pipes", 4...6),
        ("newsletter-of-the-board", "Newsletter of the board", 7...9),
        ("popular-with-subscribers", "Popular with subscribers", 10...12),
    ].map { "<section id=\($0.0)><h2>\($0.1)</h2>\(p($0.2))</section>" }.joined()

    private static let bodies: [String] = [
        "<div class='comment comment--free'><div class='comment-body'>\(p(1...12))</div>\(comments)</div>",
        "<div class=parts>\(p(1...7))</div><footer class=post-footer>\(p(8...12))</footer>",
        "<div class='block block-post-content'>\(p(1...6))</div><div class='block block-form'><h2>The pump</h2><p>Five stories that you need today.</p></div><div class='block block-text'>\(p(7...12))</div>",
        "<div class=text><div class='teaser teaser-text'>\(p(1...3))</div><div class=full>\(p(4...12))</div></div>",
        "<div class=story>\(numbered)</div>", "<div class=story>\(headed)</div>",
        "<div class=entry-content>\(p(1...5))<div class=more hidden>\(p(6...9))</div>\(p(10...12))</div>",
        "<div class=story>\((1...6).map { "<details><summary>What of it?</summary>\(p($0...$0))</details>" }.joined())\(answers)</div>",
        "<div class=feed>\(posts)</div>", "<div class=story>\(linked)</div>", "<div id=slides>\(slides)</div>",
        "\(p(1...3))<aside class=factbox><h3>At a glance</h3><ul>\((4...5).map { "<li>\(sentences[$0 - 1])</li>" }.joined())</ul></aside>\(p(6...12))",
    ]

    @Test(arguments: bodies.indices)
    func `a text is read whole whatever its parts lie in`(index: Int) throws {
        let page =
            "<nav><a href=/>Home</a></nav><main><article><h1>Pipes leak in Karo</h1>\(Self.bodies[index])</article></main>"
        let read = try paragraphs(page)
        #expect(Self.sentences.filter { sentence in !read.contains { $0.hasSuffix(sentence) } } == [])
        #expect(!read.contains { $0.hasPrefix("Nobody has asked") })
    }

    @Test(arguments: [
        "<aside><h3>Read on</h3><p><a href=/a>Wells run dry in 14 villages.</a></p><p>A report of 3 pages tells why that is so.</p></aside>",
        "<aside><h3>The pump</h3><p>Our newsletter tells of 12 wells a week.</p><p>It has 4,000 readers in the county.</p></aside>",
        "<div hidden><p>Choose one of 3 plans to go on with this and with all that is here.</p></div>",
        "<div class=slot><span>Courier advertisement</span><p>Sleep well tonight on what costs half until Sunday.</p></div>",
        "<h3>Advertisement</h3><div class=x1><p>Sleep well tonight on what costs half until Sunday.</p></div>",
        "<p>Story continues below this Courier advertisement</p><div><p>Sleep well tonight until Sunday, it costs half.</p></div>",
        "<x-byline>Ida Holm, 3 May 2024</x-byline> <x-ad><p>Sleep well tonight on what costs half until Sunday.</p></x-ad>",
        "<section amp-access='NOT granted'><p>Who has not signed in sees what stands in this box.</p></section>",
        "<p>Follow the Courier on <a href=/f>Facebook</a> and <a href=/i>Instagram</a>.</p>",
        "<p>Do you have a tip for us? Write to the desk of the county.</p>",
        "<div><p>Never miss a story: join those who get the Pump for free.</p></div>",
    ])
    func `what is no part of it stays out`(other: String) throws {
        let read = try paragraphs("<h1>Pipes leak in Karo</h1><div>\(Self.p(1...6))\(other)\(Self.p(7...12))</div>")
        #expect(read == Self.sentences)
    }

    @Test(arguments: [
        "Follow-up visits were made to 1,411 traders, the office on Facebook said.",
        "Follow the river for 14 kilometres and there is no pipe that does not leak.",
    ])
    func `a sentence that only begins as an invitation is read`(sentence: String) throws {
        let read = try paragraphs(
            "<h1>Pipes leak in Karo</h1><div>\(Self.p(1...6))<p>\(sentence)</p>\(Self.p(7...12))</div>")
        #expect(read.contains(sentence))
    }

    @Test func `a box that nothing closes goes, and the text that it swallows stays`() throws {
        let box = "<div class=newsletter><div><h3>The pump</h3><div>Five stories that you need today.</div></div>"
        #expect(
            try paragraphs("<h1>Pipes leak in Karo</h1><div class=entry>\(Self.p(1...3))\(box)\(Self.p(4...12))</div>")
                == Self.sentences)
    }

    @Test func `a rule ends a paragraph, and an address says who keeps the page`() throws {
        let lines = Self.sentences.joined(separator: "\n<hr>\n")
        let rest =
            "<hr>Other pages of the county: <ul><li><a href=/a>Wells run dry in Lisk this week</a></li></ul><hr><address>This page is kept by the webmaster of the county.</address>"
        #expect(
            try paragraphs("<h2>Pipes leak in Karo</h2>\(lines)\(rest)", head: "<title>Pipes leak in Karo</title>")
                == Self.sentences)
    }

    @Test func `a declared text whose sentences are alike is read where the page shows a few of them`() throws {
        let all = Self.sentences.map { "<p class=x>\($0)</p>" }.joined().replacing("\"", with: "")
        let head = """
            <script type="application/ld+json">
            {"@type": "NewsArticle", "headline": "Pipes leak in Karo", "articleBody": "\(all)"}</script>
            """
        #expect(
            try paragraphs("<article><h1>Pipes leak in Karo</h1>\(Self.p(1...3))</article>", head: head)
                == Self.sentences)
    }
}
