internal import Prose
internal import Syntax

/// Numbers that tell one of several things from the others.
extension QuantityReader {
    /// `Camp 7 holds`, `stacked in store 12 and hall 8`, `Rooms 12 to 15 burned`: where to go on reading behind the number
    /// of a label; nil where it counts.
    func label(_ number: NumberExpression) -> Int? {
        let start = number.words.lowerBound, end = number.words.upperBound
        guard number.isPlainDigits, number.form == .cardinal, number.words.count == 1, start > 0,
            (1..<10_000).contains(number.value), isLabelled(start - 1)
        else { return nil }
        if isPlural(text(start - 1)) {
            let last = endOfLabels(behind: end)
            // Of other things, two numbers tell what one alone leaves open: `Ships 4 and 5 sank`.
            guard Designators.labels.contains(singular(text(start - 1))) || last > end && isListOfThings(start - 1)
            else { return nil }
            return mayCount(last) ? nil : last
        }
        // `Peugeot 308 sales rose`, but `in Kyiv 14 users`
        if sentence.isProperNoun(start - 1), words[start - 1].isCapitalised,
            Designators.toldOfProducts.contains(text(end)),
            !FunctionWords.prepositions.contains(text(start - 2))
        {
            return end
        }
        guard !mayCount(end) || start == 1 && isSentence(behind: end) else { return nil }
        if Designators.labels.contains(text(start - 1)), opensLabel(start - 2) || !isFollowedByEvent(end) {
            return endOfLabels(behind: end)
        }
        // The first word of a sentence or title is capitalised like a name's.
        if start == 1 { return words[0].isCapitalised && !isFollowedByEvent(end) ? endOfLabels(behind: end) : nil }
        // `in hospital 12 died`: a noun without an article, where only what ends the phrase can follow a label.
        guard !words[start - 1].isCapitalised, opensLabel(start - 2), endsLabel(end) else { return nil }
        return endOfLabels(behind: end)
    }

    /// Whether a noun in the singular, which a number may follow as its label, or a plural of these stands here.
    private func isLabelled(_ index: Int) -> Bool {
        let word = words[index]
        guard word.kind == .word, sentence.isNoun(index) || Designators.labels.contains(word.text),
            !FunctionWords.all.contains(word.text) || Designators.labels.contains(word.text),
            !Designators.amounts.contains(word.text),
            !TimeWords.heads.contains(word.text) || Designators.labels.contains(word.text),
            !Nouns.peopleStates.contains(word.text),
            NumberWords.scales[word.text] == nil, Currencies.sign(at: index, in: words) == nil,
            Places.nations[word.text] == nil
        else { return false }
        return BoundPhrases.before.match(endingBefore: index + 1, in: words) == nil
    }

    /// Whether a plural of things stands here that opens its phrase.
    private func isListOfThings(_ index: Int) -> Bool {
        let word = text(index)
        return Nouns.irregular[word] == nil && !NumberNames.all.contains(word)
            && !Designators.amounts.contains(singular(word))
            && (opensLabel(index - 1) || ["the", "killed", "hit"].contains(text(index - 1)))
    }

    /// Whether a preposition, a joint or nothing stands here, and no article.
    private func opensLabel(_ index: Int) -> Bool {
        index < 0 || ["and", "or", ",", "("].contains(text(index)) || FunctionWords.prepositions.contains(text(index))
    }

    private func endsLabel(_ index: Int) -> Bool {
        index >= words.count || words[index].kind == .mark && !["-", "%", "/", "\"", "'"].contains(text(index))
            || ["and", "or"].contains(text(index))
            || FunctionWords.prepositions.contains(text(index)) && !["per", "of"].contains(text(index))
    }

    /// `toll 12 dead`, `12 were killed`: what befalls people is told of a count.
    private func isFollowedByEvent(_ index: Int) -> Bool {
        var index = index
        while FunctionWords.auxiliaries.contains(text(index)) { index += 1 }
        return Nouns.peopleStates.contains(text(index)) || CasualtyWords.dying.contains(text(index))
    }

    /// Whether what a number counts or measures can stand here.
    private func mayCount(_ index: Int) -> Bool {
        guard words.indices.contains(index) else { return false }
        if UnitTable.phrases.match(from: index, in: words) != nil || moneyBehind(index) != nil { return true }
        if NumberWords.scales[text(index)] != nil || ["-", "–"].contains(text(index)) && words[index].isGlued {
            return true
        }
        // `orders 12 777 freighters`
        if NotAQuantity.isAircraftType(index, in: words) { return true }
        guard words[index].kind == .word, !FunctionWords.all.contains(text(index)) else { return false }
        if words[index].isGlued { return true }
        return isPlural(text(index)) || Nouns.singularHeads.contains(text(index))
            || Nouns.peopleStates.contains(text(index))
            || isPlural(text(index + 1)) && !FunctionWords.all.contains(text(index + 1))
    }

    /// `Camp 7 holds 412 people`, `Depot 12 fire kills 3`: a word in -s that an object follows is a verb.
    private func isSentence(behind end: Int) -> Bool {
        let verb = isPlural(text(end)) && Nouns.irregular[text(end)] == nil ? end : end + 1
        guard words.indices.contains(verb), isPlural(text(verb)), Nouns.irregular[text(verb)] == nil,
            UnitTable.phrases.match(from: end, in: words) == nil
        else { return false }
        if sentence.isVerb(verb) { return true }
        // `Camp 3 opens`; of other first words (`Deploy 2500 boats 8 hours`) only a parse says that they are a thing.
        guard Designators.labels.contains(text(end - 2)) else { return false }
        let object = verb + 1
        return object >= words.count || words[object].kind == .mark || sentence.tree.partOfSpeech(object) == .adverb
            || sentence.startsNumber(object)
            || FunctionWords.determiners.contains(text(object))
            || BoundPhrases.before.match(endingBefore: object + 1, in: words) != nil
    }

    /// Behind `and 13`, `to 15`, `, 4` too, where nothing that they count follows.
    private func endOfLabels(behind end: Int) -> Int {
        var end = exclusions.endOfModel(end)
        while ["and", "or", "to", ",", "-", "–", "&"].contains(text(end)), words.indices.contains(end + 1),
            words[end + 1].kind == .number, let next = numbers.digits(at: end + 1), next.isPlainDigits,
            next.value < 10_000, !mayCount(next.words.upperBound) || isListed(behind: next.words.upperBound)
        { end = next.words.upperBound }
        return end
    }

    private func isListed(behind index: Int) -> Bool {
        ["-", "–"].contains(text(index)) && words.indices.contains(index + 1) && words[index + 1].kind == .number
    }
}
