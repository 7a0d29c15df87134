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
            words.count == 1 || FunctionWords.prepositions.contains(words[1]) || isParticle(words[1], of: first)
        else { return false }
        guard !SaidFate.isFate(first) else {
            // `flattened three villages` beside `197 injured`: only of people more is asked than what stands beside them.
            let unit = mention.claim.quantity.unit.name
            return isSaidFate(first) && (unit.isEmpty || SubjectWords.isPeople(unit) || mayBe(first))
        }
        return says(
            first, (0..<sentence.count).filter { !isOfAnotherNoun($0) && !isDenied($0) && !isOfAnother(verb: $0) })
            && (!SubjectWords.isParticiple(first) || mayBe(first))
    }

    /// `down` of `shot down 99 drones`, `shot 99 drones down`
    private func isParticle(_ word: String, of state: String) -> Bool {
        (0..<sentence.count).contains { particle in
            guard sentence.text(particle) == word else { return false }
            if particle > 0, says(state, [particle - 1]) { return true }
            return sentence.parsed.tree.relation(particle) == .verbParticle
                && sentence.parsed.tree.head(particle).map { says(state, [$0]) } == true
        }
    }

    /// `catastrophic` of `755,000 are in catastrophic conditions`, `third` of `92 jets in the third quarter`
    private func isOfAnotherNoun(_ word: Int) -> Bool {
        word + 1 < sentence.count && sentence.part(word) != .verb && !mention.words.contains(word + 1)
            && ([.noun, .properNoun].contains(sentence.part(word + 1)) || sentence.isHyphen(word + 1))
    }

    /// `facing` of `18 million are facing hunger, and five million are near famine`
    private func isOfAnother(verb: Int) -> Bool {
        guard sentence.part(verb) == .verb, mention.isAlone,
            let subject = sentence.parsed.child(of: verb, QuantityFrame.subjects)
        else { return false }
        return sentence.isQuantity[subject] && !sentence.parsed.tree.span(subject).contains(mention.number.lowerBound)
    }

    /// `identified` of `have not been identified`
    private func isDenied(_ verb: Int) -> Bool {
        guard sentence.part(verb) == .verb else { return false }
        let group = (max(0, verb - Self.longestGroup)..<verb).reversed().prefix {
            [.auxiliary, .adverb, .particle].contains(sentence.part($0))
        }
        return group.contains { FunctionWords.negations.contains(sentence.text($0)) }
    }

    /// In words, from an auxiliary to its verb.
    private static let longestGroup = 4

    /// Whether a state is what the verb says that the amount stands with: `lost` of `lost $1.6bn, compared with a profit of $1.5bn` is none of
    /// the profit's, and of a loss it says nothing.
    func isSaidOfAmount(_ state: String, noun: String?) -> Bool {
        guard let first = state.split(separator: " ").first.map(String.init), SubjectWords.isParticiple(first) else {
            return true
        }
        let verbs = (0..<sentence.count).filter { says(first, [$0]) && sentence.part($0) == .verb }
        guard !verbs.isEmpty else { return true }
        let start = mention.words.lowerBound
        let nearest = (max(0, start - Self.reach)..<start).last {
            sentence.part($0) == .verb || ["compared", "against", "versus", ";"].contains(sentence.text($0))
        }
        let isNear = verbs.contains { $0 > start || $0 == nearest }
        let result = noun?.split(separator: " ").last.map(String.init) ?? ""
        let addsNothing =
            SubjectWords.resultsOfFirms.contains(result)
            && verbs.contains { SubjectWords.verbsOfResults.contains(sentence.lemmas[$0]) }
        return isNear && !addsNothing
    }

    /// In words, from a verb to the amount that it stands with.
    private static let reach = 12

    /// Whether a side that is measured is said of another quantity: `discount` of `bought $72 billion of assets at a discount of $16 billion`.
    func isOfAnother(side: String) -> Bool {
        let stems = ContentWords(side).stems
        let places = (0..<sentence.count).filter { ContentWords(sentence.lemmas[$0]).stems == stems }
        return !places.isEmpty
            && places.allSatisfy { place in
                var next = place + 1
                while ["of", "at", "to", "was", "is"].contains(sentence.text(next))
                    || BoundPhrases.leading.contains(sentence.text(next))
                { next += 1 }
                return next > place + 1 && next < sentence.count && sentence.isQuantity[next]
                    && !mention.words.contains(next)
            }
    }

    /// Whether the verb that the quantity stands with may say a state of it: people `housed in nine camps` are, and the camps are not;
    /// nor are ambulances that `brought 23 wounded`.
    private func mayBe(_ state: String) -> Bool {
        guard mention.claim.quantity.unit.dimension.base == .count else { return true }
        let tree = sentence.parsed.tree
        var node = QuantityFrame.node(of: mention.words, in: sentence.parsed)
        for _ in 0..<ParsedSentence.horizon.arcs {
            if tree.children(node).contains(where: { sentence.part($0) == .verb && says(state, [$0]) }) { return true }
            guard let head = tree.head(node) else { return true }
            let relation = tree.relation(node)
            guard sentence.part(head) == .verb, relation != .adjectivalModifier, !mention.words.contains(head) else {
                node = head
                continue
            }
            let lemma = sentence.lemmas[head]
            if Verbs.light.contains(lemma) || SpeechWords.verbs.contains(lemma) { return true }
            // `marched, including 400,000 in Paris`
            if ["including", "among"].contains(sentence.parsed.caseMarker(of: node)) { return true }
            let isSubject = QuantityFrame.subjects.contains(relation)
            guard !says(state, [head]) else {
                // `can accommodate 83 families`
                if tree.children(head).contains(where: { isPending($0) && $0 < head }) { return false }
                return relation == .object || relation == .passiveSubject || isObject(node, of: head)
                    || isSubject && (state.hasSuffix("ing") || sentence.parsed.child(of: head, [.object]) == nil)
            }
            // `were arrested and released`
            let sharesSubject =
                isSubject
                && tree.children(head).contains { child in
                    [.conjunct, .openComplement].contains(tree.relation(child)) && says(state, [child])
                }
            return sharesSubject || !isSubject && relation != .object
        }
        return true
    }

    /// `shot down 14 of 20 drones`, where parsers take the drones for those that the verb is done with.
    private func isObject(_ noun: Int, of verb: Int) -> Bool {
        let start = mention.words.lowerBound
        return verb < start && noun > start && sentence.parsed.caseMarker(of: noun) == "of"
            && (verb + 1..<start).allSatisfy {
                sentence.parsed.tree.relation($0) == .verbParticle || BoundPhrases.leading.contains(sentence.text($0))
            }
    }

    /// What became of people has to stand beside the number where the sentence tells of several fates; where it tells of none, a
    /// number that stands alone has that of the sentences before.
    private func isSaidFate(_ fate: String) -> Bool {
        let told = SaidFate.told(in: sentence)
        guard !told.isEmpty else {
            let unit = mention.claim.quantity.unit.name
            return mention.isAlone && (unit.isEmpty || SubjectWords.isPeople(unit) || unit == "death")
        }
        guard SaidFate.isOneOf(told, fate) else { return false }
        if told.count == 1 || mention.isAlone { return true }
        let tree = sentence.parsed.tree
        return says(fate, mention.words.flatMap { Array(tree.children($0)) + [tree.head($0)].compactMap(\.self) })
    }

    /// Whether a word says of a verb that it tells what may be or is still to come.
    private func isPending(_ word: Int) -> Bool {
        FunctionWords.modalsOfPossibility.contains(sentence.text(word)) || sentence.text(word) == "yet"
    }

    private func says(_ state: String, _ words: [Int]) -> Bool {
        let stems = ContentWords(state).stems
        return words.contains { word in
            let lemma = sentence.lemmas[word]
            guard !mention.words.contains(word), !Verbs.light.contains(lemma) else { return false }
            // `a search yields 14 bodies`: nobody is searched.
            let isCount = mention.claim.quantity.unit.dimension.base == .count
            // Nor is a loss `damaged` where damage is another noun.
            let isVerb =
                sentence.part(word) == .verb || sentence.part(word) == .adjective
                || !isCount && !SubjectWords.isParticiple(state)
            return SubjectWords.canonicalStates[lemma] == state
                || isVerb && SubjectWords.participle(of: lemma) == state
                || (isVerb || !SubjectWords.isParticiple(state))
                    && [lemma, sentence.text(word)].contains { ContentWords($0).stems == stems }
        }
    }
}
