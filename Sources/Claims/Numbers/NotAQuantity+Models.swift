internal import Prose

/// Numbers by which products, roads, flights and paragraphs are known.
extension NotAQuantity {
    /// The numbers of three and four digits that stand in a name here: of `Boeing 737` and `its 737 MAX` 737, and with it 767 and 777
    /// of `the 737 MAX, 767 and 777`. Where an article has told such a name, the bare number (`the 737 line`) is the name too.
    var namedNumbers: Set<Int> {
        let models = words.indices.filter { Self.isModelNumber(words[$0]) }
        var isNamed = models.map { index in
            guard let digits = Int(words[index].text) else { return false }
            let number = NumberExpression(
                words: index..<index + 1, value: Double(digits), form: .cardinal, isPlainDigits: true)
            return !isYear(number) && (isName(number) || known.contains(digits) || isPluralOfModel(index))
        }
        for place in models.indices.dropFirst() where isNamed[place - 1] && isSeries(models[place - 1], models[place]) {
            isNamed[place] = true
        }
        for place in models.indices.dropLast().reversed()
        where isNamed[place + 1] && isSeries(models[place], models[place + 1]) {
            isNamed[place] = true
        }
        return Set(zip(models, isNamed).compactMap { $0.1 ? Int(words[$0.0].text) : nil })
    }

    /// `two 787s`
    private func isPluralOfModel(_ index: Int) -> Bool {
        words[index].text.utf8.count == 3 && text(index + 1) == "s" && words[index + 1].isGlued
    }

    /// Whether nothing but commas, `and`, `the` and the rest of a name stand between two numbers, of which neither counts
    /// something: `the 737 MAX, 767 and 777`, but not `a Boeing 737 and 400 houses`.
    private func isSeries(_ first: Int, _ second: Int) -> Bool {
        guard second - first <= Self.longestStep, !counts(first), !counts(second) else { return false }
        var isJoined = false
        for index in first + 1..<second {
            if [",", "and", "or"].contains(text(index)) {
                isJoined = true
            } else if text(index) != "the", isJoined || !words[index].isCapitalised {
                return false
            }
        }
        return isJoined
    }

    /// In words, from one number of a series to the next.
    private static let longestStep = 5

    private func counts(_ index: Int) -> Bool {
        isUnit(index + 1) || text(index + 1) == "%" || isPlural(text(index + 1)) || isPlural(text(index + 2))
    }

    /// `737` where the article has told of a `737 MAX`, `40 of the 777X`, `27 of them 737s`
    func isKnownModel(_ number: NumberExpression) -> Bool {
        let start = number.words.lowerBound, end = number.words.upperBound
        guard number.form == .cardinal, number.isPlainDigits, number.words.count == 1, Self.isModelNumber(words[start]),
            !isMoney(number)
        else { return false }
        if end < words.count, words[end].isGlued, words[end].kind == .word, words[end].isCapitalised, text(end) == "x" {
            return true
        }
        guard let digits = Int(words[start].text), known.contains(digits), !isUnit(end), text(end) != "%",
            Currencies.names[text(end)] == nil
        else { return false }
        // `370 people` are counted, whatever the flight's number was.
        return !Nouns.peopleStates.contains(text(end))
            && !(end..<min(words.count, end + 3)).contains {
                SubjectWords.isPeople(singular(text($0)))
            }
    }

    /// `iPhone 15 sales`, `Leopard 2 tanks`: a product's number before a plural that it does not count.
    func isNumberOfProduct(_ number: NumberExpression) -> Bool {
        let start = number.words.lowerBound
        return number.isPlainDigits && number.words.count == 1 && start > 0 && (1..<100).contains(number.value)
            && Designators.products.contains(text(start - 1)) && !isMoney(number)
            // `their core 12 members`: in small letters a word, but for the `i` of some.
            && (words[start - 1].isCapitalised || ["iphone", "ipad", "ios", "macos"].contains(text(start - 1)))
            && !(start == 1 && ["model", "type", "mark", "formula", "core"].contains(text(0))
                && isUnit(number.words.upperBound))
    }

    /// `777 freighters`, `787s`, `737 MAX jets`: types of Boeing's, which are called 707 to 797.
    static func isAircraftType(_ index: Int, in words: [Word]) -> Bool {
        guard words.indices.contains(index), words[index].kind == .number, words[index].text.utf8.count == 3,
            words[index].text.hasPrefix("7"), words[index].text.hasSuffix("7"), index + 1 < words.count
        else { return false }
        let next = words[index + 1]
        if next.isGlued { return ["s", "x"].contains(next.text) || next.text == "-" }
        return Designators.behindModel.contains(next.text) && next.isCapitalised
            || next.kind == .word && Designators.aircraft.contains(singular(next.text))
    }

    /// `401(k)`, `501(c)(3)`: a paragraph of a law, by which plans and firms are known.
    func endOfParagraph(_ number: NumberExpression) -> Int? {
        guard number.isPlainDigits, number.words.count == 1 else { return nil }
        var end = number.words.upperBound
        while end + 2 < words.count, text(end) == "(", words[end].isGlued, words[end + 1].isGlued,
            words[end + 1].text.utf8.count == 1, words[end + 1].kind != .mark, text(end + 2) == ")"
        {
            end += 3
        }
        return end > number.words.upperBound && words[number.words.upperBound + 1].kind == .word ? end : nil
    }

    private static func isModelNumber(_ word: Word) -> Bool {
        word.kind == .number && (3...4).contains(word.text.utf8.count)
            && word.text.utf8.allSatisfy { (48...57).contains($0) }
    }
}
