import Articles
import Formats
import Testing

/// One word, one label or one heading is no reason to throw away more than a third of a text.
struct OneSignTests {
    private static let places = [
        "harbour", "mill", "depot", "quarry", "market", "dam", "school", "clinic", "bridge", "airfield",
    ]
    private static let sentences = places.enumerated().map { index, place in
        "Inspectors found \(120 + index * 37) cracked pipes under the \(place) of Karo, the water board said on Tuesday, and all of them leak."
    }

    /// `1 2 3` → those sentences as paragraphs.
    private static func p(_ range: ClosedRange<Int>, _ attributes: String = "") -> String {
        range.map { "<p\(attributes)>\(sentences[$0 - 1])</p>" }.joined()
    }

    private static let bodies: [String] = [
        "<div class=story>\(p(1...6))<div class='premium paywall'>\(p(7...10))</div></div>",
        "<div class=story>\(p(1...6))\(p(7...10, " class=regwall"))</div>",
        "<div itemprop=articleBody>\(p(1...2))<div class=members style='display:none'>\(p(3...10))</div></div>",
        "<div class=sidebar-main><div>\(p(1...10))</div></div>",
        "<div class='content-nav-text'>\(p(1...10))</div>",
        "<div class='text print-only'>\(p(1...10))</div>",
        "<div class=visually-hidden>\(p(1...10))</div>",
        "<div id=slides>\((1...10).map { "<div class='gallery-slide slide-\($0)'>\(p($0...$0))</div>" }.joined())</div>",
        "<div class='infinite-gallery'>\((1...10).map { "<div><div class='gallery-item item-\($0)'>\(p($0...$0))</div></div>" }.joined())</div>",
        "<section class=top><div class=k3>\(p(1...6))</div></section><div>Advertisement</div><section class=rest><div class=k3>\(p(7...10))</div></section>",
        "<div class=x>\((1...10).map { "<section id='s-\($0)bc3ad'>\(p($0...$0))</section>" }.joined())</div>",
        "<div><div class=part>\(p(1...1))</div><div class=part>\(p(2...7))</div><aside>Advertisement</aside><div class=part>\(p(8...10))</div></div>",
        "<div class=row><div class=article-body>\(p(1...5))</div></div><div class=row><div class=article-body>\(p(6...10))</div></div>",
        "<div itemprop=articleBody>\(p(1...5))</div><div>Advertisement</div><div itemprop=articleBody>\(p(6...10))</div>",
        "<span class=t>\(p(1...4))</span><div><div>Advertisement</div></div><span class=t>\(p(5...10))</span>",
        "<dialog open>\(p(1...10))</dialog>",
        "<button><div>\(p(1...10))",
        "<label>\(p(1...10))</label>",
        "<s>\(p(1...10))",
        "<ul>\((1...10).map { "<li><p>\(sentences[$0 - 1])</p><p><a href=/\($0)>The report of the board number \($0)</a></p></li>" }.joined())</ul>",
        "\(p(1...1))<div>\((2...10).map { "<div class=entry><h3><a href=/\($0)>The works at place number \($0)</a></h3>\(p($0...$0))</div>" }.joined())</div>",
    ]

    @Test(arguments: bodies.indices)
    func `a body is read whole whatever a part of it is called`(index: Int) throws {
        let page =
            "<nav><a href=/>Home</a></nav><main><article><h1>Pipes leak in Karo</h1>\(Self.bodies[index])</article></main>"
        let read = try paragraphs(page)
        let missing = Self.sentences.filter { !read.contains($0) }
        #expect(missing == [], "\(Self.bodies[index].prefix(160))")
    }

    @Test(arguments: ["Discussion", "Contact", "Download", "Topics"])
    func `a heading does not end an article where text follows`(heading: String) throws {
        let read = try paragraphs(
            "<h1>Pipes leak in Karo</h1><div>\(Self.p(1...5))<h2>\(heading)</h2>\(Self.p(6...10))</div>")
        #expect(read.filter { $0 != heading } == Self.sentences)
    }

    @Test(arguments: ["has-sidebar", "no-ads", "not-a-paywall", "with-comments", "showing-comments"])
    func `a class that tells of the layout tells nothing of what is in it`(name: String) throws {
        let read = try paragraphs(
            "<div><h1>Pipes leak in Karo</h1>\(Self.p(1...7))<div class=\(name)>\(Self.p(8...10))</div></div>")
        #expect(read == Self.sentences)
    }

    @Test func `a heading ends an article where texts that are cut off follow, however long they are`() throws {
        let teasers = (3...10).map { number in
            "<div class=post\(number)><p>\(Self.sentences[number - 1].dropLast(12)) …</p></div>"
        }.joined()
        let page =
            "<h1>Pipes leak in Karo</h1><div>\(Self.p(1...2))</div><div><h3>You may also like</h3>\(teasers)</div>"
        #expect(try paragraphs(page) == Array(Self.sentences[..<2]))
    }

    @Test func `a part of the text that a page declares is not all of it`() throws {
        let declared = Self.sentences[...6].joined(separator: " ")
        let head = """
            <script type="application/ld+json">
            {"@type": "NewsArticle", "headline": "Pipes leak in Karo", "articleBody": "\(declared)"}</script>
            """
        let read = try paragraphs("<article><h1>Pipes leak in Karo</h1>\(Self.p(1...10))</article>", head: head)
        #expect(read == Self.sentences)
    }

    @Test func `a short article stays without the big box beside it`() throws {
        let box = (3...8).map { "<div class=snippet><span>Elsewhere: \(Self.sentences[$0 - 1])</span></div>" }.joined()
        let read = try paragraphs(
            "<div><div><h1>Pipes leak in Karo</h1>\(Self.p(1...2))</div><div id=sidebar>\(box)</div></div>")
        #expect(read == Array(Self.sentences[...1]))
    }

    @Test func `a lead in a container of its own is read, with a headline and without one`() throws {
        for headline in ["", "<h1>Pipes leak in Karo</h1>"] {
            let read = try paragraphs(
                "\(headline)<div class=teaser-content>\(Self.p(1...1))</div><div>\(Self.p(2...4))</div>")
            #expect(read == Array(Self.sentences[...3]), "\(headline)")
        }
    }

    @Test func `a sentence whose words are a link is a sentence, what leads elsewhere is not`() throws {
        let linked = "<p><a href=/x>\(Self.sentences[1])</a></p>"
        let partly = "<p>It said <a href=/y>the pumps moved 47 tonnes of water on Tuesday in the night</a>.</p>"
        let read = try paragraphs(
            "<h1>Pipes leak in Karo</h1>\(Self.p(1...1))\(linked)\(partly)<p>Read also: <a href=/z>\(Self.sentences[4])</a></p>\(Self.p(6...10))"
        )
        #expect(
            read == [
                Self.sentences[0], Self.sentences[1],
                "It said the pumps moved 47 tonnes of water on Tuesday in the night.",
                Self.sentences[5], Self.sentences[6], Self.sentences[7], Self.sentences[8], Self.sentences[9],
            ])
    }

    @Test func `a short sentence with two links begins an article, and a point of a list may begin with a long one`()
        throws
    {
        let lead = "<a href=/x>The water board of Karo</a> has closed “<a href=/y>the old dam</a>.”"
        let point =
            "<strong><a href=/z>The board can still name two of the five members who look after the pumps</a>.</strong> It will meet on Friday with the mayor and the owners of the mill."
        let read = try paragraphs(
            "<h1>Pipes leak in Karo</h1><div><p>\(lead)</p>\(Self.p(1...3))<ul><li>\(point)</li><li><a href=/q>Ten more places where pipes leak this week in the county, in pictures</a></li></ul>\(Self.p(4...5))</div>"
        )
        #expect(read.first == "The water board of Karo has closed “the old dam.”")
        #expect(read.contains { $0.hasPrefix("The board can still name") }, "\(read)")
        #expect(!read.contains { $0.hasPrefix("Ten more places") }, "\(read)")
    }

    @Test func `the end of a text stays where a newsletter is praised below it in one box`() throws {
        let box =
            "<div class=part>\(Self.p(9...10))<p>The Pump is a weekly newsletter for those who like wells. Get it every Friday.</p></div>"
        let read = try paragraphs("<h1>Pipes leak in Karo</h1><div><div class=part>\(Self.p(1...8))</div>\(box)</div>")
        #expect(read == Self.sentences)
    }

    @Test func `a piece of the body may begin with a heading where the headline stands outside of them`() throws {
        let pieces =
            "<div class=post-body>\(Self.p(1...6))</div><section><img src=a></section><div class=post-body><h2>What leaks most?</h2>\(Self.p(7...10))</div>"
        let read = try paragraphs("<main><h1>Pipes leak in Karo</h1><div>\(pieces)</div></main>")
        #expect(read == Self.sentences[..<6] + ["What leaks most?"] + Self.sentences[6...])
    }

    @Test func `another article of the same class that follows is none of this one`() throws {
        let articles = [("Pipes leak in Karo", 1...5), ("Wells run dry in Lisk", 6...10)].map { title, range in
            "<article><h1>\(title)</h1><div class=k3>\(Self.p(range))</div></article>"
        }
        let read = try paragraphs(articles.joined(), head: "<title>Pipes leak in Karo</title>")
        #expect(read == Array(Self.sentences[...4]))
    }

    @Test(arguments: [
        "(Reporting by Ida Holm; editing by Per Lund)", "Contributing: Ida Holm and The Courier",
        "The Courier’s Ida Holm contributed to this report.",
        "Ida Holm can be reached at ida@courier.example. Follow her on X @idaholm.",
        "This story was originally published May 2, 2024, 11:09 AM.", "Holm reported from Alvar.",
        "Ida Holm writes about schools and rivers for the Courier.", "This interview has been edited for length.",
        "For more news of the county, visit courier.example.", "Want more news? Sign up for our free newsletter.",
        "Press researcher Per Lund in Oslo contributed.", "Photos by Ida Holm.",
        "Ida Holm et al. 2023. Leaks of the coast, 2010 to 2020. Water 20 (52); doi: 10.1000/182",
        "Editor’s note: This story originally appeared in the winter issue of Coast, a magazine of the Courier.",
    ])
    func `those who made an article stand below it and are none of it`(line: String) throws {
        #expect(
            try paragraphs("<h1>Pipes leak</h1><div>\(Self.p(1...4))<p>\(line)</p></div>")
                == Array(Self.sentences[...3]))
    }

    @Test(arguments: [
        "The disease first appeared in 1976 and has killed 15,000 people.",
        "Reporting by the paper found that 14 people had died in the tunnel.",
        "Some 3 million euros were contributed from the reserves of the county.",
        "For more than 300 families there is no way to go home.", "Karo is a staff town of 4,000 people.",
        "The engineer reported from Alvar that 14 pipes leak.", "Some 300 families contributed.",
        "The disease originally appeared in Alvar.",
    ])
    func `a last sentence that only has words of such a line is the article's`(line: String) throws {
        let read = try paragraphs("<h1>Pipes leak</h1><div>\(Self.p(1...4))<p>\(line)</p></div>")
        #expect(read == Array(Self.sentences[...3]) + [line])
    }

    @Test func `a last paragraph about the author whom the page names is none of the article`() throws {
        let page = """
            <meta name=author content="Ida Holm, Per Lund"><h1>Pipes leak</h1>\
            <div>\(Self.p(1...4))<p>Per Lund is a former head of the water board and lives in Alvar.</p></div>
            """
        #expect(try paragraphs(page) == Array(Self.sentences[...3]))
    }

    @Test(arguments: [
        "If you buy something from a link in our stories, the Courier may earn a commission.",
        "The opinions expressed in this column do not necessarily reflect those of the Courier.",
        "This page is for informational purposes only and does not replace the advice of a plumber.",
        "Don't miss: Want to know all of the coast? Sign up for our new newsletter!", "Like this story? Share it!",
    ])
    func `what a site says of itself is none of the article, wherever it stands`(line: String) throws {
        let read = try paragraphs("<h1>Pipes leak</h1><div>\(Self.p(1...5))<p>\(line)</p>\(Self.p(6...10))</div>")
        #expect(read == Self.sentences)
    }

    @Test(arguments: [
        "A driver may earn a commission of 5 percent for each leak that he reports to the board.",
        "The 14 complaints do not necessarily reflect the state of all pipes in Karo, the board said.",
        "Consider having your own pipes looked at by somebody who knows of pipes.",
    ])
    func `a sentence with such words that speaks of something else is the article's`(line: String) throws {
        let read = try paragraphs("<h1>Pipes leak</h1><div>\(Self.p(1...5))<p>\(line)</p>\(Self.p(6...10))</div>")
        #expect(read == Self.sentences[..<5] + [line] + Self.sentences[5...])
    }

    @Test(arguments: ["<h2>Footnotes</h2>", "<p><b>Notes</b></p>", ""])
    func `footnotes below an article are none of it`(heading: String) throws {
        let marks = heading.isEmpty ? "<p>The board says [1] that more will follow soon, as it did before [2].</p>" : ""
        let notes = "<p>[1] Water Board, letter of 2 May 2024, p. 14.</p><p>[2] Water Board, p. 15.</p>"
        let read = try paragraphs("<h1>Pipes leak</h1><div>\(Self.p(1...10))\(marks)\(heading)\(notes)</div>")
        #expect(read.prefix(10) == Self.sentences[...])
        #expect(!read.contains { $0.hasPrefix("[") || $0.hasSuffix("otes") }, "\(read.suffix(3))")
    }

    @Test func `a paragraph beside a picture that has its caption is no caption`() throws {
        let picture = "<figure><img src=a><figcaption>A pipe in Karo. Ida Holm</figcaption></figure>"
        let parts = Self.sentences.map { "<div class=part>\(picture)<p>\($0)</p></div>" }.joined()
        #expect(try paragraphs("<h1>Pipes leak in Karo</h1><div>\(parts)</div>") == Self.sentences)
    }

    @Test func `the main points of an article may stand in a box with the name of an advertisement`() throws {
        let points = ["At least 42 pipes leak in Karo.", "Some 900 homes have no water.", "The board looks for help."]
        let box =
            "<div class=paragraph-ad><h3>At a glance</h3><ul>\(points.map { "<li>\($0)</li>" }.joined())</ul></div>"
        let read = try paragraphs("<main><h1>Pipes leak</h1>\(box)<div>\(Self.p(1...6))</div></main>")
        #expect(read == ["At a glance"] + points + Self.sentences[..<6])
        let offer = "<p>Sign up for our newsletter to get all that is new in Karo every weekday before you wake up.</p>"
        let withOffer = "<article><h1>Pipes leak</h1><div>\(box)\(offer)</div>\(Self.p(1...6))</article>"
        #expect(try paragraphs(withOffer) == ["At a glance"] + points + Self.sentences[..<6])
    }

    @Test func `a first paragraph that the page leaves out of the text that it declares is read`() throws {
        let declared = Self.sentences[1...].joined(separator: " ")
        let head = """
            <script type="application/ld+json">
            {"@type": "NewsArticle", "headline": "Pipes leak in Karo", "articleBody": "\(declared)"}</script>
            """
        let read = try paragraphs("<article><h1>Pipes leak in Karo</h1>\(Self.p(1...10))</article>", head: head)
        #expect(read == Self.sentences)
    }

    @Test func `of a piece of the body only what asks the reader for something goes`() throws {
        let offer =
            "<p>Get unlimited access to the Courier with a paid subscription: sign up for less than a pipe costs.</p>"
        let read = try paragraphs(
            "<h1>Pipes leak in Karo</h1><article><div class=chunk>\(Self.p(1...1))\(offer)</div><div class=chunk>\(Self.p(2...10))</div></article>"
        )
        #expect(read == Self.sentences)
    }

    @Test(arguments: [
        "Sign up for our newsletter here.", "Per Lund May 2, 2024 2 Shares 1530 Views",
        "Per LundMay 02, 20242 Shares1530 Views", "3 min read", "Published On 2 May 20242 May 2024",
        "This article first appeared in the Courier of Alvar.",
    ])
    func `an invitation and a stamp where a text begins are none of it`(line: String) throws {
        let read = try paragraphs("<h1>Pipes leak</h1><div>\(Self.p(1...1))<p>\(line)</p>\(Self.p(2...10))</div>")
        #expect(read == Self.sentences)
    }

    @Test func `in text without blanks short paragraphs are no labels`() throws {
        let lines = ["これが非常に困ったもの。", "水道局は四十二本の管が漏れていると発表した。", "以下、その手順です"]
        let read = try paragraphs(
            "<h1>Pipes leak</h1><div>\(Self.p(1...4))\(lines.map { "<p>\($0)</p>" }.joined())\(Self.p(5...10))</div>")
        #expect(read == Self.sentences[..<4] + lines + Self.sentences[4...])
    }

    @Test func `a note that corrects an article is a part of it`() throws {
        let note = "Correction: an earlier version of this story said that 14 people were hurt. The number is 41."
        let read = try paragraphs("<h1>Pipes leak</h1><div>\(Self.p(1...4))<p>\(note)</p></div>")
        #expect(read.last == note)
    }

    @Test func `links that a sentence announces are what it says`() throws {
        let list = (1...4).map { "<li><a href=/\($0)>\(Self.sentences[$0 + 2])</a></li>" }.joined()
        let read = try paragraphs(
            "<h1>Pipes leak in Karo</h1>\(Self.p(1...2))<p>The board told of four places:</p><ul>\(list)</ul>\(Self.p(8...9))"
        )
        #expect((3...6).allSatisfy { read.contains(Self.sentences[$0]) }, "\(read)")
    }

    @Test func `a number in large letters is read with what it counts`() throws {
        let boxes =
            "<div><strong>38</strong><br>schools closed</div><div><div>1,250</div><div>homes without water</div></div>"
        let read = try paragraphs("<h1>Pipes leak in Karo</h1><div>\(Self.p(1...2))\(boxes)\(Self.p(3...4))</div>")
        #expect(read.contains("38 schools closed") && read.contains("1,250 homes without water"), "\(read)")
        let list =
            "<ul><li><b>4,200</b><span>homes without power</span></li></ul><div><p>62%</p><p>of roofs mended</p></div>"
        let other = try paragraphs("<h1>Pipes leak in Karo</h1><div>\(Self.p(1...2))\(list)\(Self.p(3...4))</div>")
        #expect(other.contains("4,200 homes without power") && other.contains("62% of roofs mended"), "\(other)")
        let places = try paragraphs(
            "<h1>Pipes leak in Karo</h1><p>\(Self.sentences[0]) It was the <b>5</b><sup>th</sup> time.</p>\(Self.p(2...4))"
        )
        #expect(places.first?.hasSuffix("the 5th time.") == true)
    }

    @Test func `what is struck out is not read`() throws {
        let read = try paragraphs(
            "<h1>Pipes leak in Karo</h1>\(Self.p(1...2))<p><del>21 people died</del> <ins>26 people died</ins> when the dam broke, the police said on Tuesday.</p><p>It cost <s>12 million</s> 15 million euros to mend it, the board said.</p>\(Self.p(3...4))"
        )
        #expect(read[2] == "26 people died when the dam broke, the police said on Tuesday.")
        #expect(read[3] == "It cost 15 million euros to mend it, the board said.")
    }

    @Test func `quotes and apostrophes of another shape make no other headline`() throws {
        let body = """
            <div><h1>‘The dam’ of Karo’s mill: pipes leak</h1></div>
            <div>\(Self.p(1...10))<p><strong>Karo's mill: pipes leak</strong><br><strong>1 May</strong></p></div>
            """
        let read = try paragraphs(body, head: "<title>'The dam' of Karo's mill: pipes leak | Courier</title>")
        #expect(read.prefix(10) == Self.sentences[...])
    }

    @Test func `a page with some bytes of zero is a page`() throws {
        let page = "<html><body><h1>Pipes leak in Karo</h1>\(Self.p(1...10))</body>\u{0}</html>"
        let found = try FoundArticles(in: page, named: "a.html")
        #expect(found.articles.first?.body == Self.sentences)
    }

    @Test func `a caption longer than the article is no article`() throws {
        let caption = "In the picture stand from left to right all who mended pipes that night. "
        let figure = "<figure><img src=a.jpg><p class=cap>\(String(repeating: caption, count: 8))</p></figure>"
        let read = try paragraphs(
            "<h1>Pipes leak in Karo</h1>\(figure)<div class='story paywall'>\(Self.p(1...2))</div>")
        #expect(read == Array(Self.sentences[...1]))
    }

    @Test func `a sentence that leads to itself is no link, and neither are paragraphs in a link that nothing closed`()
        throws
    {
        let linked = Self.sentences.indices.map { "<p id=p\($0)><a href=#p\($0)>\(Self.sentences[$0])</a></p>" }
            .joined()
        #expect(try paragraphs("<h1>Pipes leak in Karo</h1><div>\(linked)</div>") == Self.sentences)
        let open = "<h1>Pipes leak in Karo</h1><div>\(Self.p(1...4))<a href=/chart>See the chart\(Self.p(5...10))</div>"
        #expect(try paragraphs(open).filter { $0 != "See the chart" } == Self.sentences)
    }

    @Test(arguments: ["comment-text", "comment-copy"])
    func `a paper may have a section that is called Comment`(name: String) throws {
        let page = """
            <article class=comment><h1>Pipes leak in Karo</h1><div class=comment-body>\(Self.p(1...10, " class=\(name)"))</div></article>
            <section id=disqus_thread><h2>2 responses</h2><div><p>Finally somebody said what all of us have been thinking of it.</p></div></section>
            """
        #expect(try paragraphs(page) == Self.sentences)
    }

    @Test func `a first letter that is hidden from machines hides no paragraph`() throws {
        let letter =
            "<p><span class=dropcap aria-hidden=true>\(Self.sentences[0].prefix(1))</span>\(Self.sentences[0].dropFirst())</p>"
        #expect(try paragraphs("<h1>Pipes leak in Karo</h1><div>\(letter)\(Self.p(2...10))</div>") == Self.sentences)
    }

    @Test(arguments: ["♦", "■", "◆"])
    func `a mark behind the last sentence ends it too`(mark: String) throws {
        let last = "This spring she mended her first pipe in nine years."
        let read = try paragraphs(
            "<h1>Pipes leak in Karo</h1><div>\(Self.p(1...10))<p>\(last) <span>\(mark)</span></p></div>")
        #expect(read.count == 11 && read.last?.hasPrefix(last) == true, "\(read.last ?? "")")
    }

    @Test func `what a paragraph is numbered by says nothing of it`() throws {
        let numbered = Self.sentences.enumerated().map { "<p id=p-ad\($0 + 1)>\($1)</p>" }.joined()
        #expect(try paragraphs("<h1>Pipes leak in Karo</h1><div>\(numbered)</div>") == Self.sentences)
    }

    @Test(arguments: [
        "Sign up for a test kit at any of the county’s 19 libraries; some 14,200 kits have gone out so far.",
        "A monthly newsletter for patients cost $640,000 an issue, and was printed by a sister of the head.",
    ])
    func `a sentence that counts something asks for nothing`(sentence: String) throws {
        let read = try paragraphs(
            "<h1>Pipes leak in Karo</h1><div>\(Self.p(1...5))<p>\(sentence)</p>\(Self.p(6...10))</div>")
        #expect(read == Self.sentences[..<5] + [sentence] + Self.sentences[5...])
    }

    @Test func `columns are one text though a page declares the first of them only`() throws {
        let head = """
            <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Pipes leak in Karo",
            "articleBody": "\(Self.sentences[..<6].joined(separator: " "))"}</script>
            """
        let columns = [1...6, 7...10].map {
            "<div class='col col-\($0.lowerBound)'><div class=prose>\(Self.p($0))</div></div>"
        }
        let read = try paragraphs("<h1>Pipes leak in Karo</h1><div class=columns>\(columns.joined())</div>", head: head)
        #expect(read == Self.sentences)
    }

    @Test func `the heading Advertisement in a piece of the body takes the piece with it no more`() throws {
        let pieces = [1...5, 6...8, 9...10].map { range in
            "<div class=grid><div class=item>\(range.lowerBound > 1 ? "<h2>Advertisement</h2>" : "")<div class=inner>\(Self.p(range))</div></div></div>"
        }
        let read = try paragraphs("<article><h1>Pipes leak in Karo</h1><div>\(pieces.joined())</div></article>")
        #expect(read == Self.sentences)
    }

    @Test func `a lead in a heading stays, whatever else its class says`() throws {
        let lead =
            "Every one of the 286 pipes of Karo will be mended by 2028, in what the board calls its largest work in 40 years."
        let read = try paragraphs(
            "<main><h1>Pipes leak in Karo</h1><h2 class='promo__lead teaser-text'>\(lead)</h2><div>\(Self.p(1...10))</div></main>"
        )
        #expect(read == [lead] + Self.sentences)
    }
}
