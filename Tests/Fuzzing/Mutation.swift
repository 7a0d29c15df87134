internal import TestSupport

/// Damages an input as chance and an enemy would: bytes, pieces that mean something, parts moved, repeated or cut.
struct Mutation {
    private var random: SplitMix64

    init(seed: UInt64) {
        random = SplitMix64(seed: seed)
    }

    mutating func mutant(of seeds: [[UInt8]]) -> [UInt8] {
        guard var bytes = seeds.randomElement(using: &random) else { return [] }
        // A whole article is slow to read, and a part of it can do all the same.
        if bytes.count > 1000, Bool.random(using: &random) { bytes = Array(part(of: bytes, atMost: 1000)) }
        for _ in 0..<Int.random(in: 1...8, using: &random) { change(&bytes, seeds) }
        return bytes
    }

    private mutating func change(_ bytes: inout [UInt8], _ seeds: [[UInt8]]) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        switch Int.random(in: 0..<8, using: &random) {
        case 0: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
        case 1: bytes.insert(contentsOf: Self.pieces.randomElement(using: &random) ?? [], at: place)
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 0...40, using: &random)))
        case 3: bytes.insert(contentsOf: part(of: bytes, atMost: 60), at: place)
        case 4:
            let piece =
                Bool.random(using: &random)
                ? part(of: bytes, atMost: 20) : Self.pieces.randomElement(using: &random) ?? []
            let count = Int.random(in: 2...80, using: &random)
            bytes.insert(contentsOf: (0..<count).flatMap { _ in piece }, at: place)
        case 5: bytes = Array(bytes.prefix(place))
        case 6:
            if let other = seeds.randomElement(using: &random) {
                bytes.insert(contentsOf: part(of: other, atMost: 200), at: place)
            }
        default: if place < bytes.count { bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random) }
        }
    }

    private mutating func part(of bytes: [UInt8], atMost limit: Int) -> [UInt8] {
        let start = Int.random(in: 0...bytes.count, using: &random)
        return Array(bytes[start...].prefix(Int.random(in: 0...limit, using: &random)))
    }

    /// What the readers look for.
    static let pieces: [[UInt8]] =
        [
            "13,000", "1,50,000", "2.5", ".5", "bn", "m", "mln", "$", "US$", "£", "€", "%", "-", "–", "/", "1/2", "½",
            "to ",
            "from ", "and ", "or ", "a ", "half ", "a third of ", "one in ten ", "five ", "hundred ", "thousand ",
            "dozens of ",
            "million ", "people ", "barrels a day ", "per cent ", "more than ", "up to ", "fewer than ", "said ",
            "said: “",
            "according to ", "Mr. ", "“", "”", "\"", "'s ", "’", "twice ", "1999", "May 22", "22:15", "#", "between ",
            "about ",
            "year-old ", "km", "no ", "not ", "up from ", "down ", "rose ", "by ", "in ", "of ", "é", "\u{A0}",
            "\u{2009}",
            "\u{FEFF}", "\u{202E}", "\u{2028}", "\u{1B}[2J", "\n", "\r\n", "\n\n", "\t", ". ", "...", "?!", "(", ")",
            "[", "](",
            "*", "_", "`", "```\n", "# ", "> ", "- ", "1. ", "| a | b |\n|---|---|\n", "<b>", "<!--", "-->", "<p>",
            "</div>", "<div class=comments>", "<br><br>", "<table><tr><td>", "<h1>", "<a href=x>",
            "<script type=application/ld+json>", "&amp;",
            "&#x41;",
            "=?utf-8?Q?", "=?koi8-r?B?", "?=", "=C3=A9", "=\n", "--b\n", "--b--\n", "\n\n--b\nContent-Type: ",
            "Content-Type: multipart/mixed; boundary=b\n\n", "message/rfc822", "Content-Transfer-Encoding: base64\n",
            "From a@b Fri Nov 22 10:00:00 2024\n", "; name*0*=utf-8''%E9", "{\"", "\":", "[[", "}]", "\\ud83d", "null",
            "NaN",
            "<item>", "</item>", "<![CDATA[", "]]>", "<entry>", "<p>", "</p>", "&lt;p&gt;", " xml:base=\"/\"",
            "<!DOCTYPE a>",
            "---\n", "title: ", "Date: 2024-02-30\n", "SEOUL, Nov. 22 (Reuters) - ", "99999999999999999999999999",
            "1e999",
            "0", "-1", "null", "true", "{", "}", "[]", ",", ":", "\"sequence\":", "\"value\":", "\"format\":",
            "\\u0000", "\\",
        ].map { Array($0.utf8) }
        + [[0xED, 0xA0, 0x80], [0xFF], [0xC3], [0x00], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0xF4, 0x90, 0x80, 0x80]]
}
