internal import Articles
internal import FoundationEssentials
internal import SystemPackage
internal import Testing

struct FileNameTests {
    @Test(arguments: [
        ("plain.txt", "plain.txt"),
        ("folder/Größe 10 %.md", "folder/Größe 10 %.md"),
        ("back\\slash", "back\\slash"),
        ("\\x41", "\\x5Cx41"),
        ("\\\\x41", "\\\\x5Cx41"),
        ("ends with \\", "ends with \\"),
        ("line\nbreak", "line\\x0Abreak"),
        ("\u{1B}[31mred", "\\x1B[31mred"),
        ("\u{85}", "\\xC2\\x85"),
        ("a\u{202E}txt.exe", "a\\xE2\\x80\\xAEtxt.exe"),
        ("a\u{200B}.txt\u{FEFF}", "a\\xE2\\x80\\x8B.txt\\xEF\\xBB\\xBF"), ("a\u{E0041}", "a\\xF3\\xA0\\x81\\x81"),
        ("a\u{200D}b", "a\\xE2\\x80\\x8Db"), ("می\u{200C}خواهم.txt", "می\u{200C}خواهم.txt"),
    ])
    func `a name's text can be printed and read back`(name: String, text: String) {
        let fileName = FileName(name)
        #expect(Array(fileName.description.utf8) == Array(text.utf8))
        #expect(FileName(escaped: text).bytes == Array(name.utf8))
    }

    @Test(
        arguments: [
            ([0xFF], "\\xFF"),
            ([0x61, 0xC3], "a\\xC3"),
            ([0xED, 0xA0, 0x80], "\\xED\\xA0\\x80"),
            ([0x5C, 0xFF], "\\\\xFF"),
        ] as [([UInt8], String)])
    func `bytes that are not UTF-8 are escaped`(bytes: [UInt8], text: String) {
        #expect(FileName(bytes: bytes).description == text)
        #expect(FileName(escaped: text).bytes == bytes)
    }

    @Test(arguments: ["\\x+4", "\\x-1", "\\x4", "\\x", "\\xg0"])
    func `what only looks like an escape is taken as it is`(text: String) {
        #expect(FileName(escaped: text).bytes == Array(text.utf8))
    }

    @Test func `the text of any bytes is reversible and so unique`() {
        var random = SystemRandomNumberGenerator()
        // Bytes that matter come often, so that short names hit every pair of them.
        let frequent: [UInt8] = [0x5C, 0x78, 0x34, 0x31, 0xC3, 0xA9, 0xE2, 0x80, 0xAE, 0xF0, 0x9F, 0x0A, 0x2F]
        for _ in 0..<20_000 {
            let bytes = (0..<Int.random(in: 1...12, using: &random)).map { _ in
                Bool.random(using: &random)
                    ? frequent[Int.random(in: 0..<frequent.count, using: &random)]
                    : UInt8.random(in: 1...255, using: &random)
            }
            let text = FileName(bytes: bytes).description
            #expect(FileName(escaped: text).bytes == bytes, "the text was \(text)")
            #expect(text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }, "\(bytes) has a control in \(text)")
        }
    }

    @Test func `composed and decomposed letters are two names`() throws {
        let names: Set = [FileName("caf\u{E9}.txt"), FileName("cafe\u{301}.txt")]
        #expect(names.count == 2)
        let decoded = try JSONDecoder().decode([FileName].self, from: JSONEncoder().encode(names.sorted()))
        #expect(decoded == names.sorted())
    }

    @Test func `names are in byte order`() {
        let names = [[0xFF], [0x61, 0x2F, 0x62], [0x61], [0x61, 0x20]].map { FileName(bytes: $0) }
        #expect(names.sorted().map(\.bytes) == [[0x61], [0x61, 0x20], [0x61, 0x2F, 0x62], [0xFF]])
    }

    @Test func `a path keeps its bytes`() {
        let name = FileName(bytes: [0x61, 0xFF, 0x2F, 0x0A])
        #expect(FileName(name.path(in: "/drop")).bytes == Array("/drop/a".utf8) + [0xFF, 0x2F, 0x0A])
        #expect(Array(name.base) == [0x0A])
    }
}
