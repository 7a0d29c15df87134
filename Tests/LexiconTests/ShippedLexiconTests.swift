internal import Lexicon
internal import Testing

@Suite struct ShippedLexiconTests {
    @Test func `the shipped files are read without a complaint`() {
        let complaints: String
        do {
            _ = try Lexicon(LexiconFile.shipped)
            complaints = ""
        } catch {
            complaints = error.description
        }
        #expect(complaints == "", "correct these lines in Sources/Lexicon/English")
    }

    @Test func `units carry exact factors`() throws {
        let lexicon = try Lexicon(LexiconFile.shipped)
        let factors = Dictionary(lexicon.units.map { ($0.name, $0.factor) }, uniquingKeysWith: { first, _ in first })
        #expect(factors["mile"] == 1609.344)
        #expect(factors["cubic mile"].map { ($0 / 4_168_181_825_440.579584 - 1).magnitude < 1e-12 } == true)
        #expect(factors["kilojoule"] == 1.0 / 3600)
        #expect(lexicon.units.count >= 150, "there are \(lexicon.units.count)")
    }

    @Test func `currencies are those of ISO 4217`() throws {
        let codes = try Lexicon(LexiconFile.shipped).currencies.map(\.code)
        #expect(codes.count >= 156, "there are \(codes.count)")
        for code in ["USD", "EUR", "XCG", "ZWG", "SLE", "VES"] { #expect(codes.contains(code)) }
    }
}
