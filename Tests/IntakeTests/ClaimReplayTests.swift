internal import Articles
internal import Claims
internal import Figures
internal import Formats
internal import FoundationEssentials
internal import Ledger
internal import SystemPackage
internal import TestSupport
internal import Testing

@testable internal import Intake

/// Articles as claim lines, and what becomes of these.
struct ClaimReplayTests {
    private static let articles = [
        Newsroom.file("2024-01-01.txt", "The quake in Karo has killed at least 120 people, officials said."),
        Newsroom.file("2024-01-02.txt", "North Korea has sent 1,500 soldiers to Russia, the spy agency said."),
        Newsroom.file("2024-01-03.txt", "Nothing was counted on this day, and nobody said a number."),
        Newsroom.file("2024-01-04.txt", "The death toll of the quake in Karo has risen to 250 people, officials said."),
        Newsroom.file("2024-01-05.txt", "About 3,000 North Korean troops are now in Russia, lawmakers said."),
        Newsroom.file("2024-01-08.txt", "The quake in Karo has left 900 people injured, the ministry said."),
    ]

    /// The claim lines of articles, each article's in one text.
    private static func lines(of files: [SourceFile] = articles) throws -> [String] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return try files.map { file in
            let stated = try Intake().statement(of: ArticleFile.only(in: file))
            let lines =
                [try encoder.encode(ArticleLine(stated))] + (try stated.claimLines.map { try encoder.encode($0) })
            return lines.map { String(decoding: $0, as: UTF8.self) + "\n" }.joined()
        }
    }

    private static func withArchive(_ text: String, byStory: Bool = false, _ work: (ClaimArchive) throws -> Void) throws
    {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "claims")
        let file = try FileDescriptor.open(folder.path.appending("claims"), .readOnly)
        try file.closeAfter {
            try work(try ClaimArchive(of: [ClaimArchive.File(FileName("claims"), file)], byStory: byStory))
        }
    }

    private static func replay(_ story: ClaimArchive.Story, of archive: ClaimArchive) -> (
        state: LedgerState, names: [String]
    ) {
        var state = LedgerState()
        var names: [String] = []
        var replay = ClaimReplay(of: story, in: archive, by: Intake())
        while let transactions = replay.next(over: state) {
            for transaction in transactions {
                if case .article(let article, _) = transaction { names.append(article.name.description) }
                state.apply(transaction)
            }
        }
        return (state, names)
    }

    @Test func `claim lines in any order make the table that the articles make`() throws {
        var read = LedgerState()
        var replay = Replay(of: Self.articles.map(\.name), by: Intake()) { name in
            Self.articles.first { $0.name == name }
        }
        while let transactions = replay.next(over: read) { for transaction in transactions { read.apply(transaction) } }
        for lines in [try Self.lines(), try Self.lines().reversed()] {
            try Self.withArchive(lines.joined()) { archive in
                let (state, names) = Self.replay(archive.whole, of: archive)
                #expect(archive.faults.isEmpty)
                #expect(names == Self.articles.map { "\($0.name)" })
                #expect(state.table.figures == read.table.figures)
                #expect(state.articles == read.articles)
            }
        }
    }

    @Test func `each story has its articles, and what it gives does not depend on the others`() throws {
        try Self.withArchive(Self.lines().joined(), byStory: true) { archive in
            let stories = archive.stories.map { Self.replay($0, of: archive) }
            #expect(
                stories.map(\.names) == [
                    ["2024-01-01.txt", "2024-01-04.txt", "2024-01-08.txt"], ["2024-01-02.txt", "2024-01-05.txt"],
                    ["2024-01-03.txt"],
                ])
            for (story, replayed) in zip(archive.stories, stories) {
                let own = Self.articles.filter { replayed.names.contains("\($0.name)") }
                try Self.withArchive(Self.lines(of: own).joined(), byStory: true) { alone in
                    #expect(alone.stories.map(\.name) == [story.name])
                    #expect(
                        Self.replay(alone.stories[0], of: alone).state.table.figures == replayed.state.table.figures)
                }
            }
        }
    }

    @Test func `an article whose text was taken back in a later version counts, though it states nothing`() throws {
        func version(_ name: String, _ text: String) -> SourceFile {
            Newsroom.file(
                name,
                #"{"url": "https://example.org/karo", "date": "2024-01-01", "title": "Quake", "text": "\#(text)"}"#)
        }
        let file = version("1.json", "The quake in Karo has killed at least 120 people, officials said.")
        let empty = version("2.json", "The quake in Karo has killed people, officials said.")
        try Self.withArchive(Self.lines(of: [file, empty]).joined()) { archive in
            let table = Self.replay(archive.whole, of: archive).state.table
            #expect(table.figures.values.flatMap(\.readings).map(\.superseded) == [true])
        }
    }

    @Test func `a line that is none costs the article that it stands in, and the others are read`() throws {
        let lines = try Self.lines()
        let claim = try #require(lines[0].split(separator: "\n").last)
        let text = lines[0] + "{\"type\": \"claim\n" + lines[1] + claim + "\n" + lines[2]
        try Self.withArchive(text) { archive in
            #expect(Self.replay(archive.whole, of: archive).names == Self.articles[..<3].map { "\($0.name)" })
            #expect(
                archive.faults.map(\.description) == [
                    "claims: line 3: It is neither an article nor a claim as 'figurewatch extract --whole' prints them.",
                    "claims: line 6: It is a claim of no article.",
                ])
        }
        // Of the first article the claim is lost, of the last one it is cut.
        let damaged = lines[0].split(separator: "\n")[0] + "\n" + lines[1] + lines[3].dropLast(40) + "\n" + lines[4]
        try Self.withArchive(damaged) { archive in
            #expect(Self.replay(archive.whole, of: archive).names == ["2024-01-02.txt", "2024-01-05.txt"])
            #expect(archive.faults.count == 4, "\(archive.faults)")
        }
    }

    @Test func `things are of one group that keys join, in whichever order they come`() {
        let keys = [["a"], ["b"], ["c", "a"], ["d"], ["b", "e"], ["e", "c"], [], ["d"]]
        for order in [Array(keys.indices), keys.indices.reversed()] {
            var groups = KeyedGroups()
            for index in order { groups.add(keys[index]) }
            let found = Dictionary(grouping: order.indices) { groups.group(of: $0) }.values
                .map { $0.map { order[$0] }.sorted() }
            #expect(found.sorted { $0[0] < $1[0] } == [[0, 1, 2, 4, 5], [3, 7], [6]])
        }
    }
}
