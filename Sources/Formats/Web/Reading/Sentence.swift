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
            // ’ ” and the like; an ellipsis.
            case 0x98...0x9F where rest.count > 3 && rest.dropLast().last == 0x80: rest = rest.dropLast(3)
            case 0xA6 where rest.count > 3 && rest.dropLast().last == 0x80: return true
            default: return false
            }
        }
        return false
    }
}
