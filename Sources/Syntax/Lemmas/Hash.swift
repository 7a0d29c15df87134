/// Hashes that are the same in every run, since the model file holds them.
package enum Hash {
    package static let seed: UInt32 = 0x811C_9DC5

    /// FNV-1a, a byte at a time.
    @inline(__always)
    package static func adding(_ byte: UInt8, to hash: UInt32) -> UInt32 {
        (hash ^ UInt32(byte)) &* 0x0100_0193
    }

    /// A feature: the number of its template and up to three values.
    @inline(__always)
    package static func feature(_ template: UInt32, _ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0) -> UInt32 {
        var hash = UInt64(template &+ 1) &* 0x9E37_79B9_7F4A_7C15
        hash ^= UInt64(a) &* 0xC2B2_AE3D_27D4_EB4F
        hash = (hash ^ (hash &>> 29)) &+ UInt64(b) &* 0x1656_67B1_9E37_79F9
        hash ^= UInt64(c) &* 0x27D4_EB2F_1656_67C5
        hash ^= hash &>> 32
        hash = hash &* 0xD6E8_FEB8_6659_FD93
        return UInt32(truncatingIfNeeded: hash &>> 32)
    }
}
