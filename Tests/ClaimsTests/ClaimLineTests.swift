internal import Articles
internal import Claims
internal import Formats
internal import FoundationEssentials
internal import TestSupport
internal import Testing

struct ClaimLineTests {
    private static func read(_ claim: Claim, in article: ArticleReference) throws -> Claim {
        let line = try JSONEncoder().encode(ClaimLine(claim, in: article, isWhole: true))
        return try JSONDecoder().decode(ReadClaimLine.self, from: line).claim
    }

    private static func article(_ text: String) throws -> Article {
        try ArticleFile.only(in: .named("2024-11-22.txt", text))
    }

    @Test(arguments: [
        "North Korea has shipped more than 13,000 containers to Russia since August 2023, says Seoul's spy agency.",
        "“Between 35,000 and 60,000 barrels a day” were leaking,\nsaid BP — up from 5,000; a third of it was burnt.",
        "Exports rose 0.1 percent to $2.3bn in the year to March, and may not reach €9.7 million.",
    ])
    func `a whole line gives back the claim that it was made of, its vector too`(text: String) throws {
        let article = try Self.article(text)
        let claims = claims(in: article)
        #expect(!claims.isEmpty)
        for claim in claims { #expect(try Self.read(claim, in: article.reference) == claim) }
        #expect(claims.contains { $0.vector != nil })
    }

    @Test(arguments: [
        0.1, 0.1 + 0.2, 1.0 / 3, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 9_007_199_254_740_992,
    ])
    func `numbers come back bit by bit`(value: Double) throws {
        let article = try Self.article("The mine employs 410 workers.")
        var claim = try #require(claims(in: article).first)
        claim.quantity.value = value
        claim.quantity.upper = value.nextUp.isFinite ? value.nextUp : nil
        let read = try Self.read(claim, in: article.reference)
        #expect(read.quantity.value.bitPattern == value.bitPattern)
        #expect(read.quantity.upper?.bitPattern == claim.quantity.upper?.bitPattern)
    }

    @Test func `a line that is not whole has no vector, as before`() throws {
        let article = try Self.article("The mine employs 410 workers.")
        let line = try JSONEncoder().encode(ClaimLine(try #require(claims(in: article).first), in: article.reference))
        #expect(!String(decoding: line, as: UTF8.self).contains("vector"))
    }
}
