import Articles
import FoundationEssentials
import Testing

struct ArticleReferenceTests {
    @Test func `a reference survives being written and read, even with a name that is no text`() throws {
        let reference = ArticleReference(
            file: FileName(bytes: [0x61, 0xFF, 0x0A]), digest: ContentDigest(of: [1]),
            published: PublicationDate(Date(timeIntervalSince1970: 1_732_451_400), precision: .second),
            title: "“Ten”", source: nil, dating: .file,
            disbelieved: PublicationDate(Date(timeIntervalSince1970: 4_000_000_000), precision: .second))
        let copy = try JSONDecoder().decode(ArticleReference.self, from: JSONEncoder().encode(reference))
        #expect(copy == reference)
    }

    @Test func `an origin map keeps no step that changes nothing`() {
        var map = OriginMap()
        map.append(from: 0, shift: 0)
        #expect(map == .identity)
        map.append(from: 3, shift: 2)
        map.append(from: 5, shift: 2)
        map.append(from: 9, shift: -1)
        #expect([0, 2, 3, 8, 9, 20].map { map.origin(of: $0) } == [0, 2, 5, 10, 8, 19])
        #expect(map.origin(of: 3..<9) == 5..<8)
    }
}
