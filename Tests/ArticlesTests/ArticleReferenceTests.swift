import FoundationEssentials
import Testing

@testable import Articles

struct ArticleReferenceTests {
    @Test func `a reference survives being written and read, even with a name that is no text`() throws {
        let file = SourceFile(
            name: FileName(bytes: [0x61, 0xFF, 0x0A]), content: Array("Title: “Ten”\n\nTen died.".utf8),
            modified: modified)
        let reference = try Article(reading: file).reference
        #expect(reference.title == "“Ten”")
        #expect(reference.digest == file.digest)
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
