internal import Encoder
internal import TestSupport
internal import Testing

/// Writes model files as `Training/train-subjects` does.
struct ModelFileWriter {
    private var tables: [(name: String, kind: UInt32, rows: Int, columns: Int, content: [UInt8])] = []

    mutating func add(_ name: String, floats: [[Float]]) {
        let content = floats.joined().flatMap { Self.bytes($0.bitPattern) }
        tables.append((name, 1, floats.count, floats.first?.count ?? 0, content))
    }

    mutating func add(_ name: String, bytes: [UInt8]) { tables.append((name, 0, 1, bytes.count, bytes)) }

    /// - Parameter weights: By output, as many as a multiple of 16.
    mutating func add(_ name: String, weights: [[Int8]], scales: [Float], bias: [Float]) {
        let inputs = weights[0].count
        var packed: [UInt8] = []
        for block in stride(from: 0, to: weights.count, by: 16) {
            for input in stride(from: 0, to: inputs, by: 4) {
                for output in block..<block + 16 {
                    for k in input..<input + 4 { packed.append(UInt8(bitPattern: weights[output][k])) }
                }
            }
        }
        tables.append((name + ".w", 0, weights.count, inputs, packed))
        add(name + ".s", floats: [scales])
        add(name + ".b", floats: [bias])
    }

    private static func bytes(_ number: UInt32) -> [UInt8] {
        [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: number >> $0) }
    }

    var bytes: [UInt8] {
        func whole(_ count: Int) -> Int { (count + 63) / 64 * 64 }
        var at = whole(8 + tables.reduce(0) { $0 + 20 + $1.name.utf8.count })
        var file = Self.bytes(0x5446_5746) + Self.bytes(UInt32(tables.count))
        var data: [UInt8] = []
        let start = at
        for table in tables {
            file += Self.bytes(UInt32(table.name.utf8.count)) + table.name.utf8
            for number in [Int(table.kind), table.rows, table.columns, at] { file += Self.bytes(UInt32(number)) }
            data += table.content + [UInt8](repeating: 0, count: whole(table.content.count) - table.content.count)
            at += whole(table.content.count)
        }
        return file + [UInt8](repeating: 0, count: start - file.count) + data
    }
}

@Suite struct TensorFileTests {
    private static let written: [UInt8] = {
        var writer = ModelFileWriter()
        writer.add("two rows", floats: [[1, 2.5], [-3, 0]])
        writer.add("text", bytes: Array("fünf".utf8))
        return writer.bytes
    }()

    @Test func `what is written is read`() throws {
        let file = try #require(TensorFile(Self.written))
        let rows = try #require(file.table("two rows", .floats))
        #expect((rows.rows, rows.columns) == (2, 2))
        #expect(file.numbers(rows).map { Float(bitPattern: $0) } == [1, 2.5, -3, 0])
        let text = try #require(file.table("text", .bytes))
        #expect(file.text(text) == Array("fünf".utf8))
    }

    @Test func `a table of another name or kind is none`() throws {
        let file = try #require(TensorFile(Self.written))
        #expect(file.table("three rows", .floats) == nil)
        #expect(file.table("two rows", .bytes) == nil)
    }

    @Test func `a file that is cut short anywhere in what it says of itself is none`() {
        let headers = 8 + 2 * 20 + "two rows".utf8.count + "text".utf8.count
        for length in 0..<headers { #expect(TensorFile(Array(Self.written.prefix(length))) == nil, "\(length) bytes") }
    }

    @Test func `a file without its last table's end is none`() {
        #expect(TensorFile(Array(Self.written.dropLast(61))) == nil)
    }

    @Test func `bytes that nobody meant break nothing`() {
        var random = SplitMix64(seed: 7)
        for _ in 0..<3000 {
            var bytes = Self.written
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8(truncatingIfNeeded: random.next())
            }
            guard let file = TensorFile(bytes), let table = file.table("two rows", .floats) else { continue }
            _ = file.numbers(table)
        }
    }
}
