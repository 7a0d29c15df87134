internal import Articles

/// One step of reading UTF-8: a well-formed sequence, or the maximal part of a broken one.
///
/// The Unicode Standard 15.0, section 3.9: table 3-7 says which bytes may follow which; "U+FFFD Substitution of Maximal
/// Subparts" says how far a broken sequence reaches.
struct UTF8Sequence {
    /// Bytes to take, at least 1.
    let length: Int
    let isWellFormed: Bool

    /// Reads the sequence that starts at an offset below the count.
    init(in bytes: [UInt8], at offset: Int) {
        let first = bytes[offset]
        var low: UInt8 = 0x80
        var high: UInt8 = 0xBF
        let needed: Int
        switch first {
        case 0x00...0x7F:
            needed = 1
        case 0xC2...0xDF:
            needed = 2
        case 0xE0...0xEF:
            needed = 3
            if first == 0xE0 { low = 0xA0 }
            if first == 0xED { high = 0x9F }
        case 0xF0...0xF4:
            needed = 4
            if first == 0xF0 { low = 0x90 }
            if first == 0xF4 { high = 0x8F }
        default:
            length = 1
            isWellFormed = false
            return
        }
        var taken = 1
        while taken < needed, offset + taken < bytes.count {
            let byte = bytes[offset + taken]
            guard byte >= low, byte <= high else { break }
            low = 0x80
            high = 0xBF
            taken += 1
        }
        length = taken
        isWellFormed = taken == needed
    }
}
