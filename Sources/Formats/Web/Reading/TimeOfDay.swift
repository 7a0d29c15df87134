internal import Articles

/// How times of day look from outside.
enum TimeOfDay {
    /// `14:31`, `2.05 pm`, `09:10 CET`, `16.20h`.
    static func matches(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count >= 4, text.count <= 12, let first = text.first, first.isASCIIDigit else { return false }
        var rest = text.drop { $0.isASCIIDigit }
        guard text.count - rest.count <= 2, rest.first == UInt8(ascii: ":") || rest.first == UInt8(ascii: ".") else {
            return false
        }
        rest = rest.dropFirst()
        let minutes = rest.prefix { $0.isASCIIDigit }
        guard minutes.count == 2, minutes.first.map({ $0 <= UInt8(ascii: "5") }) == true else { return false }
        rest = rest.dropFirst(2)
        return rest.allSatisfy {
            $0 == .space || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") || $0.isASCIIAlphanumeric
        }
    }

    /// The hour and minute of a time by ISO 8601, as it is written.
    static func ofISO8601(_ text: String) -> String? {
        let bytes = Array(text.utf8)
        guard let mark = bytes.firstIndex(of: UInt8(ascii: "T")), bytes.count >= mark + 6 else { return nil }
        let time = bytes[(mark + 1)..<(mark + 6)]
        return matches(time) ? String(decoding: time, as: UTF8.self) : nil
    }
}
