import Articles
import Formats
import TestSupport
import Testing

@testable import Claims

/// A state that stands in the sentence belongs to a figure's name only where the sentence says it of what is counted.
@Suite struct StateOfQuantityTests {
    struct Example: CustomTestStringConvertible, Sendable {
        let text: String
        let quantity: String
        let state: String
        let isSaid: Bool

        var testDescription: String { "\(quantity) \(state): \(text)" }
    }

    static let examples = [
        Example(
            text: "Hundreds of families were housed in nine schools.", quantity: "Hundreds", state: "housed",
            isSaid: true),
        Example(
            text: "Hundreds of families were housed in nine schools.", quantity: "nine", state: "housed", isSaid: false),
        Example(text: "A search yielded 14 coins.", quantity: "14", state: "searched", isSaid: false),
        Example(
            text: "The tornado flattened two barns and injured ten people.", quantity: "two", state: "injured",
            isSaid: false),
        Example(
            text: "The tornado flattened two barns and injured ten people.", quantity: "two", state: "flattened",
            isSaid: true),
        Example(
            text: "Two helicopters brought 12 wounded climbers.", quantity: "Two", state: "wounded", isSaid: false),
        Example(
            text: "More than 90 people were killed in six states.", quantity: "six", state: "killed", isSaid: false),
        Example(text: "Three lorries were stolen in Graz.", quantity: "Three", state: "stolen", isSaid: true),
        // A verb with its particle.
        Example(
            text: "The navy shot down 14 of 20 drones.", quantity: "14", state: "shot down", isSaid: true),
        Example(
            text: "Rebels shut down two of the nine stations.", quantity: "two", state: "shut down", isSaid: true),
        Example(
            text: "The navy shot at 14 drones and came down.", quantity: "14", state: "shot down", isSaid: false),
        Example(
            text: "Some 755,000 people live in catastrophic conditions.", quantity: "Some 755,000",
            state: "catastrophic", isSaid: false),
        Example(
            text: "Deliveries came to 92 trucks in the third quarter.", quantity: "92", state: "third", isSaid: false),
        Example(text: "Third-quarter orders came to 40 boats.", quantity: "40", state: "third", isSaid: false),
        Example(text: "Nine wells in the valley are dry.", quantity: "Nine", state: "dry", isSaid: true),
        Example(text: "The hall can seat 400 guests.", quantity: "400", state: "seated", isSaid: false),
        Example(text: "Nine parcels have not been opened.", quantity: "Nine", state: "opened", isSaid: false),
        Example(text: "Officers stopped 20 drivers at the border.", quantity: "20", state: "stopped", isSaid: true),
    ]

    @Test(arguments: examples)
    func `a sentence says a state of what is counted`(_ example: Example) throws {
        let article = try ArticleFile.only(in: .named("2031-03-09.txt", example.text))
        let extraction = ClaimExtraction.all(of: article, sentenceLength: ArticleLimits().sentenceLength) { _, _ in }
        let read = extraction.subjects.article
        let index = try #require(read.mentions.firstIndex { $0.claim.text.hasPrefix(example.quantity) })
        let reader = CandidateReader(index, of: read, Spelling(article), UsualWords(nouns: [], states: []))
        #expect(reader.isSaid(example.state) == example.isSaid)
    }

    @Test(
        arguments: [
            ("The mill lost $6 million, compared with a profit of $5 million.", "$5 million", "lost", "profit", false),
            ("The mill lost $6 million, compared with a profit of $5 million.", "$6 million", "lost", "loss", false),
            ("The mill borrowed $6 million from the town.", "$6 million", "borrowed", "money", true),
            ("The mill sold a barn and borrowed $6 million.", "$6 million", "sold", "money", false),
        ])
    func `a verb says a state of the amount that it stands with`(
        text: String, quantity: String, state: String, noun: String, expected: Bool
    ) throws {
        let article = try ArticleFile.only(in: .named("2031-03-09.txt", text))
        let extraction = ClaimExtraction.all(of: article, sentenceLength: ArticleLimits().sentenceLength) { _, _ in }
        let read = extraction.subjects.article
        let index = try #require(read.mentions.firstIndex { $0.claim.text == quantity })
        let reader = CandidateReader(index, of: read, Spelling(article), UsualWords(nouns: [], states: []))
        #expect(reader.isSaidOfAmount(state, noun: noun) == expected)
    }
}
