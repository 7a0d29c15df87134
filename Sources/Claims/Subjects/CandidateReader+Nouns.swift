internal import Prose
internal import Syntax

/// Candidates for what is counted or measured, and for what became of it.
extension CandidateReader {
    func nouns() -> Candidates {
        var candidates = Candidates()
        let unit = String(mention.claim.quantity.unit.name.prefix { $0 != "/" })
        let counts = ["person", "count"].contains(mention.baseClass)
        if counts {
            candidates.add(unit)
            candidates.add(mention.claim.noun.map(spelled).joined(separator: " "))
        }
        // What has a noun of its own counts that, or what the usual nouns call it.
        // A measure that stands before a noun is that noun's: `a $20 billion fund`, `the 1,100-foot vessel`.
        let own = ContentWords(counts ? mention.isElliptic ? "" : unit : measuredNoun.map { sentence.lemmas[$0] } ?? "")
        for (sentence, isOwn) in views {
            for word in 0..<sentence.count where isNoun(word, in: sentence, isOwn) {
                for text in nounPhrases(headedBy: word, in: sentence)
                where own.count == 0 || own.common(with: ContentWords(text)) > 0 { candidates.add(text) }
            }
        }
        if counts { for phrase in article.phrases[unit] ?? [] { candidates.add(phrase.text) } }
        // `35 deaths` are people, `18 warnings` are no oil.
        for noun in usual.nouns
        where (own.count == 0 || counts && SubjectWords.isPeople(noun)) && isOfArticle(noun) { candidates.add(noun) }
        return candidates
    }

    /// Whether the article has the disease of a usual noun: `cholera case` is none where nobody has cholera.
    private func isOfArticle(_ noun: String) -> Bool {
        let words = noun.split(separator: " ").map(String.init)
        guard words.count > 1, let head = words.last, Self.casesOfDisease.contains(head) else { return true }
        return words.dropLast().allSatisfy { article.lowercase.contains($0) || SubjectWords.isParticiple($0) }
    }

    private static let casesOfDisease = WordSet("case infection patient vaccine")

    /// `Georgian` of `georgian`, as the sentence has it.
    private func spelled(_ word: String) -> String {
        let place = mention.words.first {
            $0 > 0 && sentence.text($0) == word && sentence.parsed.words[$0].isCapitalised
                && !sentence.parsed.isInTitle($0)
        }
        return place.map { spelling.word($0, in: sentence) } ?? word
    }

    /// The noun that the quantity stands before as a modifier, unless that only says which side is measured.
    private var measuredNoun: Int? {
        // Headlines are parsed worst, and an estimate of barrels is about what is in them.
        guard !sentence.isTitle, ["money", "length", "time", "area", "mass"].contains(mention.baseClass) else {
            return nil
        }
        let tree = sentence.parsed.tree
        let end = mention.words.upperBound
        for word in mention.words {
            guard let head = tree.head(word), (end..<end + 4).contains(head), sentence.part(head) == .noun,
                [.compound, .adjectivalModifier, .numericModifier].contains(tree.relation(word)),
                !SubjectWords.nounsOfSides.contains(sentence.lemmas[head]),
                !SpeechWords.statements.contains(sentence.lemmas[head]),
                !TimeWords.heads.contains(sentence.lemmas[head])
            else { continue }
            return head
        }
        return nil
    }

    private func isNoun(_ word: Int, in sentence: ReadSentence, _ isOwn: Bool) -> Bool {
        guard sentence.part(word) == .noun || sentence.part(word) == .properNoun,
            sentence.parsed.words[word].kind == .word, !FunctionWords.all.contains(sentence.text(word)),
            sentence.relation(word) != .flat,
            // `North` of `North Korea`, but `FTSE` of `FTSE 100`
            sentence.part(word) == .noun || sentence.relation(word) != .compound
                || sentence.parsed.tree.head(word).map({ sentence.part($0) == .numeral }) ?? false
        else { return false }
        return !isOwn || !mention.number.contains(word)
    }

    /// The noun phrases that a word heads, from the word alone to all its modifiers.
    func nounPhrases(headedBy word: Int, in sentence: ReadSentence) -> [String] {
        let head = spelling.head(word, in: sentence)
        var found = [head]
        let tree = sentence.parsed.tree
        func before(_ relations: RelationSet, within: Int = 5) -> [Int] {
            (max(0, word - within)..<word).filter {
                tree.head($0) == word && relations.contains(sentence.relation($0)) && !sentence.isQuantity[$0]
            }
        }
        func joined(_ words: [Int], _ end: String, at last: Int) -> String {
            let next = words.dropFirst() + [last]
            return zip(words, next).map { word, next in
                spelling.word(word, in: sentence) + (next == word + 2 && sentence.isHyphen(word + 1) ? "-" : " ")
            }.joined() + end
        }
        let compound = before([.compound, .flat])
        // Of a name only the whole.
        if sentence.part(word) == .properNoun, compound.contains(where: { sentence.part($0) == .properNoun }) {
            found = []
        }
        let modifiers = before([.compound, .flat, .adjectivalModifier]).filter {
            [.noun, .properNoun, .adjective, .verb].contains(sentence.part($0))
        }
        if !compound.isEmpty { found.append(joined(compound, head, at: word)) }
        if !modifiers.isEmpty, modifiers != compound { found.append(joined(modifiers, head, at: word)) }
        let owner = (max(0, word - 6)..<word).first {
            tree.head($0) == word && tree.relation($0) == .possessive && !sentence.isQuantity[$0]
                && [.noun, .properNoun].contains(sentence.part($0))
        }
        if let owner { found.append(joined([owner] + modifiers, head, at: word)) }
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
            let of = joined(near, spelling.head(next, in: sentence), at: next)
            found.append(head + " of " + of)
            found.append(of)
            if !modifiers.isEmpty { found.append(joined(modifiers, head, at: word) + " of " + of) }
            break
        }
        return found
    }

    /// - Parameter kind: Of the quantity; only what moves has a movement for its state.
    func states(of kind: Subject.Kind) -> Candidates {
        var candidates = Candidates()
        for (sentence, isOwn) in views {
            for word in 0..<sentence.count where sentence.isContent(word) {
                if isOwn, mention.number.contains(word) { continue }
                for (text, form) in stateForms(of: word, in: sentence) {
                    // What is counted is no state.
                    guard form.isOfVerb || isOwn && !(form == .noun && sentence.isQuantity[word]) else { continue }
                    // `time of the crew`, but no `crew of the time`: a noun is a state if it is a side of a thing.
                    guard form != .noun || SubjectWords.nounsOfSides.contains(text) else { continue }
                    candidates.add(text)
                    guard isOwn, form != .adjective, form != .gerund else { continue }
                    for phrase in completed(text, at: word) { candidates.add(phrase) }
                }
            }
        }
        for side in SubjectWords.sides[mention.baseClass] ?? [] { candidates.add(side) }
        for state in usual.states where suits(state, kind) { candidates.add(state.text) }
        // Who says that people were killed says so beside their number: what another sentence tells became of others.
        let told = SaidFate.told(in: sentence)
        candidates.removeAll { SaidFate.isUntold($0, told) }
        return candidates
    }

    /// Whether a usual state may be one of this quantity at all.
    private func suits(_ state: UsualWords.State, _ kind: Subject.Kind) -> Bool {
        (state.dimension == nil || state.dimension == mention.baseClass) && (kind == .move || !state.isMovement)
    }

    private enum StateForm {
        case canonical, participle, gerund, noun, adjective

        var isOfVerb: Bool { self == .canonical || self == .participle || self == .gerund }
    }

    private func stateForms(of word: Int, in sentence: ReadSentence) -> [(String, StateForm)] {
        let lemma = sentence.lemmas[word], text = sentence.text(word)
        let canonical = SubjectWords.canonicalStates[lemma] ?? SubjectWords.canonicalStates[text]
        var forms: [(String, StateForm)] = canonical.map { [($0, .canonical)] } ?? []
        switch sentence.part(word) {
        case .verb:
            guard !Verbs.light.contains(lemma) else { break }
            // `laid off` is not `laid`.
            let particle = sentence.parsed.child(of: word, [.verbParticle]).map { " " + sentence.text($0) } ?? ""
            let participle = SubjectWords.participle(of: lemma) + particle
            if participle != canonical { forms.append((participle, .participle)) }
            if sentence.parsed.tree.tag(word).isPresentParticiple, canonical == nil { forms.append((text, .gerund)) }
        case .noun: if lemma != canonical { forms.append((lemma, .noun)) }
        case .adjective: if text != canonical { forms.append((text, .adjective)) }
        default: break
        }
        return forms
    }

    /// A state with its particle, complement or object: `sent to Russia`, `cut off`.
    private func completed(_ text: String, at word: Int) -> [String] {
        // What the counted ones do to others, not what others do: `workers washing rocks`, but no `leaks deployed a tube`.
        let subject = sentence.parsed.child(of: word, QuantityFrame.subjects)
        let acts = subject.map { sentence.parsed.tree.span($0).contains(mention.words.lowerBound) } ?? false
        return sentence.parsed.tree.children(word).compactMap { child in
            let relation = sentence.relation(child)
            guard child > word, child < word + 8, !mention.words.contains(child),
                [.openComplement, .compound, .oblique, .nominalModifier].contains(relation)
                    || acts && relation == .object,
                [.noun, .properNoun, .verb, .adjective, .adposition].contains(sentence.part(child))
            else { return nil }
            let behind = (word + 1...child).filter { !sentence.isQuantity[$0] }.map { spelling.word($0, in: sentence) }
            return ([text] + behind).joined(separator: " ")
        }
    }
}
