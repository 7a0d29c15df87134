import TestSupport
import Testing

import Articles
@testable import Formats

struct DecodingTests {
    @Test(
        arguments: [
            ([0x63, 0x61, 0x66, 0xC3, 0xA9], "café", .utf8),
            ([0xEF, 0xBB, 0xBF, 0x61], "a", .utf8),
            ([0xEF, 0xBB, 0xBF, 0x61, 0xE9], "a\u{FFFD}", .utf8),
            ([0x63, 0x61, 0x66, 0xE9], "café", .windows1252),
            ([0x93, 0x31, 0x30, 0x94, 0x20, 0x80, 0x35], "“10” €5", .windows1252),
            // The five bytes that Windows-1252 leaves undefined.
            ([0x81, 0x8D, 0x8F, 0x90, 0x9D], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}", .windows1252),
            // Two whole characters against one cut one: a damaged file in UTF-8, not another encoding.
            ([0xC3, 0xA9, 0xE2, 0x82, 0x20, 0xC3, 0xA9], "é\u{FFFD} é", .utf8),
            // The Unicode Standard 15.0, table 3-8.
            (
                [
                    0xC3, 0xA9, 0xC3, 0xA9, 0xC3, 0xA9, 0xC3, 0xA9, 0xC3, 0xA9, 0xC3, 0xA9, 0xC3, 0xA9, 0xC3, 0xA9,
                    0xC3, 0xA9,
                    0xC0, 0xAF, 0xE0, 0x80, 0xBF, 0xF0, 0x81, 0x82, 0x41,
                ], "ééééééééé\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}A", .utf8
            ),
        ] as [([UInt8], String, DecodedText.Encoding)])
    func `bytes become the text that their encoding says`(
        bytes: [UInt8], text: String, encoding: DecodedText.Encoding
    ) {
        let decoded = DecodedText(bytes)
        #expect(String(decoding: decoded.bytes, as: UTF8.self) == text)
        #expect(decoded.encoding == encoding)
    }

    @Test(arguments: 0..<300)
    func `every character maps back to the bytes that it was read from`(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let bytes = Self.bytes(using: &random)
        let decoded = DecodedText(bytes)
        #expect(String(validating: decoded.bytes, as: UTF8.self) != nil, "no valid UTF-8 from \(bytes)")

        var offset = 0
        for scalar in String(decoding: decoded.bytes, as: UTF8.self).unicodeScalars {
            let end = offset + UTF8.width(scalar)
            let origin = decoded.origin.origin(of: offset..<end)
            guard bytes.indices.contains(origin.lowerBound), origin.upperBound <= bytes.count else {
                Issue.record("\(offset) maps to \(origin), outside of \(bytes)")
                return
            }
            let part = Array(bytes[origin])
            switch decoded.encoding {
            case .utf8:
                // The library decodes by the same rule, but knows nothing of our map.
                #expect(
                    String(decoding: part, as: UTF8.self).unicodeScalars.elementsEqual([scalar]),
                    "\(bytes) at \(offset)")
            case .windows1252:
                #expect(part.count == 1 && Windows1252.codePoint(of: part[0]) == scalar.value, "\(bytes) at \(offset)")
            }
            offset = end
        }
        #expect(decoded.origin.origin(of: decoded.bytes.count) == bytes.count)
    }

    /// ASCII, whole characters and loose bytes in changing shares; sometimes a byte-order mark.
    private static func bytes(using random: inout SplitMix64) -> [UInt8] {
        let looseShare = Int.random(in: 0...60, using: &random)
        var bytes: [UInt8] = Bool.random(using: &random) ? [] : [0xEF, 0xBB, 0xBF]
        for _ in 0..<Int.random(in: 0...80, using: &random) {
            if Int.random(in: 0..<100, using: &random) < looseShare {
                bytes.append(UInt8.random(in: 0x01...0xFF, using: &random))
            } else {
                bytes += Array(["a", " ", "é", "€", "😀", "\n"].randomElement(using: &random)?.utf8 ?? "".utf8)
            }
        }
        return bytes
    }

    @Test func `offsets of claims in a file with accents in Windows-1252 are the file's`() throws {
        let content: [UInt8] =
            Array("In M".utf8) + [0xE9] + Array("xico 20 people died. ".utf8) + [0x80] + Array("5 million.".utf8)
        let article = try ArticleFile.only(in: .named("a.txt", content, modified: modified))
        let text = String(decoding: article.text, as: UTF8.self)
        #expect(text == "In México 20 people died. €5 million.")
        let twenty = try #require(article.text.firstIndex(of: UInt8(ascii: "2")))
        #expect(article.printedRange(of: twenty..<twenty + 2) == 10..<12)
        let money = try #require(article.text.firstIndex(of: 0xE2))
        #expect(article.printedRange(of: money..<money + 4) == 26..<28)
    }

    @Test func `a byte-order mark is no part of the text but of the offsets`() throws {
        let article = try article("\u{FEFF}Twenty people died on Friday.")
        #expect(article.paragraphTexts == ["Twenty people died on Friday."])
        #expect(article.paragraphs == [0..<29])
        #expect(article.printedRange(of: 0..<6) == 3..<9)
    }
}
