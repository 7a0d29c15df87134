internal import Lexicon
internal import Syntax

/// What a sentence says plainly became of the people that a quantity counts: `24 dead`, `injuring at least 50 people`,
/// `six children were killed and 14 trapped`.
///
/// Only the words next to the quantity are asked, since news tells of the dead and of the wounded in one breath.
enum SaidFate {
    /// The state as a table of figures calls it; nil where the words beside the quantity do not say it, or name two fates.
    ///
    /// - Parameter some: What it says of those who are counted, where they are some of others.
    static func state(of mention: ReadMention, _ some: SaidPeople.Some?, in sentence: ReadSentence) -> String? {
        if let inside = inside(mention, in: sentence) { return inside }
        // `The death toll is 40`
        if mention.isAlone, mention.claim.quantity.unit.name == "death" { return "killed" }
        if let some, mention.claim.quantity.unit.name.isEmpty { return ofWhole(some, before: mention, in: sentence) }
        guard isOfPeople(mention), !PartOfWhole.isWhole(mention.words, in: sentence) else { return nil }
        if let some { return ofWhole(some, before: mention, in: sentence) }
        return before(mention.words, in: sentence) ?? behind(mention.words, in: sentence)
            ?? ofToll(mention, in: sentence)
    }

    /// What is said of deaths of which nobody is sure yet: `under investigation` of `another 149 are being investigated`; nil of others.
    static func doubt(of mention: ReadMention, in sentence: ReadSentence) -> String? {
        guard ["death", "fatality"].contains(mention.claim.quantity.unit.name) else { return nil }
        var index = mention.words.upperBound
        if ["of", "them"].contains(sentence.text(index)) { index += 2 }
        while index < sentence.count,
            FunctionWords.auxiliaries.contains(sentence.text(index))
                || FunctionWords.adverbs.contains(sentence.text(index)) || sentence.text(index) == "being"
        {
            index += 1
        }
        if sentence.text(index) == "under" { index += 1 }
        let isOpen = inquiries.contains(sentence.text(index)) || waiting.contains(sentence.text(index))
        return isOpen ? "under investigation" : nil
    }

    private static let inquiries = WordSet(
        "investigated investigation review examined analysed analyzed tested probed verified")
    private static let waiting = WordSet("awaiting pending")

    /// What became of those that the quantity before counts, of whom this one counts some.
    private static func ofWhole(
        _ some: SaidPeople.Some, before mention: ReadMention, in sentence: ReadSentence
    ) -> String? {
        if let whole = some.whole { return whole.lazy.compactMap { fate($0, in: sentence) }.first }
        guard let last = (0..<mention.words.lowerBound).last(where: { sentence.isQuantity[$0] }) else { return nil }
        let whole = sentence.quantityStart(before: last)..<last + 1
        return whole.lazy.compactMap { fate($0, in: sentence) }.first ?? before(whole, in: sentence)
            ?? behind(whole, in: sentence)
    }

    /// `revised the death toll down to 275`, `the flood toll reached 40`: what a number that stands alone is the height of.
    private static func ofToll(_ mention: ReadMention, in sentence: ReadSentence) -> String? {
        guard mention.isAlone else { return nil }
        var index = mention.words.lowerBound - 1
        while index > 0, BoundPhrases.leading.contains(sentence.text(index)) || quotes.contains(sentence.text(index)),
            sentence.text(index) != "to"
        {
            index -= 1
        }
        // `climbed from 49 to 50, then 51`
        let isStep = sentence.text(index) == "then"
        guard index > 0,
            heights.contains(sentence.text(index)) || heights.contains(sentence.lemmas[index]) || isStep
                || sentence.text(index) == "from" && sentence.text(mention.words.upperBound) == "to"
        else {
            return nil
        }
        let window = max(1, index - longestToll)..<index
        guard let toll = window.last(where: { sentence.text($0) == "toll" }),
            !othersTolls.contains(sentence.text(toll - 1)),
            sentence.text(index) != "of" || toll == index - 1
        else { return nil }
        let between = toll..<index
        let hasSteps = isStep || between.contains { sentence.text($0) == "from" }
        guard !between.contains(where: { [";", ":"].contains(sentence.text($0)) }),
            hasSteps || !between.contains(where: { sentence.isQuantity[$0] })
        else { return nil }
        return "killed"
    }

    private static let quotes: Set = ["\"", "“", "‘", "'"]
    /// Tolls of something else than deaths.
    private static let othersTolls = WordSet("injury casualty case infection damage missing wounded injured bridge")
    /// What joins a toll to its number.
    private static let heights = WordSet("to at of be reach hit pass exceed top surpass above past")
    /// In words, from a toll to its number.
    private static let longestToll = 12

    private static let fates = Lexicon.english.lemmas(.fates)

    /// What became of those whom a word names: `killed` of `dead`.
    static func fate(ofWord word: String) -> String? { fates[word] }

    /// Whether a word tells what became of people: `killed`, `injured`.
    static func isFate(_ word: String) -> Bool { fates[word] != nil }

    private static let same = Lexicon.english.lemmas(.fatesThatAreOne)
    /// Fates that nobody does to others: `dead`, `missing`.
    private static let uncaused = WordSet(.fatesThatNobodyCauses)
    private static let between = WordSet(.betweenACountAndItsFate)
    private static let joints: Set = ["and", "or"]
    /// How many words may stand between a count and its fate.
    private static let reach = 6

    /// Whether a state names a fate and no other one: `injured`, `wounded in the blast`, but not `killed or injured`.
    static func isTold(by state: String?, _ fate: String) -> Bool {
        only(in: state) == group(fate)
    }

    /// The one fate that a state names, in the word that stands for all of its kind; nil where it names none or two.
    static func only(in state: String?) -> String? {
        let told = Set((state ?? "").split(separator: " ").compactMap { fates[String($0)] }.map(group))
        return told.count == 1 ? told.first : nil
    }

    /// The fates that the words of a sentence tell of, for any of its quantities.
    static func told(in sentence: ReadSentence) -> Set<String> {
        var told: Set<String> = []
        for index in 0..<sentence.count {
            for word in [sentence.text(index), sentence.lemmas[index]] {
                if let fate = fates[word] ?? SubjectWords.canonicalStates[word] { told.insert(group(fate)) }
            }
        }
        return told
    }

    /// Whether a fate is among those that a sentence tells of.
    static func isOneOf(_ told: Set<String>, _ fate: String) -> Bool { told.contains(group(fate)) }

    /// Whether a state names fates, and none of them is told.
    static func isUntold(_ state: String, _ told: Set<String>) -> Bool {
        let named = state.split(separator: " ").compactMap { fates[String($0)] }.map(group)
        return !named.isEmpty && told.isDisjoint(with: named)
    }

    private static func group(_ fate: String) -> String { same[fate] ?? fate }

    private static func isOfPeople(_ mention: ReadMention) -> Bool {
        SubjectWords.isPeople(mention.claim.quantity.unit.name)
    }

    private static func fate(_ index: Int, in sentence: ReadSentence) -> String? {
        guard index >= 0, index < sentence.count, !sentence.isName(index) || sentence.isTitle else { return nil }
        return fates[sentence.text(index)] ?? fates[sentence.lemmas[index]]
    }

    /// `24 dead`, `two wounded soldiers`, `66 deaths`
    private static func inside(_ mention: ReadMention, in sentence: ReadSentence) -> String? {
        for index in mention.words where index >= mention.number.upperBound {
            // `28 of the dead birds`
            if sentence.text(index) == "of" { return nil }
            guard let state = fate(index, in: sentence),
                isOfPeople(mention) || index == mention.words.upperBound - 1
            else { continue }
            return isOfTwo(state, at: index, in: sentence) ? nil : state
        }
        return nil
    }

    /// What else a clause says of some of those whom a fate befell: `identified` of `the police have identified 46 of the dead`; nil
    /// where the quantity is none of some, or the clause tells a fate itself.
    static func stateOfSome(of mention: ReadMention, in sentence: ReadSentence) -> String? {
        guard
            let of = (mention.number.upperBound..<max(mention.words.upperBound, mention.number.upperBound) + 1).first(
                where: { sentence.text($0) == "of" }),
            ["the", "those", "these", "his", "her", "their", "its"].contains(sentence.text(of + 1))
        else { return nil }
        let phrase = (of + 2..<min(of + 6, sentence.count)).prefix { word in
            sentence.isQuantity[word] || [.noun, .adjective, .numeral].contains(sentence.part(word))
        }
        guard phrase.contains(where: { fate($0, in: sentence) != nil || victims.contains(sentence.lemmas[$0]) }) else {
            return nil
        }
        let node = QuantityFrame.node(of: mention.words, in: sentence.parsed)
        var current = node
        for _ in 0..<ParsedSentence.horizon.arcs {
            guard let head = sentence.parsed.tree.head(current) else { return nil }
            if sentence.part(head) == .verb, !mention.words.contains(head) {
                let lemma = sentence.lemmas[head]
                guard !isFate(lemma), !isFate(sentence.text(head)), !Verbs.light.contains(lemma) else { return nil }
                return SubjectWords.participle(of: lemma)
            }
            current = head
        }
        return nil
    }

    private static let victims: Set = ["victim", "casualty", "fatality", "body"]

    /// `killing at least five`, `wounds 2`
    private static func before(_ words: Range<Int>, in sentence: ReadSentence) -> String? {
        var index = words.lowerBound - 1
        while index >= 0, words.lowerBound - index <= reach,
            BoundPhrases.leading.contains(sentence.text(index))
                || FunctionWords.determiners.contains(sentence.text(index))
        {
            index -= 1
        }
        // `the missing numbered 112`
        if counting.contains(sentence.text(index)), sentence.text(index - 2) == "the" {
            return fate(index - 1, in: sentence)
        }
        guard let state = fate(index, in: sentence), !uncaused.contains(sentence.lemmas[index]),
            !uncaused.contains(sentence.text(index))
        else { return nil }
        if joints.contains(sentence.text(index - 1)), let other = fate(index - 2, in: sentence),
            group(other) != group(state)
        {
            return nil
        }
        return state
    }

    /// Verbs whose subject a number counts.
    private static let counting = WordSet("numbered number totalled totaled")

    /// `49 people were wounded`, `14 of them still missing`
    private static func behind(_ words: Range<Int>, in sentence: ReadSentence) -> String? {
        var index = words.upperBound
        var isPassive = false
        while index < sentence.count, index - words.upperBound <= reach {
            let text = sentence.text(index)
            if let state = fate(index, in: sentence) {
                guard
                    isPassive || uncaused.contains(sentence.lemmas[index]) || uncaused.contains(text)
                        || !hasObject(index, in: sentence)
                else { return nil }
                return isOfTwo(state, at: index, in: sentence) ? nil : state
            }
            guard
                between.contains(text) || FunctionWords.auxiliaries.contains(text)
                    || FunctionWords.adverbs.contains(text)
            else { return nil }
            if sentence.lemmas[index] == "be" { isPassive = true }
            index += 1
        }
        return nil
    }

    /// `killed and wounded`, `missing and presumed dead`: neither alone.
    private static func isOfTwo(_ state: String, at index: Int, in sentence: ReadSentence) -> Bool {
        guard joints.contains(sentence.text(index + 1)) else { return false }
        for next in index + 2..<index + 2 + reach {
            guard next < sentence.count, !sentence.isQuantity[next] else { return false }
            if let other = fate(next, in: sentence) { return group(other) != group(state) }
        }
        return false
    }

    /// Whether a verb does something to what stands behind it: `two bombers killed 30 people`.
    private static func hasObject(_ verb: Int, in sentence: ReadSentence) -> Bool {
        let next = verb + 1
        guard next < sentence.count else { return false }
        if sentence.isQuantity[next] || FunctionWords.determiners.contains(sentence.text(next)) { return true }
        switch sentence.part(next) {
        case .noun, .properNoun, .pronoun, .adjective, .numeral: return true
        default: return false
        }
    }
}
