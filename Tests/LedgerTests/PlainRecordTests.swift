import Articles
import Figures
import FoundationEssentials
import TestSupport
import Testing

@testable import Ledger

/// Records are read in their plain form as the decoder reads them, or not at all.
struct PlainRecordTests {
    private static let texts = [
        "", "a", "caf\u{E9}", "say \"no\"\\ / \u{8} \n", "\u{1F6A2} \u{2028}", "{\"title\":\"x\"}", "2024/a\\x41.html",
    ]

    private static func article(_ random: inout SplitMix64) -> ArticleRecord {
        func text() -> String? { random.one(of: [nil] + texts) }
        let dates = ["2024-11-22", "2024-11-22T09:30:00Z", "2024-02-29T23:59:59-05:00", "0033-01-01T00:00:00Z"]
        let date = { PublicationDate(iso8601: $0) ?? PublicationDate(.distantPast, precision: .day) }
        let reference = ArticleReference(
            file: FileName(
                bytes: random.one(of: [Array("2024/a.html".utf8), [0x66, 0xFF, 0x0A], Array("\\x41".utf8)])),
            entry: text(), digest: ContentDigest(of: [UInt8(random.below(256))]),
            published: date(random.one(of: dates)),
            title: text(), source: text(), author: text(), language: text(), link: text(), identifier: text(),
            dating: random.one(of: [nil, .file]), disbelieved: random.one(of: [nil, date(random.one(of: dates))]))
        return ArticleRecord(reference, superseded: random.one(of: [true, false]), sketch: nil)
    }

    /// Damage of every kind: bytes changed, removed and doubled.
    private static func damaged(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
        var bytes = bytes
        let place = random.below(bytes.count)
        switch random.below(4) {
        case 0: bytes[place] = UInt8(random.below(256))
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(bytes[place], at: place)
        default: bytes[place] = random.one(of: Array("\"\\,:{}[]0 n".utf8))
        }
        return bytes
    }

    private static func check<Record: Decodable>(
        _ bytes: [UInt8], _ plain: (ArraySlice<UInt8>) -> Record?, isWhole: Bool, _ text: (Record) -> String
    ) {
        let read = plain(bytes[...])
        let decoded = try? RecordCoding().decode(Record.self, from: bytes[...])
        let line = String(decoding: bytes, as: UTF8.self)
        if isWhole { #expect(read != nil, "\(line) is not read") }
        if let read { #expect(text(read) == decoded.map(text), "\(line)") }
    }

    @Test func `articles`() throws {
        var random = SplitMix64(seed: 31)
        for _ in 0..<400 {
            let bytes = try RecordCoding().encode(Self.article(&random))
            let text = { (record: ArticleRecord) in "\(record.article) \(record.superseded)" }
            Self.check(bytes, { ArticleRecord(plain: $0) }, isWhole: true, text)
            for _ in 0..<10 {
                Self.check(Self.damaged(bytes, &random), { ArticleRecord(plain: $0) }, isWhole: false, text)
            }
        }
    }

    @Test func `names and places in the archive`() throws {
        var random = SplitMix64(seed: 32)
        for _ in 0..<400 {
            let name = Snapshot.Name(
                file: FileName(random.one(of: Self.texts)), digest: ContentDigest(of: [UInt8(random.below(256))]))
            let entry = ArchiveEntry(
                FigureID(number: 1 + random.below(2_000_000)),
                ArchiveLocation(offset: random.one(of: [0, 17, 3_000_000_000]), size: 1 + random.below(9000)))
            let bytes = (try RecordCoding().encode(name), try RecordCoding().encode(entry))
            Self.check(bytes.0, { Snapshot.Name(plain: $0) }, isWhole: true) { "\($0)" }
            Self.check(bytes.1, { ArchiveEntry(plain: $0) }, isWhole: true) { "\($0)" }
            for _ in 0..<10 {
                Self.check(Self.damaged(bytes.0, &random), { Snapshot.Name(plain: $0) }, isWhole: false) { "\($0)" }
                Self.check(Self.damaged(bytes.1, &random), { ArchiveEntry(plain: $0) }, isWhole: false) { "\($0)" }
            }
        }
    }

    @Test func `what a person wrote is left to the decoder`() {
        for text in [
            #"{ "figure":"F1","offset":0,"size":9}"#, #"{"offset":0,"figure":"F1","size":9}"#,
            #"{"figure":"F1","offset":1e2,"size":9}"#, #"{"figure":"F1","offset":0,"size":9,"x":1}"#, "", "{", "[]",
        ] {
            #expect(ArchiveEntry(plain: Array(text.utf8)[...]) == nil, "\(text)")
        }
    }
}
