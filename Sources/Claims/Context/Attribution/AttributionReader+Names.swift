internal import Prose
internal import Syntax

/// Who a phrase is: by its own words, or by whom the article named before.
extension AttributionReader {
    /// - Parameter found: The sources that the sentence names before.
    func source(_ phrase: Range<Int>, scope: Range<Int>, after found: [Source] = []) -> Source? {
        if phrase.count == 1, phrases.isPronoun(phrase.lowerBound) {
            return pronoun(phrase, scope: scope, after: found)
        }
        if isPossessed(phrase), isQuoted(phrase.lowerBound) { return nil }
        // `the agency, whose survey found`
        if sentence.text(phrase.lowerBound) == "whose" {
            let end = phrase.lowerBound - 1
            guard let owner = phrases.phrase(endingAt: sentence.text(end) == "," ? end - 1 : end),
                owner.upperBound <= phrase.lowerBound, !phrases.isRelative(owner.lowerBound)
            else { return nil }
            return source(owner, scope: scope, after: found)
        }
        if let publisher = publisher(of: phrase) { return source(publisher, scope: scope) }
        guard let (name, words) = names.name(phrase) else { return nil }
        var source = Source(
            name: name, words: words, scope: scope, kind: names.kind(words), isPlural: names.isPlural(words),
            isMedium: names.isMedium(words))
        if source.kind == .other, !names.isProper(words),
            SpeakerWords.mute.contains(sentence.text(names.head(words)))
        {
            return nil
        }
        source.named = names.named(words, name: name, as: source)
        resolve(&source)
        return source
    }

    private func pronoun(_ phrase: Range<Int>, scope: Range<Int>, after found: [Source]) -> Source? {
        let pronoun = sentence.text(phrase.lowerBound)
        // Inside a quotation pronouns stand for others than outside.
        guard !isQuoted(phrase.lowerBound), pronoun != "we", pronoun != "i" else { return nil }
        // `The mayor said she counted 40 boats`: somebody of the sentence, else of those before.
        let near = found.last {
            $0.words.upperBound <= phrase.lowerBound && !isQuoted($0.words.lowerBound) && $0.answers(to: pronoun)
        }
        guard let named = near ?? known(before: phrase.lowerBound).named(by: pronoun) else {
            return Source(
                name: nil, words: phrase, scope: scope, kind: pronoun == "it" ? .body : .person, isReference: true)
        }
        return Source(
            name: named.name, words: phrase, scope: scope, kind: named.kind, isReference: true,
            isPlural: named.isPlural, named: named.named)
    }

    /// The article's people and bodies, with those that the sentence names left of a word.
    private func known(before index: Int) -> SourceMemory {
        var known = memory
        known.note(named.filter { $0.words.upperBound <= index }, speaking: [])
        return known
    }

    /// Whose document it is: `figures from the ministry`, `a study released by the institute`.
    private func publisher(of phrase: Range<Int>) -> Range<Int>? {
        let head = names.head(phrase)
        guard SpeechWords.documents.contains(sentence.text(head)), !names.isProper(phrase) else { return nil }
        var next = head + 1
        if SpeechWords.publishing.contains(sentence.text(next)) {
            next += 1
            while phrases.isTime(next) || sentence.text(next) == "on" && phrases.isTime(next + 1) { next += 1 }
        }
        guard ["by", "from"].contains(sentence.text(next)), let owner = phrases.phrase(from: next + 1) else {
            return nil
        }
        let kind = names.kind(owner)
        return kind == .other || kind == .document ? nil : owner
    }

    /// Gives a reference the name of the one whom it stands for.
    private func resolve(_ source: inout Source) {
        let words = source.words
        let head = names.head(words)
        if let family = names.familyName(words) {
            // `Mr Lund`, `Lund`: whom the article has named in whole.
            guard let person = known(before: words.lowerBound).person(withFamilyName: family) else { return }
            source.kind = .person
            source.isMedium = false
            source.named = person
            if person.core.count > 1 { source.name = person.name }
            return
        }
        guard sentence.text(words.lowerBound) == "the" || sentence.text(words.lowerBound) == "its" else { return }
        // `the company`, `the figures`: the one who was named before, where the phrase itself names nobody.
        let isNameless = !words.contains {
            $0 > 0 && sentence.words[$0].isCapitalised && sentence.text($0) != "the"
                && ($0 == head || sentence.isProperNoun($0))
        }
        if isNameless, sentence.text(words.lowerBound) == "the", words.upperBound == head + 1, words.count < 5,
            let named = called(Array(words.dropFirst()).map { sentence.text($0) }, before: words.lowerBound, source)
        {
            source.name = named.name
            source.named = named
            source.isReference = true
        } else if SpeakerWords.companies.contains(sentence.text(head)), isNameless || words.count > 2,
            let company = memory.company(called: sentence.text(head))
        {
            source.name = company.name
            source.named = company.named
            source.isReference = true
        } else if source.kind == .document, isNameless, words.count <= 3, let last = memory.last {
            source.name = last.name
            source.kind = last.kind
            source.isReference = true
        }
    }

    private func called(_ description: [String], before index: Int, _ source: Source) -> Named? {
        guard let noun = description.last, !source.isPlural else { return nil }
        if SpeakerWords.roles.contains(noun) { return known(before: index).person(called: description) }
        guard source.kind == .body, SpeakerWords.bodyRoles[noun] != nil else { return nil }
        return known(before: index).body(called: description).flatMap { isOfElsewhere($0, before: index) ? nil : $0 }
    }

    /// Whether a sentence names a country first, and the body that was named is said to be of another place: `In Chile, the ministry has
    /// counted` is not about `Peru's ministry`.
    private func isOfElsewhere(_ body: Named, before index: Int) -> Bool {
        let name = body.name.lowercased()
        guard name.contains("'s ") || name.contains(" in ") || name.contains(" of ") else { return false }
        return (0..<index).contains { word in
            guard sentence.words[word].isCapitalised,
                let country = Places.countries.match(from: word, in: sentence.words)
            else { return false }
            let said = (word..<word + country.count).map { sentence.text($0) }.joined(separator: " ")
            return !name.contains(said)
        }
    }
}
