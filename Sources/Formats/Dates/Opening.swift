internal import Articles

/// What the first lines of a body say about its publication: a printed date, a dateline, an agency.
///
/// Only shapes that no running sentence has are taken: a date with weekday and clock time (`Wed Apr 29, 2009 6:57 pm
/// BST`), one with a label (`Last updated at 09:15 GMT, Friday, 27 November 2009`), one alone on its line or beside a
/// vertical bar, and datelines (`SEOUL, Nov. 22 (Reuters) -`). "On 13 April 2005 the army said" is none of them.
struct Opening {
    private(set) var date: WrittenDate?
    /// Where the date stands, with its label and its clock time.
    private(set) var place: Range<Int>?
    /// Whether nothing but the date of a change is found: then what comes later may still say when the text was published.
    private(set) var isOfChange = false
    /// The agency that a dateline names in brackets.
    private(set) var agency: String?

    /// How far a headline, a standfirst and a caption may push the dateline away from the start.
    static let reach = 600

    private let text: [UInt8]
    private let end: Int

    init(of text: [UInt8], from start: Int) {
        self.init(of: text, in: start..<min(text.count, start + Self.reach))
    }

    init(of text: [UInt8], in range: Range<Int>) {
        self.text = text
        end = range.upperBound
        var lineStart = range.lowerBound
        var offset = range.lowerBound
        var afterWord = false
        while offset < end {
            let byte = text[offset]
            defer { afterWord = byte.isWordByte }
            if byte.isLineEnd {
                lineStart = offset + 1
            } else if byte == UInt8(ascii: "("), readUndatedDateline(at: offset, lineStart: lineStart) {
                return
            } else if byte.isASCIIAlphanumeric, !afterWord, date == nil || isOfChange,
                let found = datedShape(at: offset, lineStart: lineStart, isTop: offset == range.lowerBound)
            {
                take(found, at: offset)
                agency = found.agency.map { String(decoding: text[$0], as: UTF8.self) }
                if found.isDateline || agency != nil { return }
                offset = found.end
                continue
            }
            offset += 1
        }
    }

    /// The date of a change gives way to one that is not later: the first publication, wherever it stands.
    private mutating func take(_ found: DatedShape, at start: Int) {
        if let changed = date?.civilDay {
            // A dateline has no year; the change's is near.
            guard !found.isOfChange,
                let day = found.date.civilDay(
                    near: changed.daysSinceEpoch, around: date?.year ?? 0, lead: 0),
                day.daysSinceEpoch <= changed.daysSinceEpoch
            else { return }
            date = WrittenDate(day, hasWeekday: found.date.hasWeekday)
        } else {
            date = found.date
        }
        isOfChange = found.isOfChange
        place = (place?.lowerBound ?? start)..<found.end
    }

    private struct DatedShape {
        var date: WrittenDate
        var end: Int
        var isOfChange = false
        var agency: Range<Int>?
        var isDateline = false
    }

    // MARK: Dates

    private func datedShape(at start: Int, lineStart: Int, isTop: Bool) -> DatedShape? {
        var cursor = Cursor(text, at: start, end: end)
        let label = DateLabel.leading(&cursor)
        let timeBefore = cursor.time()
        if timeBefore != nil {
            _ = cursor.skip(UInt8(ascii: ","))
            cursor.skipSpaces()
            _ = cursor.skip(ignoringCase: "on ")
        }
        guard let date = cursor.date() else { return nil }
        let dateEnd = cursor.offset
        if cursor.skip(UInt8(ascii: "T")), cursor.next?.isASCIIDigit != true { cursor.offset = dateEnd }
        let isWholeWord = cursor.offset > dateEnd || cursor.next.map { !$0.isWordByte } ?? true
        guard isWholeWord, date.year == nil || date.civilDay != nil, label != nil || !isInSentence(start, lineStart)
        else {
            return nil
        }

        if timeBefore != nil { cursor.offset = dateEnd }
        let time = timeBefore ?? cursor.timeAfterDate()
        if time == nil { cursor.offset = dateEnd }
        // date(1) writes the year behind the clock time.
        var behind = cursor
        if let year = behind.skipYear(), year == date.year { cursor = behind }
        var shape = DatedShape(date: date, end: cursor.offset)
        shape.isOfChange = label?.isOfChange ?? false
        shape.agency = agency(after: cursor.offset).flatMap { isAgencyPlace($0) ? $0 : nil }

        let atLineStart = isFirst(start, in: lineStart)
        if date.year == nil, date.hasWeekday, atLineStart, let time, time.hasZoneName { return shape }
        if date.year != nil {
            let afterBar = follows(UInt8(ascii: "|"), start, lineStart)
            let right = boundary(after: cursor.offset)
            if date.hasWeekday, time != nil { return shape }
            if let time, time.hasZoneName, atLineStart || afterBar { return shape }
            if let label, label.isSure || time != nil || right != nil || endsSentence(cursor.offset) { return shape }
            if right == .bar || atLineStart && right == .lineEnd || afterBar { return shape }
            var rest = Cursor(text, at: cursor.offset, end: end)
            rest.skipSpaces()
            if rest.skip(ignoringCase: "last updated") || label != nil && rest.skip(ignoringCase: "by ") {
                return shape
            }
        }
        if label == nil, timeBefore == nil, let dateline = dateline(shape, from: start, lineStart: lineStart) {
            return dateline
        }
        if isTop, label == nil, case .dash? = boundary(after: dateEnd) {
            shape.isDateline = true
            return shape
        }
        return nil
    }

    /// Words that lead to a date inside a sentence: `struck on Sunday 26 December 2004 at 07:59 local time`, `am Freitag, 8. März
    /// 2024, um 14:30 Uhr`.
    private static let leadingWords: Set<String> = [
        "on", "of", "since", "until", "till", "from", "by", "before", "after", "for", "between", "and", "or", "to",
        "in", "at", "the", "late", "early", "through", "am", "vom", "bis", "seit", "ab", "dem", "den", "le", "du", "el",
        "del", "il", "al", "dal", "em", "op", "van", "depuis", "desde", "hasta",
    ]

    private func isInSentence(_ start: Int, _ lineStart: Int) -> Bool {
        let before = text[lineStart..<start].suffix(20)
        guard let end = before.lastIndex(where: { !$0.isASCIISpace }) else { return false }
        let word = before[...end].reversed().prefix { $0.isASCIILetter }
        return Self.leadingWords.contains(String(decoding: word.reversed(), as: UTF8.self))
    }

    /// `Published 17 February 2021. Copyright …`: a full stop, and no word that goes on.
    private func endsSentence(_ offset: Int) -> Bool {
        var cursor = Cursor(text, at: offset, end: end)
        guard cursor.skip(UInt8(ascii: ".")), let after = cursor.next, after.isASCIISpace else { return false }
        cursor.skipSpaces()
        return cursor.next.map { !$0.isASCIILower } ?? true
    }

    // MARK: Datelines

    private func dateline(_ shape: DatedShape, from start: Int, lineStart: Int) -> DatedShape? {
        var shape = shape
        shape.isDateline = true
        let place = DatelinePlace(before: start, in: text, lineStart: lineStart)
        let right = boundary(after: shape.end)
        let startsLine = place.map { isFirst($0.start, in: lineStart) } ?? false
        if let agency = shape.agency {
            let isKnown = NewsAgencies.contains(text[agency])
            guard place?.isUpperCase ?? false || isKnown else { return nil }
            return shape
        }
        guard let place, place.isUpperCase else { return nil }
        switch right {
        case .dash, .bar: return startsLine || place.endsInComma ? shape : nil
        case .lineEnd: return startsLine ? shape : nil
        case nil: return nil
        }
    }

    /// `GENEVA (Reuters) -`: says who and ends the search, since whatever date comes later belongs to the story.
    private mutating func readUndatedDateline(at bracket: Int, lineStart: Int) -> Bool {
        guard let name = agency(after: bracket), case .dash? = boundary(after: name.upperBound + 1) else {
            return false
        }
        let isKnown = NewsAgencies.contains(text[name])
        let place = DatelinePlace(before: bracket, in: text, lineStart: lineStart)
        let isPlaced = place?.isUpperCase ?? false
        let isAtStart = isFirst(bracket, in: lineStart) || place.map { isFirst($0.start, in: lineStart) } ?? false
        guard isKnown && (isPlaced || isAtStart || date != nil) || isPlaced && isAtStart else { return false }
        agency = String(decoding: text[name], as: UTF8.self)
        return true
    }

    /// The name in brackets (or between slashes, as TASS writes it) that comes next: short, and capitalised or known.
    private func agency(after offset: Int) -> Range<Int>? {
        var cursor = Cursor(text, at: offset, end: end)
        _ = cursor.skip(UInt8(ascii: "."))
        _ = cursor.skip(UInt8(ascii: ","))
        cursor.skipSpaces()
        let close: UInt8
        if cursor.skip(UInt8(ascii: "(")) {
            close = UInt8(ascii: ")")
        } else if cursor.skip(UInt8(ascii: "/")) {
            close = UInt8(ascii: "/")
        } else {
            return nil
        }
        let start = cursor.offset
        while let byte = cursor.next, byte != close {
            let isNamePart = byte.isWordByte || byte == .space || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "&")
            guard isNamePart || byte == UInt8(ascii: "."), cursor.offset - start < 30 else { return nil }
            cursor.offset += 1
        }
        guard cursor.next == close, cursor.offset > start else { return nil }
        let name = start..<cursor.offset
        let firstWord = text[name].prefix { $0 != .space }.lowercasedASCII
        if CalendarNames.isWeekday(firstWord) || CalendarNames.months[firstWord] != nil { return nil }
        guard text[start].isASCIIUpper || NewsAgencies.contains(text[name]) else { return nil }
        return text[name].count { $0 == .space } < 3 ? name : nil
    }

    /// After a date any short name in brackets is an agency if a dash or a full stop follows; a known one always is.
    private func isAgencyPlace(_ name: Range<Int>) -> Bool {
        if NewsAgencies.contains(text[name]) { return true }
        if case .dash? = boundary(after: name.upperBound + 1) { return true }
        return false
    }

    // MARK: What stands beside

    private enum Boundary {
        case lineEnd, bar, dash
    }

    private func boundary(after offset: Int) -> Boundary? {
        var cursor = Cursor(text, at: offset, end: end)
        _ = cursor.skip(UInt8(ascii: "."))
        cursor.skipSpaces()
        guard let byte = cursor.next else { return end == text.count || text[end].isLineEnd ? .lineEnd : nil }
        if byte.isLineEnd { return .lineEnd }
        if byte == UInt8(ascii: "|") { return .bar }
        // `November 21, 2023 / CBS News`: not the slash of `/TASS/`.
        if byte == UInt8(ascii: "/"), cursor.offset > offset, text[cursor.offset - 1] == .space,
            cursor.afterNext == .space
        {
            return .bar
        }
        // En dash U+2013, em dash U+2014.
        if byte == 0xE2, cursor.skip(0xE2), cursor.skip(0x80), let last = cursor.next, last == 0x93 || last == 0x94 {
            return .dash
        }
        if byte == UInt8(ascii: "-") {
            cursor.offset += 1
            guard let after = cursor.next else { return .dash }
            return after.isASCIISpace || after == byte || cursor.offset - offset > 1 ? .dash : nil
        }
        return nil
    }

    /// Whether only blanks stand between the line's start and the offset.
    private func isFirst(_ offset: Int, in lineStart: Int) -> Bool {
        text[lineStart..<offset].allSatisfy(\.isASCIISpace)
    }

    private func follows(_ byte: UInt8, _ offset: Int, _ lineStart: Int) -> Bool {
        text[lineStart..<offset].last { !$0.isASCIISpace } == byte
    }
}
