internal import Articles
internal import Claims
@testable import Figures
internal import Formats
internal import TestSupport
internal import Testing

@Suite struct EvidenceTests {
    private static let quake = "An earthquake in Chile killed 35 people, officials said."

    @Test(arguments: [
        (quake, "The earthquake in Chile has killed 47 people, officials said.", Evidence.sameEvent),
        (quake, "The earthquake in Chile has killed 47 people, officials said.", Evidence.samePlace),
        (quake, "The earthquake in Chile has killed 35 people, officials said.", Evidence.sameValue),
        (quake, "The earthquake has killed 47 people, officials said.", Evidence.placeUnsaid),
        (quake, "The earthquake in Chile has killed 12 people, officials said.", Evidence.falls),
        (quake, "The earthquake in Chile could kill 470 people, officials said.", Evidence.otherStatus),
        (
            "The well is leaking 6,000 barrels of oil a day.", "The well is leaking 9,000 barrels of oil a day.",
            Evidence.rate
        ),
        (quake, "The earthquake in Chile has killed 47 people, officials said.", Evidence.likeAtBest),
        ("The clean-up of the spill cost $40m.", "His last film has earned $90m so far.", Evidence.unlike),
        (
            "The navy captured 26 pirates in the Gulf of Aden on Thursday.",
            "The warship foiled an attack in the Gulf of Aden, capturing 26 brigands.", Evidence.likeAndEqual
        ),
        ("The clean-up cost $40m.", "The clean-up cost $90m, the company said.", Evidence.movedMoney),
        (quake, "The earthquake in Chile has killed 47 people, officials said.", Evidence.grows),
        (
            "A quake of magnitude 7.1 struck Chile.", "A quake of magnitude 6.9 struck Chile, officials said.",
            Evidence.movedMeasure
        ),
    ])
    func `a claim and a row have evidence for or against each other`(
        row: String, claim: String, kind: Evidence
    ) throws {
        let found = try evidence(that: claim, belongsTo: row)
        #expect(found[kind] > 0, "\(kind)")
    }

    @Test(arguments: [
        (
            Conflict.otherUnit, "The well leaked 5,000 barrels of oil.", "The clean-up cost $90m, the company said."
        ),
        (.otherEvent, quake, "The earthquake in Chile wounded 47 people, officials said."),
        (
            .addition, "North Korea has sent 11,000 soldiers to Russia.",
            "North Korea has sent 1,500 more soldiers to Russia."
        ),
        (
            .addition, "Peru has reported 481 cases of cholera.",
            "Peru has reported 25 cases more than on Friday."
        ),
        (
            .total, "North Korea has sent 1,500 more soldiers to Russia.",
            "North Korea has sent 11,000 soldiers to Russia."
        ),
        (
            .otherRole, "Peru has reported 310 confirmed cases of cholera.",
            "Peru has reported 420 suspected cases of cholera."
        ),
        (.otherNoun, "The port has 300 cranes.", "Police counted 410 protesters in the port."),
        (.otherSort, "North Korea has sent 11,000 soldiers to Russia.", "North Korea sent 4,000 workers to Russia."),
        (
            .otherSize, "A quake of magnitude 7.2 struck Chile.",
            "An aftershock of magnitude 5.4 struck Chile on Friday."
        ),
        (.otherOwner, "Brava Motors will cut 1,200 jobs.", "Halden Motors will cut 3,000 jobs."),
        // Two fires that have names.
        (
            .otherOwner, "The Larch Fire was 12% contained on Monday, officials said.",
            "The Quill Fire was 40% contained on Monday, officials said."
        ),
        // Firms of one family.
        (.otherOwner, "Halden Mining fell 19% on Tuesday.", "Halden Ports fell 8% on Tuesday."),
        (.otherDirection, "Shares of Halden Ports rose 5% on Tuesday.", "Shares of Halden Ports fell 7% on Wednesday."),
        (
            .otherTime, "Shelling killed 31 people in Karo on Monday, the governor said.",
            "Shelling killed 44 people in Karo on Tuesday, the governor said."
        ),
        // What was told on Monday didn't happen on Tuesday, whatever Monday's article says of when it was.
        (
            .otherTime, "Shelling has killed 31 people in Karo, the governor said.",
            "A strike killed 44 people in Karo on Tuesday, the governor said."
        ),
        (.partOrWhole, quake, "The police have identified 46 of the dead of the earthquake in Chile."),
        (.partOrWhole, "There are 45 cases in Maricopa County.", "There are 146 cases in Arizona."),
        (.peopleElsewhere, quake, "An earthquake in Nepal killed 47 people, officials said."),
    ])
    func `some things rule a row out, and say so`(conflict: Conflict, row: String, claim: String) throws {
        #expect(throws: conflict, "'\(claim)' beside '\(row)'") { try evidence(that: claim, belongsTo: row) }
    }

    @Test(arguments: [
        "The toll of the shelling in Karo rose on Tuesday to 44 people killed, the governor said.",
        "Shelling has killed 44 people in Karo, the governor said on Tuesday.",
    ])
    func `a toll that has risen by a day is none of that day`(claim: String) throws {
        let row = "Shelling has killed 31 people in Karo, the governor said."
        #expect(throws: Never.self, "'\(claim)'") { try evidence(that: claim, belongsTo: row) }
    }

    @Test func `every kind of evidence and every conflict has words of its own`() {
        let words = Evidence.allCases.map(\.words) + Conflict.allCases.map(\.words)
        let repeated = Dictionary(grouping: words) { $0 }.filter { $0.value.count > 1 }.keys
        // One thing that may be either: evidence against a row, or what rules it out.
        #expect(repeated.sorted() == ["another event", "people elsewhere"])
    }

    /// The evidence between the first claim of a text and the row that another one opens.
    private func evidence(that text: String, belongsTo row: String) throws -> EvidenceVector {
        var table = FigureTable()
        let (article, claims) = try Self.read(row, on: "2024-01-01")
        table.apply(table.update(from: Submission(article, claims)))
        let profile = try #require(table.profile(FigureID(number: 1)))
        let (later, statements) = try Self.read(text, on: "2024-01-02")
        var reader = FrameReader()
        let frame = reader.frame(of: Reading(article: later, claim: try #require(statements.first)))
        var context = ArticleContext(article: later.digest, day: frame.day)
        context.add(frame)
        var story = StoryView(of: context, in: table)
        story.prepare([profile])
        return try EvidenceReader(story: story).evidence(for: frame, of: profile)
    }

    static func read(_ text: String, on day: String) throws -> (ArticleReference, [Claim]) {
        let file = SourceFile.named("\(day).txt", text)
        let article = try ArticleFile.only(in: file)
        return (article.reference, claims(in: article))
    }
}

@Suite struct AssignmentTests {
    @Test func `what matches no row opens rows in the order of the text`() throws {
        let rows = try rows("The storm killed 12 people. The clean-up cost $90m.", in: FigureTable())
        #expect(rows == [FigureID(number: 1), FigureID(number: 2)])
    }

    @Test func `a claim that says another one again has its row`() throws {
        let rows = try rows("The well leaked 5,000 barrels, or 210,000 gallons, of oil.", in: FigureTable())
        #expect(rows == [FigureID(number: 1), FigureID(number: 1)])
    }

    @Test func `a claim whose row is known stays there, however unlike it is`() throws {
        var table = FigureTable()
        let (article, claims) = try EvidenceTests.read("The storm killed 12 people.", on: "2024-01-01")
        table.apply(table.update(from: Submission(article, claims)))
        let text = "The clean-up cost $90m, the company said."
        #expect(try rows(text, in: table) == [FigureID(number: 2)])
        #expect(try rows(text, settled: [0: FigureID(number: 1)], in: table) == [FigureID(number: 1)])
    }

    private func rows(_ text: String, settled: [Int: FigureID] = [:], in table: FigureTable) throws -> [FigureID] {
        let (article, claims) = try EvidenceTests.read(text, on: "2024-01-02")
        var assignment = Assignment(
            of: claims.map { Reading(article: article, claim: $0) }, settled: settled, in: table)
        return assignment.rows {}
    }
}
