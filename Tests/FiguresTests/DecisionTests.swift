internal import Articles
internal import Claims
internal import TestSupport
internal import Testing

@testable import Figures

/// Why a claim has its row is said by what decides it.
@Suite struct DecisionTests {
    private static let sent = "North Korea has sent 10,000 soldiers to Russia, Seoul said."

    private static func submission(_ text: String, on day: String = "2024-02-01") throws -> Submission {
        let (article, claims) = try EvidenceTests.read(text, on: day)
        return Submission(article, claims)
    }

    @Test func `a decision gives the row of the update, and its margin over the next row`() throws {
        var newsroom = Newsroom()
        try newsroom.read(Self.sent)
        try newsroom.read("A bomb killed 22 people in Quetta on Monday, police said.")
        let submission = try Self.submission(
            "Some 12,000 North Korean soldiers are in Russia. Police counted 300 boats.")
        let decisions = newsroom.table.decisions(on: submission)
        let update = newsroom.table.update(from: submission)
        #expect(decisions.map(\.row) == update.changes.map(\.figure))

        let soldiers = try #require(decisions.first)
        guard case .suits = soldiers.ground else {
            Issue.record("a further reading, and not \(soldiers.ground)")
            return
        }
        let first = try #require(soldiers.compared.first)
        #expect(first.row == FigureID(number: 1))
        #expect(first.score == soldiers.margin, "nothing else comes near, so it is over a row of its own, at 0")
        guard case .opened = try #require(decisions.last).ground else {
            Issue.record("boats are new, and not \(decisions[1].ground)")
            return
        }
        #expect(decisions[1].margin == nil)
    }

    @Test func `a score is the sum of what is said to speak for and against the row, the largest parts first`() throws {
        var newsroom = Newsroom()
        try newsroom.read(Self.sent)
        let submission = try Self.submission("Some 12,000 North Korean soldiers are in Russia, Seoul said.")
        let row = try #require(newsroom.table.decisions(on: submission).first?.compared.first)
        let score = try #require(row.score)
        let sum = row.evidence.reduce(0) { $0 + $1.amount }
        #expect(abs(sum - score) < 1e-9, "\(sum) is not \(score)")
        let sizes = row.evidence.map { abs($0.amount) }
        #expect(sizes == sizes.sorted(by: >) && sizes.last ?? 0 > 0, "\(row.evidence)")
    }

    @Test func `what is ruled out comes last, with its reason`() throws {
        var newsroom = Newsroom()
        try newsroom.read(
            "Kenya has sent 4,000 soldiers to Somalia. Kenya said 60 of its soldiers had been killed there.")
        let submission = try Self.submission("Kenya has sent 4,500 soldiers to Somalia, the ministry said.")
        let compared = try #require(newsroom.table.decisions(on: submission).first?.compared)
        #expect(compared.map(\.row.number) == [1, 2], "\(compared)")
        guard case .ruledOut(.otherEvent)? = compared.last?.outcome else {
            Issue.record("who was killed is not who was sent: \(compared)")
            return
        }
    }

    @Test func `two values of one sentence keep out of one row, and the better one has it`() throws {
        var newsroom = Newsroom()
        try newsroom.read(Self.sent)
        let submission = try Self.submission(
            "North Korea has sent 12,000 soldiers to Russia, and 11,000 soldiers have been sent to Russia, Seoul said.")
        let decisions = newsroom.table.decisions(on: submission)
        let other = try #require(decisions.last?.compared.first { $0.row.number == 1 })
        #expect(decisions.first?.row.number == 1)
        guard case .ruledOut(.valueInSentence) = other.outcome else {
            Issue.record("the row has a value of the sentence already: \(other)")
            return
        }
    }

    @Test func `what says again what the claim before it says needs no comparison`() throws {
        let submission = try Self.submission("The well leaked 5,000 barrels, or 210,000 gallons, of oil.")
        let decisions = FigureTable().decisions(on: submission)
        guard case .repeats(claim: 0)? = decisions.last?.ground else {
            Issue.record("\(decisions)")
            return
        }
        #expect(decisions.last?.compared.isEmpty == true)
    }

    @Test func `what the article's earlier version stated stays there`() throws {
        var newsroom = Newsroom()
        try newsroom.read(Self.sent)
        let old = try Self.submission(Self.sent, on: "2024-01-01").article.digest
        let new = try Self.submission(Self.sent.split(separator: "10,000").joined(separator: "11,000"))
        let submission = Submission(new.article, new.claims, replacing: Replaced(old, isCertain: true))
        let decision = try #require(newsroom.table.decisions(on: submission).first)
        guard case .stated(let reading, isCopy: false) = decision.ground else {
            Issue.record("\(decision.ground)")
            return
        }
        #expect(reading.claim.quantity.value == 10_000)
        #expect(decision.row == FigureID(number: 1))
    }

    @Test func `a claim that two rows suit nearly alike names the better one`() throws {
        var newsroom = Newsroom(margin: 1000)
        try newsroom.read("The bridge needs 40 guards, the mayor said. The port needs 90 guards, the mayor said.")
        let submission = try Self.submission("The harbour needs 95 guards, the mayor said.", on: "2024-01-02")
        let decision = try #require(newsroom.table.decisions(on: submission).first)
        let lookalike = try #require(decision.lookalike)
        #expect(lookalike.row == newsroom.table.update(from: submission).changes.first?.reading.lookalike)
        #expect(lookalike.row == decision.compared.first?.row && lookalike.reason == .tie)
        #expect(decision.row == FigureID(number: 3) && decision.margin == nil)
    }

    @Test func `deciding the rows of an update records nothing`() throws {
        let (article, claims) = try EvidenceTests.read(Self.sent, on: "2024-02-01")
        var assignment = Assignment(of: claims.map { Reading(article: article, claim: $0) }, in: FigureTable())
        let rows = assignment.rows {}
        #expect(assignment.decisions(for: rows) { _ in nil }.isEmpty)
    }
}

@Suite struct AlertIDTests {
    private static let digest = ContentDigest(of: Array("an article".utf8))

    @Test(arguments: [
        AlertID(digest, start: 147, .changed), AlertID(digest, start: 0, .new), AlertID(digest, start: nil, .digest),
        AlertID(digest, start: 20, .revised, isOfEarlierVersion: true),
    ])
    func `an id reads back, and says of which article it is`(id: AlertID) throws {
        #expect(AlertID(text: id.description) == id, "\(id)")
        #expect(id.isOf(Self.digest))
        #expect(!id.isOf(ContentDigest(of: [])))
    }

    @Test(arguments: [
        "", "71ae4c2d4f49ed88", "71ae4c2d4f49ed88-147", "71ae4c2d4f49ed88-147-chnged", "71AE4C2D4F49ED88-147-changed",
        "71ae4c2d4f49ed8-147-changed", "71ae4c2d4f49ed88--147-changed", "71ae4c2d4f49ed88-x-changed",
        "71ae4c2d4f49ed88-changed", "71ae4c2d4f49ed88-147-digest", "71ae4c2d4f49ed88-old", "article-147-new.txt",
    ])
    func `nothing else is an id`(text: String) {
        #expect(AlertID(text: text) == nil, "\(text)")
    }

    @Test func `alerts have such ids`() throws {
        var newsroom = Newsroom()
        let update = try newsroom.read("Police counted 300 boats. The mine employs 410 workers.")
        #expect(!update.alerts.isEmpty)
        for alert in update.alerts {
            let id = try #require(AlertID(text: alert.id), "\(alert.id)")
            #expect(id.kind == alert.kind && id.start == alert.reading.claim.start)
            #expect(id.isOf(alert.reading.article.digest))
        }
    }
}
