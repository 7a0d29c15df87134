internal import Crypto

/// The identity of a file's content: its SHA-256 (FIPS 180-4). Names, inodes and times lie; bytes do not.
package struct ContentDigest: Hashable, Sendable {
    /// The 32 bytes as big-endian numbers.
    package let words: SIMD4<UInt64>

    package init(words: SIMD4<UInt64>) {
        self.words = words
    }

    package init(of content: [UInt8]) { self.init(SHA256.hash(data: content)) }

    private init(_ digest: SHA256Digest) {
        var words = SIMD4<UInt64>()
        for (index, byte) in digest.enumerated() {
            words[index / 8] = words[index / 8] << 8 | UInt64(byte)
        }
        self.words = words
    }

    /// Takes a content in pieces, so that memory need not hold it.
    package struct Builder {
        private var hash = SHA256()

        package init() {}

        package mutating func add(_ piece: ArraySlice<UInt8>) { hash.update(data: piece) }

        /// Of all pieces so far.
        package var digest: ContentDigest { ContentDigest(hash.finalize()) }
    }

    /// Nil unless the text is 64 lower-case hexadecimal digits.
    package init?(hex: String) { self.init(digits: hex.utf8) }

    /// Nil unless the bytes are 64 lower-case hexadecimal digits.
    package init?(hex: ArraySlice<UInt8>) { self.init(digits: hex) }

    private init?(digits: some Collection<UInt8>) {
        var words = SIMD4<UInt64>()
        var count = 0
        for digit in digits {
            let value: UInt8
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
            default: return nil
            }
            if count == 64 { return nil }
            words[count / 16] = words[count / 16] << 4 | UInt64(value)
            count += 1
        }
        guard count == 64 else { return nil }
        self.words = words
    }

    /// 64 lower-case hexadecimal digits.
    package var hex: String {
        let digits = Array("0123456789abcdef".utf8)
        return unsafe String(unsafeUninitializedCapacity: 64) { text in
            for index in 0..<64 {
                let nibble = words[index / 16] >> UInt64(60 - index % 16 * 4) & 15
                unsafe text[index] = digits[Int(nibble)]
            }
            return 64
        }
    }
}

extension ContentDigest {
    /// A part of a digest tells as much as a table of them needs: to find many contents with one such part takes years.
    package func hash(into hasher: inout Hasher) { hasher.combine(words[0]) }
}

/// In the order of their hexadecimal digits.
extension ContentDigest: Comparable {
    package static func < (a: ContentDigest, b: ContentDigest) -> Bool {
        for index in 0..<4 where a.words[index] != b.words[index] { return a.words[index] < b.words[index] }
        return false
    }
}

extension ContentDigest: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let digest = ContentDigest(hex: text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "A content digest is 64 lower-case hexadecimal digits.")
        }
        self = digest
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(hex)
    }
}
