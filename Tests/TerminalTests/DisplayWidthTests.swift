internal import Terminal
internal import Testing

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("9,000 shells", 12),
        // Letters with marks, composed and not, and of scripts whose marks are many.
        ("Škvorecký", 9), ("S\u{30C}kvorecky\u{301}", 9), ("Z\u{335}\u{321}\u{34D}", 1), ("हिन्दी", 5), ("กำลัง", 4),
        ("العَرَبِيَّة", 7),
        // Ideographs, kana, Hangul in syllables and in letters, full-width and half-width forms.
        ("北京", 4), ("トウキョウ", 10), ("ﾄｳｷｮｳ", 5), ("서울", 4), ("\u{1109}\u{1165}\u{110B}\u{116E}\u{11AF}", 4),
        ("１２", 4), ("、", 2),
        // An ideograph of Unicode 15.0, and one that no version has yet.
        ("\u{31350}", 2), ("\u{3FFFD}", 2),
        // Emoji: by themselves, of a later Unicode than the C library's, with a colour of skin, as a family, a flag, a key, and
        // letters that are emoji only where they are told to be.
        ("🎉", 2), ("🫨", 2), ("👍🏽", 2), ("☝🏽", 2), ("👨‍👩‍👧", 2), ("🇰🇷", 2), ("1️⃣", 2), ("☀️", 2), ("☀", 1), ("❤️‍🔥", 2),
        // What is ambiguous, and what the program itself writes.
        ("→", 1), ("“…”", 3), ("−8 %", 4), ("\u{FFFD}", 1), ("\u{A0}", 1),
    ])
    func `a text takes the columns that a terminal gives its characters`(text: String, columns: Int) {
        let came = DisplayWidth.columns(of: text)
        #expect(came == columns, "“\(text)”: expected \(columns), came \(came)")
    }

    @Test(arguments: [("北京", 6, "北京  "), ("Kursk", 6, "Kursk "), ("北京", 3, "北京"), ("e\u{301}", 2, "e\u{301} ")])
    func `blanks fill up to a width, and what is wider stays`(text: String, width: Int, expected: String) {
        #expect(DisplayWidth.padded(text, to: width) == expected)
    }
}
