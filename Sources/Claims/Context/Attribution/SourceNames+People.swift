internal import Prose
internal import Syntax

/// What a source's name says of it.
extension SourceNames {
    /// Whether it is several: `officials`, `Ana Ruiz and Karl Lund`.
    func isPlural(_ phrase: Range<Int>) -> Bool {
        let head = head(phrase)
        if sentence.text(head) == "police" || sentence.tree.tag(head).isPluralNoun { return true }
        // A name may end as a plural does: `Ms Jones`.
        if Claims.isPlural(sentence.text(head)), !isProper(phrase) { return true }
        return sentence.text(head + 1) == "and" && head + 1 < phrase.upperBound
    }

    /// An agency, a newspaper or a station, and not who works for one: `the Reuters news agency`, `Orlo Radio`.
    func isMedium(_ phrase: Range<Int>) -> Bool {
        guard !phrase.contains(where: { SpeakerWords.people.contains(sentence.text($0)) }) else { return false }
        let head = head(phrase)
        if sentence.text(head) == "agency" {
            return phrase.contains { $0 < head && (sentence.text($0) == "news" || isMedium($0)) }
        }
        if SpeakerWords.bodyRoles[sentence.text(head)] != nil, sentence.text(head) != "corporation" { return false }
        return phrase.contains { $0 <= head && isMedium($0) }
    }

    private func isMedium(_ index: Int) -> Bool {
        let word = sentence.text(index)
        return SpeakerWords.media.contains(word)
            && (!SpeakerWords.mediaByCapital.contains(word) || sentence.words[index].isCapitalised)
    }

    /// A family name that stands alone or behind a title: `Lund`, `Mr Lund`, `Ben Taleb`.
    func familyName(_ phrase: Range<Int>) -> [String]? {
        guard let first = phrase.first, phrase.count < 5 else { return nil }
        let isTitled =
            SpeakerWords.titles.contains(sentence.text(first)) || SpeakerWords.roles.contains(sentence.text(first))
        let name = isTitled ? phrase.dropFirst() : phrase
        guard !name.isEmpty,
            name.allSatisfy({
                sentence.words[$0].isCapitalised && !phrases.isAcronym($0) && sentence.isContent($0)
                    && !SpeakerWords.bodies.contains(sentence.text($0))
                    && !SpeakerWords.people.contains(sentence.text($0))
            })
        else { return nil }
        return name.map { sentence.text($0) }
    }

    /// The one person or body that a source is, for later sentences.
    func named(_ phrase: Range<Int>, name: String, as source: Source) -> Named? {
        let head = head(phrase)
        guard head >= phrase.lowerBound, !source.isPlural else { return nil }
        let words = (phrase.lowerBound..<head + 1).filter {
            sentence.words[$0].kind == .word && (sentence.isContent($0) || phrases.isAcronym($0))
        }
        if source.kind == .body {
            let core = phrase.filter { sentence.words[$0].kind == .word && sentence.isContent($0) }
                .map { sentence.text($0) }
            return Named(
                kind: .body, name: name, core: core, description: Set(core), words: phrase, head: sentence.text(head))
        }
        guard source.kind == .person else { return nil }
        let role = words.last {
            SpeakerWords.people.contains(sentence.text($0)) || SpeakerWords.titles.contains(sentence.text($0))
        }
        let core = words.filter { $0 > role ?? -1 && sentence.words[$0].isCapitalised }.map { sentence.text($0) }
        var description = Set(words.filter { $0 <= role ?? -1 }.map { sentence.text($0) })
        for word in description { if let whole = SpeakerWords.rolesInShort[word] { description.insert(whole) } }
        return Named(kind: .person, name: name, core: core, description: description, words: phrase)
    }
}
