import Articles
import Formats
import TestSupport
import Testing

@testable import Claims

/// A name says whose a figure is where its sentence has only `its` or `the bank` for somebody named before.
@Suite struct NameHolderTests {
    struct Example: CustomTestStringConvertible, Sendable {
        let text: String
        let quantity: String
        let name: String
        let resolved: String

        var testDescription: String { "\(resolved): \(text)" }
    }

    static let examples = [
        Example(
            text: "Halden Bank closed a branch on Friday. The bank made a loss of $3 million.", quantity: "$3 million",
            name: "loss made by the bank", resolved: "loss made by Halden Bank"),
        Example(
            text: "Orlo Airways said on Monday that demand had fallen. Its debts amount to $70 million.",
            quantity: "$70 million", name: "debts", resolved: "Orlo Airways' debts"),
        Example(
            text: "Varna Foods said on Monday that it would sell a mill. The company has 4,000 employees.",
            quantity: "4,000", name: "employees of the company", resolved: "employees of Varna Foods"),
        // Over a sentence that goes on about the same one.
        Example(
            text: "Brava Motors cut its forecast. It expects a hard year. Its pre-tax loss came to $9 million.",
            quantity: "$9 million", name: "pre-tax loss", resolved: "Brava Motors' pre-tax loss"),
        // Shares stand for whose they are.
        Example(
            text: "Shares of Varna Foods fell on Friday. The stock closed at $31.", quantity: "$31",
            name: "price of the stock", resolved: "price of Varna Foods' stock"),
        Example(
            text: "Norland closed its border. Its reserves fell to $800 million.", quantity: "$800 million",
            name: "reserves", resolved: "Norland's reserves"),
        // Another subject in between: nobody says whose it is.
        Example(
            text: "Varna Foods sold a mill. Critics were not convinced. Its debts amount to $70 million.",
            quantity: "$70 million", name: "debts", resolved: "debts"),
        // A person has no branches.
        Example(
            text: "Chairwoman Ana Ruiz spoke on Friday. The bank has 40 branches.", quantity: "40",
            name: "branches of the bank", resolved: "branches of the bank"),
        // A country is no company, however it is written.
        Example(
            text: "The U.S. raised tariffs. The company has 4,000 employees.", quantity: "4,000",
            name: "employees of the company", resolved: "employees of the company"),
        // Who is named already stays.
        Example(
            text: "Orlo Airways sold a hotel. Varna Foods said its debts amount to $70 million.",
            quantity: "$70 million", name: "Varna Foods' debts", resolved: "Varna Foods' debts"),
        Example(
            text: "Orlo Airways sold a hotel. Varna Foods said its debts amount to $70 million.",
            quantity: "$70 million", name: "debts", resolved: "Varna Foods' debts"),
    ]

    @Test(arguments: examples)
    func `a name says whose`(_ example: Example) throws {
        let article = try ArticleFile.only(in: .named("2031-03-09.txt", example.text))
        let extraction = ClaimExtraction.all(of: article, sentenceLength: ArticleLimits().sentenceLength) { _, _ in }
        let read = extraction.subjects.article
        let mention = try #require(read.mentions.first { $0.claim.text.hasPrefix(example.quantity) })
        let holder = NameHolder(read.sentences[mention.sentence], of: read, Spelling(article))
        #expect(holder.resolved(example.name, for: mention.words) == example.resolved)
    }
}
