import Articles
import Formats
import TestSupport
import Testing

@testable import Claims

/// What is likely in a name, and that its clause leaves to the article, is added.
@Suite struct MissingWordsTests {
    struct Example: CustomTestStringConvertible, Sendable {
        let text: String
        let quantity: String
        let name: String
        /// What is likely in the name.
        let likely: String
        let added: String

        var testDescription: String { "\(added): \(text)" }
    }

    /// The two words do not stand together.
    private static let apart =
        "Cholera has reached Norland; some fear that the cholera will stay. Hospitals have counted 8,457 cases."

    static let examples = [
        // Where the article joins the two words, so does the name.
        Example(
            text: "Cholera cases rise in Norland, officials said. Hospitals have counted 8,457 cases.",
            quantity: "8,457",
            name: "cases in Norland", likely: "cholera cases Norland", added: "cholera cases in Norland"),
        Example(
            text: "Ticket prices rise. The museum raised prices by 12%.", quantity: "12%", name: "rise of prices",
            likely: "ticket prices rise", added: "rise of ticket prices"),
        // Else it stands behind.
        Example(
            text: apart, quantity: "8,457", name: "cases in Norland", likely: "cholera cases Norland",
            added: "cases in Norland (cholera)"),
        Example(
            text: "Varna Foods reported on Monday. Orders came to 370.", quantity: "370", name: "orders",
            likely: "Varna orders", added: "orders (Varna Foods)"),
        // What is not likely enough, or said already, or a time, is not added.
        Example(
            text: apart, quantity: "8,457", name: "cases in Norland", likely: "cases", added: "cases in Norland"),
        Example(
            text: apart, quantity: "8,457", name: "cholera cases in Norland", likely: "cholera",
            added: "cholera cases in Norland"),
        Example(
            text: "Varna Foods sold more in the quarter. Orders in March came to 370.", quantity: "370", name: "orders",
            likely: "quarter March", added: "orders"),
        // A town may be another number's.
        Example(
            text: "The quake was felt most in Hualien. Rescuers found 20 people.", quantity: "20",
            name: "people found", likely: "people Hualien quake", added: "people found (quake)"),
        // A disease stands where a name has it: what has an outbreak is one.
        Example(
            text: "The cholera outbreak goes on. Hospitals have counted 8,457 cases.", quantity: "8,457",
            name: "cases in Norland", likely: "cholera cases Norland", added: "cholera cases in Norland"),
        Example(
            text: "The cholera outbreak goes on. In Norland 12 children have died.", quantity: "12",
            name: "children killed in Norland", likely: "cholera children killed",
            added: "children killed by cholera in Norland"),
        Example(
            text: "The cholera outbreak goes on. In Norland 12 children have died.", quantity: "12",
            name: "children killed", likely: "cholera children killed", added: "children killed by cholera"),
        Example(
            text: "The cholera outbreak goes on. In Norland 12 children fled.", quantity: "12",
            name: "children who fled", likely: "cholera children fled", added: "children who fled (cholera)"),
        // One that looks like a plural is none.
        Example(
            text: "Measles has reached Norland. Hospitals have counted 8,457 cases.", quantity: "8,457",
            name: "cases in Norland", likely: "measles cases Norland", added: "cases in Norland (measles)"),
        // Of a thing that is one of several nobody knows which.
        Example(
            text: "A ferry sank on Monday. The ferry was old. Rescuers found 20 people.", quantity: "20",
            name: "people found", likely: "people ferry", added: "people found"),
        // A country of elsewhere is not what the article is about.
        Example(
            text: "Thousands flee the war\n\nMany went to Chad. Rescuers found 20 people.", quantity: "20",
            name: "people found", likely: "people Chad", added: "people found"),
        // Where a sentence tells of a firm, no other one is meant.
        Example(
            text: "Varna Foods reported on Monday. On Friday Orlo counted 370 orders.", quantity: "370", name: "orders",
            likely: "Varna orders", added: "orders"),
        // Who says so is nothing that is counted.
        Example(
            text: "Carla Hobson said that 20 people were hurt. She said that 370 orders were lost.", quantity: "370",
            name: "orders lost", likely: "Hobson orders", added: "orders lost"),
        // Nor is what is only compared with.
        Example(
            text: "Damage may exceed that of Hurricane Andrew, and 20 people are missing.", quantity: "20",
            name: "people missing", likely: "people Andrew", added: "people missing"),
        // Of two fires the one that the sentence names is meant.
        Example(
            text: "The Larch Fire and the Quill Fire burn on. The Quill Fire destroyed 370 barns.", quantity: "370",
            name: "barns destroyed", likely: "barns Larch", added: "barns destroyed"),
        // A long name says enough.
        Example(
            text: apart, quantity: "8,457", name: "cases that hospitals of the coast have counted since Monday",
            likely: "cholera",
            added: "cases that hospitals of the coast have counted since Monday"),
    ]

    @Test(arguments: examples)
    func `a name gets the words that it lacks`(_ example: Example) throws {
        let article = try ArticleFile.only(in: .named("2031-03-09.txt", example.text))
        let extraction = ClaimExtraction.all(of: article, sentenceLength: ArticleLimits().sentenceLength) { _, _ in }
        let read = extraction.subjects.article
        let mention = try #require(read.mentions.first { $0.claim.text.hasPrefix(example.quantity) })
        let odds = SlotOdds(logits: .init(ContentWords(example.likely).stems.map { ($0, 3) }) { first, _ in first })
        let missing = MissingWords(
            odds, of: mention, event: SaidEvent.event(of: mention, in: read), in: read, Spelling(article))
        #expect(missing.added(to: example.name) == example.added)
    }
}
