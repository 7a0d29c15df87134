internal import Articles
internal import Claims
internal import Encoder
@testable internal import Figures
internal import Testing

/// Two claims are read side by side by a model that has both sentences in view.
@Suite struct SideBySideTests {
    private static let model = IdentityModel.english

    /// A claim of an article, with its frame: the first of a value.
    private static func claim(
        _ value: Double, in text: String, on day: String
    ) throws -> (reading: Reading, frame: Frame) {
        let (article, claims) = try EvidenceTests.read(text, on: day)
        var reader = FrameReader()
        let read = claims.map { claim in
            let reading = Reading(article: article, claim: claim)
            return (reading: reading, frame: reader.frame(of: reading))
        }
        return try #require(
            read.first { $0.frame.quantity.value == value }, "\(value) among \(claims.map(\.quantity.value))")
    }

    private static func text(_ value: Double, in text: String, on day: String) throws -> ClaimText {
        let (reading, frame) = try claim(value, in: text, on: day)
        return try #require(ClaimText(reading, frame, by: model.pieces))
    }

    private static let quake = """
        Quake kills 12 in Karo

        An earthquake killed 12 people in Karo on Sunday and injured 85, the governor said. Some 300 houses fell.
        """

    @Test(
        arguments: [
            (12, "At least 19 people died in Sunday's earthquake in Karo, officials said.", 19),
            (85, "The number of injured in the Karo earthquake rose to 130, officials said.", 130),
            (300, "The quake destroyed 450 houses in Karo, officials said.", 450),
        ] as [(Double, String, Double)])
    func `a count that is told again is likelier one figure than any other of its article`(
        value: Double, later: String, its: Double
    ) throws {
        let second = try Self.text(its, in: "Karo digs on\n\n\(later)", on: "2031-03-11")
        let room = EncoderRoom()
        let odds = try [12, 85, 300].map { other in
            (
                value: other,
                odds: Self.model.logit(try Self.text(other, in: Self.quake, on: "2031-03-10"), second, in: room)
            )
        }
        let best = try #require(odds.max { $0.odds < $1.odds })
        #expect(best.value == value, "\(odds)")
        #expect(best.odds > 0, "\(odds)")
    }

    @Test func `the day and the headline stand before the sentence, and the quantity's pieces are those of its words`()
        throws
    {
        let pieces = Self.model.pieces
        let text = try Self.text(85, in: Self.quake, on: "2031-03-10")
        let head = pieces.pieces(of: "Monday 10 March 2031 . Quake kills 12 in Karo |")
        #expect(Array(text.pieces.prefix(head.count)) == head)
        #expect(Array(text.pieces[text.quantity]) == [Int32(WordPieces.mask)])
    }

    @Test func `a headline does not stand before itself`() throws {
        let pieces = Self.model.pieces
        let text = try Self.text(12, in: Self.quake, on: "2031-03-10")
        let (before, after) = ("Monday 10 March 2031 . | Quake kills", "in Karo")
        #expect(text.pieces == pieces.pieces(of: before) + [Int32(WordPieces.mask)] + pieces.pieces(of: after))
    }

    @Test(arguments: [0, 20, 45, 60, 200])
    func `of a long sentence what stands around the quantity is read`(words: Int) throws {
        let many = Array(repeating: "grain", count: words).joined(separator: " ")
        let sentence = "Of the \(many) stores some 450 houses and \(many) barns burned in Karo on Sunday."
        let text = try Self.text(450, in: "Karo burns\n\n\(sentence)", on: "2031-03-10")
        #expect(text.pieces.count <= 96, "\(text.pieces.count) pieces")
        let due = Self.model.pieces.pieces(of: "some # houses").map {
            $0 == Self.model.pieces.pieces(of: "#")[0] ? Int32(WordPieces.mask) : $0
        }
        #expect(Array(text.pieces[text.quantity]) == due)
    }

    @Test(
        arguments: [
            ("Clearing up cost $1.25 billion, the firm said.", 1.25e9, "$ #"),
            ("Between 12,000 and 19,000 barrels a day leaked, the firm said.", 12_000, "between # and # barrels a day"),
            ("It takes two-and-a-half days, the firm said.", 2.5, "# - and - a - # days"),
            ("Twenty-one houses burned, the mayor said.", 21, "# houses"),
            ("Three hundred thousand people fled, the mayor said.", 300_000, "# people"),
        ] as [(String, Double, String)])
    func `the number itself is not shown`(sentence: String, value: Double, due: String) throws {
        let pieces = Self.model.pieces
        let text = try Self.text(value, in: "Karo burns\n\n\(sentence)", on: "2031-03-10")
        let masked = pieces.pieces(of: due).map { $0 == pieces.pieces(of: "#")[0] ? Int32(WordPieces.mask) : $0 }
        #expect(Array(text.pieces[text.quantity]) == masked)
    }
}
