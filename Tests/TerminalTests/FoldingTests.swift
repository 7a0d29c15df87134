internal import Terminal
internal import TestSupport
internal import Testing

@Suite struct FoldingTests {
    @Test(arguments: [
        ("more than 9,000 containers", 12, ["more than", "9,000", "containers"]),
        ("", 12, [""]),
        ("  two  blanks ", 12, ["two blanks"]),
        // A word that no line holds goes on in the next one, and the line before it stays.
        ("see https://example.org/a/b", 10, ["see", "https://ex", "ample.org/", "a/b"]),
        // By what is shown: twelve bytes, four characters, eight columns.
        ("北京上海 is", 8, ["北京上海", "is"]),
        ("café cafe\u{301}", 4, ["café", "cafe\u{301}"]),
        // East Asian text has no blanks. It breaks between its characters, before no comma and behind no bracket.
        ("韩国情报机构说，北京", 8, ["韩国情报", "机构说，", "北京"]),
        ("三万集装箱「多」", 10, ["三万集装箱", "「多」"]),
        ("三万集装「多」", 10, ["三万集装", "「多」"]),
        ("トウキョータ", 8, ["トウキ", "ョータ"]),
        // No character is torn.
        ("👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", 4, ["👨‍👩‍👧👨‍👩‍👧", "👨‍👩‍👧"]),
        ("北", 1, ["北"]),
        // A no-break space is a blank at which no line ends.
        ("for a\u{A0}+0.3 b", 8, ["for", "a +0.3 b"]),
    ])
    func `a text is folded at a width`(text: String, width: Int, expected: [String]) {
        let came = Screen(width: width).lines(of: text)
        #expect(came == expected, "“\(text)” at \(width): expected \(expected), came \(came)")
    }

    @Test func `lines hang below the first one, beside what it begins with`() {
        let lines = Screen(width: 20).lines(of: "Changed: boats: 30 → 40 boats", first: "  ! ", rest: "    ")
        #expect(lines == ["  ! Changed: boats:", "    30 → 40 boats"])
        #expect(Screen(width: 12).lines(of: "31 dead of 40", first: "北京 ") == ["北京 31 dead", "     of 40"])
    }

    @Test func `what is new is bold on a screen that has it, on each line anew, and between asterisks elsewhere`() {
        func lines(isStyled: Bool) -> [String] {
            let screen = Screen(width: 16, isStyled: isStyled)
            let text = ShownText("boats: 30 → ", news: "over 40 boats", " (+33 %)", on: screen)
            return screen.lines(of: text, first: "! ", rest: "  ")
        }
        #expect(lines(isStyled: false) == ["! boats: 30 →", "  *over 40", "  boats* (+33 %)"])
        #expect(
            lines(isStyled: true) == ["! boats: 30 →", "  \u{1B}[1mover 40 boats\u{1B}[0m", "  (+33 %)"],
            "commands of the terminal take no columns")
        let narrow = Screen(width: 8, isStyled: true)
        #expect(
            narrow.lines(of: ShownText("30 → ", news: "over 40", on: narrow))
                == ["30 →", "\u{1B}[1mover 40\u{1B}[0m"])
        #expect(
            Screen(width: 5, isStyled: true).lines(of: ShownText("", news: "over 40", on: narrow))
                == ["\u{1B}[1mover\u{1B}[0m", "\u{1B}[1m40\u{1B}[0m"])
    }

    @Test(arguments: [
        ("a\u{1B}[31mred", "a\u{FFFD}[31mred"), ("a\nb\tc\u{7F}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}"),
        ("\u{9B}2J", "\u{FFFD}2J"), ("\u{202E}gpj", "\u{FFFD}gpj"), ("a\u{AD}b\u{200B}", "a\u{FFFD}b\u{FFFD}"),
        ("line\u{2028}line", "line\u{FFFD}line"), ("می\u{200C}خواهم", "می\u{200C}خواهم"), ("👨‍👩‍👧", "👨‍👩‍👧"),
    ])
    func `nothing in a text steers the terminal`(text: String, expected: String) {
        #expect(ShownText(text).text.unicodeScalars.elementsEqual(expected.unicodeScalars))
        let screen = Screen(isStyled: true)
        let news = screen.lines(of: ShownText("", news: text, on: screen)).joined()
        #expect(news == "\u{1B}[1m\(expected)\u{1B}[0m")
    }

    /// Of pieces that are hard to measure, in any order.
    @Test func `whatever a text is, no line is too wide and nothing is lost`() {
        let pieces = [
            " ", " ", "a", "9,000", "→", "北", "京", "、", "「", "\u{301}", "\u{200D}", "👨", "🇰", "🇷", "\u{FE0F}", "🏽",
            "\u{A0}", "한", "ร",
            "https://example.org/",
        ]
        var random = SplitMix64(seed: 1)
        for _ in 0..<3000 {
            let text = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &random)]
            }.joined()
            let width = Int.random(in: 2...30, using: &random)
            let lines = Screen(width: width).lines(of: text)
            // Of one character that is wider than the line there is no better way.
            let widths = lines.filter { $0.count > 1 }.map { DisplayWidth.columns(of: $0) }
            #expect(widths.allSatisfy { $0 <= width }, "“\(text)” at \(width): \(lines)")
            #expect(
                Self.withoutBlanks(lines.joined()) == Self.withoutBlanks(ShownText(text).text),
                "“\(text)” at \(width): \(lines)")
        }
    }

    /// What takes time in proportion to the square of its length would take hours.
    @Test(
        .timeLimit(.minutes(20)),
        arguments: ["x", "x ", "e\u{301}", "北", "👨‍👩‍👧", "\u{301}", "\u{200D}👨", "🇰", "\u{A0}"])
    func `a long text takes as long as many short ones`(piece: String) {
        let text = String(repeating: piece, count: 100_000)
        let lines = Screen(width: 80).lines(of: text)
        #expect(Self.withoutBlanks(lines.joined()).count == Self.withoutBlanks(text).count)
    }

    private static func withoutBlanks(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { $0 != " " && $0 != "\u{A0}" }
    }
}
