internal import Articles
internal import Claims
@testable internal import Figures
internal import Testing

/// Parts of one list, one contract or one breakdown are one alert.
@Suite struct AlertGroupTests {
    private static let list =
        "Floods killed 89 people in Marrakesh, 40 people in Taroudant and 12 people in Sennar, the health ministry said."

    @Test func `a list is one alert that names each figure and its number, the source and the clause once`() throws {
        var newsroom = Newsroom()
        let update = try newsroom.read(Self.list, on: "2045-01-25")
        let alert = try #require(update.alerts.first)
        #expect(update.alerts.count == 1, "\(update.alerts.map(\.message))")
        let names = ListedNames.shortened(alert.members.map(\.name))
        #expect(
            alert.message
                == """
                New: \(names[0]): 89 people; \(names[1]): 40 people; \(names[2]): 12 people, says the health ministry. \
                “\(alert.reading.claim.clause)” [2045-01-25.txt, 2045-01-25, F1, F2, F3]
                """)
        #expect(alert.members.map(\.reading.claim.quantity.value) == [89, 40, 12])
        #expect(alert.id == alert.members[0].id && alert.figure == alert.members[0].figure)
        #expect(Set(alert.members.map(\.id)).count == 3)
    }

    @Test func `each figure of a list counts as told`() throws {
        var newsroom = Newsroom()
        let update = try newsroom.read(Self.list, on: "2045-01-25")
        #expect(update.changes.map(\.reading.announced) == [true, true, true])
        let next = try newsroom.read(
            "Floods killed 55 people in Taroudant, the health ministry said.", on: "2045-01-26")
        #expect(next.alerts.map(\.kind) == [.changed], "\(next.alerts.map(\.message))")
        #expect(next.alerts.first?.previous?.claim.quantity.value == 40)
    }

    struct Sentence: CustomTestStringConvertible, Sendable {
        let text: String
        /// Of each alert, the values that it tells.
        let told: [[Double]]

        var testDescription: String { text }
    }

    @Test(arguments: [
        Sentence(text: "Rescuers found 14 survivors in Korem and 9 survivors in Dalia.", told: [[14, 9]]),
        // Two statements, which a clause joins.
        Sentence(
            text: "Rescuers found 14 survivors in Korem after a search that 9 survivors had asked for.",
            told: [[14], [9]]),
        // Other things are counted.
        Sentence(text: "The firm bought 14 trucks, 9 boats and 7 lamps.", told: [[14], [9], [7]]),
        Sentence(
            text: "The town of Korem bought 14 trucks. The town of Dalia bought 9 trucks.", told: [[14], [9]]),
    ])
    func `what one sentence lists is told together, and nothing else`(_ sentence: Sentence) throws {
        var newsroom = Newsroom()
        let told = try newsroom.read(sentence.text).alerts.map { alert in
            (alert.members.isEmpty ? [alert] : alert.members).map(\.reading.claim.quantity.value)
        }
        #expect(told == sentence.told)
    }

    /// Alerts of the list as they would be without a group.
    private static func members(_ change: (Int, Alert) -> (weight: Double, priority: Priority)) throws -> [Alert] {
        var newsroom = Newsroom()
        let members = try #require(newsroom.read(list).alerts.first).members
        return members.enumerated().map { index, alert in
            let (weight, priority) = change(index, alert)
            return Alert(
                id: alert.id, kind: alert.kind, figure: alert.figure, name: alert.name, reading: alert.reading,
                previous: nil, change: nil, weight: weight, priority: priority, message: alert.message)
        }
    }

    @Test func `a group is known by the figure of most weight and is as loud as the loudest`() throws {
        let members = try Self.members { index, _ in (index == 1 ? 2 : 1, index == 2 ? .notice : .informational) }
        let alerts = AlertGroup.fold(members)
        #expect(alerts.map(\.id) == [members[1].id])
        #expect(alerts.map(\.priority) == [.notice] && alerts.map(\.weight) == [2])
        #expect(alerts.first?.members == members)
    }

    @Test func `what is not sent stays out of a group that is`() throws {
        let members = try Self.members { index, _ in (1, index == 1 ? .debug : .notice) }
        let alerts = AlertGroup.fold(members)
        #expect(alerts.map(\.id) == [members[0].id, members[1].id], "\(alerts.map(\.message))")
        #expect(alerts.map(\.members) == [[members[0], members[2]], []])
        #expect(alerts.first?.message.contains(": 40 people") == false)
    }

    @Test func `a group counts as one alert of its article`() throws {
        var rules = AlertRules()
        rules.articleLimit = 1
        var newsroom = Newsroom(rules: rules)
        let update = try newsroom.read(Self.list)
        #expect(update.alerts.map(\.kind) == [.new] && update.held.isEmpty, "\(update.alerts.map(\.message))")
    }

    @Test func `a list that is too long for one entry of the journal is several, and no number is lost`() throws {
        let place = String(repeating: "Taroudantina", count: 10)
        let items = (1...24).map { "\($0 * 11) people in \(place)\($0)" }.joined(separator: ", ")
        let claims = (1...24).map { number in
            Claim(
                start: number * 130, end: number * 130 + 10, text: "\(number * 11) people", sentence: items,
                clause: "\(number * 11) people in \(place)\(number)",
                quantity: Quantity(value: Double(number * 11), unit: Unit("person")), measure: "people", concept: [])
        }
        let article = try #require(try Self.members { _, _ in (1, .notice) }.first).reading.article
        let alerts = claims.enumerated().map { index, claim in
            Alert(
                id: "\(index)", kind: .new, figure: FigureID(number: index + 1), name: "people in \(place)\(index + 1)",
                reading: Reading(article: article, claim: claim), previous: nil, change: nil, priority: .notice,
                message: claim.text)
        }
        let groups = AlertGroup.fold(alerts)
        #expect(groups.count > 1 && groups.count < 24)
        #expect(groups.allSatisfy { $0.message.utf8.count <= 2048 })
        #expect(groups.flatMap(\.members) == alerts)
        for claim in claims { #expect(groups.contains { $0.message.contains(": \(claim.text)") }, "\(claim.text)") }
    }

    struct Names: CustomTestStringConvertible, Sendable {
        let names: [String]
        let shown: [String]

        var testDescription: String { names.joined(separator: " / ") }
    }

    @Test(arguments: [
        Names(
            names: ["people killed by the quake in Taroudant", "people killed by the quake in Marrakesh"],
            shown: ["people killed by the quake in Taroudant", "in Marrakesh"]),
        Names(
            names: ["airliners ordered from Boeing by Qatar", "airliners ordered from Airbus by Qatar"],
            shown: ["airliners ordered from Boeing by Qatar", "from Airbus by Qatar"]),
        // `in Uganda` alone could be taken for `in Uganda in May`.
        Names(
            names: ["people killed in Kenya in May", "people killed in Uganda"],
            shown: ["people killed in Kenya in May", "people killed in Uganda"]),
        // `by mines` alone could be taken for `in Lavo by mines`.
        Names(
            names: ["people killed in Lavo", "people killed by mines"],
            shown: ["people killed in Lavo", "people killed by mines"]),
        Names(names: ["boats in Lavo", "boats in Korem"], shown: ["boats in Lavo", "boats in Korem"]),
        Names(
            names: ["people killed in Lavo", "people killed in Lavo"],
            shown: ["people killed in Lavo", "people killed in Lavo"]),
    ])
    func `names that begin alike are shortened only where that says the same`(_ names: Names) {
        #expect(ListedNames.shortened(names.names) == names.shown)
    }

    private static func claim(_ text: String, _ clause: String, in sentence: String) -> Claim {
        Claim(
            start: 0, end: 1, text: text, sentence: sentence, clause: clause,
            quantity: Quantity(value: 1, unit: Unit("person")), measure: "people", concept: [])
    }

    @Test func `the clause of a group is one that has all numbers, else the sentence from the first to the last`() {
        let sentence = "On Monday 15 people died in Lavo, 5 people died in Korem and 7 died in Dalia, it said."
        let whole = Self.claim("15 people", sentence, in: sentence)
        let first = Self.claim("15 people", "15 people died in Lavo", in: sentence)
        let second = Self.claim("5 people", "5 people died in Korem", in: sentence)
        #expect(SharedClause.text(of: [whole, second]) == sentence)
        #expect(SharedClause.text(of: [first, second]) == "15 people died in Lavo, 5 people died in Korem")
        #expect(QuantityPlaces.find(["5 people"], in: "15 people, 5 people") == [11..<19])
    }

    @Test func `as lines the figures of a group are alerts of their own, in the order of the text`() throws {
        var newsroom = Newsroom()
        let update = try newsroom.read(Self.list + " The mayor of Lavo bought 40 lamps.")
        #expect(update.alerts.count == 2 && update.alertLines.count == 4, "\(update.alerts.map(\.message))")
    }
}
