internal import Crypto

/// The identity of a file's content: its SHA-256 (FIPS 180-4). Names, inodes and times lie; bytes do not.
package struct ContentDigest: Hashable, Sendable {
    /// 64 lower-case hexadecimal digits.
    package let hex: String

    package init(of content: [UInt8]) {
        let digits = Array("0123456789abcdef".utf8)
        hex = String(
            decoding: SHA256.hash(data: content).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
            as: UTF8.self)
    }
}

extension ContentDigest: Codable {
    package init(from decoder: any Decoder) throws {
        hex = try decoder.singleValueContainer().decode(String.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(hex)
    }
}
