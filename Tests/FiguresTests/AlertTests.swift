internal import Claims
internal import Figures
internal import Testing

@Suite struct AlertTests {
    @Test func `an old article that arrives late fills the history and is no change`() throws {
        var newsroom = Newsroom()
        try newsroom.read("The flood in Sennar has killed 40 people, the governor said.", on: "2024-03-10")
        let late = try newsroom.read("The flood in Sennar has killed 12 people, the governor said.", on: "2024-03-04")
        #expect(late.row(12) == FigureID(number: 1))
        #expect(late.alerts.isEmpty, "\(late.alerts.map(\.message))")
        let next = try newsroom.read("The flood in Sennar has killed 55 people, the governor said.", on: "2024-03-11")
        #expect(next.alerts.map(\.kind) == [.changed], "\(next.alerts.map(\.message))")
        #expect(next.alerts.first?.previous?.claim.quantity.value == 40)
    }

    @Test func `an alert says how sure it is that the reading is of its figure`() throws {
        var newsroom = Newsroom()
        let first = try newsroom.read("The flood in Sennar has killed 40 people, the governor said.", on: "2024-03-10")
        #expect(first.alerts.map(\.confidence) == [1], "nothing else could be meant")
        let same = try newsroom.read("The flood in Sennar has killed 55 people, the governor said.", on: "2024-03-11")
        let sure = try #require(same.alerts.first?.confidence)
        let vague = try newsroom.read("Floods have killed 70 people, officials said.", on: "2024-03-12")
        let unsure = try #require(vague.alerts.first?.confidence)
        #expect(sure > unsure && unsure >= 0, "\(sure) and \(unsure)")
    }

    @Test func `a value that the figure had before is a return, not a change`() throws {
        var newsroom = Newsroom()
        try newsroom.read("The mine employs 310 workers, the owner said.")
        let up = try newsroom.read("The mine employs 460 workers, the owner said.")
        let back = try newsroom.read("The mine employs 310 workers, the owner said.")
        #expect(up.alerts.map(\.kind) == [.changed], "\(up.alerts.map(\.message))")
        #expect(back.alerts.map(\.kind) == [.reverted], "\(back.alerts.map(\.message))")
        #expect(back.alerts.first?.priority == .informational)
    }

    @Test func `who denies what the figure says is news, and the figure keeps its value`() throws {
        var newsroom = Newsroom()
        try newsroom.read("The rebels have captured 300 soldiers near Goma, a spokesman said.")
        let denial = try newsroom.read("The army denied that the rebels had captured 300 soldiers near Goma.")
        #expect(denial.alerts.map(\.kind) == [.denied], "\(denial.alerts.map(\.message))")
        #expect(denial.alerts.first?.message.hasPrefix("Denied: 300 soldiers") == true)
        let next = try newsroom.read("The rebels have captured 300 soldiers near Goma, witnesses said.")
        #expect(next.alerts.isEmpty, "\(next.alerts.map(\.message))")
    }

    @Test(arguments: [
        (AlertReason.reaches(1500), "reaches 1500"), (AlertReason.reaches(1e20), "reaches 1e+20"),
        (AlertReason.fallsBelow(-0.5), "falls below -0.5"), (AlertReason.highest, "highest so far"),
        (AlertReason.lowest, "lowest so far"), (AlertReason.withdrawn, "withdrawn"),
        (AlertReason.noLongerStated, "no longer stated"),
    ])
    func `a reason is read back from its words`(reason: AlertReason, text: String) {
        #expect(reason.description == text)
        #expect(AlertReason(text: text) == reason)
    }

    @Test(arguments: ["", "reaches", "reaches a line", "above 10", "highest"])
    func `other words are no reason`(text: String) {
        #expect(AlertReason(text: text) == nil)
    }
}
