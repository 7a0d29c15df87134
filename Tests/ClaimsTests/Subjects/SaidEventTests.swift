import Articles
import Formats
import TestSupport
import Testing

@testable import Claims

/// An article that tells of several fires says with each number which one it means.
@Suite struct SaidEventTests {
    struct Example: CustomTestStringConvertible, Sendable {
        let text: String
        /// By the start of each quantity's text, the event that its sentence names for it.
        let events: [String: String?]

        init(_ text: String, _ events: [String: String?]) {
            self.text = text
            self.events = events
        }

        var testDescription: String { text }
    }

    static let examples = [
        Example("The Harlan Fire has burned more than 20,000 acres.", ["more than 20,000": "Harlan fire"]),
        Example(
            "The Harlan fire is 40% contained and the Bryce fire 70% contained.",
            ["40%": "Harlan fire", "70%": "Bryce fire"]),
        Example(
            "Sheriffs have 23 reports of missing people, 17 in the area of the Harlan Fire and six in that of the Bryce Fire.",
            ["23": nil, "17": "Harlan fire", "six": "Bryce fire"]),
        Example(
            "The two largest, the Harlan and Bryce fires, have burned 10,600 acres and 17,000 acres, respectively.",
            ["two": nil, "10,600": "Harlan fire", "17,000": "Bryce fire"]),
        // An agency that fights fires is none.
        Example("Cal Fire said that 9,000 homes burned down.", ["9,000": nil]),
        Example("Wildfires have killed 24 people in the county.", ["24": nil]),
    ]

    @Test(arguments: examples)
    func `the event that a sentence names for a quantity is its event`(_ example: Example) throws {
        let article = try ArticleFile.only(in: .named("2031-03-09.txt", example.text))
        let extraction = ClaimExtraction.all(of: article, sentenceLength: ArticleLimits().sentenceLength) { _, _ in }
        let read = extraction.subjects.article
        for (start, event) in example.events {
            let mention = try #require(
                read.mentions.first { $0.claim.text.hasPrefix(start) },
                "no quantity starts with \(start): \(read.mentions.map(\.claim.text))")
            #expect(SaidEvent.event(of: mention, in: read) == event, "\(mention.claim.text)")
        }
    }

    static let story = """
        Fires spread in Marlow County

        The Harlan and Bryce fires spread on Friday, and the Odell fire was put out. In all 24 people were killed, officials said.

        The Bryce Fire has destroyed 5,300 homes, the county said. It will take weeks to count what is lost in its hills.

        Schools will stay closed. Winds are to calm down at the weekend. Crews from three states are on their way.
        """

    @Test func `a name has no event that the sentence does not name, where there are several`() throws {
        let found = try claims(in: ArticleFile.only(in: .named("2031-03-09.txt", Self.story)))
        let names = ["Harlan", "Bryce", "Odell"]
        for (start, wanted) in [("24", []), ("5,300", ["Bryce"])] {
            let claim = try #require(found.first { $0.text.hasPrefix(start) }, "\(found.map(\.text))")
            let others = names.filter { claim.measure.contains($0) && !wanted.contains($0) }
            #expect(others.isEmpty, "\(claim.text) is named “\(claim.measure)”")
        }
    }

    @Test func `a price war is no war that anything happens in`() throws {
        let text = """
            Varna Motors to cut 1,400 jobs

            Varna Motors is in a price war with its rivals. With 14,047 employees, that would be a tenth.
            """
        for claim in try claims(in: ArticleFile.only(in: .named("2031-03-09.txt", text))) {
            #expect(
                !claim.measure.split(separator: " ").contains { $0.hasPrefix("war") || $0.hasPrefix("(war") },
                "\(claim.measure)")
        }
    }
}
