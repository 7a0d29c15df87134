internal import Articles
internal import Figures
internal import Ledger
internal import Testing

@testable internal import Intake

struct ReplayTests {
    /// Replays files into a state, and gives the names of the articles in the order in which they were read.
    private static func replay(
        _ files: [SourceFile], by intake: Intake = Intake(), into state: inout LedgerState
    ) -> (articles: [String], refused: [String]) {
        var replay = Replay(of: files.map(\.name), by: intake) { name in files.first { $0.name == name } }
        var articles: [String] = []
        var refused = replay.refusals.map { "\($0.file): \($0.code)" }
        while let transactions = replay.next(over: state) {
            for transaction in transactions {
                if case .refusal(let refusal) = transaction { refused.append("\(refusal.file): \(refusal.code)") }
                if case .article(let article, _) = transaction { articles.append(article.name.description) }
                state.apply(transaction)
            }
        }
        return (articles, refused)
    }

    @Test func `articles come in order of publication, also those that one file holds`() throws {
        var state = LedgerState()
        let later = Newsroom.json(1, on: "2024-03-01"), earlier = Newsroom.json(2, on: "2024-01-01")
        let wire = Newsroom.file("wire.json", "[\(later),\(earlier)]")
        let between = Newsroom.file("2024-02-01.txt", "A bomb killed 22 people in Quetta, police said.")
        let result = Self.replay([wire, between], into: &state)
        #expect(result.articles == ["wire.json/2", "2024-02-01.txt", "wire.json/1"])
        #expect(state.hasRead(wire.digest), "with its last article the file is read")
    }

    @Test func `nothing is dropped in silence: each file that is refused is named once`() throws {
        var state = LedgerState()
        let files = [
            Newsroom.file("2024-01-01.txt", "A bomb killed 22 people in Quetta, police said."),
            Newsroom.file("empty.txt", " "),
            Newsroom.file("german.html", Newsroom.german),
            Newsroom.file("long.txt", "In Quetta 3 people died, 4 people fled and 5 people stayed."),
        ]
        let result = Self.replay(files, by: Intake(by: IntakeRules(limits: ArticleLimits(claims: 2))), into: &state)
        #expect(result.articles == ["2024-01-01.txt"])
        #expect(
            result.refused.sorted() == ["empty.txt: empty", "german.html: language", "long.txt: too-many-claims"])
    }

    @Test func `copies and versions are those of the daemon`() throws {
        let text = "North Korea has sent 11,000 soldiers to Russia, South Korea's spy agency said."
        let files = [
            Newsroom.file("2024-01-01.txt", text), Newsroom.file("2024-01-02.txt", text),
            Newsroom.file("2024-01-03.txt", text.replacing("11,000", with: "12,000")),
        ]
        var replayed = LedgerState(), read = LedgerState()
        _ = Self.replay(files, into: &replayed)
        for file in files { Newsroom.read(file, into: &read) }
        #expect(replayed.counts == read.counts)
        #expect(replayed.counts.copies == 1)
        #expect(replayed.names == read.names)
        #expect(replayed.table.figures == read.table.figures)
    }

    @Test func `what is read ahead, side by side, gives the table of one article after the other`() throws {
        let files = (1...28).map { day in
            let date = "2024-02-" + (day < 10 ? "0" : "") + "\(day)"
            let text = "A flood killed \(20 + day) people in Quetta, police said. Some \(day % 3) ships were lost."
            // Each third one is a copy, and some are in another language.
            return day % 7 == 0
                ? Newsroom.file("\(date).html", Newsroom.german)
                : Newsroom.file("\(date).txt", day % 3 == 0 ? "A flood killed 30 people in Quetta, police said." : text)
        }
        var replayed = LedgerState(), read = LedgerState()
        let result = Self.replay(files.reversed(), into: &replayed)
        for file in files { Newsroom.read(file, into: &read) }
        #expect(result.articles == result.articles.sorted())
        #expect(replayed.counts.copies == read.counts.copies)
        #expect(replayed.table.figures == read.table.figures)
    }
}
