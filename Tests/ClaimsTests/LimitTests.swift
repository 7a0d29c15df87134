internal import Articles
internal import Claims
internal import Formats
internal import TestSupport
internal import Testing

/// An article that costs too much ends where it runs over.
struct LimitTests {
    private static let sentence = "A group of 4,000 farmers has left the valley, the governor said. "

    private static func article(_ text: String) throws -> Article {
        try ArticleFile.only(in: .named("article.txt", text))
    }

    private static func refusal(of text: String, _ limits: ArticleLimits) throws -> Refusal.Kind? {
        let article = try Self.article(text)
        do throws(Refusal) {
            _ = try claims(in: article, within: ArticleBudget(limits))
            return nil
        } catch {
            return error.kind
        }
    }

    @Test(arguments: [(10, 10, nil), (11, 10, .tooManyClaims)] as [(Int, Int, Refusal.Kind?)])
    func `more claims than the limit are too many`(count: Int, limit: Int, expected: Refusal.Kind?) throws {
        let text = String(repeating: Self.sentence, count: count)
        #expect(try Self.refusal(of: text, ArticleLimits(claims: limit)) == expected)
    }

    @Test func `quantities that are no figures have an end too`() throws {
        let text = String(repeating: "The 35-year-old man met the 36-year-old woman. ", count: 40)
        #expect(try claims(in: Self.article(text)).isEmpty)
        #expect(try Self.refusal(of: text, ArticleLimits(claims: 10)) == nil)
        #expect(try Self.refusal(of: text, ArticleLimits(claims: 4)) == .tooManyClaims)
    }

    @Test func `an article whose time is used up is too slow`() throws {
        #expect(try Self.refusal(of: Self.sentence, ArticleLimits(time: .zero)) == .tooSlow)
        #expect(try Self.refusal(of: Self.sentence, ArticleLimits(time: .seconds(600))) == nil)
    }

    @Test func `a list without full stops is read in parts, and every figure of it is found`() throws {
        let text = "Losses: " + (1...300).map { "\($0) ships, " }.joined()
        let found = try claims(in: Self.article(text), within: ArticleBudget(ArticleLimits(sentenceLength: 256)))
        #expect(found.map(\.quantity.value) == (1...300).map(Double.init))
        #expect(found.allSatisfy { $0.sentence.utf8.count <= 256 })
    }

    @Test(arguments: [
        "7", "1,000", ".5", "a", "é", "$", "(", "((1))", "1 ", "1-", "1/", "May 1 ", "5m, ", "one ", "hundred ",
        "1 000 ", "1,2,", "1.000", "1'000", "million ", "two thousand ", "½ ", "10^", "1e9", "rooms 1, ", "North 1, ",
        "1m-",
        "٣", "in Q3 2023 ",
    ])
    func `a sentence of one thing without an end is read`(unit: String) throws {
        let count = (1 << 10) / unit.utf8.count
        let text = "Ten people died: " + String(repeating: unit, count: count)
        for claim in try claims(in: Self.article(text)) {
            #expect(claim.quantity.value.isFinite, "\(claim.text.prefix(80))")
        }
    }
}
