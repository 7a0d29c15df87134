internal import Prose
internal import Syntax

/// Counts without a verb, which a heading before them names: `Killed: 14; injured: 60`, `Deaths by region: North 14, South 6`.
extension QuantityReader {
    /// A count right behind a heading, or behind a name of the list that a heading opens.
    func headedCount(_ number: NumberExpression) -> QuantityMention? {
        let start = number.words.lowerBound
        guard number.form == .cardinal, words[start].kind == .number, endsItem(number.words.upperBound) else {
            return nil
        }
        guard let unit = unitOfHeading(before: start) ?? unitOfList(number) ?? unitBehindList(number) else {
            return nil
        }
        return QuantityMention(
            words: number.words, number: number.words, quantity: Quantity(value: number.value, unit: unit),
            isElliptic: true, scale: number.scale)
    }

    /// The same behind a bound, and for the ends of a range: `Killed: about 40`.
    func unitOfHeading(behindBound start: Int, end: Int) -> Unit? {
        endsItem(end) ? unitOfHeading(before: start) : nil
    }

    private func endsItem(_ index: Int) -> Bool {
        index >= words.count || [",", ";", "and", ".", ")", "("].contains(text(index))
    }

    // MARK: Right behind a heading

    /// `Arrests: 230`, `Civilians killed – 45`, `Total deaths: 1,146`: a few words alone before a colon or a dash.
    private func unitOfHeading(before number: Int) -> Unit? {
        let mark = number - 1
        guard mark > 0 else { return nil }
        // `Killed (14), injured (60)`
        if text(mark) == "(", mark == 1 || [",", ";"].contains(text(mark - 2)) {
            return Nouns.peopleStates.contains(text(mark - 1)) ? Unit("person") : nil
        }
        guard [":", "-", "–", "—"].contains(text(mark)), !words[number].isGlued,
            text(mark) == ":" || !words[mark].isGlued
        else { return nil }
        var start = mark
        while start > 0, mark - start <= Self.longestHeading, words[start - 1].kind == .word { start -= 1 }
        guard mark - start <= Self.longestHeading, start == 0 || [";", ",", ".", "(", "•"].contains(text(start - 1))
        else {
            return nil
        }
        return unit(named: start..<mark)
    }

    /// In words.
    private static let longestHeading = 5

    /// What a heading counts: its first plural, else people by their state.
    private func unit(named heading: Range<Int>) -> Unit? {
        let counts = heading.first { index in
            words[index].kind == .word && (isPlural(text(index)) || Nouns.irregular[text(index)] != nil)
                && !FunctionWords.all.contains(text(index))
                && (sentence.isNoun(index) || index == heading.lowerBound || heading.count == 1)
                && !Nouns.peopleStates.contains(text(index))
        }
        if let counts {
            let noun = text(counts)
            guard !Designators.headersOfNoCount.contains(noun), !Nouns.listed.contains(singular(noun)),
                UnitTable.phrases.match(from: counts, in: words) == nil
            else { return nil }
            return Unit(Nouns.irregular[noun] ?? singular(noun))
        }
        // `Injured: Kaduna 12, Kano 30`
        return heading.contains { Nouns.peopleStates.contains(text($0)) } ? Unit("person") : nil
    }

    // MARK: Behind a name

    /// `North 14, South 6`, `Herat, 14; Ghor, 6` behind a colon.
    private func unitOfList(_ number: NumberExpression) -> Unit? {
        let end = number.words.upperBound
        guard let name = nameStart(before: number.words.lowerBound), isBesideItem(name: name, end: end),
            let colon = (max(0, name - ParsedSentence.horizon.words)..<name).last(where: { text($0) == ":" })
        else { return nil }
        return unit(named: max(0, colon - 8)..<colon)
    }

    /// `Aleppo 14, Homs 6 and Hama 9 dead`: what the last number of a list of names counts.
    private func unitBehindList(_ number: NumberExpression) -> Unit? {
        guard isNameOfItem(number.words.lowerBound - 1) else { return nil }
        var end = number.words.upperBound
        for _ in 0..<Self.longestList where end < words.count && endsItem(end) {
            var next = end
            while [",", ";", "and"].contains(text(next)) { next += 1 }
            let name = next
            while next - name < Self.longestName, isNameOfItem(next) { next += 1 }
            guard name > end, next > name, next < words.count, words[next].kind == .number,
                let item = numbers.digits(at: next), item.form == .cardinal
            else { return nil }
            end = item.words.upperBound
        }
        guard end < words.count, !endsItem(end) else { return nil }
        if Nouns.peopleStates.contains(text(end)) { return Unit("person") }
        guard UnitTable.phrases.match(from: end, in: words) == nil else { return nil }
        guard let noun = CountedNoun(behind: end, of: sentence, one: false), isPlural(text(noun.head)) else {
            return nil
        }
        return Unit(noun.lemma)
    }

    /// In words.
    private static let longestName = 3
    /// In items: each number of a list looks for its end.
    private static let longestList = 24

    private func isNameOfItem(_ index: Int) -> Bool {
        guard words.indices.contains(index), words[index].kind == .word, words[index].isCapitalised else {
            return false
        }
        let word = text(index)
        return !TimeWords.months.contains(word) && !TimeWords.weekdays.contains(word)
            && !Designators.labels.contains(word) && !Designators.products.contains(word)
            && !FunctionWords.all.contains(word)
    }

    /// Where the name before a number starts: one to four capitalised words behind a mark or `and`.
    private func nameStart(before number: Int) -> Int? {
        // `Herat, 14; Ghor, 6`
        let last = text(number - 1) == "," ? number - 1 : number
        var start = last
        while start > 0, last - start < 4, words[start - 1].kind == .word, words[start - 1].isCapitalised { start -= 1 }
        guard start < last, start > 0, [":", ",", ";", "and"].contains(text(start - 1)),
            !TimeWords.months.contains(text(last - 1)), !Designators.labels.contains(text(last - 1)),
            last == number || [":", ";"].contains(text(start - 1))
        else { return nil }
        return start
    }

    /// Whether another name with a number stands right before or behind.
    private func isBesideItem(name: Int, end: Int) -> Bool {
        if name > 2, text(name - 1) != ":", words[name - 2].kind == .number || words[name - 3].kind == .number {
            return true
        }
        var next = end
        while [",", ";", "and"].contains(text(next)) { next += 1 }
        guard next > end else { return false }
        let first = next
        while next < words.count, next - first < 4, words[next].kind == .word, words[next].isCapitalised { next += 1 }
        guard next > first else { return false }
        if text(next) == "," { next += 1 }
        return next < words.count && words[next].kind == .number
            && endsItem(numbers.digits(at: next)?.words.upperBound ?? next)
    }
}
