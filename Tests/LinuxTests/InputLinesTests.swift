internal import Linux
internal import SystemPackage
internal import TestSupport
internal import Testing

struct InputLinesTests {
    /// The lines of a file with these bytes, as text; `…` for one that is too long.
    private static func lines(
        of content: String, upTo limit: Int = 1000
    ) throws -> [(number: Int, end: Int, text: String)] {
        let folder = try TemporaryFolder()
        try folder.write(content, to: "lines")
        let file = try FileDescriptor.open(folder.path.appending("lines"), .readOnly)
        return try file.closeAfter {
            var lines = InputLines(of: file, upTo: limit)
            var found: [(number: Int, end: Int, text: String)] = []
            while let line = try lines.next() {
                let text = if case .text(let bytes) = line { String(decoding: bytes, as: UTF8.self) } else { "…" }
                found.append((lines.number, lines.offset, text))
            }
            return found
        }
    }

    @Test func `each line is given with its number and where it ends, the last one also without a line feed`() throws {
        let lines = try Self.lines(of: "one\n\nthree\nfour")
        #expect(lines.map(\.text) == ["one", "", "three", "four"])
        #expect(lines.map(\.number) == [1, 2, 3, 4])
        #expect(lines.map(\.end) == [4, 5, 11, 15])
        #expect(try Self.lines(of: "").isEmpty)
        #expect(try Self.lines(of: "a\n").map(\.text) == ["a"])
    }

    @Test(arguments: [1, 100, 65_535, 65_536, 200_000])
    func `a line that is too long costs itself alone, however long it is`(length: Int) throws {
        let long = String(repeating: "x", count: 10 + length)
        let lines = try Self.lines(of: "one\n\(long)\nthree\n\(long)", upTo: 10)
        #expect(lines.map(\.text) == ["one", "…", "three", "…"])
        #expect(lines.map(\.end) == [4, 15 + length, 21 + length, 31 + 2 * length])
    }

    @Test func `lines that pieces of the input cut in two come whole`() throws {
        let texts = (0..<3000).map { "\($0) " + String(repeating: "y", count: $0 % 97) }
        #expect(try Self.lines(of: texts.joined(separator: "\n")).map(\.text) == texts)
    }
}
