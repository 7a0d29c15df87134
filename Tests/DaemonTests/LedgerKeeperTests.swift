internal import Articles
internal import Claims
internal import Figures
internal import Formats
internal import Ledger
internal import Logging
internal import SystemPackage
internal import TestSupport
internal import Testing

@testable internal import Daemon

/// What is staged in the place of what a ledger can't hold.
struct LedgerKeeperTests {
    private static func keeper(in folder: borrowing TemporaryFolder) throws -> LedgerKeeper {
        LedgerKeeper(
            try Ledger(opening: folder.path), logger: Logger(label: "figurewatch") { _ in SwiftLogNoOpLogHandler() })
    }

    /// An article of one claim, with this value in the place of 22.
    private static func transaction(_ name: String, killed value: Double, over state: LedgerState) throws -> Transaction
    {
        let article = try ArticleFile.only(in: .named(name, "A bomb killed 22 people in Quetta, police said."))
        var found = claims(in: article)
        for index in found.indices { found[index].quantity.value = value }
        return .article(article.reference, state.table.update(from: Submission(article.reference, found)))
    }

    @Test func `an article with a number that the ledger has no form for is refused, and the next one is read`() throws
    {
        let folder = try TemporaryFolder()
        var keeper = try Self.keeper(in: folder)
        keeper.stage(try Self.transaction("a.txt", killed: .infinity, over: keeper.state))
        keeper.stage(try Self.transaction("b.txt", killed: 22, over: keeper.state))
        let isDurable = keeper.commit()
        let (refusals, articles, counts) = (keeper.takeRefusals(), keeper.takeArticles(), keeper.state.counts)
        #expect(isDurable)
        #expect(refusals.map(\.file) == [FileName("a.txt")])
        #expect(refusals.map(\.cause) == [.unwritable])
        #expect(refusals.first?.sentence.contains("has no form in JSON") == true)
        #expect(articles.map(\.file) == [FileName("b.txt")])
        #expect((counts.articles, counts.refusals) == (1, 1))
    }

    @Test func `what is known to be refused is not refused again`() throws {
        let folder = try TemporaryFolder()
        var keeper = try Self.keeper(in: folder)
        for _ in 0..<2 {
            keeper.stage(try Self.transaction("a.txt", killed: .infinity, over: keeper.state))
            _ = keeper.commit()
        }
        let (refusals, sequence) = (keeper.takeRefusals(), keeper.state.sequence)
        #expect(refusals.count == 1)
        #expect(sequence == 1)
    }

    @Test func `what another version refuses again is written down, and neither told nor counted again`() throws {
        let folder = try TemporaryFolder()
        var keeper = try Self.keeper(in: folder)
        let digest = ContentDigest(of: [1])
        for basis in [nil, "1", "1", "2"] {
            keeper.stage(
                .refusal(
                    Ledger::Refusal(file: FileName("a.txt"), digest: digest, code: "empty", sentence: "", basis: basis))
            )
            _ = keeper.commit()
        }
        let (refusals, state) = (keeper.takeRefusals(), keeper.state)
        #expect(refusals.count == 1)
        #expect(state.sequence == 3)
        #expect(state.counts.refusals == 1)
        #expect(state.refusal(of: digest, on: "2") != nil)
        #expect(state.refusal(of: digest, on: "1") == nil)
    }
}
