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

    /// Whether a state is what a word of the sentence says.
    func isSaid(_ state: String?) -> Bool {
        guard let words = state?.split(separator: " ").map(String.init), let first = words.first,
            !FunctionWords.prepositions.contains(first),
            words.count == 1 || FunctionWords.prepositions.contains(words[1])
        else { return false }
        guard !SaidFate.isFate(first) else { return isSaidFate(first) }
        return says(first, Array(0..<sentence.count))
    }

    /// What became of people has to stand beside the number where the sentence tells of several fates; where it tells of none, a
    /// number that stands alone has that of the sentences before.
    private func isSaidFate(_ fate: String) -> Bool {
        let told = SaidFate.told(in: sentence)
        guard !told.isEmpty else { return mention.isAlone }
        guard SaidFate.isOneOf(told, fate) else { return false }
        if told.count == 1 || mention.isAlone { return true }
        let tree = sentence.parsed.tree
        return says(fate, mention.words.flatMap { Array(tree.children($0)) + [tree.head($0)].compactMap(\.self) })
    }

    private func says(_ state: String, _ words: [Int]) -> Bool {
        let stems = ContentWords(state).stems
        return words.contains { word in
            let lemma = sentence.lemmas[word]
            guard !mention.words.contains(word), !Verbs.light.contains(lemma) else { return false }
            return SubjectWords.canonicalStates[lemma] == state || SubjectWords.participle(of: lemma) == state
                || [lemma, sentence.text(word)].contains { ContentWords($0).stems == stems }
        }
    }
}
