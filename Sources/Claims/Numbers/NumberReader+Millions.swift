internal import Prose

/// `m` behind digits: million or metre.
extension NumberReader {
    /// Whether `m` glued to a number means million rather than metre: when a word follows that can be counted.
    func countsBehind(_ index: Int, depth: Int = 0) -> Bool {
        if isCountable(index + 1) { return !isLength(index) }
        if isGluedHyphen(index + 1), isCountedAttribute(index + 2) { return true }
        // `drew 5m, the rival 4.1m and the third 3.9m viewers`, `1.4m-1.7m people`
        guard index + 1 < words.count, Self.jointsOfMillions.contains(words[index + 1].text) else {
            return isOfPeople(before: index - 1, behind: index + 1)
        }
        for other in index + 2..<max(index + 2, min(words.count, index + 10)) where words[other].kind == .number {
            guard other + 1 < words.count, words[other + 1].text == "m", words[other + 1].isGlued else { return false }
            return depth < 20 && countsBehind(other + 1, depth: depth + 1)
        }
        return false
    }

    private static let jointsOfMillions: Set<String> = [",", "and", "to", "or", "against", "-", "–", "—"]

    private func isCountable(_ index: Int) -> Bool {
        guard index < words.count, words[index].kind == .word else { return false }
        return !FunctionWords.all.contains(words[index].text) && !MeasuredAdjectives.all.contains(words[index].text)
    }

    /// `a 200m race`, `waves of 3m hit the coast`
    private func isLength(_ index: Int) -> Bool {
        let before = index - 2
        if before > 0, words[before].text == "of", LengthWords.nouns.contains(words[before - 1].text) { return true }
        // `a 4m python`
        if before >= 0, ["a", "an"].contains(words[before].text), index + 1 < words.count,
            !isPlural(words[index + 1].text), index + 2 >= words.count || !isPlural(words[index + 2].text)
        {
            return true
        }
        // `3m people hit by floods`: a plural is what is counted.
        guard index + 1 < words.count else { return false }
        if LengthWords.things.contains(words[index + 1].text) { return true }
        return index + 2 < words.count && !isPlural(words[index + 1].text)
            && LengthWords.things.contains(words[index + 2].text)
    }

    /// `a 9m-euro fund`, `a 5m-tonne stock`, `a 5m-strong union`; `a 9m-high wall` is a length.
    private func isCountedAttribute(_ index: Int) -> Bool {
        guard index < words.count, words[index].kind == .word else { return false }
        let word = words[index].text
        if Currencies.names[word] != nil || LengthWords.counted.contains(singular(word)) { return true }
        return UnitTable.phrases.match(from: index, in: words).map { $0.meaning.dimension != .length } ?? false
    }

    /// `the population is 3m`, `a city of 3m`, `3m are homeless`
    private func isOfPeople(before number: Int, behind end: Int) -> Bool {
        if (max(0, number - 4)..<max(0, number)).contains(where: { PeopleGroups.all.contains(words[$0].text) }) {
            return true
        }
        if number > 1, words[number - 1].text == "of", LengthWords.peopled.contains(words[number - 2].text) {
            return true
        }
        guard end + 1 < words.count, FunctionWords.auxiliaries.contains(words[end].text) else { return false }
        return Nouns.peopleStates.contains(words[end + 1].text)
    }
}
