internal import Encoder
internal import Testing

@Suite struct WordPiecesTests {
    private static let vocabulary = [
        "[PAD]", "kill", "##ed", "un", "##kill", "6", ",", "700", "'", "s", "uber", "-", "“", "万",
    ]
    private static let pieces = WordPieces(vocabulary: Array(vocabulary.joined(separator: "\n").utf8))

    private static func texts(_ word: String) -> [String] {
        pieces.pieces(of: word).map { Int($0) < vocabulary.count ? vocabulary[Int($0)] : "?" }
    }

    @Test(
        arguments: [
            ("kill", ["kill"]), ("Killed", ["kill", "##ed"]), ("unkilled", ["un", "##kill", "##ed"]),
            ("6,700", ["6", ",", "700"]), ("'s", ["'", "s"]), ("Über", ["uber"]), ("un-kill", ["un", "-", "kill"]),
            ("“kill", ["“", "kill"]), ("万6", ["万", "6"]), ("", []), ("\u{AD}kill\u{301}", ["kill"]),
        ])
    func `a word is the longest pieces that are known, from its start on`(word: String, expected: [String]) {
        #expect(Self.texts(word) == expected)
    }

    @Test(arguments: ["xyz", "killx", String(repeating: "un", count: 60)])
    func `what is not made of known pieces is one that is unknown`(word: String) {
        #expect(Self.pieces.pieces(of: word) == [Int32(WordPieces.unknown)])
    }
}
