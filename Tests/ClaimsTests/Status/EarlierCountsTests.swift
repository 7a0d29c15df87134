internal import Articles
internal import Claims
internal import Formats
internal import TestSupport
internal import Testing

/// What an article tells as the count of an earlier time is no news beside the count that holds now.
@Suite struct EarlierCountsTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let text: String
        /// By the words of the quantities.
        let statuses: [String: Status]

        init(_ text: String, _ statuses: [String: Status]) {
            self.text = text
            self.statuses = statuses
        }

        var testDescription: String { text }
    }

    private static let earlier = [
        Example(
            "The storms have killed 85 people in the delta. On Sunday the rescue service had reported 78 deaths.",
            ["85 people": .current, "78 deaths": .previous]),
        Example(
            "In the delta 134 people are missing. On Sunday the rescue service had reported 78 deaths, 105 missing and 12 injured.",
            ["134 people": .current, "105 missing": .previous, "78 deaths": .current]),
        Example(
            "Now 31 people are dead. On Tuesday the toll had been 26, with 18 missing.",
            ["31 people": .current, "26": .previous]),
        Example(
            "At least 120 people were wounded in the blast. The mayor had at first given the number of wounded as 40.",
            ["At least 120 people": .current, "40": .previous]),
        Example(
            "After the flood 112 people are missing, down from 127 on Monday and a peak of 146.",
            ["112 people": .current, "127": .previous, "146": .previous]),
    ]

    private static let current = [
        // No other count of the dead stands there.
        Example(
            "The fire broke out on Monday. By evening the police had found 90 people dead.", ["90 people": .current]),
        // When officials spoke, that was so.
        Example(
            "The fire killed 90 people in the north. Officials said 96 people had died in the south.",
            ["90 people": .current, "96 people": .current]),
        Example(
            "Some 300 people have died of the fever. That day alone it had killed 12 more people.",
            ["Some 300 people": .current, "12 more people": .current]),
        Example(
            "The crash killed 40 people. The three had returned from a wedding.",
            ["40 people": .current]),
        // The dead do not become fewer.
        Example(
            "The blast killed 14 people. In the spring floods had killed 220 people.",
            ["14 people": .current, "220 people": .current]),
    ]

    @Test(arguments: earlier)
    func `a count of an earlier time is history where the article has the one of now`(_ example: Example) throws {
        try expect(example)
    }

    @Test(arguments: current)
    func `what is no count of an earlier time holds`(_ example: Example) throws {
        try expect(example)
    }

    private func expect(_ example: Example) throws {
        let article = try ArticleFile.only(in: SourceFile.named("2031-05-08.txt", example.text))
        let found = claims(in: article)
        for (text, status) in example.statuses {
            let claim = found.first { $0.text == text }
            #expect(claim?.status == status, "\(text): \(found.map { "\($0.text) \($0.status) \($0.subject)" })")
        }
    }
}
