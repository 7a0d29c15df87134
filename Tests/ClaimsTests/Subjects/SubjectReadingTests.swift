internal import Articles
internal import Claims
internal import Formats
internal import TestSupport
internal import Testing

/// What is chosen is learned, so these say what a reader must get right whatever it has learned from: the plainest cases,
/// and what holds for any article.
@Suite struct SubjectReadingTests {
    private static func claims(_ text: String) throws -> [Claim] {
        try Claims.claims(in: ArticleFile.only(in: .named("2031-03-09.txt", text)))
    }

    private static let quake = """
        Quake kills dozens in Karo

        KARO, Turkey, March 8 (Wire) - An earthquake killed 48 people and injured 310 on Saturday, the governor said.

        The toll is expected to rise. It was the strongest tremor since 1971, when 900 people died in the same valley.

        The quake had a magnitude of 6.4. Rescuers said that 120 houses were destroyed.
        """

    @Test func `the dead, the hurt and the houses of a quake are three things`() throws {
        let found = try Self.claims(Self.quake)
        func state(_ text: String) -> String? { found.first { $0.text.hasPrefix(text) }?.subject.state }
        #expect(state("48") == "killed")
        #expect(state("310") == "injured")
        #expect(state("120") == "destroyed")
        let magnitude = found.first { $0.quantity.unit.name == "magnitude" }
        #expect(magnitude?.subject.kind == .size, "\(String(describing: magnitude))")
    }

    @Test(
        arguments: [
            ("In Spain 87 people died in 1996 when a torrent hit a campsite.", "87", "in 1996"),
            (
                "In Spain 87 people died in the first half of 2029, the ministry said.", "87",
                "in the first half of 2029"
            ),
            ("The senate approved the bill by 37 votes to 36 on Monday.", "37", "votes for the bill"),
            ("The senate approved the bill by 37 votes to 36 on Monday.", "36", "votes against the bill"),
            ("The senate rejected the motion by 80 votes to 12.", "80", "votes against the motion"),
            ("The bank expects the economy to shrink by 3.5% this year.", "3.5%", "economy"),
            ("The firm has pledged to supply 600 doses this year.", "600", "to be supplied"),
            ("Of 1,200 doses sent to the states so far, fewer than 200 had been given.", "fewer than 200", "doses"),
            ("The council counted 18 deaths in the past 24 hours.", "18", "in 24 hours"),
            ("Some 60% of those killed were women.", "Some 60%", "share of those killed who were women"),
            ("Of those who died, 70% were older than 60.", "70%", "share of those who died who were older"),
            ("About half of Chileans still have a good image of him.", "About half", "still have a good image"),
            ("Just 36 million doses were produced worldwide in May.", "Just 36", "worldwide"),
            ("Infections were confirmed in Israel (7), New Zealand (8) and Brazil (6).", "8", "New Zealand"),
        ])
    func `a name has the year that is over and the place that stands beside the number`(
        text: String, quantity: String, said: String
    ) throws {
        let claim = try #require(try Self.claims(text).first { $0.text.hasPrefix(quantity) })
        #expect(claim.measure.contains(said), "\(claim.measure)")
    }

    @Test(
        arguments: [
            ("Orlo is a town of 29,000 people.", "29,000"), ("The number of boats doubled to 40.", "doubled"),
            ("Of the herds 30% were ill, double the threshold.", "double"),
            ("Prices rose by 4.2%, less than half the 8.8% of April.", "less than half"),
            ("Some 40% of Chile's 19 million people live in its capital.", "19 million"),
            ("If even half of the cases are confirmed, the toll will rise.", "half"),
        ])
    func `how large a place is, and how a number beside compares, is trivia`(text: String, quantity: String) throws {
        let claim = try #require(try Self.claims(text).first { $0.text.hasPrefix(quantity) })
        #expect(claim.salience == 0, "\(claim.measure)")
    }

    @Test func `what it has fallen from is history, and who is feared dead is not known to be`() throws {
        let found = try Self.claims(
            Self.quake + "\n\nThe number of missing has fallen from 93. Six miners are feared dead.")
        #expect(found.first { $0.text == "93" }?.status == .previous)
        let steps = try Self.claims("The governor halved the number of ministries from 18 to nine.")
        #expect(steps.map(\.status) == [.previous, .current], "\(steps.map(\.text))")
        let tolls = try Self.claims(
            Self.quake
                + "\n\nAt least 64 miners died, up from an official tally of 41. The toll has risen from 28 at noon to 85."
        )
        for (text, status) in [("At least 64", Status.current), ("41", .previous), ("28", .previous), ("85", .current)]
        {
            #expect(tolls.first { $0.text.hasPrefix(text) }?.status == status, "\(text)")
        }
        let records = try Self.claims(
            """
            It beat the record of 17 million set in 2015. The catch was 90 tonnes, against 70 in the same weeks of 2030.
            The number of cases passed the 1,688 of 2015.
            """)
        #expect(records.map(\.status) == [.previous, .current, .previous, .previous], "\(records.map(\.text))")
        let levels = try Self.claims(
            "The rate is 41%, up from 40% in the first six months of 2030 and from 39% a year earlier.")
        #expect(levels.map(\.status) == [.current, .previous, .previous], "\(levels.map(\.text))")
        #expect(found.first { $0.text == "Six miners" }?.status == .projected)
    }

    @Test func `every claim has a name, a clause of its sentence that holds it, and a salience`() throws {
        let found = try Self.claims(Self.quake)
        #expect(found.count >= 5)
        for claim in found {
            #expect(!claim.measure.isEmpty && claim.measure.contains(where: \.isLetter), "\(claim.text)")
            #expect(claim.sentence.contains(claim.clause), "\(claim.clause)")
            #expect(claim.clause.contains(claim.text), "\(claim.text) is not in \(claim.clause)")
            #expect((0...2).contains(claim.salience))
        }
    }

    @Test func `a clause of a long sentence is short, whole and in one piece`() throws {
        let text = """
            The ministry, which had said in the morning that it knew of no victims at all and that the roads to the three \
            villages in the upper valley were open, reported in the evening that 35 people were killed in the landslide, \
            and that soldiers who had walked through the night had reached only the lowest of the villages.
            """
        let claim = try #require(try Self.claims(text).first { $0.quantity.value == 35 })
        #expect(claim.clause.utf8.count <= 160, "\(claim.clause)")
        #expect(claim.sentence.contains(claim.clause))
        #expect(claim.clause.contains("35 people were killed"), "\(claim.clause)")
    }

    struct LongSentence: CustomTestStringConvertible, Sendable {
        let text: String
        let value: Double
        let clause: String

        var testDescription: String { clause }
    }

    private static let longSentences: [LongSentence] = [
        // An infinitive is understood with who does it.
        LongSentence(
            text: """
                Under pressure from both houses of parliament, from the unions and from its own engineers, Orlo Energy agreed \
                on Wednesday to set up a $20 billion fund for the fishermen of the bay and suspended its dividend until the \
                end of the year.
                """,
            value: 20e9,
            clause: "Orlo Energy agreed on Wednesday to set up a $20 billion fund for the fishermen of the bay"),
        // `It` says nothing to who does not know the sentence's start.
        LongSentence(
            text: """
                None of the firms would comment on what the search is costing the ministry, but Scott Slatin, who runs a \
                salvage company in Rivington, told the newspaper that it would be more than $10,000 a day for each of the \
                three boats that have been out since the storm.
                """,
            value: 10_000,
            clause:
                "Scott Slatin, who runs a salvage company in Rivington, told the newspaper that it would be more than $10,000 a day"
        ),
        // What holds only under a condition is not told without it.
        LongSentence(
            text: """
                The governor, who has been in office since the spring of last year and who was in the valley when the river \
                rose, said that she would open the schools of the town to everybody who needs a bed if 400 homes were lost.
                """,
            value: 400, clause: "if 400 homes were lost"),
        // A relative clause is understood with the noun that it tells of.
        LongSentence(
            text: """
                The company said last week it would suspend dividend payments to shareholders and increase the pace of its \
                sales of fields this year to offset liabilities from the leak, which began after an explosion on an \
                offshore rig that killed 11 workers.
                """,
            value: 11, clause: "the leak, which began after an explosion on an offshore rig that killed 11 workers"),
    ]

    @Test(arguments: longSentences)
    func `a clause of a long sentence begins where a person understands it`(_ sentence: LongSentence) throws {
        let claim = try #require(try Self.claims(sentence.text).first { $0.quantity.value == sentence.value })
        #expect(claim.clause.utf8.count <= 160)
        #expect(claim.clause.contains(sentence.clause), "\(claim.clause)")
    }

    @Test func `the same article is read the same way again`() throws {
        #expect(try Self.claims(Self.quake) == Self.claims(Self.quake))
    }

    @Test(arguments: [
        "7 people died.", "NEW YORK - 7", "In the world, 5 of 6.", "35 35 35 35 people",
        "Of the 7, of the 8, of the 9.",
        "“12 killed,” he said. “Of 12, 12.”", "$5, 5%, 5 km", "March 5: 5 dead March 5.",
    ])
    func `an article of one odd line is read`(text: String) throws {
        for claim in try Self.claims(text) { #expect(!claim.measure.isEmpty, "\(claim)") }
    }
}
