internal import Prose

/// For when a quantity holds, as its sentence says.
enum PeriodReader {
    /// `since August 2023`, `in 2009`, `on Friday`, `last week`, `so far`: the nearest to the quantity.
    static func period(of mention: QuantityMention, of words: [Word], text: (Range<Int>) -> String) -> String? {
        var best: (distance: Int, range: Range<Int>)?
        var index = 0
        while index < words.count {
            guard let end = end(of: index, in: words), !mention.words.overlaps(index..<end) else {
                index += 1
                continue
            }
            let distance =
                index >= mention.words.upperBound
                ? index - mention.words.upperBound : mention.words.lowerBound - end + 3
            if best.map({ distance < $0.distance }) ?? true {
                best = (distance, words[index].range.lowerBound..<words[end - 1].range.upperBound)
            }
            index = end
        }
        return best.map { text($0.range) }
    }

    private static func end(of start: Int, in words: [Word]) -> Int? {
        func word(_ index: Int) -> String { words.indices.contains(index) ? words[index].text : "" }
        func isYear(_ index: Int) -> Bool {
            words.indices.contains(index) && words[index].kind == .number && words[index].range.count == 4
                && (1800...2100).contains(Int(words[index].text) ?? 0)
        }
        switch word(start) {
        case PeriodWords.openers:
            var end = start + 1
            if PeriodWords.modifiers.contains(word(end)) { end += 1 }
            let opening = end
            while TimeWords.weekdays.contains(word(end))
                || TimeWords.months.contains(word(end)) && words[end].isCapitalised || isYear(end)
                || end > opening && words.indices.contains(end) && words[end].kind == .number
                    && (Double(word(end)) ?? 99) < 32
                || end > opening && word(end) == "," && isYear(end + 1)
            { end += 1 }
            if end > opening { return end }
            if ["this", "last", "next"].contains(word(opening - 1)),
                PeriodWords.behindPreposition.contains(word(opening))
            {
                return opening + 1
            }
            return nil
        case PeriodWords.pointers:
            return PeriodWords.behindPointer.contains(word(start + 1))
                || TimeWords.months.contains(word(start + 1)) || TimeWords.weekdays.contains(word(start + 1))
                ? start + 2 : nil
        case TimeWords.days: return start + 1
        case "so": return word(start + 1) == "far" ? start + 2 : nil
        default: return TimeWords.weekdays.contains(word(start)) && words[start].isCapitalised ? start + 1 : nil
        }
    }
}
