internal import Claims
internal import Testing

/// Who says so, in the article's words: a text, and the source of each of its figures, in order.
@Suite struct SourceTests {
    /// A text and whom its figures are by.
    struct Example: Sendable, CustomTestStringConvertible {
        let text: String
        let due: [String?]

        init(_ text: String, _ due: String?...) {
            self.text = text
            self.due = due
        }

        var testDescription: String { text }

        func check(at location: SourceLocation = #_sourceLocation) throws {
            let came = try Case(text).extracted().map(\.attribution)
            #expect(came == due, "\(text)", sourceLocation: location)
        }
    }

    @Test(arguments: [
        Example(
            "The Centers for Fish Control and Prevention said 40 boats had sunk.",
            "The Centers for Fish Control and Prevention"),
        Example(
            "Some 40 boats sank, the Department of Ports and Inland Waters said.",
            "the Department of Ports and Inland Waters"),
        Example(
            "The National Marine and Harbour Administration said 40 boats had sunk.",
            "The National Marine and Harbour Administration"),
        Example(
            "The head of the National Marine and Harbour Administration, Ana Ruiz, told a hearing 40 boats had sunk.",
            "Ana Ruiz"),
        Example(
            "The Ministry of Agriculture, Forestry and Fisheries said 40 boats had sunk.",
            "The Ministry of Agriculture, Forestry and Fisheries"),
        Example(
            "According to the Ministry of Agriculture, Forestry and Fisheries, 40 boats sank.",
            "the Ministry of Agriculture, Forestry and Fisheries"),
        Example(
            "A spokesman for the Ministry of Ports and Fisheries said 40 boats sank.",
            "A spokesman for the Ministry of Ports and Fisheries"),
        Example(
            "Some 40 boats sank, according to data from the Bureau of Land and Sea.", "the Bureau of Land and Sea"),
        Example("Some 40 boats sank, Brandt & Sons said.", "Brandt & Sons"),
        Example("The Harbour Safety Agency (HSA) said 40 boats had sunk.", "The Harbour Safety Agency (HSA)"),
        Example(
            "Some 40 boats sank, according to the Harbour Safety Agency (HSA).", "the Harbour Safety Agency (HSA)"),
        Example("Lindt's said 40 shops would close.", "Lindt's"),
        // A preposition that has a capital is of the name.
        Example("Doctors Without Borders said 40 boats had sunk.", "Doctors Without Borders"),
        Example("Some 40 boats sank, according to Reporters Without Borders.", "Reporters Without Borders"),
        // When somebody spoke is no part of who did.
        Example("Last month Washington said 40 boats had sunk.", "Washington"),
        Example("Last week Halden Yards said 40 boats had sunk.", "Halden Yards"),
        Example("Abdul al-Rahman de Souza said 40 boats sank.", "Abdul al-Rahman de Souza"),
        Example("Some 40 boats sank, Karl von der Linden told reporters.", "Karl von der Linden"),
    ])
    func `a name is whole`(_ example: Example) throws { try example.check() }

    @Test(arguments: [
        Example("Ana Ruiz and Karl Lund said 40 boats had sunk.", "Ana Ruiz and Karl Lund"),
        Example("Police and the coastguard say 40 boats sank.", "Police and the coastguard"),
        // What `and` joins here are two clauses.
        Example("The storm hit the port of Brava and Mayor Ana Ruiz said 40 boats had sunk.", "Mayor Ana Ruiz"),
        Example("Storms hit Brava and officials said 40 boats had sunk.", "officials"),
    ])
    func `two speakers are both named, and of two clauses one speaks`(_ example: Example) throws {
        try example.check()
    }

    @Test(arguments: [
        Example("Ana Ruiz, who leads the agency, said 40 boats sank.", "Ana Ruiz"),
        Example("Some 40 boats sank, said Ana Ruiz, who leads the agency.", "Ana Ruiz"),
        Example("Karl Lund, a spokesman for the mission in Brava, said 40 boats sank.", "Karl Lund"),
        Example("The spokesman for the mission in Brava, Karl Lund, said 40 boats sank.", "Karl Lund"),
        Example("The leak, which Orlo Oil said would grow by 40%, was stopped.", "Orlo Oil"),
        Example("At the weekend health officials in Brava said 40 boats sank.", "health officials in Brava"),
        Example("Brava's state meteorologist said 40 mm of rain fell.", "Brava's state meteorologist"),
        Example("Estimates from the port authority suggest 40 boats sank.", "the port authority"),
        Example("The latest figures from the WHO show 40 boats sank.", "the WHO"),
        Example("A strain now said to have killed 40 pigs is in the laboratory.", nil),
        Example("Shares of Brandt added 15 cents.", nil),
        Example("Saturday's grim arithmetic says 40 boats sank.", nil),
        Example("Orlo Oil said the cost of the leak has risen to $40 million.", "Orlo Oil"),
    ])
    func `what stands beside the speaker is no part of who speaks`(_ example: Example) throws { try example.check() }

    @Test(arguments: [
        Example("Some 40 boats sank, the official told Reuters.", "the official"),
        Example("Some 40 boats sank, the ministry told the newspaper.", "the ministry"),
        Example("Some 40 boats sank, according to Reuters, citing the port authority.", "the port authority"),
        Example("State news agency Xinhua said 40 boats sank, citing the ministry of ports.", "the ministry of ports"),
        Example(
            "State news agency Xinhua said, citing the ministry of ports, that 40 boats sank.",
            "the ministry of ports"),
        Example("The coastguard confirmed that 40 boats sank, the Reuters news agency reported.", "The coastguard"),
        Example("“Forty boats sank,” Ruiz said, according to the Associated Press.", "Ruiz"),
        Example("“Forty boats sank,” the minister was quoted as saying by the state news agency.", "the minister"),
        Example("The minister was quoted by Xinhua as saying 40 boats had sunk.", "The minister"),
        Example("Some 40 boats sank, Mayor Ana Ruiz, quoted by AFP, said.", "Mayor Ana Ruiz"),
        // Nobody else has a name.
        Example("The Daily Herald reported 40 boats sank, citing sources close to the port.", "The Daily Herald"),
        Example("Some 40 boats sank, Reuters reported.", "Reuters"),
        // A paper that found it out is not one that passes it on.
        Example("The minister said the Daily Herald had reported that 40 boats sank.", "the Daily Herald"),
        Example("Forty boats sink in storm: ministry\n\nA storm hit Brava on Monday.", "ministry"),
    ])
    func `the one who claims is the source, not the agency that carries it`(_ example: Example) throws {
        try example.check()
    }
}
