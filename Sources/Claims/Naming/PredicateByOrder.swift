internal import Prose
internal import Syntax

/// What a clause says of what it counts, by the parts and the order of its words: a second look where a parse leads from the quantity to
/// no predicate.
///
/// The tagger is right about 29 words of 30, the parser about twelve heads of thirteen (docs/MEASURED.md), and less often about a number's.
struct PredicateByOrder {
    let sentence: ReadSentence
    let clause: ClausePhrases
    private var quantity: Range<Int> { clause.quantity }

    init(_ clause: ClausePhrases) {
        self.clause = clause
        sentence = clause.sentence
    }

    /// What stands behind the noun in a name.
    enum Tail {
        /// `not identified`, `in hospital`
        case plain([Int])
        /// `who had given samples`
        case relative([Int])
    }

    /// In words, all that a verb's group has.
    private static let longestGroup = 8
    /// In words, all that stands behind the verb.
    static let longestRest = 9
    /// In words, what stands between the counted noun and its verb: `posts in the railways`.
    private static let longestPhrase = 6

    private static let be = WordSet("is are was were be been being 's 're")
    private static let have = WordSet("has have had")
    private static let modals = WordSet("will would can could may might must should shall")
    private static let still = WordSet("still not n't never")
    /// What ends a clause or begins another one.
    static let ends = WordSet(
        "and but or while when where as after before because since although though if unless until who which that whose whom whether "
            + "according including compared than amid despite like")
    /// Verbs that also say so, and mostly do something else.
    private static let giving = WordSet("give show")
    /// Verbs of saying that mean something else of those to whom it is done.
    private static let calling = WordSet("call tell ask order invite urge advise")

    /// What leads from a verb to something else than its object: `works on 75 cases`.
    private static let leading = WordSet("on in at to for with from into of")
    static let particles = WordSet("out up down off away back over alive abroad overseas elsewhere ashore")

    // MARK: The quantity is the subject

    /// `52 have not been identified`, `about 200 people were still in hospital`
    func asSubject() -> Tail? {
        guard !hangsOnPreposition else { return nil }
        var index = behindPhrases(quantity.upperBound)
        var group: [Int] = []
        var kept: [Int] = []
        let start = index
        while index < sentence.count, index - start < Self.longestGroup {
            let text = sentence.text(index)
            if Self.be.contains(text) || Self.have.contains(text) || Self.modals.contains(text)
                || text == "to" && !group.isEmpty || text == "yet" && sentence.text(index + 1) == "to"
            {
                group.append(index)
            } else if Self.still.contains(text) {
                kept.append(index)
            } else if sentence.part(index) != .adverb || !isAdverbBeforeVerb(index) {
                break
            }
            index += 1
        }
        guard index < sentence.count, !sentence.isQuantity[index] else { return nil }
        let hasBe = group.contains { Self.be.contains(sentence.text($0)) }
        if sentence.part(index) == .verb, !Self.be.contains(sentence.text(index)) {
            return said(by: index, group: group, kept: kept, hasBe: hasBe)
        }
        guard hasBe, kept.count + group.count > 0, !group.contains(where: { Self.modals.contains(sentence.text($0)) }),
            !group.contains(where: { sentence.text($0) == "to" }), opensState(index)
        else { return nil }
        guard let state = complement(from: index), !state.isEmpty, state.first == index else { return nil }
        if [.noun, .determiner].contains(sentence.part(index)) { return .relative(group + kept + state) }
        return .plain(kept + state)
    }

    /// `120,000` of `the workforce of more than 120,000 was bloated` is no subject.
    private var hangsOnPreposition: Bool {
        var before = quantity.lowerBound - 1
        while before > 0,
            sentence.part(before) == .determiner || sentence.parsed.tree.tag(before) == .possessivePronoun
                || BoundPhrases.leading.contains(sentence.text(before)) && sentence.part(before) != .adposition
        { before -= 1 }
        return before >= 0 && sentence.part(before) == .adposition
    }

    private func isAdverbBeforeVerb(_ index: Int) -> Bool {
        (index + 1..<min(index + 4, sentence.count)).contains {
            [.verb, .auxiliary].contains(sentence.part($0)) || Self.be.contains(sentence.text($0))
        }
    }

    /// `critical`, `in hospital`, `on strike`, `children`
    private func opensState(_ index: Int) -> Bool {
        switch sentence.part(index) {
        case .adjective: true
        case .noun: !TimeWords.heads.contains(sentence.lemmas[index]) && !isSpeech(index + 1)
        case .adposition: ["in", "on", "at", "under", "without", "out"].contains(sentence.text(index))
        default: false
        }
    }

    private func isSpeech(_ index: Int) -> Bool { SpeechWords.verbs.contains(sentence.text(index)) }

    private func said(by verb: Int, group: [Int], kept: [Int], hasBe: Bool) -> Tail? {
        let tag = sentence.parsed.tree.tag(verb)
        let text = sentence.text(verb), lemma = sentence.lemmas[verb]
        let isDone =
            tag == .pastParticiple || text.hasSuffix("ed") && text != lemma
            || SubjectWords.isParticiple(text) && !text.hasSuffix("ing")
        let isPassive = hasBe && isDone
        if SpeechWords.verbs.contains(text) || SpeechWords.verbs.contains(lemma) {
            guard isPassive && Self.calling.contains(lemma) || Self.giving.contains(lemma) else { return nil }
        }
        // `a third of them, … fell`: a gerund without an auxiliary says what somebody else does.
        if group.isEmpty, tag.isPresentParticiple { return nil }
        guard !Verbs.measuring.contains(lemma) else { return nil }
        guard let rest = complement(from: verb + 1) else { return nil }
        let isLevel = Verbs.ofALevel.contains(lemma)
        if !isPassive, rest.isEmpty, isLevel || Verbs.light.contains(lemma) { return nil }
        if isLevel, !["remain", "stay"].contains(lemma) { return nil }
        let isPending = group.contains {
            Self.modals.contains(sentence.text($0)) || ["to", "yet"].contains(sentence.text($0))
        }
        // `were missing`
        if hasBe, !isPending, SaidFate.isFate(text) { return .plain(kept + [verb] + rest) }
        if isPassive, !isPending { return .plain(kept + [verb] + rest) }
        // `and 55 handed over`, `twelve coaches derailed`: what may be a participle reads as one, where it is done to nothing else.
        let hasObject =
            rest.first == verb + 1 && isNominal(verb + 1) || sentence.parsed.child(of: verb, [.object]) != nil
        if group.isEmpty, tag == .pastParticiple || isDone && !hasObject { return .plain(kept + [verb] + rest) }
        return .relative(group + kept + [verb] + rest)
    }

    /// Past `of them` and the phrases that say which: `posts in the railways`.
    private func behindPhrases(_ start: Int) -> Int {
        var index = start
        for _ in 0..<2 {
            guard ["of", "from", "in", "on", "at"].contains(sentence.text(index)) else { return index }
            // `180,000 of 800,000 villagers on a list`
            let isOf = sentence.text(index) == "of" && index == start
            let end = (index + 1..<min(index + 1 + Self.longestPhrase, sentence.count)).first {
                !isNominal($0) && !(isOf && sentence.isQuantity[$0])
            }
            guard let end, end > index + 1 else { return start }
            index = end
        }
        return index
    }

    func isNominal(_ index: Int) -> Bool {
        guard !sentence.isQuantity[index] else { return false }
        switch sentence.part(index) {
        case .noun, .properNoun, .adjective, .determiner: return true
        case .pronoun: return !Self.ends.contains(sentence.text(index))
        default:
            return ["'s", "'"].contains(sentence.text(index)) && sentence.parsed.words[index].isGlued
                || sentence.isHyphen(index)
        }
    }

    /// `and 47 to a clinic` of `132 had been taken to health centres, and 47 to a clinic`: what the count before it has its verb for.
    func asGapped() -> Tail? {
        let start = quantity.lowerBound, end = quantity.upperBound
        guard start > 3, ["and", ","].contains(sentence.text(start - 1)), end < sentence.count,
            sentence.part(end) == .adposition || sentence.text(end) == "to",
            let verb = (0..<start - 1).last(where: { sentence.part($0) == .verb }), verb + 1 < start,
            sentence.text(verb + 1) == sentence.text(end),
            let first = (0..<verb).last(where: { sentence.isQuantity[$0] }),
            verb - first < Self.longestGroup + Self.longestPhrase,
            !(first..<start).contains(where: {
                Self.ends.contains(sentence.text($0)) && sentence.text($0) != "and" || sentence.text($0) == ";"
            }),
            !SpeechWords.verbs.contains(sentence.text(verb)), let rest = complement(from: end), !rest.isEmpty
        else { return nil }
        let isPassive = (first..<verb).contains { Self.be.contains(sentence.text($0)) }
        let isDone = sentence.parsed.tree.tag(verb) == .pastParticiple || SubjectWords.isParticiple(sentence.text(verb))
        return isPassive && isDone ? .plain([verb] + rest) : .relative([verb] + rest)
    }

    // MARK: The quantity is the object

    /// `and diverted 39`: the verb right before the quantity, whether somebody did not do it, and what stands behind.
    func asObject() -> (verb: Int, words: [Int])? {
        var verb = quantity.lowerBound - 1
        while verb > 0, !Self.leading.contains(sentence.text(verb)),
            sentence.part(verb) == .determiner || BoundPhrases.leading.contains(sentence.text(verb))
                || sentence.part(verb) == .adverb || ["another", "some"].contains(sentence.text(verb))
        { verb -= 1 }
        guard verb > 0, sentence.part(verb) == .verb, !sentence.isQuantity[verb] else { return nil }
        let lemma = sentence.lemmas[verb]
        guard !Verbs.light.contains(lemma), !Verbs.ofALevel.contains(lemma), !Verbs.measuring.contains(lemma),
            !SpeechWords.verbs.contains(sentence.text(verb)), !SpeechWords.verbs.contains(lemma)
        else { return nil }
        let before = (max(0, verb - 4)..<verb).reversed().prefix {
            [.auxiliary, .adverb, .particle].contains(sentence.part($0)) || Self.still.contains(sentence.text($0))
                || Self.be.contains(sentence.text($0))
        }
        // `were given 20 plots`, `could rescue 40`
        guard
            !before.contains(where: {
                Self.be.contains(sentence.text($0)) || FunctionWords.modalsOfPossibility.contains(sentence.text($0))
            })
        else { return nil }
        let not = before.filter { FunctionWords.negations.contains(sentence.text($0)) }
        guard let rest = complement(from: behindOf(quantity.upperBound)) else { return nil }
        return (verb, not + rest)
    }

    /// Past `of them`.
    private func behindOf(_ start: Int) -> Int {
        sentence.text(start) == "of" && ["them", "these", "those"].contains(sentence.text(start + 1))
            ? start + 2 : start
    }
}
