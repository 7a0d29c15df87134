internal import Articles
@testable internal import Claims
internal import Encoder
internal import Formats
internal import TestSupport
internal import Testing

@Suite struct ReadingWindowTests {
    private static let pieces = SubjectModel.english.pieces

    private static func reader(_ text: String) throws -> SubjectReader {
        SubjectReader(try ArticleFile.only(in: .named("2031-03-09.txt", text)))
    }

    /// A headline, a lead, and as many sentences with a quantity each.
    private static func article(sentences: Int) -> String {
        "Ships leave Port Karo\n\nKARO, March 8 (Wire) - Ships left the port of Karo on Saturday, the harbour master said.\n\n"
            + (0..<sentences).map { "Some \(20 + $0) ships with grain sailed for the islands." }.joined(separator: " ")
            + "\n"
    }

    @Test(arguments: [1, 10, 40, 200])
    func `every quantity is in one window, and sentences that need no more share 248 pieces`(sentences: Int) throws {
        let reader = try Self.reader(Self.article(sentences: sentences))
        let windows = reader.windows(Self.pieces)
        let read = windows.flatMap(\.quantities).map(\.mention)
        #expect(read == Array(0..<reader.claims.count))
        #expect(read.count >= sentences)
        for window in windows { #expect(window.pieces.count <= 248, "\(window.pieces.count) pieces") }
    }

    @Test func `no window is longer than the encoder allows, even where one sentence needs a longer one`() throws {
        let long = (0..<150).map { "\(100 + $0) ships" }.joined(separator: ", ")
        let windows = try Self.reader(Self.article(sentences: 1) + "\nThe port counted \(long).\n").windows(Self.pieces)
        let longest = windows.map(\.pieces.count).max() ?? 0
        #expect(longest > 248 && longest <= SubjectModel.english.encoder.longest, "\(longest) pieces")
    }

    @Test func `a quantity's pieces are those of its words`() throws {
        let reader = try Self.reader(Self.article(sentences: 60))
        for window in reader.windows(Self.pieces) {
            for quantity in window.quantities {
                let words = reader.claims[quantity.mention].text.split(separator: " ")
                let due = words.flatMap { Self.pieces.pieces(of: $0) }
                #expect(Array(window.pieces[quantity.pieces]) == due)
                #expect(window.isMarked[quantity.pieces.lowerBound])
            }
        }
    }

    @Test func `every window has the day, and the headline before what comes later`() throws {
        let windows = try Self.reader(Self.article(sentences: 60)).windows(Self.pieces)
        #expect(windows.count > 2)
        // By its dateline it is of 8 March 2031, a Saturday.
        let day = ["Saturday", "8", "March", "2031", "."].flatMap { Self.pieces.pieces(of: $0) }
        let headline = ["Ships", "leave", "Port", "Karo"].flatMap { Self.pieces.pieces(of: $0) }
        for window in windows {
            #expect(Array(window.pieces.dropFirst().prefix(day.count)) == day)
            #expect(Array(window.pieces.dropFirst(1 + day.count).prefix(headline.count)) == headline)
        }
    }

    @Test func `every later window has the events and places that the article names most`() throws {
        let text =
            "Relief reaches villages\n\nTrucks with tents reached the hills on Saturday.\n\n"
            + "The quake in Turkey destroyed 40 houses. It was the worst quake in Turkey for years.\n\n"
            + (0..<80).map { "Some \(20 + $0) trucks with tents drove up the road." }.joined(separator: " ") + "\n"
        let windows = try Self.reader(text).windows(Self.pieces)
        #expect(windows.count > 2)
        for window in windows.dropFirst() {
            let head = Set(window.words.filter { $0.place == .head }.map(\.stem))
            #expect(head.isSuperset(of: ContentWords("quake Turkey").stems))
        }
    }

    @Test func `a sentence without end is cut, and what stands behind is read without the encoder`() throws {
        let long = (0..<400).map { "\(100 + $0) ships" }.joined(separator: ", ")
        let reader = try Self.reader("The port counted \(long).")
        let windows = reader.windows(Self.pieces)
        for window in windows { #expect(window.pieces.count <= SubjectModel.english.encoder.longest) }
        let read = Set(windows.flatMap(\.quantities).map(\.mention))
        #expect(!read.isEmpty && read.count < reader.claims.count)
        #expect(claims(in: try ArticleFile.only(in: .named("a.txt", "The port counted \(long)."))).count > read.count)
    }
}
