internal import Articles
internal import Claims
internal import Formats
internal import TestSupport
internal import Testing

/// Who people are that a sentence counts as some of others, or by their country.
@Suite struct SaidPeopleTests {
    struct Example: CustomTestStringConvertible, Sendable {
        let sentence: String
        let start: String
        let noun: String
        let name: String

        init(_ sentence: String, _ start: String, noun: String, name: String) {
            (self.sentence, self.start, self.noun, self.name) = (sentence, start, noun, name)
        }

        var testDescription: String { "\(start) in: \(sentence)" }
    }

    static let examples = [
        Example(
            "At least 41 of those who died were Egyptians, a diplomat said.", "At least 41", noun: "Egyptian",
            name: "Egyptians killed"),
        Example("Of those killed, 14 were women.", "14", noun: "woman", name: "women killed"),
        Example(
            "The bus carried 40 passengers, nine of them German tourists.", "nine", noun: "German tourist",
            name: "German tourists"),
        Example(
            "Three of the passengers were German nationals.", "Three", noun: "German national",
            name: "passengers who were German nationals"),
        Example(
            "India said 68 of its citizens had died.", "68", noun: "citizen of India", name: "citizens of India killed"),
        Example(
            "Senegal's foreign ministry said three of its pilgrims had died.", "three", noun: "pilgrim of Senegal",
            name: "pilgrims of Senegal killed"),
        Example(
            "The dead included 165 pilgrims from Indonesia.", "165", noun: "pilgrim from Indonesia",
            name: "pilgrims from Indonesia killed"),
        Example(
            "Some 300 pilgrims from the United States were injured.", "Some 300",
            noun: "pilgrim from the United States", name: "pilgrims from the United States injured"),
    ]

    @Test(arguments: examples)
    func `a sentence says who the people are`(example: Example) throws {
        let claim = try claim(in: example.sentence, startingWith: example.start)
        #expect(claim.subject.noun == example.noun)
        #expect(claim.measure.hasPrefix(example.name), "\(claim.measure)")
    }

    @Test func `who is of a country is not in it by that`() throws {
        for example in Self.examples where example.noun.contains(" of ") || example.noun.contains(" from ") {
            let claim = try claim(in: example.sentence, startingWith: example.start)
            #expect(
                claim.subject.place == "Karo, Peru" || claim.subject.place == "Peru",
                "\(example.sentence): \(claim.subject)")
        }
    }

    @Test func `some of the dead are called by what an adjective says of them`() throws {
        let claim = try claim(in: "Of the 31 killed, 14 were unarmed.", startingWith: "14")
        #expect(claim.measure.hasPrefix("people killed who were unarmed"), "\(claim.measure)")
    }

    @Test(arguments: [
        // From where somebody is brought is not who he is.
        ("Helicopters evacuated 300 people from Peru.", "300 people"),
        // Of several countries.
        ("Some 24 experts from Peru, Chile and Ecuador came.", "Some 24 experts"),
        ("Of those killed, 14 were shot.", "14"),
    ])
    func `other words say nothing of who people are`(sentence: String, start: String) throws {
        let claim = try claim(in: sentence, startingWith: start)
        let noun = try #require(claim.subject.noun)
        #expect(!noun.contains("from") && noun != "shot", "\(claim.subject)")
    }

    /// Of an article on a crash in Peru that has a sentence in its middle.
    private func claim(in sentence: String, startingWith start: String) throws -> Claim {
        let text = """
            Title: Stampede at a shrine in Peru kills 31

            KARO, Peru — A stampede at a shrine in Karo killed 31 people on Tuesday, the police said. The shrine is an old one. \
            Rescuers worked through the night.

            \(sentence)

            Roads to the shrine are closed. The governor of Karo promised an inquiry. Its report is due in spring.
            """
        let found = try claims(in: ArticleFile.only(in: .named("2031-03-09.txt", text)))
        return try #require(
            found.first { $0.text.hasPrefix(start) }, "no claim starts with \(start): \(found.map(\.text))")
    }
}
