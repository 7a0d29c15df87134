internal import Articles
internal import Claims
@testable import Figures
internal import FoundationEssentials
internal import Testing

struct StoryKeyTests {
    private static func keys(
        _ subject: Subject, on day: String, in file: String = "a.txt", saying text: String = "text"
    ) throws -> Set<String> {
        let article = ArticleReference(
            file: FileName(file), digest: ContentDigest(of: Array("\(file)\(text)".utf8)),
            published: try #require(PublicationDate(iso8601: day)), title: nil, source: nil)
        let claim = Claim(
            start: 0, end: 1, text: "1", sentence: "1", quantity: Quantity(value: 1, unit: Unit("person")),
            subject: subject, measure: "", concept: [])
        return Set(StoryKeys.keys(of: article, stating: [claim]))
    }

    private static func meet(_ a: Subject, on first: String, _ b: Subject, on second: String) throws -> Bool {
        try !keys(a, on: first, in: "a.txt").isDisjoint(with: keys(b, on: second, in: "b.txt"))
    }

    private static let quake = Subject(
        noun: "person", state: "killed", of: "Haiti quake of 12 January 2010", place: "Haiti")

    @Test func `the same of one event meets within half a year, whatever became of it`() throws {
        let injured = Subject(noun: "injured person", state: "injured", of: "quake in Haiti")
        #expect(try Self.meet(Self.quake, on: "2010-01-13", injured, on: "2010-07-01"))
        #expect(try !Self.meet(Self.quake, on: "2010-01-13", injured, on: "2012-01-13"))
    }

    @Test func `the same in one country meets within a fortnight, in whichever of its cities`() throws {
        let homs = Subject(noun: "soldier", place: "Homs"),
            damascus = Subject(noun: "Syrian soldier", place: "Damascus, Syria")
        #expect(try Self.meet(homs, on: "2012-02-09", damascus, on: "2012-02-20"))
        #expect(try !Self.meet(homs, on: "2012-02-09", damascus, on: "2012-06-20"))
    }

    @Test func `other events and owners do not meet on one day`() throws {
        let spill = Subject(kind: .level, noun: "barrel", of: "BP oil spill", place: "Gulf of Mexico")
        #expect(try !Self.meet(Self.quake, on: "2010-05-01", spill, on: "2010-05-01"))
        #expect(
            try !Self.meet(Subject(noun: "boat"), on: "2010-05-01", Subject(noun: "boat"), on: "2010-05-01"),
            "of nobody")
    }

    @Test func `versions of an article meet whenever they come, and so do articles of one content`() throws {
        let old = try Self.keys(Subject(), on: "2001-01-01", saying: "old"),
            new = try Self.keys(Subject(), on: "2011-01-01", saying: "new")
        #expect(!old.isDisjoint(with: new))
    }

    /// What two articles share must not depend on whether a border of the calendar is between them.
    @Test func `any two days of a fortnight meet`() throws {
        for first in 0..<30 {
            let days = [first, first + 13].map { CivilDay(daysSinceEpoch: 15_000 + $0)?.description ?? "" }
            let place = Subject(noun: "soldier", place: "Syria")
            #expect(try Self.meet(place, on: days[0], place, on: days[1]))
        }
    }
}
