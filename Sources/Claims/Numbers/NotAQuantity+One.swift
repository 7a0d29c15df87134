internal import Prose

extension NotAQuantity {
    /// `one of the`, `no one`, `one day`, `one another`, `one’s`: not a count of one.
    func isPronoun(_ number: NumberExpression) -> Bool {
        let start = number.words.lowerBound
        guard number.words.count == 1, number.form == .cardinal, text(start) == "one" else { return false }
        let before = text(start - 1), next = text(start + 1)
        if IndefiniteOne.before.contains(before), !(before == "only" && isConcrete(start + 1)) { return true }
        if next == "another" || next == "'s" || next == "-" && !isUnit(start + 2) || next.isEmpty {
            return true
        }
        if FunctionWords.all.contains(next), next != "more", next != "of" { return !isBounded(start) }
        return next.unicodeScalars.first.map { !("a"..."z").contains($0) } ?? true
    }

    /// `one of the best`, `one day`, `one thing`: one that picks out rather than counts.
    func isOneOf(_ number: NumberExpression) -> Bool {
        let start = number.words.lowerBound
        guard number.words.count == 1, number.form == .cardinal, text(start) == "one" else { return false }
        return text(start + 1) == "of"
            || IndefiniteOne.behind.contains(text(start + 1)) && !isBounded(start)
    }

    private func isBounded(_ start: Int) -> Bool {
        BoundPhrases.before.match(endingBefore: start, in: words)?.meaning != nil
    }

    private func isConcrete(_ index: Int) -> Bool {
        index < words.count && words[index].kind == .word && !FunctionWords.all.contains(words[index].text)
    }
}
