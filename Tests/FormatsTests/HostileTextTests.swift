import TestSupport
import Testing

import Articles
@testable import Formats

struct HostileTextTests {
    @Test(arguments: ["a", "[", "*", "\n", "&", "é"], ["a.txt", "a.md"])
    func `a mebibyte of one character is read at once`(unit: String, name: String) {
        Self.read(unit, count: 1 << 20, name: name)
    }

    /// Shorter, since there are many; work that grows with the square still hangs for minutes.
    @Test(arguments: units, ["a.txt", "a.md"])
    func `a long text of one mark is read at once`(unit: String, name: String) {
        Self.read(unit, count: 1 << 16, name: name)
    }

    private static let units: [String] = [
        "]", "_", "<", "`", "(", "\\", "#", ">", "|", "-", "~", "=", "!", " ", "\r", ":", "\"", "1", "“", "![", "[a](",
        "](",
        "[a](b ", "[a](b \"", "[a](b '", "<a", "<!--", "-->", "*a", "a*", "*a_", "**a*", "_a ", "`a``", "&#", "&#1;",
        "- ",
        "> ", "1. ", "[a]: ", "[^a]:", "| -\n", "a|b\n-|-\n", "```\n", "~~~\n```\n", "<script>", "a\n", "a b\n\n",
        "# a\n",
        "a\n=\n", "Date: ", "Title: a\n", "a: b\n", "---\n", "---\na: b\n", "(Reuters) - ", "SEOUL, Nov. 22 ", "May 5 ",
        "[a]\n", "`\n", "<a\n", "[a](\n", "[a]: b \"\n", "- [a]\n", "> - ", "||[a]|\n", "|a\n|-\n", "[^a]", "5*",
        "2009. a\n",
        "[[a", "[a][", "{\"", "[{", "<?xml ", "From a@b\n", "Received: ", "\\[", "* a\n\n",
    ]

    private static func read(_ unit: String, count: Int, name: String) {
        let bytes = Array(unit.utf8)
        let content = Array(repeatElement(bytes, count: count / bytes.count).joined())
        // References make every bracket of Markdown a candidate.
        let contents = name == "a.md" ? [content, Array("[a]: b\n\nText\n\n".utf8) + content] : [content]
        for content in contents {
            let file = SourceFile.named(name, content, modified: modified)
            if let article = try? ArticleFile.only(in: file) { ArticleInvariants.check(article, "\(unit) in \(name)") }
        }
    }

    @Test(arguments: 0..<400)
    func `damaged articles are read or refused, and what is read is sound`(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed) &* 977)
        for name in ["a.txt", "a.md", "2024-11-22.txt"] {
            let content = Self.damaged(using: &random)
            let file = SourceFile.named(name, content, modified: modified)
            if let article = try? ArticleFile.only(in: file) {
                ArticleInvariants.check(article, "seed \(seed), \(name)")
            }
        }
    }

    private static let sound = [
        "Title: Ten die\nDate: Fri, 22 Nov 2024 10:00:00 +0000\n\nSEOUL, Nov. 22 (Reuters) - Ten people died.\n\nMore.\n",
        "---\ntitle: \"Ten \\\"die\\\"\"\ndate: 2024-11-22\n---\n# Ten\n\nText *here* with [a link](b \"c\") and `code`.\n",
        "Ten people died.\nAnother sentence – with 40 wounded.\n“Quoted,” he said.\n",
        "Officials said on Friday that ten people died when a boat went down\noff the coast, and more than 40 were hurt.\n",
        "| a | b |\n|---|---|\n| 1 | ~~2~~ |\n\n- one\n- two\n\n1. x\n2. y\n\n> q\n\n```\ncode\n```\n<!-- c -->\n&amp;\n",
    ]
    private static let pieces = [
        "*", "_", "[", "](", ")", "`", "```", "<", ">", "<!--", "-->", "&#x41;", "&", "\n", "\r\n", "\n\n", "\r",
        "---\n", "# ",
        "|", "\\", "é", "€", "😀", "\u{FEFF}", "\u{A0}", "(Reuters) - ", "Nov. 31", "2024-02-30", "Date: ", "- ",
        "9999999999. ",
    ]

    private static func damaged(using random: inout SplitMix64) -> [UInt8] {
        var bytes = Array((sound.randomElement(using: &random) ?? "").utf8)
        for _ in 0..<Int.random(in: 1...12, using: &random) {
            let at = Int.random(in: 0...bytes.count, using: &random)
            switch Int.random(in: 0..<6, using: &random) {
            case 0: bytes.insert(UInt8.random(in: 1...255, using: &random), at: at)
            case 1: bytes.insert(contentsOf: Array((pieces.randomElement(using: &random) ?? "").utf8), at: at)
            case 2: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 0...20, using: &random)))
            case 3:
                bytes.insert(
                    contentsOf: bytes[at..<min(bytes.count, at + 30)],
                    at: Int.random(in: 0...bytes.count, using: &random))
            case 4: bytes = Array(bytes.prefix(at))
            default:
                for _ in 0..<8 where !bytes.isEmpty {
                    bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 1...255, using: &random)
                }
            }
        }
        return bytes
    }
}
