import Articles
import Formats
import TestSupport
import Testing

@testable import Claims

/// What those expect who watch a firm is told apart from what it made.
@Suite struct ExpectationTests {
    @Test(
        arguments: [
            ("Revenue was $12.8bn, short of the $12.9bn that analysts had expected.", "$12.9bn", true),
            ("Revenue was $12.8bn, short of the $12.9bn that analysts had expected.", "$12.8bn", false),
            ("Sales rose to $3.3bn; economists had forecast $3.1bn.", "$3.1bn", true),
            ("Sales rose to $3.3bn; economists had forecast $3.1bn.", "$3.3bn", false),
            ("For the year it sees $14bn in sales; analysts had $13.7bn.", "$13.7bn", true),
            ("Revenue came to $13.3bn, above the average estimate of $13bn.", "$13bn", true),
            ("Inflation was 3.4%, higher than forecasts of 3.1%.", "3.1%", true),
            // Its own forecast is a plan.
            ("Revenue came to $13.3bn, above its forecast of $13bn.", "$13bn", false),
            ("The company's estimate of $13bn was too high.", "$13bn", false),
            ("Analysts said the company lost $3bn.", "$3bn", false),
        ])
    func `an amount is expected by analysts`(text: String, quantity: String, expected: Bool) throws {
        let article = try ArticleFile.only(in: .named("2031-03-09.txt", text))
        let extraction = ClaimExtraction.all(of: article, sentenceLength: ArticleLimits().sentenceLength) { _, _ in }
        let read = extraction.subjects.article
        let mention = try #require(read.mentions.first { $0.claim.text.contains(quantity) })
        #expect(Expectation.isTold(of: mention, in: read.sentences[mention.sentence]) == expected)
    }
}
