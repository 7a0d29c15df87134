import Articles
import Claims
import Figures
import Formats
import FoundationEssentials
import SystemPackage
import TestSupport
import Testing

@testable import Ledger

/// What a person says of the table is obeyed, now and after a restart.
struct MendingTests {
    private static let made = PublicationDate(Date(timeIntervalSince1970: 1_700_000_000), precision: .second)
    private static let texts = [
        ("2024-01-01.txt", "Kenya has sent 4,000 soldiers to Somalia, the ministry said."),
        ("2024-01-02.txt", "A bomb killed 22 people in Quetta, police said."),
        ("2024-01-03.txt", "A bomb killed 31 people in Karachi, police said."),
        ("2024-01-04.txt", "Kenya has sent 4,500 soldiers to Somalia, the ministry said."),
    ]

    private static func transaction(_ name: String, _ text: String, into state: LedgerState) throws -> Transaction {
        let file = SourceFile.named(name, text)
        let article = try ArticleFile.only(in: file)
        return .article(article.reference, state.table.update(from: Submission(article.reference, claims(in: article))))
    }

    /// The state of a ledger with the articles, after these mendings and after one more article.
    private static func state(
        _ mendings: [Mending], then text: String? = nil, in folder: FilePath
    ) throws -> LedgerState {
        var ledger = try Ledger(opening: folder)
        for (name, text) in texts { try ledger.commit([transaction(name, text, into: ledger.state)]) }
        for mending in mendings {
            try mending.check(against: ledger.state.table)
            try ledger.commit([.mending(mending, made: made)])
        }
        if let text { try ledger.commit([transaction("2024-01-09.txt", text, into: ledger.state)]) }
        return ledger.state
    }

    private static func values(_ state: LedgerState, _ number: Int) -> [Double] {
        state.table.figures[FigureID(number: number)]?.readings.map(\.claim.quantity.value) ?? []
    }

    private static let merge = Mending.merge(FigureID(number: 3), into: FigureID(number: 2))

    @Test func `a row that was merged gives its readings, and later claims that suit it land in the survivor`() throws {
        try withScratchFolder { folder in
            let state = try Self.state(
                [Self.merge], then: "The bomb in Karachi killed 33 people, police said.", in: folder)
            #expect(Self.values(state, 2) == [22, 31, 33])
            #expect(Self.values(state, 3) == [])
            #expect(state.table.survivor(of: FigureID(number: 3)) == FigureID(number: 2))
        }
    }

    @Test func `a number that was merged away is never given again`() throws {
        try withScratchFolder { folder in
            let state = try Self.state(
                [Self.merge], then: "The harbour of Mira needs 1,234 new cranes.", in: folder)
            #expect(Self.values(state, 4) == [1234])
        }
    }

    @Test func `a row that was split is two, and the next claims go to either`() throws {
        try withScratchFolder { folder in
            let split = Mending.split(
                FigureID(number: 2), .articles([FileName("2024-01-03.txt")]), to: FigureID(number: 4))
            let state = try Self.state(
                [Self.merge, split], then: "The bomb in Karachi killed 33 people, police said.", in: folder)
            #expect(Self.values(state, 2) == [22])
            #expect(Self.values(state, 4) == [31, 33])
        }
    }

    @Test func `readings can be split off by the day`() throws {
        try withScratchFolder { folder in
            let day = try #require(PublicationDate(iso8601: "2024-01-03"))
            let state = try Self.state(
                [.split(FigureID(number: 1), .since(day), to: FigureID(number: 4))], in: folder)
            #expect(Self.values(state, 1) == [4000])
            #expect(Self.values(state, 4) == [4500])
        }
    }

    @Test func `a name that a person gave stays`() throws {
        try withScratchFolder { folder in
            let name = "Kenyan soldiers in Somalia"
            let state = try Self.state(
                [.rename(FigureID(number: 1), name)], then: "Kenya has sent 5,000 soldiers to Somalia.", in: folder)
            #expect(state.table.name(of: FigureID(number: 1)) == name)
            #expect(Self.values(state, 1) == [4000, 4500, 5000])
        }
    }

    @Test func `a figure that a person mutes is told no more, and one that is followed is told with priority 5`() throws
    {
        try withScratchFolder { folder in
            let (one, two) = (FigureID(number: 1), FigureID(number: 2))
            let state = try Self.state([.attend(one, .mute), .attend(two, .follow)], in: folder)
            func alerts(_ text: String, _ state: LedgerState) throws -> [Alert] {
                guard case .article(_, let update) = try Self.transaction("2024-01-09.txt", text, into: state) else {
                    return []
                }
                return update.alerts
            }
            let muted = "Kenya has sent 9,000 soldiers to Somalia, the ministry said."
            let followed = "A bomb killed 29 people in Quetta, police said."
            #expect(try alerts(muted, state).isEmpty)
            #expect(try alerts(followed, state).map(\.priority) == [.notice])
            // Also of another process, and until the person says otherwise.
            let again = try Ledger.read(folder).state
            #expect(again.table.attention(to: one) == .mute && again.table.attention(to: two) == .follow)
            var ledger = try Ledger(opening: folder)
            try ledger.commit([.mending(.attend(one, .usual), made: Self.made)])
            #expect(try alerts(muted, ledger.state).map(\.figure) == [one])
        }
    }

    @Test func `who follows a row that becomes a part of another hears of that one`() throws {
        try withScratchFolder { folder in
            let (two, three) = (FigureID(number: 2), FigureID(number: 3))
            let state = try Self.state([.attend(three, .follow), .merge(three, into: two)], in: folder)
            #expect(state.table.attention(to: two) == .follow)
        }
    }

    @Test func `mendings are obeyed after a restart, from the log and from a snapshot`() throws {
        let day = try #require(PublicationDate(iso8601: "2024-01-03"))
        let mendings = [
            Self.merge, .split(FigureID(number: 1), .since(day), to: FigureID(number: 4)),
            .rename(FigureID(number: 2), "killed by bombs"), .attend(FigureID(number: 2), .mute),
            .merge(FigureID(number: 4), into: FigureID(number: 1)),
        ]
        try withScratchFolder { folder in
            let before = try Self.state(mendings, in: folder)
            var ledger = try Ledger(opening: folder)
            #expect(try differences(before, ledger.state) == [])
            try ledger.takeSnapshot()
            ledger.close()
            let after = try Ledger.read(folder).state
            #expect(try differences(before, after) == [])
            #expect(after.table.name(of: FigureID(number: 2)) == "killed by bombs")
            let next = "A bomb killed 40 people in Karachi, police said."
            #expect(
                try Self.transaction("2024-01-09.txt", next, into: before)
                    == Self.transaction("2024-01-09.txt", next, into: after))
        }
    }

    @Test(arguments: [
        (Mending.merge(FigureID(number: 9), into: FigureID(number: 1)), MendingError.unknown(FigureID(number: 9))),
        (.merge(FigureID(number: 1), into: FigureID(number: 1)), .same(FigureID(number: 1))),
        (
            .merge(FigureID(number: 3), into: FigureID(number: 1)),
            .merged(FigureID(number: 3), into: FigureID(number: 2))
        ),
        (
            .split(FigureID(number: 1), .articles([FileName("none.txt")]), to: FigureID(number: 4)),
            .emptyPart(FigureID(number: 1))
        ),
        (
            .split(
                FigureID(number: 1), .articles([FileName("2024-01-01.txt"), FileName("2024-01-04.txt")]),
                to: FigureID(number: 4)), .wholeRow(FigureID(number: 1))
        ),
        (.rename(FigureID(number: 1), " "), .emptyName(FigureID(number: 1))),
    ])
    func `what means nothing in the table is refused, and says why`(mending: Mending, expected: MendingError) throws {
        try withScratchFolder { folder in
            let state = try Self.state([Self.merge], in: folder)
            let error = #expect(throws: MendingError.self) { try mending.check(against: state.table) }
            #expect(error == expected)
            #expect(expected.description.hasSuffix("."))
        }
    }
}
