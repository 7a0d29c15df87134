internal import Articles
internal import Claims
@testable import Figures
internal import Synchronization
internal import Testing

/// An archive in memory.
private final class MemoryArchive: FigureArchive {
    private let figures = Mutex<[ArchivedFigure]>([])
    private let loads = Atomic(0)

    var loadCount: Int { loads.load(ordering: .relaxed) }

    func add(_ figure: ArchivedFigure) -> ArchiveLocation {
        figures.withLock {
            $0.append(figure)
            return ArchiveLocation(offset: $0.count - 1, size: 1)
        }
    }

    func figure(_ id: FigureID, at location: ArchiveLocation) -> ArchivedFigure? {
        loads.add(1, ordering: .relaxed)
        return figures.withLock { $0.indices.contains(location.offset) ? $0[location.offset] : nil }
    }
}

@Suite struct ArchiveTests {
    /// Articles of several stories, mixed, with the same words twice in one sentence, so that where a quantity stands matters.
    private static let articles: [String] = (1...40).map { number in
        let town = ["Quetta", "Karachi", "Lahore", "Multan"][number % 4]
        return """
            A bomb killed \(number % 9 + 4) people and wounded \(number * 3) in \(town), police said. In \(town), 40 people fled \
            the market and 40 people fled the school, a minister said.

            Shares fell \(number % 7 + 1) percent. Oil rose to $\(80 + number % 5) a barrel, up from $\(79 + number % 5). \
            \(town)'s hospitals have \(number % 3 + 2),000 beds.
            """
    }

    private static func claims(of number: Int) throws -> (claims: [Claim], article: ArticleReference) {
        var newsroom = Newsroom()
        let day =
            "2024-\(number / 28 + 1 < 10 ? "0" : "")\(number / 28 + 1)-\(number % 28 + 1 < 10 ? "0" : "")\(number % 28 + 1)"
        let update = try newsroom.read(articles[number], on: day)
        let readings = update.changes.map(\.reading)
        return (readings.map(\.claim), try #require(readings.first).article)
    }

    private static func archive(_ table: inout FigureTable, in archive: MemoryArchive, every step: Int, from start: Int)
    {
        for id in table.figures.keys.sorted(by: { $0.number < $1.number }) where (id.number + start) % step == 0 {
            guard let figure = table.forArchive(id) else { continue }
            table.archive(id, at: archive.add(figure))
        }
    }

    @Test(arguments: [1, 2, 3])
    func `a table judges every article alike, whatever of it is archived`(step: Int) throws {
        let memory = MemoryArchive()
        var whole = FigureTable(), lean = FigureTable()
        lean.archive = memory
        for number in Self.articles.indices {
            let (claims, article) = try Self.claims(of: number)
            let expected = whole.update(from: Submission(article, claims))
            #expect(
                lean.update(from: Submission(article, claims)) == expected, "article \(number), every \(step). archived"
            )
            whole.apply(expected)
            lean.apply(expected)
            Self.archive(&lean, in: memory, every: step, from: number)
        }
        #expect(lean.figures.count < whole.figures.count)
        #expect(lean.figureCount == whole.figureCount)
        #expect(memory.loadCount > 0)
        for id in whole.figures.keys { #expect(lean.figure(id) == whole.figures[id], "\(id)") }
    }

    @Test func `a reading's trace is the same after it was written and read`() throws {
        var table = FigureTable()
        for number in Self.articles.indices {
            let (claims, article) = try Self.claims(of: number)
            table.apply(table.update(from: Submission(article, claims)))
        }
        let traces = table.figures.keys.compactMap { table.forArchive($0) }.flatMap(\.traces)
        #expect(traces.count > 100)
        for reading in traces {
            var writer = ByteWriter()
            reading.write(to: &writer)
            var reader = ByteReader([7] + writer.bytes, at: 1)
            let read = ArchivedReading(from: &reader)
            #expect(reader.position == writer.bytes.count + 1)
            // As text it has all that it is made of.
            #expect("\(read)" == "\(reading)")
        }
    }

    @Test func `a figure that is read again is in memory, with all its readings`() throws {
        let memory = MemoryArchive()
        var table = FigureTable()
        table.archive = memory
        let (claims, article) = try Self.claims(of: 0)
        let first = table.update(from: Submission(article, claims))
        table.apply(first)
        Self.archive(&table, in: memory, every: 1, from: 0)
        #expect(table.figures.isEmpty)
        let change = try #require(first.changes.first)
        table.add(change.reading, to: change.figure)
        let count = first.changes.count { $0.figure == change.figure }
        #expect(table.figures[change.figure]?.readings.count == count + 1)
        #expect(!table.isArchived(change.figure))
    }

    @Test func `a figure whose place in the archive can't be read begins anew under its id`() throws {
        var table = FigureTable()
        table.archive = MemoryArchive()
        let (claims, article) = try Self.claims(of: 0)
        let update = table.update(from: Submission(article, claims))
        table.apply(update)
        let change = try #require(update.changes.first)
        table.archive(change.figure, at: ArchiveLocation(offset: 7, size: 1))
        #expect(table.figure(change.figure) == nil)
        table.add(change.reading, to: change.figure)
        #expect(table.figures[change.figure]?.readings == [change.reading])
    }

    @Test func `a figure that can't be compared with, since the archive is damaged there, is told of once`() throws {
        var table = FigureTable()
        table.archive = MemoryArchive()
        let (claims, article) = try Self.claims(of: 0)
        table.apply(table.update(from: Submission(article, claims)))
        let figures = table.figures.keys.sorted { $0.number < $1.number }
        for figure in figures { table.archive(figure, at: ArchiveLocation(offset: figure.number, size: 1)) }
        #expect(table.takeUnreadable().isEmpty)
        _ = table.update(from: Submission(article, claims))
        let unreadable = table.takeUnreadable()
        #expect(!unreadable.isEmpty && Set(unreadable.map(\.figure)).isSubset(of: figures), "\(unreadable)")
        #expect(unreadable.allSatisfy { $0.location.offset == $0.figure.number })
        _ = table.update(from: Submission(article, claims))
        #expect(table.takeUnreadable().isEmpty)
    }
}
