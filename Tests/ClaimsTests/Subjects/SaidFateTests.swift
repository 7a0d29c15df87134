internal import Articles
internal import Claims
internal import Formats
internal import TestSupport
internal import Testing

/// What a sentence says plainly became of people, whatever was chosen for them. Whom the words do not tell of, the reader
/// that has learned decides about, so nothing is asked of them here.
@Suite struct SaidFateTests {
    struct Example: CustomTestStringConvertible, Sendable {
        let text: String
        /// By the start of each quantity's text.
        let states: [String: String]

        init(_ text: String, _ states: [String: String]) {
            self.text = text
            self.states = states
        }

        var testDescription: String { text }
    }

    static let examples = [
        // Of a headline, each number has its own word.
        Example("Seven dead, dozens injured in Lavo blast", ["Seven": "killed", "dozens": "injured"]),
        Example("Gunman kills 3, wounds 14 at depot in Lavo", ["3": "killed", "14": "wounded"]),
        Example("Police say 31 dead and 64 hurt in Karo derailment", ["31": "killed", "64": "injured"]),
        // Nobody knows yet what they died of.
        Example(
            "In Orlo 15 deaths were confirmed and another 149 are being investigated.",
            ["15": "killed", "another 149": "under investigation"]),
        // A verb before the people.
        Example(
            "The tremor shook the coast of Orlo on Tuesday, injuring at least 50 people, the governor said.",
            ["at least 50": "injured"]),
        Example(
            "A bomber killed nine people and wounded 41 others at a market in Karo.",
            ["nine": "killed", "41": "wounded"]),
        // And words behind them.
        Example(
            "The governor said six children were killed and 14 trapped when the school collapsed.",
            ["six": "killed", "14": "trapped"]),
        Example(
            "Officials said that 12 people died and 20 were seriously wounded in the raid.",
            ["12": "killed", "20": "wounded"]),
        Example(
            "The slide buried two farms, killing at least five people and leaving 11 others missing.",
            ["at least five": "killed", "11": "missing"]),
        Example(
            "About 300 demonstrators were arrested in Lavo and 40 officers hurt, the police said.",
            ["About 300": "arrested", "40": "injured"]),
        // A toll is of the dead, and what it rises from, too.
        Example("Cholera toll in Lavo reaches 128 as rains go on", ["128": "killed"]),
        Example(
            "The toll climbed through the night from 19 to 20, then 31.",
            ["19": "killed", "20": "killed", "31": "killed"]),
        Example(
            "The confirmed death toll is 3,740, with 5,104 injured, a paper reported.",
            ["3,740": "killed", "5,104": "injured"]),
        Example("By May the ministry's toll was \"more than 230\".", ["more than 230": "killed"]),
        Example("By Friday the missing numbered 112 and the dead numbered 90.", ["112": "missing", "90": "killed"]),
        // Some of those that were counted before share their fate.
        Example("The blast in Lavo injured 12 people, four of them children.", ["12": "injured", "four": "injured"]),
        Example("In Lavo 14 people were killed, six of them women.", ["14": "killed", "six": "killed"]),
    ]

    @Test(arguments: examples)
    func `a count of people has the fate that stands beside it`(_ example: Example) throws {
        let found = try claims(in: ArticleFile.only(in: .named("2031-03-09.txt", example.text)))
        for (start, state) in example.states {
            let claim = try #require(
                found.first { $0.text.hasPrefix(start) }, "no claim starts with \(start): \(found.map(\.text))")
            #expect(claim.subject.state == state, "\(claim.text): \(claim.measure)")
        }
    }

    @Test(arguments: [
        "Rescuers pulled two brothers alive from the rubble of the blast in Lavo, in which 31 people were killed.",
        "The blast killed 31 people. Lavo, a town of 100,000 people, lies on the coast.",
        "The blast killed 31 people. Some 400 people moved into tents in Lavo.",
    ])
    func `nobody has a fate that the sentence does not tell`(_ text: String) throws {
        let fates = ["killed", "injured", "missing", "arrested"]
        for claim in try claims(in: ArticleFile.only(in: .named("2031-03-09.txt", text)))
        where claim.quantity.value != 31 {
            if claim.sentence.contains("killed") { continue }
            #expect(claim.subject.state.map { !fates.contains($0) } ?? true, "\(claim.text): \(claim.measure)")
        }
    }

    @Test(arguments: [
        "Two bombers killed 30 people in Lavo on Tuesday.",
        "About 60 people were killed or wounded in Lavo on Tuesday.",
    ])
    func `who did it, and who has one fate or another, has none of one word`(_ text: String) throws {
        let claim = try #require(claims(in: ArticleFile.only(in: .named("2031-03-09.txt", text))).first)
        let noFate = ["injured", "wounded", "missing"]
        #expect(claim.subject.state.map { !noFate.contains($0) } ?? true, "\(claim.text): \(claim.measure)")
    }

    @Test(arguments: [
        "Eleven workers are missing and presumed dead after the blast in Lavo.",
        "Eleven workers are still missing and presumed to have been killed in the blast in Lavo.",
    ])
    func `the missing who are presumed dead are none of the dead`(_ text: String) throws {
        let claim = try #require(claims(in: ArticleFile.only(in: .named("2031-03-09.txt", text))).first)
        #expect(claim.subject.state != "killed", "\(claim.text): \(claim.measure)")
    }
}
