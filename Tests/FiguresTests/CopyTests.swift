import Articles
import Claims
import Formats
import FoundationEssentials
import TestSupport
import Testing

@testable import Figures

/// One wire story in many papers is one source.
struct CopyTests {
    private static let title = "Ferry sinks off Lemos"
    private static let paragraphs = [
        "LEMOS - A ferry sank in heavy seas off the port of Lemos on Monday night, killing 18 people, the coast guard said.",
        "Some 240 passengers were on board when the vessel turned over within sight of the lighthouse, according to its owner, the shipping line Meridian.",
        "Fishing boats from three villages reached the place first and took survivors to the harbour, where doctors had set up tents on the quay.",
        "The captain had asked to turn back an hour before, said a sailor who was rescued, but the weather had already closed the strait behind them.",
        "It was the second accident of the kind on this route since the spring, when a cargo ship lost 31 containers in a storm.",
        "Relatives waited through the night in the hall of the town's school, while the mayor read the names of those who had been found.",
        "The ministry of transport said that it would examine the ship's papers and the training of the crew, and that sailings would stop until Thursday.",
        "Meridian, which was founded in 1987, runs 14 ships between the islands and employs most of the seamen of the coast.",
    ]

    private static func sketch(_ text: String) throws -> Sketch? {
        let file = SourceFile.named("a.txt", text)
        return Sketch(of: try ArticleFile.only(in: file))
    }

    private static func text(_ paragraphs: [String], title: String = title) -> String {
        ([title] + paragraphs).joined(separator: "\n\n") + "\n"
    }

    private static func replaced(_ old: String, _ new: String) -> [String] {
        paragraphs.map { $0.split(separator: old, omittingEmptySubsequences: false).joined(separator: new) }
    }

    /// What twelve desks make of it.
    private static let edits: [(what: String, text: String)] = [
        ("untouched", text(paragraphs)),
        ("another headline", text(paragraphs, title: "Eighteen dead as ferry turns over")),
        ("a header", "The Harbour Courier | World | Subscribe now for full access\n\n" + text(paragraphs)),
        ("a byline", text(["By our correspondent in Lemos, with reports of the agencies"] + paragraphs)),
        ("the last two paragraphs cut", text(Array(paragraphs.dropLast(2)))),
        ("the last four paragraphs cut", text(Array(paragraphs.dropLast(4)))),
        ("a paragraph cut in the middle", text(Array(paragraphs[..<3] + paragraphs[4...]))),
        (
            "a footer",
            text(paragraphs + ["Read more of our coverage of the islands and sign up for the evening letter."])
        ),
        ("another dateline", text(replaced("LEMOS - A", "Lemos, Tuesday: A"))),
        ("single words", text(replaced("vessel", "ship").map { $0.replacing("sailor", with: "seaman") })),
        (
            "a paragraph of their own",
            text(paragraphs + ["A reader of this paper, who had been on board, said that the crew had stayed calm."])
        ),
        ("paragraphs run together", text([paragraphs.joined(separator: " ")])),
    ]

    @Test(arguments: edits)
    func `what a desk makes of a wire story is a copy of it`(what: String, text: String) throws {
        let wire = try #require(try Self.sketch(Self.text(Self.paragraphs)))
        let copy = try #require(try Self.sketch(text))
        #expect(
            copy.copied(from: wire) != nil && wire.copied(from: copy) != nil,
            "\(what): \(copy.containment(with: wire) as Any)")
        var index = SketchIndex()
        let day = try #require(PublicationDate(iso8601: "2024-03-05"))
        index.add(SketchIndex.Entry(ContentDigest(of: [1]), day, wire))
        #expect(index.original(of: copy, published: day) { _ in false } == ContentDigest(of: [1]), "\(what)")
    }

    /// Other texts on the same accident.
    private static let others = [
        text([
            "LEMOS - Eighteen people drowned when a ferry went down off Lemos on Monday night, officials of the coast guard said on Tuesday.",
            "The Meridian line, to which the ship belonged, put the number of its passengers at 240 and said that all papers were in order.",
            "Survivors spoke of a wave that broke the windows of the lower deck. Within minutes the ferry lay on its side, and those who could swim made for the lights of the fishing fleet.",
            "The government of the islands has ordered three days of mourning. Sailings to Lemos are suspended, and the ministry of transport has sent two inspectors.",
        ]),
        text(
            [
                "What went wrong on the last crossing to Lemos? Two days after the disaster, in which 18 people died, the answers are few.",
                "The captain, who is in hospital, had asked for leave to turn back, his crew say. The port denies that such a call was made.",
                "Engineers point to the car deck, which was rebuilt last year to hold 40 lorries. Its doors were the subject of a letter that the seamen's union wrote in June.",
                "The union now wants to see the answer. The Meridian company would say only that it is helping the investigators.",
            ], title: "Questions after the ferry"),
    ]

    @Test(arguments: others)
    func `another story on the same subject is no copy`(text: String) throws {
        let wire = try #require(try Self.sketch(Self.text(Self.paragraphs)))
        let other = try #require(try Self.sketch(text))
        #expect(other.copied(from: wire) == nil, "\(other.containment(with: wire) as Any)")
    }

    @Test func `a short text has no sketch, since a sentence is often quoted`() throws {
        #expect(
            try Self.sketch("A ferry sank off Lemos on Monday night, killing 18 people, the coast guard said.") == nil)
    }

    @Test func `a copy adds itself to the readings, raises nothing and opens nothing`() throws {
        var newsroom = Newsroom()
        let first = try newsroom.read(Self.text(Self.paragraphs), on: "2024-03-05")
        let original = try #require(first.changes.first?.reading.article.digest)
        for (what, text) in Self.edits.dropFirst() {
            let update = try newsroom.read(text, copying: original, on: "2024-03-05")
            #expect(update.alerts.map(\.message) == [], "\(what)")
        }
        let toll = try #require(first.row(18))
        let readings = newsroom.table.figure(toll)?.readings.filter { $0.claim.quantity.value == 18 } ?? []
        #expect(readings.first?.alsoIn.count == Self.edits.count - 1, "\(readings.map(\.claim.sentence))")
    }

    @Test func `a figure that differs in a copy is told`() throws {
        var newsroom = Newsroom()
        let first = try newsroom.read(Self.text(Self.paragraphs), on: "2024-03-05")
        let original = try #require(first.changes.first?.reading.article.digest)
        let update = try newsroom.read(
            Self.text(Self.replaced("killing 18 people", "killing 81 people")), copying: original, on: "2024-03-06")
        #expect(update.alerts.count == 1, "\(update.alerts.map(\.message))")
        #expect(update.alerts.first?.reading.claim.quantity.value == 81)
        #expect(update.row(81) == first.row(18))
    }

    @Test func `what a copy says still holds when the original no longer says it`() throws {
        var newsroom = Newsroom()
        let first = try newsroom.read(Self.text(Self.paragraphs), version: "wire", on: "2024-03-05")
        let original = try #require(first.changes.first?.reading.article.digest)
        try newsroom.read(Self.text(Array(Self.paragraphs.dropLast())), copying: original, on: "2024-03-05")
        try newsroom.read(
            Self.text(Array(Self.paragraphs.dropFirst(2))), version: "wire", on: "2024-03-05")
        let toll = try #require(first.row(18))
        #expect(newsroom.table.figure(toll)?.readings.first?.superseded == false)
    }

    @Test func `the index forgets the oldest and never grows beyond its window`() throws {
        let day = try #require(PublicationDate(iso8601: "2024-03-05"))
        var index = SketchIndex()
        func sketch(_ number: Int) -> Sketch {
            Sketch(count: 40, hashes: (0..<40).map { UInt32(number * 40 + $0) })
        }
        for number in 0..<20_010 {
            index.add(SketchIndex.Entry(ContentDigest(of: Array("\(number)".utf8)), day, sketch(number)))
        }
        #expect(index.all.count == 20_000)
        #expect(index.original(of: sketch(3), published: day) { _ in false } == nil)
        #expect(
            index.original(of: sketch(12_000), published: day) { _ in false }
                == ContentDigest(of: Array("12000".utf8)))
        let later = try #require(PublicationDate(iso8601: "2024-04-05"))
        #expect(index.original(of: sketch(12_000), published: later) { _ in false } == nil)
    }
}
