internal import Journal
internal import TestSupport
internal import Testing

@Suite struct EscapedTextTests {
    @Test(arguments: [
        ("", ""),
        ("13,000 containers – “so far”, said 김", "13,000 containers – “so far”, said 김"),
        ("a\nPRIORITY=0", #"a\nPRIORITY=0"#),
        ("a\tb\r\n", #"a\tb\x0D\n"#),
        ("\u{1B}[31mred\u{7}", #"\x1B[31mred\x07"#),
        ("\u{0}\u{7F}", #"\x00\x7F"#),
        ("\u{9B}31m\u{85}", #"\xC2\x9B31m\xC2\x85"#),
        ("abc\u{202E}cba", #"abc\xE2\x80\xAEcba"#),
        ("\u{2066}\u{2069}\u{200E}\u{200F}\u{61C}", #"\xE2\x81\xA6\xE2\x81\xA9\xE2\x80\x8E\xE2\x80\x8F\xD8\x9C"#),
        ("\u{2028}\u{2029}", #"\xE2\x80\xA8\xE2\x80\xA9"#),
        (#"C:\new\x1B"#, #"C:\new\x1B"#),
        // Two words that look like one, and words that nobody sees.
        ("a\u{200B}b \u{FEFF}c\u{2060}d\u{AD}", #"a\xE2\x80\x8Bb \xEF\xBB\xBFc\xE2\x81\xA0d\xC2\xAD"#),
        ("x\u{E0001}\u{E0041}\u{E007F}", #"x\xF3\xA0\x80\x81\xF3\xA0\x81\x81\xF3\xA0\x81\xBF"#),
        ("🏴\u{E0067}\u{E007F}", #"🏴\xF3\xA0\x81\xA7\xF3\xA0\x81\xBF"#),
        ("\u{3164}\u{FFF9}", #"\xE3\x85\xA4\xEF\xBF\xB9"#),
        // Joiners and selectors that join and select nothing.
        ("100\u{200D}0 \u{200C}a \u{200D}", #"100\xE2\x80\x8D0 \xE2\x80\x8Ca \xE2\x80\x8D"#),
        ("1\u{FE0F}00 a\u{FE00} 👩\u{200D}\u{200D}", #"1\xEF\xB8\x8F00 a\xEF\xB8\x80 👩\xE2\x80\x8D\xE2\x80\x8D"#),
        // Persian, Hindi, Sinhala, a heart on fire, a boxed digit, a form of an ideograph.
        ("می‌خواهم 12 نفر", "می‌خواهم 12 نفر"), ("क्‍ष ශ්‍රී", "क्‍ष ශ්‍රී"),
        ("❤\u{FE0F}\u{200D}🔥 1\u{FE0F}\u{20E3} 葛\u{E0100}", "❤\u{FE0F}\u{200D}🔥 1\u{FE0F}\u{20E3} 葛\u{E0100}"),
        ("👩‍👩‍👧 ا\u{200C}ب e\u{301}", "👩‍👩‍👧 ا\u{200C}ب e\u{301}"),
    ])
    func `a harmful character stands as what it is`(text: String, expected: String) {
        #expect(EscapedText(text).description == expected)
    }

    @Test(
        arguments: [
            ([0xFF], #"\xFF"#),
            ([0x61, 0xE2, 0x80], #"a\xE2\x80"#),
            ([0xE2, 0x41], #"\xE2A"#),
            ([0xC0, 0x80], #"\xC0\x80"#),
            ([0xED, 0xA0, 0x80], #"\xED\xA0\x80"#),
            ([0xF4, 0x90, 0x80, 0x80], #"\xF4\x90\x80\x80"#),
        ] as [([UInt8], String)])
    func `a byte that is not UTF-8 stands as its number`(bytes: [UInt8], expected: String) {
        #expect(EscapedText(bytes).description == expected)
    }

    @Test func `every harmful scalar is escaped and no other`() {
        // All of the first plane, and a sample of the others, which have no harmful scalar.
        for value in Array(UInt32(0)...0xFFFF) + Array(stride(from: 0x10000, through: 0x10FFFF, by: 251)) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let escaped = EscapedText(String(scalar)).description != String(scalar)
            guard escaped != HarmlessText.harmful.contains(value) else { continue }
            Issue.record("U+\(String(value, radix: 16)): escaped is \(escaped)")
        }
    }

    @Test(arguments: [
        (String(repeating: "a", count: 2048), String(repeating: "a", count: 2048)),
        (String(repeating: "a", count: 2049), String(repeating: "a", count: 2045) + "…"),
        (String(repeating: "é", count: 1024), String(repeating: "é", count: 1024)),
        (String(repeating: "é", count: 1025), String(repeating: "é", count: 1022) + "…"),
        (String(repeating: "\u{1B}", count: 5_000_000), String(repeating: #"\x1B"#, count: 511) + "…"),
        ("a" + String(repeating: "😀", count: 600), "a" + String(repeating: "😀", count: 511) + "…"),
    ])
    func `a long text is cut between characters and says so`(text: String, expected: String) {
        #expect(EscapedText(text).description == expected)
    }

    @Test func `whatever bytes come in, the result is harmless and stays the same`() {
        var random = SplitMix64(seed: 20_241_122)
        let pieces: [[UInt8]] =
            HarmlessText.harmful.compactMap { Unicode.Scalar($0) }.map { Array(String($0).utf8) }
            + ["a", " ", "\\", "é", "김", "😀", "…", "=", "x"].map { Array($0.utf8) }
        for round in 0..<1000 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0...900, using: &random) {
                if round.isMultiple(of: 2), let piece = pieces.randomElement(using: &random) {
                    bytes += piece
                } else {
                    bytes.append(UInt8.random(in: 0...255, using: &random))
                }
            }
            let escaped = EscapedText(bytes)
            if let fault = HarmlessText.fault(in: escaped.bytes) {
                Issue.record("\(fault) in what became of \(bytes)")
            }
            if EscapedText(escaped.bytes) != escaped {
                Issue.record("escaping twice differs for \(bytes)")
            }
        }
    }
}
