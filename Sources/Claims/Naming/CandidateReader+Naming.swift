internal import Syntax

/// What a row's name may say; a slot of the subject is only compared with others, while a name is read.
extension CandidateReader {
    /// - Parameter event: The event that the sentence names for the quantity.
    func mayBeNamed(_ text: String, in slot: Slot, of event: String?) -> Bool {
        !article.events.isOfAnother(text, than: event) && !(slot == .state && looksLikeEvent(text))
    }

    /// Whether a state only looks like a noun of an event that the article is about: nobody is `fired` by a fire, nor are boats
    /// `spilled` by a spill.
    private func looksLikeEvent(_ state: String) -> Bool {
        guard let first = state.split(separator: " ").first.map(String.init), !SaidFate.isFate(first) else {
            return false
        }
        return article.events.looksLikeOne(first) && !isDone(first)
    }

    /// Whether a sentence that is looked at has it for a verb.
    private func isDone(_ participle: String) -> Bool {
        views.contains { sentence, _ in
            (0..<sentence.count).contains {
                sentence.part($0) == .verb && SubjectWords.participle(of: sentence.lemmas[$0]) == participle
            }
        }
    }

    /// Whether a state is what the quantity's own verb, noun or attribute says of it.
    func isSaid(_ state: String?) -> Bool {
        guard let first = state?.split(separator: " ").first.map(String.init) else { return false }
        let stems = ContentWords(first).stems
        let tree = sentence.parsed.tree
        let near = mention.words.flatMap { word in Array(tree.children(word)) + [tree.head(word)].compactMap(\.self) }
        return near.filter { !mention.words.contains($0) }.contains { word in
            let lemma = sentence.lemmas[word]
            return SubjectWords.canonicalStates[lemma] == first || SubjectWords.participle(of: lemma) == first
                || [lemma, sentence.text(word)].contains { ContentWords($0).stems == stems }
        }
    }
}
