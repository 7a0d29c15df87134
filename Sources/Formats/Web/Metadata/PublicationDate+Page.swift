internal import Articles
internal import FoundationEssentials

extension PublicationDate {
    /// Reads a date as pages write it: ISO 8601 in its forms, also `20260126` and `2026/06/05`, dates in words, and the seconds
    /// or milliseconds since 1970.
    init?(page value: String) {
        var bytes = Array(value.utf8.prefix(80))
        // `20260126`, `2026012608`, `20260126083000`; with a mark after the day the clock time is read too.
        let digits = bytes.prefix(while: \.isASCIIDigit).count
        if digits == 8 || [10, 12, 14].contains(digits) && bytes.count == digits {
            bytes.insert(UInt8(ascii: "-"), at: 6)
            bytes.insert(UInt8(ascii: "-"), at: 4)
            if digits > 8 { bytes.removeSubrange(10...) }
        }
        for index in bytes.indices.prefix(10) where bytes[index] == UInt8(ascii: "/") {
            bytes[index] = UInt8(ascii: "-")
        }
        if let date = PublicationDate(metadata: bytes[...]) {
            self = date
        } else if let date = PublicationDate(epoch: Array(value.utf8.prefix(80))[...]) {
            self = date
        } else {
            return nil
        }
    }

    /// `1689168900`, `1689168900.5`, `1689168900000`: from 1990 on, so that few other numbers are one.
    private init?(epoch value: ArraySlice<UInt8>) {
        var cursor = Cursor(Blanks.trimmed(value))
        let start = cursor.offset
        guard var seconds = cursor.number(digits: 9...13) else { return nil }
        switch cursor.offset - start {
        case 9...10: break
        case 13: seconds /= 1000
        default: return nil
        }
        if cursor.skip(UInt8(ascii: ".")) { _ = cursor.number(digits: 1...9) }
        guard cursor.isAtEnd, (631_152_000...4_102_444_800).contains(seconds) else { return nil }
        self.init(Date(timeIntervalSince1970: Double(seconds)), precision: .second, zone: 0)
    }
}
