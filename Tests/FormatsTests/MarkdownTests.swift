import Articles
import FoundationEssentials
import Linux
import TestSupport
import Testing

@testable import Formats

struct MarkdownTests {
    @Test(arguments: [
        ("*a* **b** ***c*** _d_ __e__ ~~f~~", "a b c d e"),
        ("**more than *10,000* troops**", "more than 10,000 troops"),
        ("5*3 and 5*3*2 and snake_case_name and ~10,000", "5*3 and 5*3*2 and snake_case_name and ~10,000"),
        ("2 * 3 * 4 and ** and *", "2 * 3 * 4 and ** and *"),
        ("*open and **half*", "*open and *half"),
        ("in“*ten*”people", "in“ten”people"),
        ("`a *b*` and ``c ` d`` and `e", "a *b* and c ` d and `e"),
        ("[ten](https://a.example/x_(y) \"Title\") died", "ten died"),
        ("[**ten** people](<a b>) died", "ten people died"),
        ("[ten](not a target) [x] ]]", "[ten](not a target) [x] ]]"),
        ("[a [b](c) d](e)", "[a b d](e)"),
        ("![chart of 5](c.png)ten [![x](y)](z)died", "ten died"),
        ("<https://a.example/1> and <a@b.example>", "https://a.example/1 and a@b.example"),
        ("a<br>b<b>c</b> <span class=\"x\">d</span><!-- 5 --> e", "a\nbc d e"),
        ("BP Plc <BP.L> and <TSLA> fell, 3 < 4 > 2", "BP Plc <BP.L> and <TSLA> fell, 3 < 4 > 2"),
        ("a &amp; b&nbsp;c &#39;d&#x27; &mdash; &eacute; &bogus; &", "a & b\u{A0}c 'd' — é &bogus; &"),
        ("a &#0; &#27; &#150; &#xD800;", "a \u{FFFD} \u{FFFD} – \u{FFFD}"),
        ("\\*ten\\* \\[x\\] C:\\dir 1\\. x", "*ten* [x] C:\\dir 1. x"),
        ("ten[^1] people[^note-a]", "ten people"),
        ("soft\nbreak", "soft break"),
        ("hard  \nbreak\\\nagain", "hard\nbreak\nagain"),
    ])
    func `inline marks go and words stay`(source: String, text: String) throws {
        #expect(try article(source, name: "a.md").paragraphTexts == [text])
    }

    @Test func `blocks become paragraphs`() throws {
        let article = try article(
            """
            # Ten die in Seoul #

            Officials said on Friday that
            **ten** people died. See [the report][r], the [r] and [that][none].

            > They were *fishermen*,
            the mayor said.

            Known so far
            ------------

            * 40 wounded
              in two towns
            * [ ] 3 missing

            1. First
            2) Second

            ***

            ```python
            x = 1000
            ```

            | Town | Dead |
            | :--- | ---: |
            | A    | 4 \\| 5 |
            B | **6**

                An indented paragraph.

            <!-- 99
            notes -->

            <script>
            var x = 98

            </script>

            [^1]: A footnote with 7 words.
            [r]: https://a.example/ "The report"
            """, name: "a.md")
        #expect(article.titleText == "Ten die in Seoul")
        #expect(
            article.paragraphTexts == [
                "Officials said on Friday that ten people died. See the report, the r and [that][none].",
                "They were fishermen, the mayor said.", "Known so far", "40 wounded in two towns", "3 missing", "First",
                "Second", "Town | Dead", "A | 4 | 5", "B | 6", "An indented paragraph.", "A footnote with 7 words.",
            ])
        #expect(article.printedText.starts(with: Array("Ten die in Seoul\n\nOfficials said".utf8)))
        #expect(article.printedText.last == .newline)
        #expect(article.origin == .identity)
    }

    @Test(arguments: [
        // A year at a wrapped line's start, or at a paragraph's, is no list marker.
        ("It was the worst year since\n2009. It was cold.", ["It was the worst year since 2009. It was cold."]),
        ("2009. It was cold.", ["2009. It was cold."]),
        ("Losses came to\n14. More will follow.", ["Losses came to 14. More will follow."]),
        ("1. one\n2. two\n3. three", ["one", "two", "three"]),
        ("Known:\n1. one\n2. two", ["Known:", "one", "two"]),
        ("- a\n  - b\n    - c", ["a", "b", "c"]),
        ("- - a", ["a"]),
        ("> > quoted\n> more", ["quoted more"]),
        ("```\nnever closed", ["``` never closed"]),
        ("<!-- never closed", ["<!-- never closed"]),
        ("Ten --- died.\n\n---\n\nMore.", ["Ten --- died.", "More."]),
        ("#hashtag stays.\n\n####### so does this", ["#hashtag stays.", "####### so does this"]),
        ("a | b\nno table", ["a | b no table"]),
        ("-5 degrees.\n\n+3 percent", ["-5 degrees.", "+3 percent"]),
    ])
    func `a block starts only where it should`(source: String, paragraphs: [String]) throws {
        #expect(try article(source, name: "a.md").paragraphTexts == paragraphs)
    }

    @Test(arguments: [
        ("# One\n\nText here.\n\n# Two", "a.md", "One"),
        ("News\n====\n\nText here.", "a.md", "News"),
        ("*By Jane*\n\n# One\n\nText here.", "a.md", "One"),
        ("## Second level\n\nText here.", "a.md", "Second level"),
        ("Plain headline\n\nText here.", "a.md", "Plain headline"),
        ("Text here.\n\n## Not this", "a.md", nil),
        ("---\ntitle: Front\n---\n# Other\n\nText here.", "a.md", "Front"),
        ("---\ntitle: Same\n---\n# Same\n\nText here.", "a.md", "Same"),
        // Told by the content alone.
        ("---\ndate: 2024-11-22\n---\n# One\n\nText here.", "a.txt", "One"),
        ("# One\n\nText here.\n\n## Two", "a", "One"),
        ("# One\n\nSee [it](https://a.example).", "a.txt", "One"),
    ])
    func `the title is found`(source: String, name: String, title: String?) throws {
        let article = try article(source, name: name)
        #expect(article.titleText == title)
        if title == "Same" { #expect(article.paragraphTexts == ["Text here."]) }
        if title == "Front" { #expect(article.paragraphTexts == ["Other", "Text here."]) }
    }

    /// md4c 0.4.8 reads on in whatever memory lies behind a text that ends within a link, and crashes now and then.
    @Test(arguments: ["# pa[[x[b](https://m.", "![a](b", "1. [x](y", "Ten\n\n[a](b \"c", "ten\n"])
    func `the parser gets no text that ends within a line`(text: String) {
        for piece in MarkdownSource(Array(text.utf8)[...]).pieces {
            #expect(piece.last == .newline, "\(String(decoding: piece, as: UTF8.self).debugDescription)")
        }
    }

    @Test func `a long text is read as a whole, though the parser gets it in pieces`() throws {
        let filler = String(repeating: "The **mayor** of the town spoke of [ten][r] boats.\n\n", count: 8_000)
        let source =
            "# Title\n\nSee [the start][r].\n\n" + filler + "> Quoted\n> lines.\n\n" + filler
            + "[r]: https://a.example/ \"The report\"\n[quote]: said the mayor\n\nSee [the end][r]."
        let texts = try article(source, name: "a.md").paragraphTexts
        #expect(texts.count == 16_004, "\(texts.count)")
        #expect(texts.first == "See the start.")
        #expect(texts.last == "See the end.")
        #expect(
            Set(texts.dropFirst().dropLast()) == [
                "The mayor of the town spoke of ten boats.", "Quoted lines.", "[quote]: said the mayor",
            ])
    }

    @Test(arguments: [" ", "\n", ""])
    func `a paragraph that is longer than a piece loses no word and no character`(separator: String) throws {
        let words = (0..<120_000).map { "é\($0)" }
        let texts = try article(words.joined(separator: separator), name: "a.md").paragraphTexts
        #expect(texts.count > 1)
        #expect(
            texts.joined(separator: separator == "" ? "" : " ") == words.joined(separator: separator == "" ? "" : " "))
    }

    @Test func `a fence that is longer than a piece stays one`() throws {
        let code = String(repeating: "x = 1000\n", count: 60_000)
        let texts = try article("Before.\n\n```\n\(code)```\n\nAfter.", name: "a.md").paragraphTexts
        #expect(texts == ["Before.", "After."])
    }

    /// Each took 200 to 540 MB: the parser keeps what it knows of each mark of a paragraph, and of each level of a quote.
    @Test(
        .disabled(if: isSanitized, Self.sanitizersTakeMemory),
        arguments: [
            "[", ">", "*_", "&", "![", "[](", "> ", "1. ", "]", "\\", "*a ",
            String(repeating: ">", count: 64) + "a\n\n",
        ])
    func `8 MiB of marks take 60 MB at most`(mark: String) async {
        await Self.expect(mark, toTakeAtMost: 60)
    }

    /// They took 340 MB, since each of 2.8 million paragraphs had a place of its own in memory; now they take about 105.
    @Test(.disabled(if: isSanitized, Self.sanitizersTakeMemory))
    func `8 MiB of paragraphs of one letter take 140 MB at most`() async {
        await Self.expect("a\n\n", toTakeAtMost: 140)
    }

    private static let sanitizersTakeMemory: Comment =
        "a sanitizer takes memory of its own, so that none can be measured"

    private static func expect(_ mark: String, toTakeAtMost limit: Int) async {
        await #expect(processExitsWith: .success) { [mark = mark as String, limit = limit as Int] in
            let content = Array(String(repeating: mark, count: (8 << 20) / mark.utf8.count).utf8)
            let file = SourceFile(name: FileName("a.md"), content: content, modified: .distantPast)
            let before = try #require(ProcessMemory.present).resident
            // Most have no words.
            _ = try? ArticleFile.only(in: file, within: ArticleBudget(ArticleLimits(time: .seconds(100))))
            let peak = try #require(ProcessMemory.present).peak
            #expect(peak - before <= limit << 20, "\((peak - before) >> 20) MB")
        }
    }
}
