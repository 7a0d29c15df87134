import Glibc
import Linux
import SystemPackage
import TestSupport
import Testing

@testable import Ledger

struct LogReaderTests {
    /// What a reader gives, as the scanner's stretches.
    private static func stretches(_ path: FilePath, piece: Int, _ bytes: [UInt8]) throws -> [LogScanner.Stretch] {
        var reader = try LogReader(Descriptor.open(path, O_RDONLY), piece: piece)
        var stretches: [LogScanner.Stretch] = []
        while let stretch = try reader.next() {
            switch stretch {
            case .record(let record, let range):
                #expect(bytes[range] == record)
                stretches.append(.record(range))
            case .damage(let range, let hasLineEnd):
                #expect(hasLineEnd == bytes[range].contains(UInt8(ascii: "\n")))
                stretches.append(.damage(range))
            }
        }
        #expect(reader.position == bytes.count)
        return stretches
    }

    @Test func `in pieces of any size a log is what it is as a whole, damaged or not`() throws {
        var random = SplitMix64(seed: 41)
        try withScratchFolder { folder in
            let path = folder.appending("log")
            for round in 0..<60 {
                var bytes: [UInt8] = []
                for number in 0..<random.below(12) {
                    let text = String(repeating: "x", count: random.below(90))
                    bytes += Seal.sealed(Array("{\"sequence\":\(number),\"text\":\"\(text)\"}".utf8)) + [0x0A]
                }
                for _ in 0..<random.below(4) where !bytes.isEmpty {
                    switch random.below(3) {
                    case 0: bytes[random.below(bytes.count)] ^= 1
                    case 1: bytes.removeLast(random.below(min(60, bytes.count)))
                    default: bytes.remove(at: random.below(bytes.count))
                    }
                }
                try write(bytes, to: path)
                var expected: [LogScanner.Stretch] = []
                var scanner = LogScanner(bytes)
                while let stretch = scanner.next() { expected.append(stretch) }
                for piece in [1, 7, 64, 4096] {
                    #expect(
                        try Self.stretches(path, piece: piece, bytes) == expected, "round \(round), pieces of \(piece)")
                }
            }
        }
    }
}
