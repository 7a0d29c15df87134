internal import Claims
@testable internal import Figures
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
    }

    @Test func `a value that was only planned is none that the figure had before`() throws {
        var newsroom = Newsroom()
        try newsroom.read("The mine employs 310 workers, the owner said.")
        try newsroom.read("The mine plans to employ 460 workers, the owner said.")
        try newsroom.read("The mine employs 380 workers, the owner said.")
        let update = try newsroom.read("The mine employs 460 workers, the owner said.")
        #expect(update.alerts.filter { $0.figure == FigureID(number: 1) }.map(\.kind) == [.changed], "\(update.alerts)")
    }

    struct Refinement: CustomTestStringConvertible, Sendable {
        let first: String
        let second: String
        let kinds: [Alert.Kind]

        var testDescription: String { "\(first) / \(second)" }
    }

    private static let refinements = [
        Refinement(first: "at least 205", second: "217", kinds: [.refined]),
        Refinement(first: "at least 205", second: "at least 211", kinds: [.refined]),
        Refinement(first: "dozens of", second: "89", kinds: [.refined]),
        Refinement(first: "between 200 and 300", second: "260", kinds: [.refined]),
        Refinement(first: "217", second: "about 220", kinds: []),
        Refinement(first: "217", second: "217", kinds: []),
        Refinement(first: "at least 217", second: "217", kinds: []),
        Refinement(first: "at least 211", second: "at least 205", kinds: []),
        Refinement(first: "at least 205", second: "340", kinds: [.changed]),
        Refinement(first: "217", second: "dozens of", kinds: [.changed]),
    ]

    @Test(arguments: refinements)
    func `what agrees and says more refines the figure`(_ example: Refinement) throws {
        var newsroom = Newsroom()
        try newsroom.read("The quake in Lavo has killed \(example.first) people, the governor said.")
        let update = try newsroom.read("The quake in Lavo has killed \(example.second) people, the governor said.")
        #expect(update.alerts.map(\.kind) == example.kinds, "\(update.alerts.map(\.message))")
    }

    @Test func `of a headline's number and the text's the one is told that says most`() throws {
        var newsroom = Newsroom()
        let opening = try newsroom.read(
            "Toll of quake in Lavo passes 2,000\n\nThe quake in Lavo has killed 2,056 people, the governor said.",
            on: "2024-03-10")
        #expect(opening.alerts.map(\.reading.claim.quantity.value) == [2056], "\(opening.alerts.map(\.message))")
        let later = try newsroom.read(
            "Toll of quake in Lavo passes 2,500\n\nThe quake in Lavo has killed 2,561 people, the governor said.",
            on: "2024-03-12")
        #expect(later.alerts.map(\.reading.claim.quantity.value) == [2561], "\(later.alerts.map(\.message))")
    }

    @Test func `a message has the row's name, both values as worded, the source and the clause in one piece`() throws {
        var newsroom = Newsroom()
        try newsroom.read("The quake in Lavo has killed about 1,300 people, the governor said.", on: "2045-01-24")
        let update = try newsroom.read(
            "The quake in Lavo has killed 1,510 people, the governor said.", on: "2045-01-25")
        let alert = try #require(update.alerts.first)
        #expect(
            alert.message
                == """
                Changed: \(alert.name): about 1,300 people → 1,510 people (+16 %), says the governor. \
                “\(alert.reading.claim.clause)” [2045-01-25.txt, 2045-01-25, F1]
                """)
        #expect(alert.reading.claim.sentence.contains(alert.reading.claim.clause))
    }

    @Test(arguments: [(0.79, true), (0.8, false), (nil, false)] as [(Double?, Bool)])
    func `a change that is unsure says so`(confidence: Double?, saysSo: Bool) throws {
        var newsroom = Newsroom()
        try newsroom.read("The quake in Lavo has killed 1,300 people, the governor said.")
        let update = try newsroom.read("The quake in Lavo has killed 1,510 people, the governor said.")
        let alert = try #require(update.alerts.first)
        let message = AlertMessage(
            alert.kind, alert.reading, of: alert.name, alert.figure, instead: alert.previous, change: alert.change,
            confidence: confidence, for: [])
        #expect(message.text.contains(", says the governor; perhaps another figure. “") == saysSo, "\(message.text)")
    }

    @Test(
        arguments: [
            ("2045-02-08", "about 1,300 people → 1,510 people"),
            ("2045-02-09", "about 1,300 people (2045-01-25) → 1,510 people"),
        ])
    func `an old value that is no news any more has its day`(day: String, change: String) throws {
        var newsroom = Newsroom()
        try newsroom.read("The quake in Lavo has killed about 1,300 people, the governor said.", on: "2045-01-25")
        let update = try newsroom.read("The quake in Lavo has killed 1,510 people, the governor said.", on: day)
        let message = try #require(update.alerts.first?.message)
        #expect(message.contains(": \(change) (+16 %)"), "\(message)")
    }

    @Test func `a short sentence is quoted with the one before it`() throws {
        var newsroom = Newsroom()
        let update = try newsroom.read(
            "Lavo counts its dead\n\nThe quake cut roads to the coast. In Lavo it killed 1,510 people.",
            on: "2045-01-25")
        let message = try #require(update.alerts.first?.message)
        #expect(message.contains("“The quake cut roads to the coast. In Lavo it killed 1,510 people.”"), "\(message)")
    }

    @Test(
        arguments: [
            (
                "Lavo counts its dead\n\nThe toll has risen to 1,510 people, the governor said.",
                "[“Lavo counts its dead”, 2045-01-25.txt, 2045-01-25, F1]"
            ),
            (
                "Lavo counts its dead, days after the quake that was felt in many countries and cut the roads to the coast\n\n"
                    + "The toll has risen to 1,510 people, the governor said.",
                "[“Lavo counts its dead, days after the quake that was felt in many countries and cut the roads to the…”, "
                    + "2045-01-25.txt, 2045-01-25, F1]"
            ),
            ("Quake in Lavo kills 1,510 people", "[2045-01-25.txt, 2045-01-25, F1]"),
        ])
    func `a message names the article's title, unless its clause is of the title`(text: String, expected: String) throws
    {
        var newsroom = Newsroom()
        let message = try #require(newsroom.read(text, on: "2045-01-25").alerts.first?.message)
        #expect(message.hasSuffix(" " + expected), "\(message)")
    }

    @Test(arguments: [
        ("the governor", "says the governor"), ("officials", "say officials"),
        ("experts of the ministry", "say experts of the ministry"), ("Reuters", "says Reuters"),
        ("the press", "says the press"), ("the United Nations", "says the United Nations"),
        ("two people", "say two people"), ("The health ministry", "says the health ministry"),
        ("Officials", "say officials"), ("Other researchers", "say other researchers"),
        ("Police in Brava", "say police in Brava"),
        ("Police Chief Ana Ruiz", "says Police Chief Ana Ruiz"),
        ("Ana Ruiz and Karl Lund", "say Ana Ruiz and Karl Lund"),
        ("the army and the navy", "say the army and the navy"),
        ("The Marine and Harbour Agency", "says the Marine and Harbour Agency"),
        ("Mr Ruiz and officials", "say Mr Ruiz and officials"),
    ])
    func `one source says and several say`(source: String, words: String) throws {
        var newsroom = Newsroom()
        var reading = try #require(newsroom.read("The mine employs 310 workers.").changes.first).reading
        var claim = reading.claim
        claim.attribution = source
        reading = Reading(article: reading.article, claim: claim)
        let message = AlertMessage(
            .new, reading, of: "workers", FigureID(number: 1), instead: nil, change: nil, for: []
        ).text
        #expect(message.contains(", \(words). “"), "\(message)")
    }

    @Test func `a message's parts are the message, and only a change has an old value beside the new one`() throws {
        var newsroom = Newsroom()
        let new = try #require(newsroom.read("The mine employs 310 workers.").alerts.first)
        let changed = try #require(newsroom.read("The mine employs 410 workers.").alerts.first)
        #expect(new.kind == .new && changed.kind == .changed)
        for alert in [new, changed] {
            let parts = try #require(alert.parts)
            #expect(parts.before + parts.quantity + parts.after + parts.origin == alert.message)
        }
        #expect(new.parts?.isChange == false && new.parts?.quantity == "310 workers")
        #expect(changed.parts?.isChange == true && changed.parts?.quantity == "410 workers")
        #expect(changed.parts?.before.hasSuffix("310 workers → ") == true, "\(changed.message)")
    }

    @Test(
        arguments: [
            ("35 percent", "36 percent", Subject.Kind.share, "share: 35 percent → 36 percent (+1 point)"),
            ("3.9 percent", "3.4 percent", .level, "share: 3.9 percent → 3.4 percent (−0.5 points)"),
            ("52.14 percent", "52.18 percent", .share, "share: 52.14 percent → 52.18 percent (+0.04 points)"),
            // A day's fall does not become another day's.
            ("7 percent", "3.6 percent", .move, "share: 3.6 percent, after 7 percent on 2024-01-01"),
        ])
    func `shares change by points, and the fall of one day is told after that of another`(
        first: String, second: String, kind: Subject.Kind, expected: String
    ) throws {
        var newsroom = Newsroom()
        func reading(_ quantity: String, on day: String) throws -> Reading {
            let found = try #require(
                newsroom.read("In Lavo \(quantity) of the mines were shut.", on: day).changes.first
            ).reading
            var claim = found.claim
            claim.subject.kind = kind
            return Reading(article: found.article, claim: claim)
        }
        let old = try reading(first, on: "2024-01-01"), new = try reading(second, on: "2024-01-02")
        let change = new.claim.quantity.value / old.claim.quantity.value - 1
        let message = AlertMessage(
            .changed, new, of: "share", FigureID(number: 1), instead: old, change: change, for: [])
        #expect(message.text.contains(expected), "\(message.text)")
        #expect(message.isChange == (kind != .move))
    }

    @Test func `trivia are kept and not sent, unless all is to be told`() throws {
        var newsroom = Newsroom()
        newsroom.salience = 0
        let kept = try newsroom.read("The mayor of Lavo spoke for 40 minutes.")
        #expect(kept.alerts.isEmpty && kept.held.map(\.priority) == [.debug] && kept.changes.count == 1)
        var rules = AlertRules()
        rules.tellsAll = true
        var all = Newsroom(rules: rules)
        all.salience = 0
        #expect(try all.read("The mayor of Lavo spoke for 40 minutes.").alerts.map(\.priority) == [.debug])
    }

    @Test func `a figure that was told as salient stays so`() throws {
        var newsroom = Newsroom()
        #expect(try newsroom.read("The mine employs 310 workers.").alerts.map(\.priority) == [.notice])
        newsroom.salience = 1
        #expect(try newsroom.read("The mine employs 460 workers.").alerts.map(\.priority) == [.notice])
        #expect(try newsroom.read("The bridge is guarded by 12 soldiers.").alerts.map(\.priority) == [.informational])
    }

    @Test func `a count of people that falls and is worded otherwise is kept apart, and says from what`() throws {
        var newsroom = Newsroom()
        try newsroom.read("The mine in Gol employs 400 workers, the owner said.")
        newsroom.state = "needed"
        let update = try newsroom.read("The mine in Gol has 310 workers, the owner said.")
        #expect(update.row(310) == FigureID(number: 2))
        #expect(update.alerts.first?.message.contains("possibly the same as F1") == true, "\(update.alerts)")
    }

    @Test func `a fall to less than a third is a warning where both articles say alike what is counted, and where`()
        throws
    {
        var newsroom = Newsroom()
        try newsroom.read("The flood in Sennar has killed 400 people, the governor said.")
        let halved = try newsroom.read("The flood in Sennar has killed 210 people, the governor said.")
        #expect(halved.alerts.map(\.priority) == [.notice], "\(halved.alerts.map(\.message))")
        let fallen = try newsroom.read("The flood in Sennar has killed 60 people, the governor said.")
        #expect(
            fallen.alerts.map(\.kind) == [.changed] && fallen.alerts.map(\.priority) == [.warning], "\(fallen.alerts)")
    }

    @Test func `a fall by more than half is kept apart where the articles tell of two events`() throws {
        var newsroom = Newsroom()
        try newsroom.read("The flood in Sennar has killed 400 people, the governor said.")
        let update = try newsroom.read("A landslide in Sennar has killed 60 people, the governor said.")
        #expect(update.alerts.map(\.kind) == [.new], "\(update.alerts.map(\.message))")
    }

    @Test func `who denies what the figure says is news, and the figure keeps its value`() throws {
        var newsroom = Newsroom()
        try newsroom.read("The rebels have captured 300 soldiers near Goma, a spokesman said.")
        let denial = try newsroom.read("The army denied that the rebels had captured 300 soldiers near Goma.")
        #expect(denial.alerts.map(\.kind) == [.denied], "\(denial.alerts.map(\.message))")
        #expect(denial.alerts.first?.message.hasPrefix("Denied: ") == true)
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
