internal import Claims
@testable import Figures
internal import Testing

/// Two articles, and a value of each: are they one figure? Each case stands for a pattern in which claims were joined or
/// kept apart wrongly; people and events are invented.
@Suite struct PatternTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let pattern: String
        let first: String
        let second: String
        let values: (Double, Double)

        init(_ pattern: String, _ first: String, _ value: Double, _ second: String, _ other: Double) {
            self.pattern = pattern
            self.first = first
            self.second = second
            values = (value, other)
        }

        var testDescription: String { "\(pattern): \(first) / \(second)" }
    }

    static let apart = [
        Case(
            "tolls of two days", "Shelling killed 31 people in Karo on Tuesday, the governor said.", 31,
            "Shelling killed 44 people in Karo on Monday, the governor of the region said.", 44),
        Case(
            "a day's toll and a total",
            "More than 2,100 people have died in the fighting in Karo since May, the UN said.",
            2100, "At least 17 people were killed in Karo on Thursday, a hospital said.", 17),
        Case(
            "a day's cases and a total", "Ghana has recorded 1,240 cases of cholera since June, the ministry said.",
            1240,
            "Ghana recorded 85 new cases of cholera on Friday, the ministry said.", 85),
        Case(
            "a county and its state", "Gaines County has reported 41 measles cases, health officials said on Monday.",
            41,
            "Texas has reported 58 measles cases this year, health officials said on Tuesday.", 58),
        Case(
            "two states", "Texas has reported 146 measles cases this year, health officials said.", 146,
            "New Mexico has reported 12 measles cases this year, health officials said.", 12),
        Case(
            "a state and the nation", "Ohio has recorded 90 cases of measles, officials said.", 90,
            "Measles has infected 712 people across the country, officials in Washington said.", 712),
        Case(
            "the killed and the wounded", "The blast in the port of Lavo killed 12 people, police said.", 12,
            "The blast in the port of Lavo wounded 35 people, police said.", 35),
        Case(
            "the killed and the missing", "The landslide in Pano killed 40 people, the mayor said.", 40,
            "After the landslide in Pano 65 people are still missing, the mayor said.", 65),
        Case(
            "killed, and killed or wounded", "Russia says that 900 of its soldiers were killed in the offensive.", 900,
            "Some 4,700 Russian soldiers have been killed or wounded in the offensive, officials said.", 4700),
        Case(
            "the dead and those in need", "The floods in Sindh have killed 210 people, officials said.", 210,
            "The floods in Sindh left 48,000 people in need of help, officials said.", 48_000),
        Case(
            "civilians and all", "The UN says 330 civilians have died in the siege of Marn.", 330,
            "The siege of Marn has cost 1,450 lives in all, rebels and soldiers among them, monitors say.", 1450),
        Case(
            "a firm's loss and a strike's cost", "Aerovela lost $310m in the first half, the airline said.",
            310_000_000,
            "The pilots' strike cost Aerovela $45m, the airline said.", 45_000_000),
        Case(
            "for and against", "Lawmakers backed the bill by 61 votes in favour, a record.", 61,
            "In the end 38 votes were cast against the bill.", 38),
        Case(
            "the first year and four years", "The scheme will cost $2.1bn in its first year, the treasury said.",
            2_100_000_000, "Over four years the scheme will cost $11.5bn, the treasury said.", 11_500_000_000),
        Case(
            "two aftershocks", "An aftershock of magnitude 5.1 shook Lavo on Sunday, the survey said.", 5.1,
            "Another aftershock, of magnitude 4.6, shook Lavo on Wednesday, the survey said.", 4.6),
        Case(
            "a quake and its aftershock", "A quake of magnitude 7.2 struck Lavo on Saturday, the survey said.", 7.2,
            "An aftershock of magnitude 5.4 shook Lavo on Sunday, the survey said.", 5.4),
        Case(
            "troops and workers", "North Korea has sent 11,000 troops to Russia, Seoul said.", 11_000,
            "North Korea will send 25,000 workers to Russia, Seoul said.", 25_000),
        Case(
            "one thing here and another there", "The charity gave 400 chairs to schools in Lavo.", 400,
            "The charity gave 150 tables to schools in Pano.", 150),
        Case(
            "two firms", "Brava Motors will cut 1,200 jobs, the carmaker said.", 1200,
            "Halden Motors will cut 3,000 jobs, the carmaker said.", 3000),
        Case(
            "two indices", "The FTSE 100 fell 1.2% on Monday.", 1.2, "The Dax fell 2.3% on Monday.", 2.3),
        Case(
            "a level and its move", "Inflation in Turkey stood at 44% in May, the statistics office said.", 44,
            "Inflation in Turkey slowed by 3.1 percentage points in May, the statistics office said.", 3.1),
        Case(
            "a plan and another's", "Germany will give 18 tanks to Ukraine, Berlin said.", 18,
            "Poland will give 60 tanks to Ukraine, Warsaw said.", 60),
        Case(
            "confirmed and suspected", "Zambia has 210 confirmed cases of cholera, the ministry said.", 210,
            "Zambia has 1,300 suspected cases of cholera, the ministry said.", 1300),
        Case(
            "an equal value of something else", "Sales of the firm rose 21% in the quarter, Brava said.", 21,
            "Some 21% of voters are undecided, a poll for Lavo Radio found.", 21),
    ]

    static let joined = [
        Case(
            "dozens become an exact number", "Dozens are feared dead after a ferry sank off Pano, police said.", 24,
            "The sinking of the ferry off Pano killed 118 people, police said.", 118),
        Case(
            "the toll, in other words", "The death toll from the quake in Lavo has reached 61, officials said.", 61,
            "The bodies of 74 people have been found since the quake in Lavo, officials said.", 74),
        Case(
            "dead and killed", "Floods in Sindh left 210 dead, officials said.", 210,
            "Floods in Sindh have killed 260 people, officials said.", 260),
        Case(
            "lives", "The blast in the port of Lavo killed 12 people, police said.", 12,
            "The blast in the port of Lavo has claimed 19 lives, police said.", 19),
        Case(
            "hurt and injured", "The blast in the port of Lavo injured 35 people, police said.", 35,
            "The blast in the port of Lavo killed 19 people and another 52 were hurt, police said.", 52),
        Case(
            "a word of another clause", "The quake in Lavo left 3,000 people homeless, the mayor said.", 3000,
            "Some 4,200 people were left homeless by the 6.8-magnitude quake that killed 61 in Lavo, the mayor said.",
            4200
        ),
        Case(
            "demonstrators and people", "Police killed 30 demonstrators in Lavo, a rights group said.", 30,
            "A rights group in Lavo said that police had killed 30 people.", 30),
        Case(
            "risen and fallen to", "Oil rose to $86.40 a barrel on Monday.", 86.4,
            "Oil fell to $84.10 a barrel on Tuesday.", 84.1),
        Case(
            "a fear and a toll", "As many as 300 people could have died in the mine in Ruda, unions said.", 300,
            "The fire in the mine in Ruda killed 301 people, the ministry said.", 301),
        Case(
            "a running total that grows tenfold", "Ghana has recorded 120 cases of cholera, the ministry said.", 120,
            "Ghana has now recorded 1,240 cases of cholera, the ministry said.", 1240),
        Case(
            "a group and its people", "Rebels freed a crew of 26 in the Gulf of Aden on Thursday.", 26,
            "The 26 sailors whom the rebels freed in the Gulf of Aden are well, the owner said.", 26),
        Case(
            "a state's cases and those in the state", "Texas has reported 146 measles cases this year, officials said.",
            146, "The number of measles cases in Texas has risen to 198 this year, officials said.", 198),
    ]

    @Test(arguments: apart)
    func `two figures that look alike are kept apart`(pattern: Case) throws {
        let (first, second) = try rows(of: pattern)
        #expect(first != second)
    }

    @Test(arguments: joined)
    func `one figure that is worded otherwise is known again`(pattern: Case) throws {
        let (first, second) = try rows(of: pattern)
        #expect(first == second)
    }

    @Test func `a headline and the text below it state one figure each`() throws {
        var newsroom = Newsroom()
        let article = try newsroom.read(
            """
            Seven dead, dozens injured in Lavo blast

            LAVO, May 20 - A blast in a depot in Lavo killed at least seven people and injured dozens on Monday, the mayor said.

            "We have seven people dead and 43 people injured," said the head of the hospital of Lavo, where most were treated.
            """, on: "2024-05-20")
        let rows = Dictionary(grouping: article.changes) { $0.figure }.values.map { changes in
            changes.map { "\($0.reading.claim.text)" }.sorted()
        }
        #expect(
            Set(rows) == [
                ["Seven dead", "at least seven people", "seven people"],
                ["43 people", "dozens", "dozens injured"],
            ])
    }

    private func rows(of pattern: Case) throws -> (FigureID, FigureID) {
        var newsroom = Newsroom()
        let first = try newsroom.read(pattern.first, on: "2024-05-20")
        let second = try newsroom.read(pattern.second, on: "2024-05-23")
        return (
            try #require(first.row(pattern.values.0), "\(first.changes.map(\.reading.claim.text))"),
            try #require(second.row(pattern.values.1), "\(second.changes.map(\.reading.claim.text))")
        )
    }
}
