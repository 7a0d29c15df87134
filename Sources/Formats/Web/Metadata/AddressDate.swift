internal import Articles

extension CivilDay {
    /// The day in a page's address: `/2023/12/20/`, `/2023-12-19/`, `/20231219-`, `/2023/dec/19/`.
    init?(address: String) {
        var cursor = Cursor(Array(address.utf8)[...])
        while let byte = cursor.next {
            cursor.offset += 1
            guard byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") else { continue }
            let start = cursor.offset
            if let day = cursor.addressDay() {
                self = day
                return
            }
            cursor.offset = start
        }
        return nil
    }
}

extension Cursor {
    fileprivate mutating func addressDay() -> CivilDay? {
        let start = offset
        if let digits = number(digits: 8...8), isEnd, (1990...2100).contains(digits / 10_000) {
            return CivilDay(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
        }
        offset = start
        guard let year = number(digits: 4...4), (1990...2100).contains(year), let separator = next,
            separator == UInt8(ascii: "/") || separator == UInt8(ascii: "-")
        else { return nil }
        offset += 1
        let place = offset
        var month = number(digits: 1...2)
        if month == nil {
            offset = place
            month = word().flatMap { CalendarNames.months[$0] }
        }
        guard let month, skip(separator), let day = number(digits: 1...2), isEnd else { return nil }
        return CivilDay(year: year, month: month, day: day)
    }

    private var isEnd: Bool { next.map { !$0.isWordByte } ?? true }
}
