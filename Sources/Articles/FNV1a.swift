/// FNV-1a, 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/): a hash of bytes that is the same in every process, so that it
/// may be kept.
package struct FNV1a: Sendable {
    @usableFromInline package internal(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    @inlinable package init() {}

    @inlinable package init(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { add(byte) }
    }

    @inlinable package mutating func add(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
    }
}
