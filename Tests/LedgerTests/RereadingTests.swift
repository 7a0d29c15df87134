import Articles
import Claims
import Figures
import Formats
import SystemPackage
import TestSupport
import Testing

@testable import Ledger

/// What a newer reader says of claims takes the place of what an older one said, in the ledger and after a restart.
struct RereadingTests {
    private static let texts = [
        ("2024-01-01.txt", "Kenya has sent 4,000 soldiers to Somalia, the ministry said. It sent 12 tanks."),
        ("2024-01-02.txt", "A bomb killed 22 people in Quetta, police said."),
    ]

    /// A ledger of articles whose claims no model has read.
    private static func fill(_ folder: FilePath) throws {
        var ledger = try Ledger(opening: folder)
        for (name, text) in texts {
            let article = try ArticleFile.only(in: SourceFile.named(name, text))
            let unread = Claims::claims(in: article).map { claim in
                var claim = claim
                (claim.subject, claim.vector, claim.measure, claim.salience) = (Subject(), nil, "something", 1)
                return claim
            }
            let update = ledger.state.table.update(from: Submission(article.reference, unread))
            try ledger.commit([.article(article.reference, update)])
        }
        ledger.close()
    }

    private static func claims(of state: LedgerState) -> [Claim] {
        state.table.figures.values.sorted { $0.id.number < $1.id.number }.flatMap(\.readings).map(\.claim)
    }

    @Test func `claims that no model has read are read from the sentences that are kept`() throws {
        try withScratchFolder { folder in
            try Self.fill(folder)
            let model = SubjectModel.english
            var ledger = try Ledger(opening: folder)
            let before = Self.claims(of: ledger.state)
            #expect(before.allSatisfy { !model.hasRead($0) } && before.count == 3)
            let count = try ledger.reread(where: { !model.hasRead($0) }) { model.reread($1, of: $0) }
            #expect(count == 3)
            let after = Self.claims(of: ledger.state)
            #expect(after.allSatisfy { model.hasRead($0) && $0.measure != "something" }, "\(after)")
            #expect(after.allSatisfy { $0.subject.state != nil } && after.last?.subject.state == "killed", "\(after)")
            // The quantities and where they stand are as they were.
            #expect(after.map(\.text) == before.map(\.text) && after.map(\.start) == before.map(\.start))
            ledger.close()

            let again = try Ledger(opening: folder)
            #expect(Self.claims(of: again.state) == after)
            #expect(again.state.counts.readings == 3)
            let next = try ArticleFile.only(
                in: .named("2024-01-03.txt", "Kenya has sent 4,500 soldiers to Somalia, the ministry said."))
            let update = again.state.table.update(from: Submission(next.reference, Claims::claims(in: next)))
            #expect(update.changes.map(\.figure) == [FigureID(number: 1)])
        }
    }

    @Test func `where nothing is to be read again the files stay as they are`() throws {
        try withScratchFolder { folder in
            try Self.fill(folder)
            var ledger = try Ledger(opening: folder)
            #expect(try ledger.reread(where: { _ in false }) { $1 } == 0)
            #expect(try ledger.reread(where: { _ in true }) { $1 } == 0, "the same again is no change")
        }
    }
}
