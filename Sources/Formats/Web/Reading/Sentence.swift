internal import Articles

/// How sentences look from outside.
enum Sentence {
    /// Whether a text ends with a full stop, a question or exclamation mark, a colon or an ellipsis, within quotes or not.
    static func ends(_ text: ArraySlice<UInt8>) -> Bool {
        var rest = text
        while let last = rest.last {
            switch last {
            case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"): return true
            case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), .space: rest = rest.dropLast()
            // 。 ！ and ？, and 」 behind them.
            case 0x82 where rest.suffix(3).elementsEqual([0xE3, 0x80, 0x82]): return true
            case 0x81 where rest.suffix(3).elementsEqual([0xEF, 0xBC, 0x81]): return true
            case 0x9F where rest.suffix(3).elementsEqual([0xEF, 0xBC, 0x9F]): return true
            case 0x8D where rest.suffix(3).elementsEqual([0xE3, 0x80, 0x8D]): rest = rest.dropLast(3)
            // ■ □ ◆ ♦ and the like, as a last paragraph ends: U+25A0 to U+267F.
            case 0x80...0xBF where rest.count > 3 && rest.suffix(3).first == 0xE2 && isGeometric(rest.dropLast().last):
                rest = rest.dropLast(3)
            // ’ ” and the like; an ellipsis.
            case 0x98...0x9F where rest.count > 3 && rest.dropLast().last == 0x80: rest = rest.dropLast(3)
            case 0xA6 where rest.count > 3 && rest.dropLast().last == 0x80: return true
            default: return false
            }
        }
        return false
    }

    private static func isGeometric(_ byte: UInt8?) -> Bool { byte.map { (0x96...0x99).contains($0) } ?? false }
}
