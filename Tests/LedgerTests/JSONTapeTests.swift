import Articles
import Claims
import Figures
import FoundationEssentials
import TestSupport
import Testing

@testable import Ledger

struct JSONTapeTests {
    /// Values of every kind that records have.
    private struct Sample: Codable, Equatable {
        var text: String
        var optional: String?
        var number: Double
        var whole: Int
        var small: Int8
        var large: UInt64
        var truth: Bool
        var list: [[Int]]
        var nested: [Nested]
        var bytes: Data

        struct Nested: Codable, Equatable {
            var name: String?
            var value: Double?
        }
    }

    private struct Nesting: Decodable {
        let nested: [Sample.Nested]
    }

    private struct Document: Encodable {
        let a: [Sample]
        let b: Int
        let c: [Int]
        let d: [String: [Int]]
    }

    private static func sample(_ random: inout SplitMix64) -> Sample {
        let texts = [
            "", "a", "“quoted” \"text\"", "back\\slash / and\ttab\n\r\u{8}\u{c}", "\u{0}\u{1f}\u{7f}", "Über 🙂 ünïcode",
            "\u{2028}\u{FEFF}", String(repeating: "long ", count: 300),
        ]
        let numbers = [0, -0.5, 1, 1e300, -2.5e-300, 0.1, 1_234_567.891, 9_007_199_254_740_992, .leastNonzeroMagnitude]
        return Sample(
            text: random.one(of: texts), optional: random.one(of: [nil] + texts), number: random.one(of: numbers),
            whole: random.one(of: [0, -1, .max, .min, 42]), small: random.one(of: [-128, 127, 0]),
            large: random.one(of: [0, .max]), truth: random.one(of: [true, false]),
            list: random.one(of: [[], [[]], [[1, 2], [], [-3]]]),
            nested: random.one(of: [
                [], [.init(name: nil, value: nil)], [.init(name: "x", value: 1.5), .init(name: nil, value: 2)],
            ]), bytes: Data(random.one(of: [[], [0], [255, 254, 1, 2, 3]])))
    }

    @Test func `what is written is read back, as Foundation reads it`() throws {
        var random = SplitMix64(seed: 7)
        let encoder = JSONEncoder()
        for round in 0..<500 {
            let sample = Self.sample(&random)
            encoder.outputFormatting =
                round % 2 == 0 ? [.sortedKeys, .withoutEscapingSlashes] : [.prettyPrinted]
            let bytes = Array(try encoder.encode(sample))
            let read = try TapeDecoder.decode(Sample.self, from: bytes[...])
            #expect(read == sample)
            #expect(try JSONDecoder().decode(Sample.self, from: Data(bytes)) == read)
        }
    }

    @Test func `damaged bytes are reported or read as what they say, and never more than Foundation reads`() throws {
        var random = SplitMix64(seed: 8)
        let encoder = JSONEncoder()
        // The same bytes in each run.
        encoder.outputFormatting = .sortedKeys
        for _ in 0..<400 {
            let bytes = Array(try encoder.encode(Self.sample(&random)))
            for _ in 0..<10 {
                var damaged = bytes
                switch random.below(3) {
                case 0: damaged[random.below(bytes.count)] = UInt8(random.below(256))
                case 1: damaged.removeLast(random.below(bytes.count))
                default: damaged.insert(UInt8(random.below(256)), at: random.below(bytes.count))
                }
                guard let read = try? TapeDecoder.decode(Sample.self, from: damaged[...]) else { continue }
                // Foundation refuses what is in a text that is no UTF-8, and so does the tape.
                let expected = try? JSONDecoder().decode(Sample.self, from: Data(damaged))
                #expect(read == expected, "\(String(decoding: damaged, as: UTF8.self))")
            }
        }
    }

    @Test(arguments: [
        "", " ", "{", "}", "[1,]", "{\"a\":1,}", "{\"a\" 1}", "{a:1}", "01", "1.", "-", "1e", "\"", "\"\\x\"", "nul",
        "1 2", "[1 2]", "\"\u{1}\"", "[,1]", "+1", ".5", "NaN", "{\"a\":}",
    ])
    func `what is no JSON is refused`(text: String) {
        #expect(throws: (any Error).self) { try TapeDecoder.decode(Anything.self, from: Array(text.utf8)[...]) }
    }

    @Test(arguments: [("{\"value\":-2.5e-3010}", true), ("{\"value\":0.0e5}", false)])
    func `a number too small to be told from 0 is refused, and 0 is not`(text: String, isRefused: Bool) {
        let read = try? TapeDecoder.decode([String: Double].self, from: Array(text.utf8)[...])
        #expect((read == nil) == isRefused, "read \(String(describing: read))")
    }

    @Test(arguments: [("92233720368547758.7", nil), ("1.5", nil), ("1e3", 1000), ("-128", -128)] as [(String, Int?)])
    func `a whole number has no fraction`(text: String, number: Int?) {
        let read = try? TapeDecoder.decode([Int].self, from: Array("[\(text)]".utf8)[...])
        #expect(read?.first == number)
    }

    /// Looks at nothing but whether a text can be had.
    private struct Anything: Decodable {
        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if (try? container.decode(Double.self)) == nil, (try? decoder.unkeyedContainer()) == nil,
                (try? decoder.container(keyedBy: Key.self)) == nil
            {
                _ = try container.decode(String.self)
            }
        }

        private enum Key: CodingKey { case a }
    }

    @Test func `deep nesting is refused, not followed`() {
        let deep = Array(repeating: UInt8(ascii: "["), count: 100_000)
        #expect(throws: (any Error).self) { try TapeDecoder.decode([Int].self, from: deep[...]) }
    }

    @Test func `an error tells the key where it is`() {
        let text = Array(#"{"text":"a","nested":[{"value":1},{"value":"x"}]}"#.utf8)
        let error = #expect(throws: DecodingError.self) { try TapeDecoder.decode(Nesting.self, from: text[...]) }
        let reason = error.map { RecordCoding.reason($0, in: ".figures[3]") }
        #expect(reason == "a number belongs there at .figures[3].nested[1].value")
    }

    @Test(arguments: 1...4)
    func `a document is read in pieces of any size, compact or laid out`(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let document = Document(a: (0..<5).map { _ in Self.sample(&random) }, b: -12, c: [], d: ["}]\"": [1]])
        let encoder = JSONEncoder()
        encoder.outputFormatting = seed % 2 == 0 ? [.sortedKeys] : [.sortedKeys, .prettyPrinted]
        let bytes = Array(try encoder.encode(document))
        for size in [1, 2, 7, 64, bytes.count] {
            var outline = DocumentOutline()
            for start in stride(from: 0, to: bytes.count, by: size) {
                #expect(!outline.isWhole)
                outline.read(bytes[start..<min(start + size, bytes.count)])
            }
            #expect(outline.isWhole)
            #expect(outline.members.map(\.key) == ["a", "b", "c", "d"])
            let ranges = outline.members.map(\.range)
            try #require(ranges.count == 4)
            #expect(try TapeDecoder.decode([Sample].self, from: bytes[ranges[0]]) == document.a)
            #expect(try TapeDecoder.decode(Int.self, from: bytes[ranges[1]]) == -12)
            #expect(try TapeDecoder.decode([Int].self, from: bytes[ranges[2]]) == [])
        }
    }
}

extension SplitMix64 {
    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

    mutating func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }
}
