internal import Articles

/// Characters of a page that are no text.
enum Blank {
    case none
    /// White space, with its width in bytes.
    case space(Int)
    /// Only steers how lines break and which way they run: soft hyphens, marks of direction, byte-order marks.
    case invisible(Int)

    // Asked at each word of a page, where a call would count the array's references up and down.
    @inline(__always)
    init(in bytes: [UInt8], at offset: Int, end: Int) {
        let first = bytes[offset]
        if first < 0x80 {
            self = first <= 0x20 || first == 0x7F ? .space(1) : .none
            return
        }
        let second = offset + 1 < end ? bytes[offset + 1] : 0
        if first == 0xC2 {
            self = second == 0xA0 ? .space(2) : second == 0xAD ? .invisible(2) : .none
            return
        }
        guard first == 0xE2 || first == 0xE3 || first == 0xEF, offset + 2 < end else {
            self = .none
            return
        }
        switch (first, second, bytes[offset + 2]) {
        // U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F, U+3000
        case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F),
            (0xE3, 0x80, 0x80):
            self = .space(3)
        // U+200B to U+200F, U+202A to U+202E, U+2060 to U+206F, U+FEFF
        case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0...0xAF), (0xEF, 0xBB, 0xBF):
            self = .invisible(3)
        default: self = .none
        }
    }

    /// A text without invisible characters and blanks at its ends, and with single blanks inside.
    static func folded(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        let bytes = Array(bytes)
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var offset = 0
        var isSpace = false
        while offset < bytes.count {
            switch Blank(in: bytes, at: offset, end: bytes.count) {
            case .none:
                if isSpace, !text.isEmpty { text.append(.space) }
                isSpace = false
                text.append(bytes[offset])
                offset += 1
            case .space(let width):
                isSpace = true
                offset += width
            case .invisible(let width): offset += width
            }
        }
        return text
    }
}
