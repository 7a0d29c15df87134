internal import Prose
internal import Syntax

/// What stands behind a verb or a counted noun, phrase by phrase.
extension PredicateByOrder {
    /// The phrases behind a verb or noun, without times; nil where what a verb is done to can't be told.
    func complement(from start: Int) -> [Int]? {
        var found: [Int] = []
        var index = start
        while index < sentence.count {
            let text = sentence.text(index)
            if Self.ends.contains(text) || sentence.isQuantity[index] { break }
            let part = sentence.part(index)
            if part == .adverb, !Self.particles.contains(text) {
                index += 1
                continue
            }
            let isPhrase = part == .adposition || part == .particle || FunctionWords.prepositions.contains(text)
            guard isPhrase || isNominal(index) || part == .adverb else { break }
            guard let chunk = chunk(from: index) else {
                // An object that is only a pronoun, or holds another quantity.
                if !isPhrase { return nil }
                // `handed over`
                if index == start, Self.particles.contains(text) { found.append(index) }
                break
            }
            index = chunk.upperBound
            let words = Array(chunk)
            if clause.isTimeOrSource(words) || words.contains(where: { TimeWords.days.contains(sentence.text($0)) }) {
                continue
            }
            if holdsPronoun(words) {
                if !isPhrase { return nil }
                continue
            }
            // `in Soro, Gopalpur and Kanta`: half of a list says something else.
            if isPhrase, isListed(behind: chunk) { continue }
            guard found.count + words.count <= Self.longestRest else { break }
            found += words
        }
        return found
    }

    private func isListed(behind chunk: Range<Int>) -> Bool {
        sentence.text(chunk.upperBound) == "," && sentence.isName(chunk.upperBound - 1)
            && chunk.upperBound + 1 < sentence.count && sentence.isName(chunk.upperBound + 1)
            && (chunk.upperBound + 2..<min(chunk.upperBound + 8, sentence.count)).contains {
                sentence.text($0) == "and"
            }
    }

    private func holdsPronoun(_ words: [Int]) -> Bool {
        words.contains { word in
            sentence.part(word) == .pronoun && !["their", "themselves", "those"].contains(sentence.text(word))
                || ["his", "her", "its", "my", "our"].contains(sentence.text(word))
        }
    }

    /// `last week` of `sailed to Varna last week`
    private func opensTime(_ index: Int) -> Bool {
        PeriodWords.pointers.contains(sentence.text(index)) && index + 1 < sentence.count
            && TimeWords.heads.contains(sentence.lemmas[index + 1])
    }

    /// `seriously hurt` of `the seriously hurt`
    private func isOfDetermined(_ index: Int, from start: Int) -> Bool {
        guard (start..<index).contains(where: { sentence.text($0) == "the" }),
            !(start..<index).contains(where: { [.noun, .properNoun].contains(sentence.part($0)) })
        else { return false }
        return sentence.part(index) == .adverb && !Self.particles.contains(sentence.text(index))
            || sentence.part(index) == .verb && SubjectWords.isParticiple(sentence.text(index))
    }

    /// A noun phrase, or one with the preposition or the infinitive that leads to it.
    private func chunk(from start: Int) -> Range<Int>? {
        var index = start
        if !isNominal(index) {
            index += 1
            // `to give blood`
            if index < sentence.count, sentence.part(index) == .verb,
                sentence.text(start) == "to" || sentence.parsed.tree.tag(index).isPresentParticiple
            {
                index += 1
            }
            // `out of`
            if index < sentence.count, sentence.part(index) == .adposition { index += 1 }
        }
        let nominal = index
        while index < sentence.count,
            isNominal(index) && !(index > nominal && opensTime(index))
                || index > nominal && isOfDetermined(index, from: nominal)
        { index += 1 }
        // `Bhadrak and Soro`
        if index > nominal, sentence.text(index) == "and", index + 1 < sentence.count,
            sentence.isName(index - 1) && sentence.isName(index + 1)
                || sentence.part(index - 1) == .noun && sentence.part(index + 1) == .noun,
            !sentence.isQuantity[index + 1]
        {
            var end = index + 1
            while end < sentence.count, isNominal(end) { end += 1 }
            let next = end < sentence.count ? sentence.part(end) : .punctuation
            if next != .verb, next != .auxiliary { index = end }
        }
        if index < sentence.count, sentence.isQuantity[index],
            index == nominal || sentence.part(index - 1) == .determiner
        {
            return nil
        }
        let isParticle = sentence.part(start) == .adverb
        guard index > nominal || isParticle && index == start + 1 || sentence.part(index - 1) == .verb else {
            return nil
        }
        let last = index - 1
        guard
            isParticle || [.noun, .properNoun, .adjective, .verb].contains(sentence.part(last))
                || sentence.part(last) == .pronoun
        else { return nil }
        return start..<index
    }
}
