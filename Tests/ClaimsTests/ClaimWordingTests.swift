internal import Articles
internal import Claims
internal import Formats
internal import TestSupport
internal import Testing

/// Which words of an article made a claim what it is.
@Suite struct ClaimWordingTests {
    @Test(
        arguments: [
            ("The North has shipped more than 13,000 containers to Russia.", "more than"),
            ("Seoul said some 1.9 million shells had crossed.", "some"),
            ("It cost up to $60 million.", "up to"),
            ("At least 35 people were killed.", "at least"),
            ("The town has 5,000 or so houses.", "or so"),
            ("The report estimated that 600 people died.", "estimated"),
            ("Dozens of tanks moved.", "Dozens of tanks"),
            ("The port has 300 cranes.", nil),
        ] as [(String, String?)])
    func `a bound is set by words`(text: String, words: String?) throws {
        let wording = try Self.wording(of: text)
        #expect(wording.bound == words, "\(text)")
    }

    @Test(
        arguments: [
            ("The ministry will send 3,000 soldiers to Kursk.", Status.projected, "will"),
            ("Seoul fears that 3,000 soldiers could leave for Kursk.", .projected, "could"),
            ("The army has 3,000 tanks, up from 2,000 tanks in May.", .current, nil),
            ("The ministry denied that 300 soldiers had died.", .denied, "denied"),
            ("The port has 300 cranes.", .current, nil),
        ] as [(String, Status, String?)])
    func `a status is told by a word of the sentence, or by none`(text: String, status: Status, words: String?) throws {
        let (article, claims) = try Self.read(text)
        let claim = try #require(claims.first)
        #expect(claim.status == status, "\(text)")
        #expect(ClaimWording(of: claim, in: article, passages: []).status == words, "\(text)")
    }

    @Test func `what was before is told by the words before it`() throws {
        let (article, claims) = try Self.read("The army has 3,000 tanks, up from 2,000 tanks in May.")
        let claim = try #require(claims.last)
        #expect(claim.status == .previous)
        #expect(ClaimWording(of: claim, in: article, passages: []).status == "up from")
    }

    @Test(
        arguments: [
            (
                "container of suspected munition", "6,700 containers of suspected munitions arrived",
                ["containers of suspected munitions"], []
            ),
            (
                "Haiti quake of 2010", "300 died in the quake that Haitian officials feared", ["quake that Haitian"],
                ["2010"]
            ),
            ("Seoul, South Korea", "300 troops of North Korea, said Seoul", ["Seoul"], ["South Korea"]),
            ("soldier", "some 300 troops", ["troops"], []),
            ("soldier", "some 300 dead", [], ["soldier"]),
        ] as [(String, String, [String], [String])])
    func `a slot is quoted as the sentence words it, and what is not said is named`(
        value: String, sentence: String, quotes: [String], unsaid: [String]
    ) throws {
        let slot = try #require(Self.slot(value, in: sentence))
        #expect(slot.quotes.map(\.text) == quotes, "\(value) in '\(sentence)'")
        #expect(slot.unsaid == unsaid, "\(value) in '\(sentence)'")
    }

    @Test func `what the sentence does not say is looked for in the title and then in the text`() throws {
        let sentence = "Some 300 were killed."
        let title = try #require(Self.slot("soldier", in: sentence, title: "Soldiers die", passages: ["Soldiers."]))
        #expect(title.quotes.map(\.text) == ["Soldiers"] && title.quotes.map(\.place) == [.title])
        let text = try #require(
            Self.slot("North Korean soldier", in: sentence, passages: ["Korea.", "The North Korean soldiers left."]))
        #expect(text.quotes.map(\.text) == ["North Korean soldiers"] && text.quotes.map(\.place) == [.text])
    }

    @Test func `a period is quoted as the sentence words the days`() throws {
        var claim = Self.claim("on Friday 300 people died")
        claim.period = "on Friday"
        claim.subject.period = "2024-11-22"
        let wording = ClaimWording(of: claim, in: try Self.read("Nothing.").0, passages: [])
        #expect(wording.slots.map(\.slot) == [.period])
        #expect(wording.slots.first?.quotes.map(\.text) == ["on Friday"])
    }

    // MARK: What is asked

    private static func read(_ text: String, title: String? = nil) throws -> (ArticleReference, [Claim]) {
        let article = try ArticleFile.only(in: .named("2024-11-22.txt", text))
        return (article.reference, claims(in: article))
    }

    private static func wording(of text: String) throws -> ClaimWording {
        let (article, claims) = try read(text)
        return ClaimWording(of: try #require(claims.first, "\(text)"), in: article, passages: [])
    }

    private static func claim(_ sentence: String) -> Claim {
        Claim(
            start: 0, end: 3, text: "300", sentence: sentence,
            quantity: Quantity(value: 300, unit: Unit("person")), measure: "people", concept: [])
    }

    /// How a noun is worded.
    private static func slot(
        _ value: String, in sentence: String, title: String? = nil, passages: [String] = []
    ) -> SlotWording? {
        var claim = claim(sentence)
        claim.subject.noun = value
        let digest = ContentDigest(of: Array(sentence.utf8))
        guard let published = PublicationDate(iso8601: "2024-11-22") else { return nil }
        let article = ArticleReference(
            file: FileName("a.txt"), digest: digest, published: published, title: title, source: nil)
        return ClaimWording(of: claim, in: article, passages: passages).slots.first
    }
}
