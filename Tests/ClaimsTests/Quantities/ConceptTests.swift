internal import Claims
internal import Testing

extension Quantities {
    /// What is measured, by the nouns, names and adjectives of the sentence.
    @Suite struct ConceptTests {
        @Test(arguments: [
            ("The vans range from $30,000 to $45,000.", "vans"),
            ("Huts from $90,000 to $120,000 stay 30 days on the market.", "Huts"),
            ("The bridge, 40 metres high, covers about 900 metres.", "bridge"),
            ("The Dow Jones Industrial Average tumbled 660 points.", "Dow Jones Industrial Average"),
            ("The August wheat contract was up 9 cents.", "August wheat contract"),
            ("Salah cost Lazio €34m.", "Salah"),
        ])
        func `a noun and a verb are told apart by what stands around them`(_ text: String, _ concept: String) throws {
            #expect(try concepts(of: text).last == concept)
        }

        @Test(arguments: [
            ("Leading the risers were Acme Foods, up 6p, and Borax Mining, up 4p.", ["Acme Foods", "Borax Mining"]),
            ("Acme +0.4%, Borax -0.2%.", ["Acme", "Borax"]),
            ("Only 12% of voters trust him, down from 31% in May.", ["voters", "voters"]),
            ("The firm lowered its outlook for the year ended March to €4bn.", ["firm outlook"]),
            ("Wind speeds reached 150 km/h and 5 people died.", ["Wind speeds", ""]),
        ])
        func `a change belongs to the name it stands behind, a comparison to what it compares`(
            _ text: String, _ due: [String]
        ) throws {
            #expect(try concepts(of: text) == due)
        }

        @Test(arguments: [
            ("It suffered a sharp 3% drop.", "sharp drop"),
            ("Orders fell, a steep 3% decline.", "Orders steep decline"),
            ("It has a turbocharged 2-litre engine.", "turbocharged engine"),
            ("Reported 3% rise in orders pleases the board", "rise orders"),
            ("The probe arrived after a five-year, 900-million-mile voyage.", "voyage"),
            ("The town will spend $3m on trams.", "town trams"),
            ("Villagers with more than £9m in savings must pay.", "Villagers savings"),
        ])
        func `what a quantity stands before keeps its adjectives and leaves the subject of another verb`(
            _ text: String, _ concept: String
        ) throws {
            #expect(try concepts(of: text).last == concept)
        }

        private func concepts(of text: String) throws -> [String] {
            try Case(text).extracted().map { $0.concept.joined(separator: " ") }
        }
    }
}
