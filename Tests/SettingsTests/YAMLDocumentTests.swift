internal import Articles
@testable internal import Settings
internal import TestSupport
internal import Testing

@Suite struct YAMLDocumentTests {
    private static func parse(_ bytes: [UInt8]) throws(Problem) -> YAMLDocument {
        try YAMLDocument(parsing: bytes, named: "config.yaml")
    }

    private static func parse(_ text: String) throws(Problem) -> YAMLDocument { try parse(Array(text.utf8)) }

    /// Lines that a person could write, and where and why they are refused.
    @Test(arguments: [
        ("settle: 1\nrescan:\t2\n\tpoll: true\n", 3, 1, "a tab is not allowed here"),
        ("settle: 1\n rescan: 2\n", 2, 8, "is not YAML: mapping values are not allowed in this context"),
        ("ignore: [a, b\n", 2, 1, "is not YAML: did not find expected ',' or ']'"),
        ("ignore: 'a\n", 2, 1, "is not YAML: found unexpected end of stream"),
        ("ignore: *.pdf\n", 1, 10, "text that begins with * or & belongs into quotes"),
        ("a: &x [1]\n", 1, 4, "an anchor ('&') is not allowed"),
        ("a: 1\nb: *x\n", 2, 4, "an alias ('*') is not allowed"),
        ("a: !!int 3\n", 1, 4, "a tag ('!') is not allowed"),
        ("a: 1\n<<: {b: 2}\n", 2, 1, "a merge key ('<<') is not allowed"),
        ("a: 1\nb: 2\na: 3\n", 3, 1, "is there a second time; the first is in line 1"),
        ("a: {b: 1, c: 2, b: 3}\n", 1, 17, "is there a second time"),
        ("a: 1\n---\nb: 2\n", 2, 1, "a second document begins"),
        ("a: 1\n...\n---\nb: 2\n", 3, 1, "a second document begins"),
        ("- a\n- b\n", 1, 1, "is a list; a configuration is lines of the form 'key: value'"),
        ("settle\n", 1, 1, "is a single value"),
        ("[a]: 1\n", 1, 1, "a key has to be a word"),
        ("a: [[[[[[[[1]]]]]]]]\n", 1, 11, "is nested more than 8 deep"),
    ])
    func `what is no configuration is refused with its line and column`(
        text: String, line: Int, column: Int, message: String
    ) {
        #expect {
            try Self.parse(text)
        } throws: { error in
            guard let problem = error as? Problem, case .file(let place) = problem.origin else { return false }
            let isRight =
                place == Place("config.yaml", line: line, column: column) && problem.message.hasPrefix(message)
            #expect(isRight, "\(text.debugDescription): \(problem), not \(line):\(column): \(message)")
            return isRight
        }
    }

    @Test func `bytes that are no UTF-8 and characters that YAML forbids are refused where they stand`() {
        for (bytes, line, column) in [
            (Array("a: 1\nré".utf8) + [0xFF], 2, 3), (Array("a: 1\nb: ".utf8) + [0xC3, 0x28], 2, 5),
            (Array("a: \u{1}".utf8), 1, 4), ([0xFF, 0xFE, 0x61, 0x00], 1, 1), (Array("a: 1\n\n".utf8) + [0], 3, 1),
        ] {
            let problem = #expect(throws: Problem.self) { try Self.parse(bytes) }
            #expect(
                problem?.origin == .file(Place("config.yaml", line: line, column: column)),
                "\(bytes): \(problem.map(String.init(describing:)) ?? "accepted")")
        }
    }

    @Test func `keys and values have their places`() throws {
        let document = try Self.parse("# first\nsettle: 3\ntolerance:\n  vague: '7'\nignore:\n- a\n- \"b c\"\n")
        let vague = try #require(document["tolerance.vague"])
        #expect(vague.place == Place("config.yaml", line: 4, column: 3))
        #expect(
            vague.value == Node(place: Place("config.yaml", line: 4, column: 10), content: .scalar("7", isQuoted: true))
        )
        let ignore = try #require(document["ignore"])
        #expect(try ignore.value.members(of: "ignore").map(\.text) == ["a", "b c"])
        #expect(document["settle.more"] == nil)
        #expect(document["nothing"] == nil)
    }

    @Test(arguments: ["", "\n", "# only a comment\n", "---\n", "--- ~\n", "\u{FEFF}# a mark\n", "{}\n"])
    func `a file that says nothing is an empty configuration`(text: String) throws {
        #expect(try Self.parse(text).entries.isEmpty, "\(text.debugDescription)")
    }

    @Test func `a file that is too large is not looked into`() {
        let problem = #expect(throws: Problem.self) {
            try Self.parse([UInt8](repeating: UInt8(ascii: "#"), count: YAMLDocument.maximumSize + 1))
        }
        #expect(problem?.message.contains("larger than 1048576 bytes") == true)
    }

    @Test func `brackets without end are refused before they cost anything`() {
        for text in ["[", "{", "- ", "? ", "a: {"] {
            let problem = #expect(throws: Problem.self) {
                try Self.parse(String(repeating: text, count: YAMLDocument.maximumSize / 4))
            }
            #expect(problem != nil, "\(text)")
        }
    }

    @Test func `a damaged configuration never gets past the reader and every problem has a place in the file`() {
        let seeds = [ConfigurationTemplate.lines.joined(separator: "\n"), Samples.whole, Samples.uncommentedTemplate]
            .map { Array($0.utf8) }
        for seed in UInt64(1)...3000 {
            var random = SplitMix64(seed: seed)
            var bytes = seeds.randomElement(using: &random) ?? []
            for _ in 0..<Int.random(in: 1...6, using: &random) { Samples.damage(&bytes, with: &random) }
            let reading = SettingsReading(
                of: SettingsInput(files: [SettingsInput.File("config.yaml", .success(bytes))]))
            // libyaml also breaks lines at CR, NEL, LS and PS, and what is missing at the end may be in a line of its own.
            let lines = bytes.count { [0x0A, 0x0D, 0x85, 0xA8, 0xA9].contains($0) } + 2
            for problem in reading.problems {
                guard case .file(let place) = problem.origin, let line = place.line, let column = place.column else {
                    Issue.record("seed \(seed): \(problem) has no place")
                    continue
                }
                #expect(
                    (1...lines).contains(line) && (1...bytes.count + 1).contains(column), "seed \(seed): \(problem)")
                #expect(!"\(problem)".utf8.contains { $0 < 0x20 }, "seed \(seed): \(problem)")
            }
            #expect((reading.settings == nil) == !reading.problems.isEmpty, "seed \(seed)")
        }
    }
}

extension FileName: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) { self.init(text) }
}
