internal import Articles

extension Cursor {
    /// Reads `2024-11-22`, `2024 11 22`, `22 November 2024`, `Nov. 22`, `Friday, November 22, 2024` and the like.
    ///
    /// - Parameter isDayFirst: Whether numbers such as `07/02/2023` are known to name the day before the month.
    mutating func date(isDayFirst: Bool = false) -> WrittenDate? {
        guard mayStartDate else { return nil }
        let start = offset
        let hasWeekday = weekday()
        if var date = isoDate() ?? numericDate(isDayFirst: isDayFirst) ?? gluedDate() ?? dayFirstDate()
            ?? monthFirstDate()
        {
            date.hasWeekday = hasWeekday
            return date
        }
        offset = start
        return nil
    }

    /// Whether a digit comes, or a word that is as long as the names of months and weekdays are and starts like one: articles
    /// are asked for a date at each of their first words.
    private var mayStartDate: Bool {
        guard let first = next, first.isASCIILetter else { return true }
        let length = text[offset...].prefix(CalendarNames.longest + 1).prefix(while: \.isASCIILetter).count
        return length <= CalendarNames.longest && CalendarNames.initials.contains(first | 0x20)
    }

    /// Reads `10:00`, `10:00:07.5`, `01.03`, `19h05`, `6:57 pm`, `8 a.m.` and the zone that follows, if any.
    mutating func time() -> WrittenTime? {
        let start = offset
        guard var hour = number(digits: 1...2) else { return nil }
        var minute = 0
        var second = 0
        var isClock = false
        if next == UInt8(ascii: ":") || next == UInt8(ascii: ".") {
            let isColon = next == UInt8(ascii: ":")
            offset += 1
            if let read = number(digits: 2...2) {
                minute = read
                isClock = true
                // `07.02.2023` is a day.
                var rest = self
                if !isColon, rest.skip(UInt8(ascii: ".")), rest.number(digits: 4...4) != nil {
                    offset = start
                    return nil
                }
                if isColon, skip(UInt8(ascii: ":")), let read = number(digits: 2...2) {
                    second = read
                    if skip(UInt8(ascii: ".")) { while let byte = next, byte.isASCIIDigit { offset += 1 } }
                }
            } else {
                offset -= 1
            }
        } else if skip(ignoringCase: "h") {
            minute = number(digits: 2...2) ?? 0
            isClock = next.map { !$0.isWordByte } ?? true
            if !isClock {
                offset = start
                return nil
            }
        }
        if let half = halfOfDay() {
            // `18:14 PM` needs no half.
            if (1...12).contains(hour) { hour = hour % 12 + half }
            isClock = true
        }
        if skip(ignoringCase: " uhr") { isClock = true }
        guard isClock, hour < 24, minute < 60, second <= 60 else {
            offset = start
            return nil
        }
        var time = WrittenTime(secondOfDay: hour * 3600 + minute * 60 + second)
        readZone(into: &time)
        return time
    }

    /// 0 for `am`, 12 for `pm`, with or without points.
    private mutating func halfOfDay() -> Int? {
        let start = offset
        skipSpaces()
        for (word, hours) in [("am", 0), ("pm", 12), ("a.m.", 0), ("p.m.", 12)] where skip(ignoringCase: word) {
            if let byte = next, byte.isWordByte { break }
            return hours
        }
        offset = start
        return nil
    }

    private mutating func readZone(into time: inout WrittenTime) {
        let start = offset
        skipSpaces()
        if let zone = numericZone() {
            time.zone = zone
            time.hasZoneName = true
            return
        }
        let isBracketed = skip(UInt8(ascii: "("))
        if let name = word() {
            if let zone = CalendarNames.zones[name] {
                time.zone = zone
                time.hasZoneName = true
            } else if ["uk", "local"].contains(name) {
                skipSpaces()
                time.hasZoneName = skip(ignoringCase: "time")
            } else if name == "ist" {
                time.hasZoneName = true
            }
        }
        if isBracketed, !skip(UInt8(ascii: ")")) { time.hasZoneName = false }
        if !time.hasZoneName {
            time.zone = nil
            offset = start
        }
    }

    /// `+0900`, `-05:00`, `+09`; RFC 3339's lower-case `z` is among the names.
    private mutating func numericZone() -> Int? {
        let start = offset
        guard let sign = next, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
        offset += 1
        if let read = number(digits: 4...4) {
            if read / 100 < 24, read % 100 < 60 {
                return (read / 100 * 60 + read % 100) * (sign == UInt8(ascii: "-") ? -1 : 1)
            }
        } else if let hours = number(digits: 2...2), hours < 24 {
            var minutes = 0
            if skip(UInt8(ascii: ":")) { minutes = number(digits: 2...2) ?? 0 }
            if minutes < 60 { return (hours * 60 + minutes) * (sign == UInt8(ascii: "-") ? -1 : 1) }
        }
        offset = start
        return nil
    }

    private mutating func weekday() -> Bool {
        let start = offset
        guard let name = name(), CalendarNames.isWeekday(name) else {
            offset = start
            return false
        }
        // Portuguese: `terça-feira`.
        _ = skip(ignoringCase: "-feira")
        _ = skip(UInt8(ascii: "."))
        _ = skip(UInt8(ascii: ","))
        skipSpaces()
        return true
    }

    private mutating func isoDate() -> WrittenDate? {
        let start = offset
        if let year = number(digits: 4...4), let separator = next,
            separator == UInt8(ascii: "-") || separator == UInt8(ascii: "/") || separator == UInt8(ascii: ".")
                || separator == .space
        {
            offset += 1
            if let month = number(digits: 1...2), skip(separator), let day = number(digits: 1...2) {
                return WrittenDate(year: year, month: month, day: day)
            }
        }
        offset = start
        return nil
    }

    /// `25.04.2023`, `25/04/2023`, `04/25/2023`: where it can be one day only, also since a German clock time follows.
    private mutating func numericDate(isDayFirst: Bool) -> WrittenDate? {
        let start = offset
        if let first = number(digits: 1...2), let separator = next,
            separator == UInt8(ascii: ".") || separator == UInt8(ascii: "/") || separator == UInt8(ascii: "-")
        {
            offset += 1
            if let second = number(digits: 1...2), skip(separator), let year = numericYear() {
                let isKnown = isDayFirst || separator == UInt8(ascii: ".") && isBeforeGermanClock
                if isKnown || first > 12 || first == second, CivilDay(year: year, month: second, day: first) != nil {
                    return WrittenDate(year: year, month: second, day: first)
                }
                if second > 12, CivilDay(year: year, month: first, day: second) != nil {
                    return WrittenDate(year: year, month: first, day: second)
                }
            }
        }
        offset = start
        return nil
    }

    /// Whether `, 18:40 Uhr` comes.
    private var isBeforeGermanClock: Bool {
        var rest = self
        return rest.timeAfterDate() != nil
            && text[offset..<rest.offset].suffix(4).lowercasedASCII == " uhr"
    }

    /// Of four digits, or of two before a clock time.
    private mutating func numericYear() -> Int? {
        let start = offset
        if let year = number(digits: 4...4), CivilDay.years.contains(year), next.map({ !$0.isWordByte }) ?? true {
            return year
        }
        offset = start
        return shortYear()
    }

    private mutating func shortYear() -> Int? {
        let start = offset
        if let year = number(digits: 2...2), isBeforeClock { return year < 50 ? 2000 + year : 1900 + year }
        offset = start
        return nil
    }

    /// `25Apr2023`, `Apr25,2023`: without blanks.
    private mutating func gluedDate() -> WrittenDate? {
        let start = offset
        if let day = number(digits: 1...2), let month = gluedMonth(), let year = number(digits: 4...4),
            CivilDay(year: year, month: month, day: day) != nil
        {
            return WrittenDate(year: year, month: month, day: day)
        }
        offset = start
        if let month = gluedMonth(), let day = number(digits: 1...2), skip(UInt8(ascii: ",")),
            let year = number(digits: 4...4), CivilDay(year: year, month: month, day: day) != nil
        {
            return WrittenDate(year: year, month: month, day: day)
        }
        offset = start
        return nil
    }

    private mutating func gluedMonth() -> Int? {
        let name = text[offset...].prefix(CalendarNames.longest).prefix(while: \.isASCIILetter)
        // A day or a year is glued to it.
        guard name.count > 2, name.endIndex < text.endIndex, text[name.endIndex].isASCIIDigit,
            let month = CalendarNames.months[name.lowercasedASCII]
        else { return nil }
        offset = name.endIndex
        return month
    }

    private mutating func dayFirstDate() -> WrittenDate? {
        let start = offset
        if let day = dayNumber() {
            skipSeparators()
            if !skip(ignoringCase: "of ") { _ = skip(ignoringCase: "de ") }
            if let month = month(CalendarNames.monthAfterDay) {
                return WrittenDate(year: year() ?? yearAfterClock(), month: month, day: day)
            }
        }
        offset = start
        return nil
    }

    private mutating func monthFirstDate() -> WrittenDate? {
        let start = offset
        if let month = month({ CalendarNames.months[$0] }) {
            skipSeparators()
            if let day = dayNumber(), next.map({ $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "%") }) ?? true {
                return WrittenDate(year: year() ?? yearAfterClock(), month: month, day: day)
            }
        }
        offset = start
        return nil
    }

    private mutating func dayNumber() -> Int? {
        let start = offset
        guard let day = number(digits: 1...2), (1...31).contains(day) else {
            offset = start
            return nil
        }
        for ending in ["st", "nd", "rd", "th", "er", "\u{BA}", "\u{B0}"] where skip(ignoringCase: ending) { break }
        if let byte = next, byte.isWordByte {
            offset = start
            return nil
        }
        return day
    }

    private mutating func month(_ number: (String) -> Int?) -> Int? {
        let start = offset
        guard let name = name(), let month = number(name) else {
            offset = start
            return nil
        }
        _ = skip(UInt8(ascii: "."))
        return month
    }

    /// The year after day and month, which may follow a comma.
    private mutating func year() -> Int? {
        let start = offset
        _ = skip(UInt8(ascii: ","))
        skipSeparators()
        if !skip(ignoringCase: "de ") { _ = skip(ignoringCase: "del ") }
        if let year = number(digits: 4...4), CivilDay.years.contains(year), next.map({ !$0.isWordByte }) ?? true {
            return year
        }
        offset = start
        _ = skip(UInt8(ascii: ","))
        skipSeparators()
        if let year = shortYear() { return year }
        offset = start
        return nil
    }

    /// The year that stands behind the clock time, as date(1) writes it: `Jul 19 08:00:00 UTC 2022`. The cursor stays before the
    /// time, which is read next.
    private func yearAfterClock() -> Int? {
        guard isBeforeClock else { return nil }
        var rest = self
        rest.skipSpaces()
        guard rest.time() != nil else { return nil }
        return rest.skipYear()
    }

    /// Reads blanks and a year that is a word of its own.
    mutating func skipYear() -> Int? {
        let start = offset
        skipSpaces()
        if offset > start, let year = number(digits: 4...4), CivilDay.years.contains(year),
            next.map({ !$0.isWordByte }) ?? true
        {
            return year
        }
        offset = start
        return nil
    }

    /// Reads what stands between a day and its time of day, and the time: `, 10:00`, ` / 9:14 PM EST`, ` à 19h05`, ` - 05:44 Uhr`.
    mutating func timeAfterDate() -> WrittenTime? {
        let start = offset
        skipSpaces()
        let marks = [",", "/", "|", "-", "\u{2013}", "\u{2014}", "\u{B7}", "\u{2022}"]
        while marks.contains(where: { skip(ignoringCase: $0) }) { skipSpaces() }
        for word in ["at ", "\u{E0} ", "a las ", "um ", "om ", "alle ore ", "alle ", "ore ", "\u{E0}s "]
        where skip(ignoringCase: word) { break }
        skipSpaces()
        guard let time = time() else {
            offset = start
            return nil
        }
        return time
    }

    /// Reads a word of letters with or without accents, in lower case and without them; nil if there is none.
    mutating func name() -> String? {
        var name: [UInt8] = []
        var end = offset
        while end < text.endIndex, name.count <= CalendarNames.longest {
            if text[end].isASCIILetter {
                name.append(text[end].asciiLowercased)
                end += 1
            } else if text[end] == 0xC3, end + 1 < text.endIndex, let letter = Self.bare(text[end + 1]) {
                name.append(letter)
                end += 2
            } else {
                break
            }
        }
        guard !name.isEmpty, end == text.endIndex || !text[end].isWordByte else { return nil }
        offset = end
        return String(decoding: name, as: UTF8.self)
    }

    /// The letter under the accent of U+00C0 to U+00FF, by the second byte of its UTF-8.
    private static func bare(_ byte: UInt8) -> UInt8? {
        switch byte | 0x20 {
        case 0xA0...0xA5: UInt8(ascii: "a")
        case 0xA7: UInt8(ascii: "c")
        case 0xA8...0xAB: UInt8(ascii: "e")
        case 0xAC...0xAF: UInt8(ascii: "i")
        case 0xB1: UInt8(ascii: "n")
        case 0xB2...0xB6: UInt8(ascii: "o")
        case 0xB9...0xBC: UInt8(ascii: "u")
        default: nil
        }
    }

    /// Whether blanks and then `06:00` come: a year of two digits is one only in RFC 822's form (RFC 2822, section 4.3 says of which
    /// century it is).
    private var isBeforeClock: Bool {
        guard next == .space else { return false }
        var rest = self
        rest.skipSpaces()
        return rest.number(digits: 1...2) != nil && rest.next == UInt8(ascii: ":")
    }

    private mutating func skipSeparators() {
        let start = offset
        _ = skip(UInt8(ascii: "."))
        skipSpaces()
        if offset == start { _ = skip(UInt8(ascii: "-")) }
    }
}
