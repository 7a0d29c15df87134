internal import Articles
internal import Claims
internal import Figures
internal import Formats
internal import FoundationEssentials
internal import Ledger
internal import Testing

@testable internal import Intake

/// An explanation is what decided, not a second opinion.
struct ArticleExplanationTests {
    private static let texts = [
        ("2024-01-01.txt", "North Korea has sent 10,000 soldiers to Russia, Seoul said. Police counted 300 boats."),
        ("2024-01-02.txt", "Some 12,000 North Korean soldiers are in Russia, Seoul said."),
        ("2024-01-03.txt", "A bomb killed 22 people in Quetta on Monday, police said."),
        ("2024-01-02.txt", "Some 12,500 North Korean soldiers are in Russia, Seoul said."),
        ("2024-01-04.txt", "North Korea has sent 13,000 soldiers to Russia, and 140 were killed, Seoul said."),
    ]

    private static func state() -> (state: LedgerState, files: [SourceFile]) {
        let files = texts.map { Newsroom.file($0, $1) }
        var state = LedgerState()
        for file in files { Newsroom.read(file, into: &state) }
        return (state, files)
    }

    @Test
    func `an article of the ledger is explained by the table before it, and each claim has the row that it was given`()
        throws
    {
        let (state, files) = Self.state()
        for (number, file) in files.enumerated() {
            let explanation = try ArticleExplanation(of: ArticleFile.only(in: file), over: state)
            #expect(explanation.isRecorded && explanation.articleCount == number, "\(file.name)")
            #expect(!explanation.claims.isEmpty)
            #expect(explanation.claims.map(\.decision.row) == explanation.claims.map(\.recorded), "\(file.name)")
        }
    }

    @Test func `what the ledger keeps is enough, though the file is gone`() throws {
        let (state, files) = Self.state()
        for file in files {
            let whole = try ArticleExplanation(of: ArticleFile.only(in: file), over: state)
            let kept = try #require(ArticleExplanation(ofKept: file.digest, over: state))
            #expect(kept.claims.map(\.claim) == whole.claims.map(\.claim), "\(file.name)")
            #expect(kept.claims.map(\.decision.row) == whole.claims.map(\.decision.row), "\(file.name)")
            let scores = [kept, whole].map { $0.claims.map { $0.decision.compared.map(\.score) } }
            #expect(scores[0] == scores[1], "\(file.name)")
        }
        #expect(ArticleExplanation(ofKept: ContentDigest(of: []), over: state) == nil)
    }

    @Test func `another article is explained by the table as it is`() throws {
        let (state, _) = Self.state()
        let file = Newsroom.file("2024-01-05.txt", "Some 14,000 North Korean soldiers are in Russia, Seoul said.")
        let explanation = try ArticleExplanation(of: ArticleFile.only(in: file), over: state)
        #expect(!explanation.isRecorded && explanation.articleCount == 5)
        let claim = try #require(explanation.claims.first)
        #expect(claim.recorded == nil)
        #expect(claim.decision.row == FigureID(number: 1), "\(claim.decision)")
        #expect(explanation.row(FigureID(number: 1)).last == "13,000 soldiers")
    }

    @Test func `without a ledger every claim opens a row, which has the claim's name`() throws {
        let file = Newsroom.file(Self.texts[0].0, Self.texts[0].1)
        let explanation = try ArticleExplanation(of: ArticleFile.only(in: file), over: LedgerState())
        #expect(explanation.claims.map(\.decision.row.number) == [1, 2])
        for explained in explanation.claims {
            guard case .opened = explained.decision.ground else {
                Issue.record("\(explained)")
                continue
            }
            let row = explanation.row(explained.decision.row)
            #expect(row.name == explained.claim.measure && row.last == nil)
        }
    }

    @Test func `where a person mended the table, the decision is shown beside what the ledger has`() throws {
        var (state, files) = Self.state()
        let made = PublicationDate(Date(timeIntervalSince1970: 1_700_000_000), precision: .second)
        let bomb = try #require(state.statements(of: files[2].digest).first?.figure)
        state.apply(.mending(.merge(bomb, into: FigureID(number: 1)), made: made))
        let explanation = try ArticleExplanation(of: ArticleFile.only(in: files[2]), over: state)
        let claim = try #require(explanation.claims.first)
        #expect(claim.recorded == FigureID(number: 1))
        #expect(claim.decision.row != claim.recorded)
    }

    @Test func `a copy's claims are explained by the article that it copies`() throws {
        let text = (1...12).map {
            "In town number \($0) of the valley the flood of Monday took \($0)1 boats, police said."
        }
        .joined(separator: " ")
        var state = LedgerState()
        let original = Newsroom.file("2024-02-01.txt", text),
            copy = Newsroom.file("2024-02-02.txt", text + " So it was.")
        for file in [original, copy] { Newsroom.read(file, into: &state) }
        let explanation = try ArticleExplanation(of: ArticleFile.only(in: copy), over: state)
        #expect(explanation.claims.count == 12)
        for explained in explanation.claims {
            guard case .stated(let reading, isCopy: true) = explained.decision.ground else {
                Issue.record("\(explained)")
                continue
            }
            #expect(reading.article.digest == original.digest)
            #expect(explained.recorded == explained.decision.row)
        }
    }
}
