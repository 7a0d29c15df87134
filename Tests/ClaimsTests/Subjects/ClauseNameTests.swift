import Articles
import Formats
import TestSupport
import Testing

@testable import Claims

/// Where nothing better is known, a count is called what its own clause says of it.
@Suite struct ClauseNameTests {
    struct Example: CustomTestStringConvertible, Sendable {
        let text: String
        /// The start of the quantity's text.
        let quantity: String
        let name: String?

        init(_ text: String, _ quantity: String, _ name: String?) {
            self.text = text
            self.quantity = quantity
            self.name = name
        }

        var testDescription: String { text }
    }

    static let examples = [
        Example("Police detained 80 people in Bogra.", "80", "people in Bogra detained by police"),
        Example("On Tuesday morning 579 roads were closed in the state.", "579", "roads closed in the state"),
        Example("In the town some 4,200 people build the small car.", "some 4,200", "people who build the small car"),
        Example(
            "The governor signed a disaster declaration for 15 counties.", "15",
            "counties for which the governor signed a disaster declaration"),
        Example(
            "More than 5,000 workers at the plant in Arlington are carrying on under the old contract.",
            "More than 5,000",
            "workers at the plant in Arlington who are carrying on under the old contract"),
        Example("The union has 13,000 members.", "13,000", "members of the union"),
        // Whom a pronoun stands for the name could not say.
        Example("They lost 27 tents.", "27", "tents lost"),
        Example("She works on 75 cases.", "75", nil),
        // Of what somebody says nothing has happened.
        Example("The mayor spoke of 40 bridges.", "40", nil),
    ]

    @Test(arguments: examples)
    func `a clause names what it counts`(_ example: Example) throws {
        let article = try ArticleFile.only(in: .named("2031-03-09.txt", example.text))
        let extraction = ClaimExtraction.all(of: article, sentenceLength: ArticleLimits().sentenceLength) { _, _ in }
        let read = extraction.subjects.article
        let mention = try #require(
            read.mentions.first { $0.claim.text.hasPrefix(example.quantity) }, "\(read.mentions.map(\.claim.text))")
        let name = ClauseName(of: mention, in: read.sentences[mention.sentence], Spelling(article))?.text
        #expect(name == example.name)
    }
}
