import Articles
import Formats
import TestSupport
import Testing

@testable import Claims

/// A figure is called what its own clause says of it.
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
        Example("The deal covers 340,000 hourly workers.", "340,000", "hourly workers covered by the deal"),
        Example(
            "About 800 workers at the plant left their jobs.", "About 800", "workers at the plant who left their jobs"),
        Example(
            "Three of the deaths occurred at a hospital in Dhaka.", "Three",
            "deaths that occurred at a hospital in Dhaka"),
        Example("The walkouts cost the company $800 million.", "$800 million", "cost of the walkouts"),
        Example(
            "The banks moved $30 billion into First Republic.", "$30 billion",
            "money moved by the banks into First Republic"),
        Example("Adjusted net income came to $3.1 billion.", "$3.1 billion", "adjusted net income"),
        Example("On Monday the regional index fell by 5.4%.", "5.4%", "fall of the regional index"),
        Example("About 40% of homes were damaged by the storm.", "About 40%", "homes damaged by the storm"),
        Example("The bank had assets of $212 billion.", "$212 billion", "assets of the bank"),
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
        let name = ClauseName(of: mention, Subject(), in: read.sentences[mention.sentence], Spelling(article))?.text
        #expect(name == example.name)
    }
}
