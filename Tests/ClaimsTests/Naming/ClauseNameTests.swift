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
        // A subject that shares the verb of the clause before.
        Example(
            "Halden Transmission rose 5 per cent and Halden Green 4.99 per cent.", "4.99 per cent",
            "rise of Halden Green"),
        Example(
            "Brava Motors laid off 1,200 workers and its rival 900.", "900", "people laid off by rival"),
        Example(
            "The bank took 3 percent of Halden Green Energy and 1.4 percent of Halden Transmission.", "1.4 percent",
            "Halden Transmission taken by the bank"),
        Example("About 40% of homes were damaged by the storm.", "About 40%", "homes damaged by the storm"),
        Example("The bank had assets of $212 billion.", "$212 billion", "assets of the bank"),
        // What stands as a predicate.
        Example("Altogether 13,000 members of the union are on strike.", "13,000", "members of the union on strike"),
        // A verb with its particle.
        Example(
            "General Motors has laid off about 2,000 workers at its plant in Fairfax.", "about 2,000",
            "workers laid off by General Motors at its plant in Fairfax"),
        // Of a part the whole is counted; of the whole nothing has happened.
        Example("Some 25,000 of the 150,000 UAW members are on strike.", "Some 25,000", "UAW members on strike"),
        Example("Some 25,000 of the 150,000 UAW members are on strike.", "150,000", "UAW members"),
        // What a number is the height of.
        Example("The number of strikers has reached 45,000.", "45,000", "strikers"),
        // What is only hoped for is no part of a name.
        Example("The plants stay shut until the two companies come back with an offer.", "two", "companies"),
        Example("Washington guaranteed the deposits of two banks which failed.", "two", "banks which failed"),
        Example(
            "Stellantis is laying off 370 employees at three parts factories in Ohio.", "three",
            "parts factories"),
        Example("The company announced 570 layoffs.", "570", "layoffs announced by the company"),
        Example("The plant was closed 11 times.", "11", "times the plant was closed"),
        // The noun that an amount stands beside, whatever a parser makes of it.
        Example("The banks announced a $30 billion rescue.", "$30 billion", "rescue announced by the banks"),
        Example("The fund sold assets worth $50 billion.", "$50 billion", "assets"),
        Example("Workers will get a general wage increase of 25%.", "25%", "general wage increase"),
        Example("Both agreements give workers a raise of 25%.", "25%", "raise given to workers by both agreements"),
        Example("The stock was down 46% on Friday.", "46%", "fall of the stock"),
        Example("Under the contracts wages would rise by 36%.", "36%", "rise of wages"),
        Example("The agreement was backed by 54% of the workers.", "54%", "workers by whom the agreement was backed"),
        Example("The agreement runs for four years.", "four years", "length of the agreement"),
        Example(
            "The strikes have troubled the carmakers for six weeks.", "six weeks",
            "time that the strikes have troubled the carmakers"),
        Example("He began a 90-day stay in a clinic.", "90-day", "length of the stay"),
        // How long until something comes: nobody could say what a name of it would mean.
        Example("In its 88 years the union had never lost.", "88 years", nil),
        // Whom a pronoun stands for the name could not say.
        Example("They lost 27 tents.", "27", "tents lost"),
        Example("She works on 75 cases.", "75", "cases"),
        // To what somebody speaks of nothing has happened.
        Example("The mayor spoke of 40 bridges.", "40", "bridges"),
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
