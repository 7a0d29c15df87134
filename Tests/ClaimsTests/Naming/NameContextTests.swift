import Articles
import Formats
import TestSupport
import Testing

@testable import Claims

/// What a name may say that the figure's own sentence does not.
@Suite struct NameContextTests {
    private static let text = """
        Ceasefire in Karo holds for a second day

        The ceasefire between Karo and the rebels held for a second day. The ceasefire was agreed on Sunday.

        The ceasefire began after 31 people were counted.
        """

    @Test(
        arguments: [
            ("ceasefire", "killed", nil), ("ceasefire", "arrested", nil),
            ("ceasefire", "monitored", "ceasefire"),
        ] as [(String, String, String?)])
    func `nobody is killed in a ceasefire that the article goes on about`(
        event: String, state: String, expected: String?
    ) throws {
        let article = try ArticleFile.only(in: .named("2031-03-09.txt", Self.text))
        let extraction = ClaimExtraction.all(of: article, sentenceLength: ArticleLimits().sentenceLength) { _, _ in }
        let read = extraction.subjects.article
        let mention = try #require(read.mentions.first { $0.claim.quantity.value == 31 })
        let context = NameContext(of: mention.words, in: read.sentences[mention.sentence], of: read)
        let named = context.pruned(Subject(noun: "person", state: state, of: event))
        #expect(named.of == expected, "\(named)")
    }

    @Test(
        arguments: [
            ("A hospital counted 31 people after the rescue of a dog.", "rescue", "rescue"),
            ("A hospital counted 31 people.", "rescue", nil), ("A hospital counted 31 people.", "mission", nil),
            ("A hospital counted 31 people.", "summit", nil), ("A hospital counted 31 people.", "funeral", nil),
        ] as [(String, String, String?)])
    func `nothing happens in a quiet event of which the sentence does not speak`(
        text: String, event: String, expected: String?
    ) throws {
        let headline = "The \(event) in Karo goes on"
        let (context, _) = try context(
            "\(headline)\n\nThe \(event) in Karo began on Sunday. The \(event) goes on.\n\n\(text)")
        #expect(context.pruned(Subject(noun: "person", state: "counted", of: event)).of == expected)
    }

    @Test(
        arguments: [
            ("Officials in Lima said that 31 miners were trapped.", "Lima, Peru", nil),
            ("Some 31 families fled to Lima.", "Lima, Peru", nil),
            ("At least 31 people have left Sudan.", "Sudan", nil),
            ("A convoy with 31 nurses arrived from Lima.", "Lima, Peru", nil),
            ("The government bought 31 lorries for Lima.", "Lima, Peru", nil),
            ("At least 31 people died in Lima.", "Lima, Peru", "Lima, Peru"),
            ("The city of Lima counted 31 marchers.", "Lima, Peru", "Lima, Peru"),
            ("According to the Sudan Doctors' Union 31 people died.", "Sudan", "Sudan"),
            ("Peru's Red Cross said 31 Peruvian nurses had died.", "Peru", nil),
            ("At least 31 Peruvian nurses died in Peru.", "Peru", "Peru"),
            ("Officials in Lima said that 31 houses there were empty.", "Lima, Peru", "Lima, Peru"),
        ] as [(String, String, String?)])
    func `where somebody speaks, goes to or comes from is not where it is`(
        text: String, place: String, expected: String?
    ) throws {
        let (context, _) = try context(text)
        #expect(context.pruned(Subject(noun: "person", place: place)).place == expected)
    }

    @Test(
        arguments: [
            ("Halden weighs sale of its yards. Halden has 31 ferries.", "Halden weigh", "Halden"),
            ("Each Halden job counts. Halden has 31 ferries.", "Halden job", "Halden"),
            ("Halden has 31 ferries and a Halden yard.", "Halden yard", "Halden yard"),
        ])
    func `what a name goes with elsewhere is none of its own`(text: String, owner: String, expected: String) throws {
        let (context, _) = try context(text)
        #expect(context.pruned(Subject(noun: "ferry", of: owner)).of == expected)
    }

    @Test(
        arguments: [
            ("In Lima, Peru, it has 31 nurses.", "Lima, Peru", "Lima, Peru"),
            ("It has 31 nurses in Lima.", "Lima, Peru", nil), ("On Monday 31 nurses left Lima.", "Lima, Peru", nil),
        ] as [(String, String, String?)])
    func `a sentence may open with the place of all that it tells`(text: String, place: String, expected: String?)
        throws
    {
        let (context, _) = try context(text)
        #expect(context.opensWith(place) == expected)
    }

    @Test(
        arguments: [
            ("There are 31 trucks in Norway.", "truck", nil, "Norway"),
            ("Norway has 31 trucks.", "truck", "Norway", nil),
            ("The 31 trucks from Norway are late.", "truck", "Norway", nil),
            ("Norway has 31 people.", "person", nil, "Norway"),
        ] as [(String, String, String?, String?)])
    func `what is in a country is there, and what a country has is its own`(
        text: String, noun: String, of: String?, place: String?
    ) throws {
        let (context, _) = try context(text)
        let subject = context.ofSomewhere(Subject(noun: noun, of: "Norway"))
        #expect(subject.of == of && subject.place == place, "\(subject)")
    }

    @Test(
        arguments: [
            ("OSLO, June 3 - Crews counted 31 trucks on Monday.", nil),
            ("OSLO, June 3 - Rain fell in Oslo on Sunday. Crews counted 31 trucks on Monday.", "Oslo, Norway"),
        ] as [(String, String?)])
    func `where an article was written is a place of its figures only if it tells of it`(text: String, place: String?)
        throws
    {
        let (context, _) = try context(text)
        #expect(context.pruned(Subject(noun: "truck", place: "Oslo, Norway")).place == place)
    }

    private func context(_ text: String) throws -> (NameContext, ReadMention) {
        let article = try ArticleFile.only(in: .named("2031-03-09.txt", text))
        let extraction = ClaimExtraction.all(of: article, sentenceLength: ArticleLimits().sentenceLength) { _, _ in }
        let read = extraction.subjects.article
        let mention = try #require(read.mentions.first { $0.claim.quantity.value == 31 })
        return (NameContext(of: mention.words, in: read.sentences[mention.sentence], of: read), mention)
    }
}
