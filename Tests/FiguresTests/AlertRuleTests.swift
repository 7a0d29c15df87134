internal import Articles
internal import Claims
@testable import Figures
internal import Testing

/// What is told is what the rules ask for; what isn't told is kept.
@Suite struct AlertRuleTests {
    private static func rules(_ change: (inout AlertRules) -> Void) -> AlertRules {
        var rules = AlertRules()
        change(&rules)
        return rules
    }

    /// The kinds that these numbers of one figure raise, an article a day.
    private static func kinds(_ values: [String], _ rules: AlertRules) throws -> [[Alert.Kind]] {
        var newsroom = Newsroom(rules: rules)
        return try values.map { value in
            try newsroom.read("The flood in Sennar has displaced \(value) people, the governor said.").alerts.map(
                \.kind)
        }
    }

    @Test func `without a threshold every contradiction is told`() throws {
        #expect(try Self.kinds(["1,000", "1,001", "1,002"], AlertRules()) == [[.new], [.changed], [.changed]])
    }

    @Test func `steps below a relative threshold are silent until they add up to it`() throws {
        let rules = Self.rules { $0.threshold = Threshold(share: 0.1) }
        #expect(
            try Self.kinds(["1,000", "1,040", "1,080", "1,120", "1,160", "1,240"], rules) == [
                [.new], [], [], [.changed], [], [.changed],
            ])
    }

    @Test func `what a change replaces is what was told last`() throws {
        var newsroom = Newsroom(rules: Self.rules { $0.threshold = Threshold(absolute: 100) })
        for value in ["1,000", "1,060"] {
            try newsroom.read("The flood in Sennar has displaced \(value) people, the governor said.")
        }
        let told = try newsroom.read("The flood in Sennar has displaced 1,110 people, the governor said.")
        #expect(told.alerts.map(\.kind) == [.changed])
        #expect(told.alerts.first?.previous?.claim.quantity.value == 1000)
    }

    @Test(arguments: [
        (Threshold(absolute: 50, share: 0.1), 1000.0, 1060.0, false), (Threshold(absolute: 50), 1000, 1060, true),
        (Threshold(share: 0.06), 1000, 1060, true), (Threshold(share: 0.06), 1000, 940, true),
        (Threshold(absolute: 61), 1000, 1060, false), (Threshold(), 1000, 1001, true),
        (Threshold(share: 0.1), 0, 5, true),
    ])
    func `a threshold is reached when all it asks for is`(
        threshold: Threshold, old: Double, new: Double, expected: Bool
    ) {
        let unit = Unit("person")
        #expect(
            threshold.isReached(from: Quantity(value: old, unit: unit), to: Quantity(value: new, unit: unit))
                == expected)
    }

    @Test func `an absolute threshold is in the reading's own unit`() {
        let old = Quantity(value: 100, unit: Unit("mile")), new = Quantity(value: 104, unit: Unit("mile"))
        #expect(Threshold(absolute: 4).isReached(from: old, to: new))
        #expect(!Threshold(absolute: 5).isReached(from: old, to: new))
    }

    @Test func `a rule for one figure prevails over the threshold for all`() throws {
        var rule = FigureRule(NamePattern("people"))
        rule.threshold = Threshold()
        let rules = Self.rules {
            $0.threshold = Threshold(share: 0.5)
            $0.figures = [rule]
        }
        #expect(try Self.kinds(["1,000", "1,010"], rules) == [[.new], [.changed]])
    }

    @Test func `a line is told when it is crossed, and again only after it was crossed back`() throws {
        var rule = FigureRule(NamePattern("*"))
        rule.lines = [Line(at: 1100, hysteresis: 0.05)]
        let rules = Self.rules {
            $0.threshold = Threshold(share: 0.5)
            $0.figures = [rule]
        }
        let kinds = try Self.kinds(["1,000", "1,110", "1,090", "1,120", "1,030", "1,105"], rules)
        #expect(kinds == [[.new], [.crossed], [], [], [.crossed], [.crossed]])
    }

    @Test(arguments: [
        ([90.0, 100], Line.Crossing?.some(.upwards)), ([100], nil), ([90, 99], nil), ([100, 99], nil),
        ([100, 94], .downwards), ([90, 100, 96, 101], nil), ([90, 100, 94, 101], .upwards), ([], nil),
    ])
    func `who lingers at a line crosses it once`(values: [Double], expected: Line.Crossing?) {
        #expect(Line(at: 100, hysteresis: 0.05).crossing(by: values) == expected)
    }

    @Test func `a new high and a new low are told where a rule asks for them, whatever the threshold`() throws {
        var rule = FigureRule(NamePattern("*"))
        rule.tellsExtremes = true
        let rules = Self.rules {
            $0.threshold = Threshold(share: 0.5)
            $0.figures = [rule]
        }
        let kinds = try Self.kinds(["1,000", "1,010", "1,005", "990"], rules)
        #expect(kinds == [[.new], [.extreme], [], [.extreme]])
    }

    @Test func `a change says in words what rules say of it`() throws {
        var rule = FigureRule(NamePattern("*"))
        rule.lines = [Line(at: 1500)]
        rule.tellsExtremes = true
        var newsroom = Newsroom(rules: Self.rules { $0.figures = [rule] })
        try newsroom.read("The flood in Sennar has displaced 1,000 people, the governor said.")
        let alert = try #require(
            newsroom.read("The flood in Sennar has displaced 2,000 people, the governor said.").alerts.first)
        #expect(alert.kind == .changed)
        #expect(alert.reasons == [.reaches(1500), .highest])
        #expect(alert.message.contains(", reaches 1500, highest so far, says "), "\(alert.message)")
    }

    @Test
    func `what a person follows is a warning, other changes and what is central are notices, the rest is information`()
        throws
    {
        let filler = String(
            repeating: "The governor spoke at length about the weather in the valley and about nothing else. ", count: 9
        )
        func priorities(_ rules: AlertRules) throws -> [Priority] {
            var newsroom = Newsroom(rules: rules)
            let first = try newsroom.read(
                "The flood in Sennar has displaced 1,000 people. \(filler)The mine at Gol employs 310 workers.")
            let second = try newsroom.read("The flood in Sennar has displaced 3,000 people.")
            return (first.alerts + second.alerts).map(\.priority)
        }
        #expect(try priorities(AlertRules()) == [.notice, .notice, .notice])
        var rule = FigureRule(NamePattern("people*"))
        rule.isFollowed = true
        #expect(try priorities(Self.rules { $0.figures = [rule] }) == [.notice, .notice, .warning])
        rule.priority = .informational
        #expect(try priorities(Self.rules { $0.figures = [rule] }) == [.informational, .notice, .informational])
        // A later rule that says nothing of the priority leaves it.
        #expect(
            try priorities(Self.rules { $0.figures = [rule, FigureRule(NamePattern("*"))] }) == [
                .informational, .notice, .informational,
            ])
    }

    @Test func `the larger change weighs more, and so does what stands in the lead`() {
        let lead = Prominence(isInLead: true, mentions: 1), rest = Prominence(isInLead: false, mentions: 1)
        func weight(_ prominence: Prominence, _ change: Double?, sources: Int = 1, followed: Bool = false) -> Double {
            var rule = FigureRule(NamePattern("*"))
            rule.isFollowed = followed
            return AlertWeight(prominence: prominence, change: change, sources: sources, rule: rule, salience: 1).value
        }
        #expect(weight(lead, 0.5) > weight(lead, 0.1))
        #expect(weight(lead, -0.5) == weight(lead, 1))
        #expect(weight(lead, 0.1) > weight(rest, 0.1))
        #expect(weight(rest, 0.1, sources: 2) > weight(rest, 0.1))
        #expect(weight(rest, nil, followed: true) > weight(lead, nil))
        #expect(weight(rest, -1) < 3 && weight(rest, 1e300) < 3)
    }

    @Test func `a muted figure is kept and not told, until the day`() throws {
        var rule = FigureRule(NamePattern("people"))
        rule.mute = Mute(until: PublicationDate(iso8601: "2024-01-03"))
        var newsroom = Newsroom(rules: Self.rules { $0.figures = [rule] })
        let updates = try ["1,000", "2,000", "3,000"].map {
            try newsroom.read("The flood in Sennar has displaced \($0) people, the governor said.")
        }
        #expect(updates.map { $0.alerts.map(\.kind) } == [[], [], [.changed]])
        #expect(updates.map { $0.held.map(\.kind) } == [[.new], [.changed], []])
        #expect(updates.map { $0.changes.map(\.reading.announced) } == [[false], [false], [true]])
    }

    @Test func `an article with more alerts than the limit tells those of most weight, and one digest counts the rest`()
        throws
    {
        let text = (1...9).map { "The town of Gol\($0) bought \($0 * 111) \(Self.things[$0 - 1]). " }.joined()
        var newsroom = Newsroom()
        let all = try newsroom.read(text).alerts
        try #require(all.count == 9)
        var limited = Newsroom(rules: Self.rules { $0.articleLimit = 4 })
        let update = try limited.read(text)
        #expect(update.alerts.count == 5)
        let digest = try #require(update.alerts.last)
        #expect(digest.kind == .digest && digest.suppressed == 5)
        #expect(digest.message.hasPrefix("Digest: 5 further alerts of one article: 5 new ["), "\(digest.message)")
        #expect(update.held.count == 5)
        let told = update.alerts.dropLast()
        #expect(Set((told + update.held).map(\.id)) == Set(all.map(\.id)))
        #expect(Set((update.alerts + update.held).map(\.id)).count == 10)
        let lightest = told.map(\.weight).min() ?? 0
        #expect(update.held.allSatisfy { $0.weight <= lightest })
    }

    private static let things = [
        "boats", "trucks", "horses", "lamps", "chairs", "tractors", "pumps", "tents", "clocks",
    ]

    @Test(arguments: [
        ("troops", "North Korean troops in Russia", true), ("TROOPS in russia", "North Korean troops in Russia", true),
        ("*troops*", "troops", true), ("troops*", "North Korean troops", false), ("*a*b*", "xxaxxbxx", true),
        ("*a*b*", "xxbxxaxx", false), ("F7", "anything", true), ("F8", "anything", false), ("*", "", true),
        ("a*b", "ab", true), ("a*b", "acbd", false), ("é", "Café", true),
    ])
    func `a pattern names what contains it, or fits it where it has stars`(
        pattern: String, name: String, expected: Bool
    ) {
        #expect(NamePattern(pattern).matches(name, FigureID(number: 7)) == expected)
    }
}
