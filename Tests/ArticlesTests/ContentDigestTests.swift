internal import Articles
internal import FoundationEssentials
internal import Testing

struct ContentDigestTests {
    // FIPS 180-4 examples.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
    func `a digest is SHA-256`(content: String, hex: String) {
        #expect(ContentDigest(of: Array(content.utf8)).hex == hex)
    }

    @Test func `digests stand in the order of their digits`() {
        let digests = (0..<200).map { ContentDigest(of: Array("\($0)".utf8)) }
        #expect(digests.sorted().map(\.hex) == digests.map(\.hex).sorted())
        // They differ in the last digit alone.
        let zeros = String(repeating: "0", count: 63)
        let near = ["0", "1", "f"].compactMap { ContentDigest(hex: zeros + $0) }
        #expect(near.reversed().sorted() == near && near.count == 3)
    }

    @Test(arguments: ["", "abc", String(repeating: "G", count: 64), String(repeating: "A", count: 64)])
    func `a text that is no digest is refused`(text: String) throws {
        #expect(ContentDigest(hex: text) == nil)
        let json = try JSONEncoder().encode([text])
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([ContentDigest].self, from: json) }
    }
}
