internal import Articles
internal import Claims
internal import Formats
internal import TestSupport
internal import Testing

extension Quantities {
    @Suite struct SpanTests {
        /// A text whose quantities stand in square brackets.
        @Test(arguments: [
            "Flames destroyed [at least 40 barns] overnight.",
            "The pump moves [up to 9,000 litres] an hour.",
            "The house sold for [£2m] in June.",
            "The union has [60,000 members] in Ghana.",
            "Rents rose [6.5 percent] to [€840 a month].",
            "The valley lost [nearly a third] of its bees.",
            "[Hundreds of thousands of pilgrims] came.",
            "The mast is [35-40 metres] tall.",
            "[Two and a half thousand geese] wintered there.",
            "“[About 70 sheep] were stolen,” he said.",
            "The fee is [US$1,200] a head.",
        ])
        func `a span holds the bound word, the number and the unit, and begins where they begin`(_ marked: String)
            throws
        {
            let text = marked.filter { $0 != "[" && $0 != "]" }
            let due = marked.split(separator: "[", omittingEmptySubsequences: false).dropFirst().compactMap {
                $0.split(separator: "]").first.map(String.init)
            }
            let article = try ArticleFile.only(in: .named("2024-11-22.txt", text))
            let found = claims(in: article)
            // A rate's or a noun's last words may stand outside of the span or inside.
            #expect(found.count == due.count, "in \(text), found \(found.map(\.text))")
            for (due, claim) in zip(due, found) {
                #expect(claim.text.hasPrefix(due), "in \(text)")
                let bytes = Array(text.utf8)
                #expect(String(decoding: bytes[claim.start..<claim.end], as: UTF8.self) == claim.text, "in \(text)")
            }
        }
    }
}
