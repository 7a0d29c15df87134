import Articles
import Claims
import Figures
import FoundationEssentials
import SystemPackage
import Testing

@testable import Ledger

struct FormatTests {
    private static let article = ArticleReference(
        file: FileName("a/b.txt"), entry: "1", digest: ContentDigest(of: [1]),
        published: PublicationDate(Date(timeIntervalSince1970: 0), precision: .day), title: "Title", source: "Agency",
        author: "Ann", language: "en", link: "https://example.org/1", identifier: "urn:example:1",
        dating: .file, disbelieved: PublicationDate(Date(timeIntervalSince1970: 864e6), precision: .day))
    private static let reading = {
        var reading = Self.plainReading
        reading.alsoIn = [Self.article]
        reading.superseded = true
        return reading
    }()
    private static let plainReading = Reading(
        article: article,
        claim: Claim(
            start: 1, end: 2, text: "two", sentence: "Two.", clause: "Two", preceding: "One.",
            quantity: Quantity(value: 2, upper: 3, unit: Unit("barrel")),
            trend: .up,
            subject: Subject(
                kind: .period, noun: "barrel", state: "shipped", of: "a port", place: "Seoul", period: "2024"),
            vector: SubjectVector([1, -2, 0.5], by: 0xA1), measure: "barrels", salience: 2, concept: ["barrel"],
            predicate: "ship", noun: ["barrel"], place: "Seoul",
            period: "2024",
            attribution: "an agency"),
        announced: true, lookalike: FigureID(number: 2))

    /// Every stored property has a key, so one that is added to a type and forgotten here fails this test, not a restart.
    @Test func `every property of a claim, an alert and an article has a key`() throws {
        let member = Alert(
            id: "2", kind: .new, figure: FigureID(number: 2), reading: Self.plainReading, previous: nil, change: nil,
            priority: .notice, message: "New.")
        let alert = Alert(
            id: "1", kind: .changed, figure: FigureID(number: 1), name: "barrels", reading: Self.reading,
            previous: Self.reading, change: 0.5, weight: 1.5, priority: .notice, confidence: 0.93,
            reasons: [.reaches(2)], suppressed: 3, members: [member, member],
            message: "More.")
        let json = String(decoding: try RecordCoding().encode(AlertRecord(alert)), as: UTF8.self)
        // What stands in the record of its own accord instead of under one key.
        let flattened: Set = ["claim", "quantity"]
        for value in [alert, Self.reading, Self.reading.claim, Self.reading.claim.quantity, Self.article] as [Any] {
            for case let label? in Mirror(reflecting: value).children.map(\.label) where !flattened.contains(label) {
                #expect(json.contains("\"\(label)\":"), "\(type(of: value)).\(label) is not in \(json)")
            }
        }
        #expect(try RecordCoding().decode(AlertRecord.self, from: Array(json.utf8)[...]).alert() == alert)
    }

    @Test func `an alert tells its reading by the change that has it, and one that no change has in full`() throws {
        let other = Reading(article: Self.article, claim: Self.reading.claim, announced: false)
        func alert(_ reading: Reading) -> Alert {
            Alert(
                id: "1", kind: .new, figure: FigureID(number: 1), reading: reading, previous: nil, change: nil,
                priority: .notice, message: "New.")
        }
        let coding = RecordCoding()
        let transaction = Transaction.article(
            Self.article,
            Update(
                changes: [.opened(FigureID(number: 1), Self.reading)], alerts: [alert(Self.reading), alert(other)],
                held: [alert(Self.reading)]))
        let json = String(decoding: try coding.encode(transaction), as: UTF8.self)
        #expect(json.ranges(of: #""reading":0"#).count == 2, "\(json)")
        #expect(json.ranges(of: #""reading":{"#).count == 2, "\(json)")
        guard case .article(_, let update) = try coding.decode(Transaction.self, from: Array(json.utf8)[...]) else {
            Issue.record("no article: \(json)")
            return
        }
        #expect(update.alerts == [alert(Self.reading), alert(other)])
        #expect(update.held == [alert(Self.reading)])
        // A place that no change has, and none where there are no changes.
        let wrong = Array(json.replacing(#""reading":0"#, with: #""reading":1"#).utf8)
        #expect(throws: DecodingError.self) { try coding.decode(Transaction.self, from: wrong[...]) }
    }

    @Test func `a log line reads as documented`() throws {
        let line = try LogEntry.line(
            12, .copy(FileName(bytes: [0x2F, 0xFF]), of: ContentDigest(of: [])), with: RecordCoding())
        let content =
            #""sequence":12,"transaction":{"digest":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","#
            + #""file":"/\\xFF","type":"copy"}}"#
        let checksum = ContentDigest(of: Array(content.utf8)).hex.prefix(16)
        #expect(String(decoding: line.bytes, as: UTF8.self) == "{\"checksum\":\"\(checksum)\",\(content)\n")
    }

    @Test func `a snapshot has one record a line`() throws {
        var state = LedgerState()
        state.apply(.article(Self.article, Update(changes: [.opened(FigureID(number: 1), Self.plainReading)])))
        let bytes = try Snapshot.bytes(of: state, with: RecordCoding())
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        #expect(
            lines.contains {
                $0.hasPrefix(
                    #"{"id":"F1","readings":[{"announced":true,"article":{"author":"Ann","dating":"file","digest":"#)
            },
            "\(lines)")
        #expect(lines.contains(#""sequence":1,"#))
        #expect(Seal.verdict(on: bytes.dropLast()) == .intact)
    }

    @Test func `a date that could not be read back is refused`() throws {
        let article = ArticleReference(
            file: FileName("a"), digest: ContentDigest(of: [1]),
            published: PublicationDate(Date(timeIntervalSince1970: 1e13), precision: .day), title: nil, source: nil)
        let error = #expect(throws: LedgerError.self) {
            try LogEntry.line(1, .article(article, Update()), with: RecordCoding())
        }
        #expect(error?.description.contains(".published") == true, "\(error as Any)")
    }

    @Test(arguments: [LedgerError.locked(folder: "/s", holder: 7), .disturbed("/s"), .absent(folder: "/s")])
    func `an error names the path`(error: LedgerError) {
        #expect(error.description.contains("'/s'"))
        #expect(error.description.hasSuffix("."))
    }
}
