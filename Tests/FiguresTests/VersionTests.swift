import Claims
import Testing

@testable import Figures

/// An article that is read again after it was edited.
struct VersionTests {
    private static let first = """
        A ferry sank off Lemos on Monday, killing 18 people, the coast guard said.

        Some 240 passengers were on board, the ferry's owner said. The harbour of Lemos was built for 12 ships.

        Rescuers in 9 boats searched the sea until nightfall, said the mayor of Lemos.
        """

    private func edited(_ old: String, _ new: String) -> String {
        let parts = Self.first.split(separator: old, omittingEmptySubsequences: false)
        return parts.joined(separator: new)
    }

    @Test func `a figure that was edited is revised, with both sentences`() throws {
        var newsroom = Newsroom()
        try newsroom.read(Self.first, version: "ferry", on: "2024-03-04")
        let update = try newsroom.read(edited("18", "21"), version: "ferry", on: "2024-03-04")
        let alert = try #require(update.alerts.first)
        #expect(update.alerts.count == 1, "\(update.alerts.map(\.message))")
        #expect(alert.kind == .revised)
        #expect(alert.reading.claim.sentence.contains("21"))
        #expect(alert.previous?.claim.sentence.contains("18") == true)
        #expect(alert.message.contains(": 18"), "\(alert.message)")
        #expect(alert.priority == .notice)
    }

    @Test func `a sentence that was reworded with the same value is no revision, nor is text that was added`() throws {
        var newsroom = Newsroom()
        try newsroom.read(Self.first, version: "ferry", on: "2024-03-04")
        let reworded = edited(
            "killing 18 people, the coast guard said", "and 18 people were killed, the coast guard said")
        let second = try newsroom.read(reworded, version: "ferry", on: "2024-03-04")
        #expect(second.alerts.map(\.message) == [])
        let third = try newsroom.read(
            reworded + "\n\nThe ferry was 31 years old and had been repaired at a yard in Porta.", version: "ferry",
            on: "2024-03-04")
        #expect(third.alerts.filter { $0.kind != .new }.map(\.message) == [])
    }

    @Test func `a figure that the text no longer states is told with its old sentence`() throws {
        var newsroom = Newsroom()
        try newsroom.read(Self.first, version: "ferry", on: "2024-03-04")
        let update = try newsroom.read(
            edited("Some 240 passengers were on board, the ferry's owner said. ", ""), version: "ferry",
            on: "2024-03-04")
        #expect(update.alerts.map(\.kind) == [.revised], "\(update.alerts.map(\.message))")
        let alert = try #require(update.alerts.first)
        #expect(alert.reading.claim.quantity.value == 240 && alert.previous == nil)
        #expect(alert.reasons == [.noLongerStated])
    }

    @Test func `what a followed figure's article no longer states has the priority that was asked for`() throws {
        func priorities(_ priority: Priority?) throws -> [Priority] {
            var rule = FigureRule(NamePattern("passengers"))
            rule.isFollowed = true
            rule.priority = priority
            var rules = AlertRules()
            rules.figures = [rule]
            var newsroom = Newsroom(rules: rules)
            try newsroom.read(Self.first, version: "ferry", on: "2024-03-04")
            return try newsroom.read(
                edited("Some 240 passengers were on board, the ferry's owner said. ", ""), version: "ferry",
                on: "2024-03-04"
            ).alerts.map(\.priority)
        }
        #expect(try priorities(nil) == [.warning])
        #expect(try priorities(.notice) == [.notice])
        #expect(try priorities(.informational) == [.informational])
    }

    @Test
    func `a later article is compared with what the new version says, and a figure that was dropped is new again`()
        throws
    {
        var newsroom = Newsroom()
        try newsroom.read(Self.first, version: "ferry", on: "2024-03-04")
        try newsroom.read(edited("18", "21"), version: "ferry", on: "2024-03-04")
        let same = try newsroom.read(
            "The ferry that sank off Lemos killed 21 people, the coast guard said.", on: "2024-03-05")
        #expect(same.alerts.map(\.message) == [])
        let more = try newsroom.read(
            "The ferry that sank off Lemos killed 30 people, the coast guard said.", on: "2024-03-06")
        #expect(more.alerts.map(\.kind) == [.changed])
        #expect(more.alerts.first?.previous?.claim.quantity.value == 21)

        try newsroom.read(
            "A ferry sank off Lemos on Monday, the coast guard said. Rescuers in 9 boats searched the sea.",
            version: "ferry", on: "2024-03-04")
        let again = try newsroom.read(
            "Some 240 passengers were on board of the ferry off Lemos, its owner said.", on: "2024-03-07")
        #expect(again.alerts.map(\.kind) == [.new], "\(again.alerts.map(\.message))")
    }

    @Test func `a value that rested on the old text changes back to the one before`() throws {
        var newsroom = Newsroom()
        try newsroom.read("The mine in Porta employs 310 workers, the owner said.", on: "2024-03-01")
        let rise = try newsroom.read(
            "The mine in Porta employs 460 workers, the owner said.", version: "mine", on: "2024-03-02")
        #expect(rise.alerts.map(\.kind) == [.changed])
        let edit = try newsroom.read("The mine in Porta was opened by the owner.", version: "mine", on: "2024-03-02")
        #expect(edit.alerts.map(\.kind) == [.revised])
        let next = try newsroom.read("The mine in Porta employs 310 workers, the owner said again.", on: "2024-03-03")
        #expect(next.alerts.map(\.message) == [])
        let id = try #require(rise.changes.first?.figure)
        #expect(newsroom.table.figure(id)?.readings.map(\.superseded) == [false, true, false])
    }

    @Test func `an article that was taken back revises what rested on it alone`() throws {
        var newsroom = Newsroom()
        try newsroom.read(Self.first, version: "ferry", on: "2024-03-04")
        try newsroom.read("The ferry that sank off Lemos killed 18 people, the coast guard said.", on: "2024-03-05")
        let kill = try newsroom.read("Kill. Do not use.", version: "ferry", on: "2024-03-04", isWithdrawn: true)
        #expect(kill.alerts.allSatisfy { $0.kind == .revised && $0.reasons == [.withdrawn] })
        let values = Set(kill.alerts.map(\.reading.claim.quantity.value))
        #expect(values.contains(240) && !values.contains(18), "\(kill.alerts.map(\.message))")
    }

    @Test func `a figure edited in title, lead and text is told once`() throws {
        let text = "The flood in Sennar has displaced 1,000 people, the governor said."
        var newsroom = Newsroom()
        try newsroom.read(
            "\(text)\n\nAs of Sunday, the flood in Sennar has displaced 1,000 people.", version: "a", on: "2024-03-04")
        let update = try newsroom.read(
            "\(text)\n\nAs of Sunday, the flood in Sennar has displaced 1,000 people.".split(separator: "1,000")
                .joined(separator: "2,000"), version: "a", on: "2024-03-04")
        #expect(update.alerts.map(\.kind) == [.revised], "\(update.alerts.map(\.message))")
    }

    @Test func `another article under the same name is no version`() throws {
        var newsroom = Newsroom()
        try newsroom.read(Self.first, version: "latest", on: "2024-03-04")
        let other = try newsroom.read(
            "Exports of copper rose to 7,400 tonnes in May, the ministry of trade said.", version: "latest",
            on: "2024-03-04", isCertain: false)
        #expect(other.supersedes == nil)
        #expect(other.alerts.allSatisfy { $0.kind == .new })
        let edit = try newsroom.read(
            "Exports of copper rose to 9,900 tonnes in May, the ministry of trade said.", version: "latest",
            on: "2024-03-04", isCertain: false)
        #expect(edit.alerts.map(\.kind) == [.revised])
    }

    @Test func `many versions of a page that grows leave one reading of each claim`() throws {
        var newsroom = Newsroom()
        var text = Self.first
        var figures: Set<FigureID> = []
        for version in 1...8 {
            let update = try newsroom.read(text, version: "live", on: "2024-03-04")
            figures.formUnion(update.changes.map(\.figure))
            #expect(version == 1 || update.alerts.allSatisfy { $0.kind == .new }, "\(update.alerts.map(\.message))")
            text += "\n\nBus number \(version) took families to the harbour."
        }
        for id in figures {
            for reading in newsroom.table.figure(id)?.readings ?? [] where !reading.superseded {
                #expect(reading.alsoIn.count <= 1, "\(reading.claim.text)")
            }
        }
    }
}
