internal import Claims
@testable import Figures
internal import Testing

@Suite struct NameTests {
    private static func name(_ texts: String...) throws -> String {
        var newsroom = Newsroom()
        for text in texts { try newsroom.read(text) }
        return newsroom.table.name(of: FigureID(number: 1))
    }

    @Test func `people are named by what they are and where`() throws {
        let name = try Self.name(
            "Some 10,000 North Korean troops are in Russia, Seoul said.",
            "About 11,000 North Korean troops are in Russia, Seoul said.")
        #expect(
            ["North Korean troops in Russia", "North Korean troops deployed in Russia"].contains(name), "\(name)")
    }

    @Test func `what became of them belongs to the name`() throws {
        let name = try Self.name(
            "The quake in Chile has killed 35 people, officials said.",
            "The quake in Chile has killed 47 people, officials said.")
        #expect(name.hasPrefix("people killed") && name.hasSuffix("in Chile"), "\(name)")
    }

    @Test func `a measured quantity is named by what is measured, and no name ends in a function word`() throws {
        let name = try Self.name(
            "Some 2,000 barrels of oil a day are leaking from the well, officials said.",
            "The well is leaking 6,000 barrels of oil a day, scientists said.")
        #expect(name.contains("oil"), "\(name)")
        #expect(!["the", "of", "a", "from"].contains(name.split(separator: " ").last ?? "the"), "\(name)")
    }

    @Test func `a name costs the same for any row, and the id stays while it improves`() throws {
        var newsroom = Newsroom()
        for day in 1...20 {
            try newsroom.read("Some \(9000 + day * 100) North Korean troops are in Russia, Seoul said.")
        }
        let readings = try #require(newsroom.table.figures[FigureID(number: 1)]).readings
        #expect(readings.count > 12)
        #expect(FigureName.name(of: readings) == newsroom.table.name(of: FigureID(number: 1)))
        #expect(FigureName.name(of: readings).contains("North Korean troops"))
    }
}
