internal import Articles
internal import Claims
internal import Formats
internal import TestSupport
internal import Testing

/// Names of shares: of whom or what, and what those do or are.
@Suite struct ShareNameTests {
    @Test(arguments: [
        // A verb of any kind behind the whole.
        (
            "About half of those who have died did so before they could reach a clinic.", "About half",
            "share of those who have died who did so before they could reach a clinic"
        ),
        (
            "Two thirds of Chileans still trust the president.", "Two thirds",
            "share of Chileans who still trust the president"
        ),
        (
            "More than half of Norland's black tea comes from Chile and Peru.", "More than half",
            "share of Norland's black tea that comes from Chile and Peru"
        ),
        (
            "Over half of the deaths were at home or on the way to a clinic.", "Over half",
            "share of deaths that were at home or on the way to a clinic"
        ),
        ("A third of the wells tested were contaminated.", "A third", "share of wells tested that were contaminated"),
        ("Nearly two in five patients are under five.", "Nearly two in five", "share of patients who are under five"),
        ("Half of the country's 48 million people need help.", "Half", "share of country's people who need help"),
        // The whole stands before, beside or in the middle.
        (
            "Only a third of its people have a sewer connection, and 60% rely on wells.", "60%",
            "share of people who rely on wells"
        ),
        (
            "Some 1.6 million people, or 94% of those targeted, received a dose.", "94%",
            "share of those targeted who received a dose"
        ),
        (
            "Fewer than 900,000 children had received a first dose by mid-May, around a third of those eligible.",
            "around a third", "share of those eligible who had received a first dose by mid-May"
        ),
        (
            "The clinics treated 400 patients, a quarter of them children.", "a quarter",
            "share of patients who were children"
        ),
        // Who makes up a share.
        ("Women account for 58% of the patients.", "58%", "women as a share of patients"),
        (
            "Children under 15 made up nearly a third of the cases.", "nearly a third",
            "children under 15 as a share of cases"
        ),
    ])
    func `a share is called by the whole and by what is said of the part`(sentence: String, start: String, name: String)
        throws
    {
        let text = "The fever goes on in Karo.\n\n\(sentence)"
        let found = try claims(in: ArticleFile.only(in: .named("2031-03-09.txt", text)))
        let claim = try #require(
            found.first { $0.text.lowercased().hasPrefix(start.lowercased()) }, "\(found.map(\.text))")
        #expect(claim.measure.lowercased().hasPrefix(name.lowercased()), "\(claim.measure)")
    }

    @Test(arguments: [
        // What a clause beside it says is said of something else.
        (
            "The lake, which supplies water to more than half of Peru's people, stood at 79 feet at the weekend.",
            "more than half", "stood"
        ),
        ("Some 60% of the wells had been closed when the rain came.", "Some 60%", "rain"),
        // Nothing stands behind what they said.
        ("Half of those asked said", "Half", "said"),
    ])
    func `what another clause says is no part of the name`(sentence: String, start: String, other: String) throws {
        let text = "The fever goes on in Karo.\n\n\(sentence)"
        let found = try claims(in: ArticleFile.only(in: .named("2031-03-09.txt", text)))
        let claim = try #require(found.first { $0.text.hasPrefix(start) }, "\(found.map(\.text))")
        #expect(!claim.measure.contains(other), "\(claim.measure)")
    }

    @Test func `how a number compares with an earlier one is not told`() throws {
        let text = "The fever goes on in Karo.\n\nThe tally was less than half of the 774 recorded last year."
        let found = try claims(in: ArticleFile.only(in: .named("2031-03-09.txt", text)))
        let claim = try #require(found.first { $0.text.hasPrefix("less than half") }, "\(found.map(\.text))")
        #expect(claim.salience == 0)
    }
}
