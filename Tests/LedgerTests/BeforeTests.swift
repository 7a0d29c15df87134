import Articles
import Claims
import Figures
import Formats
import FoundationEssentials
import SystemPackage
import TestSupport
import Testing

@testable import Ledger

/// A ledger makes again what it was before any of its articles.
struct BeforeTests {
    private static let texts = [
        ("2024-01-01.txt", "Kenya has sent 4,000 soldiers to Somalia, the ministry said."),
        ("2024-01-02.txt", "A bomb killed 22 people in Quetta, police said. The town has 12 schools."),
        ("2024-01-03.txt", "A bomb killed 31 people in Karachi, police said."),
        ("2024-01-04.txt", "Kenya has sent 4,500 soldiers to Somalia, the ministry said."),
        // The second one again, edited.
        ("2024-01-02.txt", "A bomb killed 24 people in Quetta, police said. The town has 12 schools."),
        ("2024-01-05.txt", "Kenya has sent 5,100 soldiers to Somalia, the ministry said."),
    ]

    private static func transaction(_ name: String, _ text: String, into state: LedgerState) throws -> Transaction {
        let article = try ArticleFile.only(in: SourceFile.named(name, text))
        let submission = Submission(
            article.reference, claims(in: article), replacing: state.replaced(by: article.reference))
        return .article(article.reference, state.table.update(from: submission))
    }

    /// What the next article is judged by.
    private static func judgement(_ state: LedgerState) -> [String: [Reading]] {
        Dictionary(uniqueKeysWithValues: state.table.figures.map { ("\($0)", $1.readings) })
    }

    private static func expect(_ found: LedgerState?, toBe state: LedgerState, _ what: String) throws {
        let found = try #require(found, "\(what)")
        #expect(Self.judgement(found) == Self.judgement(state), "\(what)")
        #expect(found.table.orders == state.table.orders, "\(what)")
        #expect(found.table.superseded == state.table.superseded, "\(what)")
        #expect(found.articles == state.articles, "\(what)")
        #expect(found.latest == state.latest, "\(what)")
        #expect(found.sketches.all == state.sketches.all, "\(what)")
    }

    @Test func `before each article the table is what it was, also after a snapshot and a restart`() throws {
        try withScratchFolder { folder in
            var ledger = try Ledger(opening: folder)
            var states: [(ContentDigest, LedgerState)] = []
            for (name, text) in Self.texts {
                let transaction = try Self.transaction(name, text, into: ledger.state)
                guard case .article(let article, _) = transaction else { continue }
                states.append((article.digest, ledger.state))
                try ledger.commit([transaction])
            }
            let last = ledger.state
            for (digest, state) in states { try Self.expect(last.before(digest), toBe: state, "\(digest.hex)") }
            try ledger.takeSnapshot()
            ledger.close()
            let read = try Ledger.read(folder, isWhole: true).state
            for (digest, state) in states { try Self.expect(read.before(digest), toBe: state, "\(digest.hex)") }
        }
    }

    @Test func `figures that were archived since are back`() throws {
        try withScratchFolder { folder in
            var ledger = try Ledger(opening: folder)
            let (name, text) = Self.texts[0]
            try ledger.commit([Self.transaction(name, text, into: ledger.state)])
            let before = ledger.state
            let next = try Self.transaction(Self.texts[1].0, Self.texts[1].1, into: ledger.state)
            try ledger.commit([next])
            let far = PublicationDate(Date(timeIntervalSince1970: 2_000_000_000), precision: .day)
            #expect(try ledger.archive(idleSince: far, limit: 10) > 0)
            ledger.close()
            guard case .article(let article, _) = next else { return }
            let read = try Ledger.read(folder, isWhole: true).state
            try Self.expect(read.before(article.digest), toBe: before, "\(article.name)")
        }
    }

    @Test func `a row that was merged since stays merged, and a name that was given stays`() throws {
        var state = LedgerState()
        var digests: [ContentDigest] = []
        for (name, text) in Self.texts.prefix(4) {
            let transaction = try Self.transaction(name, text, into: state)
            if case .article(let article, _) = transaction { digests.append(article.digest) }
            state.apply(transaction)
        }
        let made = PublicationDate(Date(timeIntervalSince1970: 1_700_000_000), precision: .second)
        state.apply(.mending(.merge(FigureID(number: 4), into: FigureID(number: 2)), made: made))
        state.apply(.mending(.rename(FigureID(number: 1), "soldiers abroad"), made: made))
        let before = try #require(state.before(digests[3]))
        #expect(before.table.figures[FigureID(number: 4)] == nil)
        #expect(before.table.figures[FigureID(number: 2)]?.readings.map(\.claim.quantity.value) == [22, 31])
        #expect(before.table.name(of: FigureID(number: 1)) == "soldiers abroad")
    }

    @Test func `there is nothing before an article that was not read`() {
        #expect(LedgerState().before(ContentDigest(of: [])) == nil)
    }
}
