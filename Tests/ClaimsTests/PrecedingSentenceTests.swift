internal import Articles
internal import Claims
internal import Formats
internal import TestSupport
internal import Testing

/// The sentence before one that is too short to be understood alone.
@Suite struct PrecedingSentenceTests {
    private static func preceding(_ value: Double, in text: String) throws -> String? {
        let article = try ArticleFile.only(in: SourceFile.named("2031-03-10.txt", text))
        let found = claims(in: article)
        return try #require(
            found.first { $0.quantity.value == value }, "\(value) among \(found.map(\.text))"
        ).preceding
    }

    private static let quake = """
        Quake kills 12 in Karo

        Some 300 houses fell. Then 17 buses came. Roads to
        the coast were cut.

        At 40 places they collapsed. In the hospital of the town, which has no more than four doctors, 85 people are
        being treated for their injuries.
        """

    @Test(
        arguments: [
            (12, nil), (300, nil), (17, "Some 300 houses fell."), (40, "Roads to the coast were cut."), (85, nil),
        ] as [(Double, String?)])
    func `a short sentence has the one before it, whatever paragraph that is of`(value: Double, due: String?) throws {
        #expect(try Self.preceding(value, in: Self.quake) == due)
    }

    @Test func `of a long sentence the end is kept, in whole words`() throws {
        let long = "Köln " + Array(repeating: "übermäßig", count: 60).joined(separator: " ") + " end."
        let found = try #require(
            try Self.preceding(300, in: "Karo digs on\n\n\(long) Some 300 houses fell in Karo on Sunday."))
        #expect(found.utf8.count <= 164, "\(found)")
        #expect(found.hasPrefix("… übermäßig ") && found.hasSuffix("übermäßig end."), "\(found)")
        #expect(found.split(separator: " ").allSatisfy { ["…", "übermäßig", "end."].contains($0) }, "\(found)")
    }
}
