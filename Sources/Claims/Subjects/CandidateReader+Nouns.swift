internal import Prose
internal import Syntax

/// Candidates for what is counted or measured, and for what became of it.
extension CandidateReader {
    func nouns() -> Choice {
        var choice = Choice()
        let unit = String(mention.claim.quantity.unit.name.prefix { $0 != "/" })
        let counts = ["person", "count"].contains(mention.baseClassName)
        let all = traits.facts + traits.window
        if counts {
            choice.add(unit, own: classTraits(number("counted"), all) + [trait(.isUnit, mention.unit)])
            let phrase = mention.claim.noun.joined(separator: " ")
            if !phrase.isEmpty, phrase != unit {
                choice.add(
                    phrase, own: classTraits(number("counted phrase"), all) + [trait(.isUnit, number(phrase), 1)])
            }
        }
        if unit != "person" {
            choice.add("person", own: classTraits(number("person"), all + traits.sentence))
        }
        if mention.baseClassName == "money" {
            choice.add("money", own: classTraits(number("money"), all + traits.sentence))
        }
        for (sentence, place) in views {
            for word in 0..<sentence.count where isNoun(word, in: sentence, place) {
                addNoun(word, in: sentence, place, unit: unit, to: &choice)
            }
        }
        if counts {
            for (order, phrase) in (article.phrases[unit] ?? []).enumerated() {
                let more = [
                    trait(.articlePhrase), trait(.articlePhrase, UInt32(order) + 1),
                    trait(.articlePhrase, grade(phrase.count), 1), trait(.articlePhrase, mention.unit, 2),
                    trait(.articlePhrase, mention.claim.noun.count > 1 ? 1 : 0, 3), trait(.articlePhrase, kind, 4),
                    trait(.articlePhrase, number(phrase.text), 5),
                ]
                choice.add(phrase.text, own: more, anchored: more)
            }
        }
        addVocabulary(to: &choice, vocabulary.nouns)
        return choice
    }

    private func isNoun(_ word: Int, in sentence: ReadSentence, _ place: Whereabouts) -> Bool {
        guard sentence.part(word) == .noun || sentence.part(word) == .properNoun,
            sentence.parsed.words[word].kind == .word, !FunctionWords.all.contains(sentence.text(word))
        else { return false }
        let relation = sentence.relation(word)
        if relation == .flat { return false }
        if place == .same { return !mention.number.contains(word) }
        return sentence.part(word) == .noun || place == .before || place == .paragraphBefore || relation != .compound
    }

    private func addNoun(
        _ word: Int, in sentence: ReadSentence, _ place: Whereabouts, unit: String, to choice: inout Choice
    ) {
        let view = view(word, in: sentence, place)
        let lemma = sentence.lemmaNumbers[word]
        let event = SubjectWords.eventClasses[sentence.lemmas[word]].map(number) ?? 0
        let common = [
            trait(.isUnit, sentence.lemmas[word] == unit ? 1 : 0, 2), trait(.eventOf, event, mention.unitClass),
            trait(.capital, UInt32(sentence.part(word).rawValue), place.rawValue),
        ]
        for (text, form) in nounPhrases(headedBy: word, in: sentence) {
            let how = form.rawValue
            choice.add(
                text,
                own: textTraits(lemma) + [trait(.fullText, number(text.lowercased()), mention.unitClass)],
                anchored: placedTraits(
                    lemma, view,
                    common + [
                        trait(.how, how), trait(.howPath, how, view.path), trait(.howKind, how, kind),
                        trait(.howUnitClass, how, mention.unitClass),
                    ]) + [trait(.howLemma, how, lemma)])
        }
    }

    enum PhraseForm: UInt32 {
        case head, compound, adjectives, possessive, withOf, ofAlone, adjectivesWithOf
    }

    /// The noun phrases that a word heads, from the word alone to all its modifiers.
    func nounPhrases(headedBy word: Int, in sentence: ReadSentence) -> [(text: String, form: PhraseForm)] {
        let head = spelling.head(word, in: sentence)
        var found: [(String, PhraseForm)] = [(head, .head)]
        let tree = sentence.parsed.tree
        func before(_ relations: Set<Relation>, within: Int = 5) -> [Int] {
            (max(0, word - within)..<word).filter {
                tree.head($0) == word && relations.contains(sentence.relation($0)) && !sentence.isQuantity[$0]
            }
        }
        func joined(_ words: [Int], _ end: String) -> String {
            (words.map { spelling.word($0, in: sentence) } + [end]).joined(separator: " ")
        }
        let compound = before([.compound, .flat])
        let modifiers = before([.compound, .flat, .adjectivalModifier]).filter {
            [.noun, .properNoun, .adjective, .verb].contains(sentence.part($0))
        }
        if !compound.isEmpty { found.append((joined(compound, head), .compound)) }
        if !modifiers.isEmpty, modifiers != compound { found.append((joined(modifiers, head), .adjectives)) }
        let owner = (max(0, word - 6)..<word).first {
            tree.head($0) == word && tree.relation($0) == .possessive && !sentence.isQuantity[$0]
                && [.noun, .properNoun].contains(sentence.part($0))
        }
        if let owner { found.append((joined([owner] + modifiers, head), .possessive)) }
        for next in word + 1..<max(word + 1, min(sentence.count, word + 7))
        where tree.head(next) == word && sentence.relation(next) == .nominalModifier && !sentence.isQuantity[next]
            && [.noun, .properNoun].contains(sentence.part(next))
        {
            guard let marker = sentence.parsed.child(of: next, [.caseMarker]), marker > word,
                sentence.text(marker) == "of"
            else { break }
            let near = (max(word + 1, next - 3)..<next).filter {
                tree.head($0) == next && [.compound, .adjectivalModifier].contains(sentence.relation($0))
            }
            let of = joined(near, spelling.head(next, in: sentence))
            found.append((head + " of " + of, .withOf))
            found.append((of, .ofAlone))
            if !modifiers.isEmpty { found.append((joined(modifiers, head) + " of " + of, .adjectivesWithOf)) }
            break
        }
        return found
    }

    func states() -> Choice {
        var choice = Choice()
        choice.add("", own: nothing)
        for (sentence, place) in views {
            for word in 0..<sentence.count where sentence.isContent(word) {
                if place == .same, mention.number.contains(word) { continue }
                addState(word, in: sentence, place, to: &choice)
            }
        }
        for side in SubjectWords.sides[mention.baseClassName] ?? [] {
            let name = number(side)
            choice.add(
                side,
                own: textTraits(name) + [trait(.side, name), trait(.side, name, mention.unitClass)]
                    + traits.key.map { trait(.side, name, $0) })
        }
        addVocabulary(to: &choice, vocabulary.states)
        return choice
    }

    enum StateForm: UInt32 {
        case canonical, participle, gerund, noun, adjective
    }

    private func addState(_ word: Int, in sentence: ReadSentence, _ place: Whereabouts, to choice: inout Choice) {
        let forms = stateForms(of: word, in: sentence)
        guard !forms.isEmpty else { return }
        let view = view(word, in: sentence, place)
        for (text, form) in forms {
            guard place == .same || form == .canonical || form == .participle || form == .gerund else { continue }
            let name = number(text), how = form.rawValue
            choice.add(
                text, own: textTraits(name),
                anchored: placedTraits(
                    name, view, [trait(.how, how, 50), trait(.howPlace, how, place.rawValue)]))
            guard place == .same, form != .adjective, form != .gerund else { continue }
            for (phrase, relation) in completed(text, at: word) {
                choice.add(
                    phrase, own: textTraits(number("phrase")) + [trait(.fullText, number(phrase), 7)],
                    anchored: placedTraits(
                        number("phrase") &+ relation, view,
                        [
                            trait(.how, how, 51), trait(.phraseRelation, relation),
                            trait(.phraseLemma, sentence.lemmaNumbers[word]),
                        ]))
            }
        }
    }

    private func stateForms(of word: Int, in sentence: ReadSentence) -> [(String, StateForm)] {
        let lemma = sentence.lemmas[word], text = sentence.text(word)
        let canonical = SubjectWords.canonicalStates[lemma] ?? SubjectWords.canonicalStates[text]
        var forms: [(String, StateForm)] = canonical.map { [($0, .canonical)] } ?? []
        switch sentence.part(word) {
        case .verb:
            guard !Verbs.light.contains(lemma) else { break }
            let participle = SubjectWords.participle(of: lemma)
            if participle != canonical { forms.append((participle, .participle)) }
            if sentence.parsed.tree.tag(word).isPresentParticiple, canonical == nil { forms.append((text, .gerund)) }
        case .noun: if lemma != canonical { forms.append((lemma, .noun)) }
        case .adjective: if text != canonical { forms.append((text, .adjective)) }
        default: break
        }
        return forms
    }

    /// A state with its particle, complement or object: `sent to Russia`, `cut off`.
    private func completed(_ text: String, at word: Int) -> [(text: String, relation: UInt32)] {
        let tree = sentence.parsed.tree
        return tree.children(word).compactMap { child in
            guard child > word, child < word + 8, !mention.words.contains(child),
                [.openComplement, .compound, .oblique, .object, .nominalModifier].contains(sentence.relation(child)),
                [.noun, .properNoun, .verb, .adjective, .adposition].contains(sentence.part(child))
            else { return nil }
            let behind = (word + 1...child).filter { !sentence.isQuantity[$0] }.map { spelling.word($0, in: sentence) }
            return (
                ([text] + behind).joined(separator: " "), sentence.number(of: tree.relation(child))
            )
        }
    }
}
