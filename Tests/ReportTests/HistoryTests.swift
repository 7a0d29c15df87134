import Articles
import Claims
import Figures
import Testing

@testable import Report

struct HistoryTests {
    private static func history(_ said: Said...) throws -> FigureHistory {
        try #require(FigureHistory(of: row(said), named: "people"))
    }

    @Test func `the value is the last one, and what it replaced and by how much is told`() throws {
        let history = try Self.history(
            Said("100", 100, on: "2024-01-01"), Said("150", 150, on: "2024-01-03").with { $0.isTold = true },
            Said("150", 150, on: "2024-01-05"))
        #expect(history.latest.claim.text == "150")
        #expect(history.previous?.claim.text == "100")
        #expect(history.change == 0.5)
        #expect(history.since.description == "2024-01-03", "since when it is the value")
    }

    @Test func `readings stand in order of publication, whatever the order in which they were read`() throws {
        let history = try Self.history(
            Said("200", 200, on: "2024-01-09"), Said("100", 100, on: "2024-01-01"), Said("150", 150, on: "2024-01-05"))
        #expect(history.entries.map(\.claim.text) == ["100", "150", "200"])
        #expect(history.latest.claim.text == "200")
    }

    @Test func `an old value that comes again in passing is no news`() throws {
        let history = try Self.history(
            Said("100", 100, on: "2024-01-01"), Said("300", 300, on: "2024-01-03").with { $0.isTold = true },
            Said("300", 300, on: "2024-01-05"), Said("100", 100, on: "2024-01-05").with { $0.start = 900 },
            Said("100", 100, on: "2024-01-06"))
        #expect(history.entries.map(\.part) == [.course, .course, .course, .aside, .aside])
        #expect(history.latest.claim.text == "300")
    }

    @Test func `a value that returns and was told is the value again`() throws {
        let history = try Self.history(
            Said("100", 100, on: "2024-01-01"), Said("300", 300, on: "2024-01-03").with { $0.isTold = true },
            Said("100", 100, on: "2024-01-05").with { $0.isTold = true })
        #expect(history.latest.claim.text == "100")
        #expect(history.previous?.claim.text == "300")
    }

    @Test func `plans, denials, former values, what was withdrawn and other units are off the line`() throws {
        let history = try Self.history(
            Said("100", 100, on: "2024-01-01"),
            Said("90", 90, on: "2024-01-02").with { $0.status = .previous },
            Said("500", 500, on: "2024-01-03").with { $0.status = .projected },
            Said("400", 400, on: "2024-01-04").with { $0.status = .denied },
            Said("700", 700, on: "2024-01-05").with { $0.isWithdrawn = true },
            Said("3 %", 3, on: "2024-01-06").with { $0.unit = "percent" })
        #expect(history.entries.map(\.part) == [.course, .former, .plan, .denial, .withdrawn, .otherUnit])
        #expect(history.latest.claim.text == "100")
    }

    @Test func `a figure that is only planned has its last plan as its value`() throws {
        let history = try Self.history(
            Said("500", 500, on: "2024-01-03").with { $0.status = .projected },
            Said("600", 600, on: "2024-01-05").with { $0.status = .projected })
        #expect(history.latest.claim.text == "600")
    }

    @Test func `rivals of one day have lines of their own, and what they say last is disputed`() throws {
        let history = try Self.history(
            Said("100", 100, on: "2024-01-01", by: "the army"),
            Said("20", 20, on: "2024-01-01", by: "the rebels").with { ($0.start, $0.isTold) = (300, true) },
            Said("140", 140, on: "2024-01-03", by: "army"), Said("50", 50, on: "2024-01-04").with { $0.isTold = true })
        #expect(history.voices == ["the army", "the rebels"])
        #expect(history.entries.map(\.voice) == [0, 1, 0, nil])
        #expect(history.disputed.map(\.claim.text) == ["140", "20"])
    }

    @Test func `rivals that agree in the end dispute no more`() throws {
        let history = try Self.history(
            Said("100", 100, on: "2024-01-01", by: "the army"),
            Said("20", 20, on: "2024-01-01", by: "the rebels").with { ($0.start, $0.isTold) = (300, true) },
            Said("100", 100, on: "2024-01-03", by: "the rebels").with { $0.isTold = true })
        #expect(history.voices.count == 2)
        #expect(history.disputed.isEmpty)
    }

    @Test func `what rivals said long ago is disputed no more`() throws {
        let history = try Self.history(
            Said("100", 100, on: "2024-01-01", by: "the army"),
            Said("20", 20, on: "2024-01-01", by: "the rebels").with { ($0.start, $0.isTold) = (300, true) },
            Said("160", 160, on: "2024-03-01", by: "the army").with { $0.isTold = true })
        #expect(history.voices.count == 2 && history.disputed.isEmpty)
    }

    @Test func `a source that is quoted in passing, for what it said before, is no rival`() throws {
        let history = try Self.history(
            Said("10", 10, on: "2024-01-01", by: "the UN"),
            Said("90", 90, on: "2024-02-01", by: "the army").with { $0.isTold = true },
            Said("10", 10, on: "2024-02-01", by: "the UN").with { $0.start = 900 })
        #expect(history.voices.isEmpty)
    }

    @Test func `a later value of another source is news and no dispute`() throws {
        let history = try Self.history(
            Said("100", 100, on: "2024-01-01", by: "the army"),
            Said("120", 120, on: "2024-01-02", by: "the rebels").with { $0.isTold = true })
        #expect(history.voices.isEmpty)
        #expect(history.disputed.isEmpty)
    }

    @Test(arguments: [
        ([Said("100", 100, on: "2024-01-01", by: "the army")], false),
        (
            [Said("100", 100, on: "2024-01-01", by: "the army"), Said("100", 100, on: "2024-01-02", by: "the army")],
            false
        ),
        ([Said("100", 100, on: "2024-01-01", by: "the army"), Said("100", 100, on: "2024-01-02", by: "the UN")], true),
        (
            [Said("100", 100, on: "2024-01-01", by: "the army"), Said("300", 300, on: "2024-01-02", by: "the UN")],
            false
        ),
        // Two articles that name nobody are two sources where their publishers differ.
        ([said("2024-01-01", "Daily"), said("2024-01-02", "Daily")], false),
        ([said("2024-01-01", "Daily"), said("2024-01-02", "Weekly")], true),
    ])
    func `confirmed is what a second independent source says`(said: [Said], isConfirmed: Bool) throws {
        let history = try #require(FigureHistory(of: row(said), named: "people"))
        #expect(history.isConfirmed == isConfirmed)
    }

    private static func said(_ day: String, _ publisher: String) -> Said {
        Said("100", 100, on: day).with { $0.publisher = publisher }
    }

    @Test func `a figure without readings has no history`() {
        #expect(FigureHistory(of: row([]), named: "people") == nil)
    }
}
