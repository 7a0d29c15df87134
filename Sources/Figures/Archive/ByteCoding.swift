package import Articles

/// Numbers and texts as bytes one after the other, the lowest byte of a number first.
package struct ByteWriter {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    package mutating func write(_ number: UInt32) {
        for shift in stride(from: UInt32(0), to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    package mutating func write(_ number: UInt64) {
        write(UInt32(truncatingIfNeeded: number))
        write(UInt32(truncatingIfNeeded: number >> 32))
    }

    package mutating func write(_ number: Int) { write(UInt64(bitPattern: Int64(number))) }

    /// A count or a size, which fits four bytes.
    package mutating func write(count: Int) { write(UInt32(count)) }

    package mutating func write(_ digest: ContentDigest) {
        for index in 0..<4 { write(digest.words[index]) }
    }

    package mutating func write(_ text: String) {
        write(count: text.utf8.count)
        bytes += text.utf8
    }

    package mutating func write(_ more: [UInt8]) { bytes += more }
}

/// Reads what ``ByteWriter`` wrote. Whether the bytes are such is for the caller to know.
package struct ByteReader {
    private let bytes: [UInt8]
    /// Of the next byte that is read.
    package var position: Int

    package init(_ bytes: [UInt8], at position: Int) {
        self.bytes = bytes
        self.position = position
    }

    package mutating func number32() -> UInt32 {
        defer { position += 4 }
        return unsafe UInt32(
            littleEndian: bytes.span.bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt32.self))
    }

    package mutating func number64() -> UInt64 {
        defer { position += 8 }
        return unsafe UInt64(
            littleEndian: bytes.span.bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self))
    }

    package mutating func integer() -> Int { Int(Int64(bitPattern: number64())) }

    package mutating func count() -> Int { Int(number32()) }

    package mutating func digest() -> ContentDigest {
        var words = SIMD4<UInt64>()
        for index in 0..<4 { words[index] = number64() }
        return ContentDigest(words: words)
    }

    package mutating func text() -> String {
        let count = count()
        defer { position += count }
        return String(decoding: bytes[position..<position + count], as: UTF8.self)
    }

    package mutating func skip(_ count: Int) { position += count }
}
