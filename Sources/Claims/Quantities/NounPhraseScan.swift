internal import Prose
internal import Syntax

/// Walks over the noun phrase that a number opens, to its last noun.
struct NounPhraseScan {
    private let sentence: ParsedSentence
    private var index: Int
    /// The first word of the phrase; behind an owner (`the country’s`), the word behind it.
    private(set) var start: Int
    private(set) var head: Int?
    /// A word like `dead` or `wounded` that counts people without a noun.
    private(set) var peopleState: Int?

    init(_ sentence: ParsedSentence, from start: Int) {
        self.sentence = sentence
        self.start = start
        index = start
    }

    private var words: [Word] { sentence.words }

    mutating func scan() {
        let limit = min(words.count, index + 10)
        while index < limit, takes(index) { index += 1 }
    }

    /// Whether the phrase goes on with this word.
    private mutating func takes(_ index: Int) -> Bool {
        let word = words[index]
        switch word.kind {
        case .mark: return takesMark(index)
        case .number:
            // `COVID-19 tests`
            if word.isGlued, sentence.text(index - 1) == "-", index > start + 1 { return true }
            if isModelNumber(index) || isNumberOfProduct(index) || NotAQuantity.isAircraftType(index, in: words) {
                return true
            }
            return takesCalibre(index)
        case .word: break
        }
        if word.text == "'s" || word.text == "'" {
            guard sentence.isNoun(index + 1) || sentence.isAdjective(index + 1) else { return false }
            (head, start) = (nil, index + 1)
            return true
        }
        // `Jet with 181 aboard crashes`
        if word.text == "aboard", index == start { return false }
        // `influenza-like cases`
        if isBehindHyphen(index), !sentence.isNoun(index) { return true }
        if head == nil, Nouns.peopleStates.contains(word.text), !opensNoun(index + 1) {
            peopleState = index
            return false
        }
        switch sentence.tree.partOfSpeech(index) {
        case .noun, .properNoun:
            if sentence.isFunctionWord(index), !isAdverbInCompound(index) { return false }
            // `dozens of partners hours earlier`
            if head != nil, UnitTable.times.contains(singular(word.text)),
                TimeWords.displacements.contains(sentence.text(index + 1))
            {
                return false
            }
            if let head, !joins(head, index) { return false }
            head = index
            return true
        case .adjective, .numeral:
            if FunctionWords.determiners.contains(word.text) || TimeWords.windows.contains(word.text), head != nil {
                return false
            }
            if FunctionWords.determiners.contains(word.text) { return false }
            return head.map { !isPluralNoun($0) && sentence.isNoun(index + 1) } ?? opensNoun(index + 1)
        case .adverb:
            return head == nil && !FunctionWords.conjunctions.contains(word.text) && opensNoun(index + 1)
        case .verb:
            // A participle before the noun: `13 wounded soldiers`. A verb that only looks like a plural noun is one.
            return head == nil && !(index == start && isOfWhich) && (opensNoun(index + 1) || takesAsNoun(index))
        case .coordinatingConjunction:
            if let head, sentence.isProperNoun(head), sentence.isProperNoun(index + 1), isPluralNoun(index + 2),
                !sentence.isProperNoun(index + 2)
            {
                // `Kia and Hyundai vehicles`
                self.head = nil
                return true
            }
            return head == nil && (sentence.isAdjective(index + 1) || sentence.isVerb(index + 1))
                && opensNoun(index + 2)
                && index > start
        default:
            return head == nil && takesAsNoun(index)
        }
    }

    /// Whether the number is a part of what stands before, so that a verb follows it: `of which 56 held solvents`.
    private var isOfWhich: Bool {
        var before = start - 1
        while before > 1, sentence.startsNumber(before) || BoundPhrases.leading.contains(sentence.text(before)) {
            before -= 1
        }
        return ["which", "whom"].contains(sentence.text(before)) && sentence.text(before - 1) == "of"
    }

    /// `12 home runs`
    private func isAdverbInCompound(_ index: Int) -> Bool {
        FunctionWords.adverbs.contains(words[index].text) && sentence.tree.partOfSpeech(index) == .noun
            && sentence.isNoun(index + 1) && isPluralNoun(index + 1)
    }

    /// A plural by its form directly behind the number is its noun, whatever the tagger takes it for.
    private mutating func takesAsNoun(_ index: Int) -> Bool {
        guard isPlural(words[index].text), !FunctionWords.all.contains(words[index].text),
            sentence.tree.head(index - 1) == index || index == start
        else { return false }
        head = index
        return true
    }

    /// Whether a noun follows here, behind adjectives and participles at the most.
    private func opensNoun(_ from: Int) -> Bool {
        var next = from
        while next < words.count, next < from + 4 {
            if isModelNumber(next) {
                next += 1
                continue
            }
            if sentence.isNoun(next) { return !sentence.isFunctionWord(next) }
            let isModifier =
                sentence.isAdjective(next) || sentence.isVerb(next) || words[next].text == "-"
                || words[next].text == "and"
                || sentence.tree.partOfSpeech(next) == .adverb && !FunctionWords.all.contains(words[next].text)
            guard isModifier, !FunctionWords.determiners.contains(words[next].text) else { return false }
            next += 1
        }
        return false
    }

    /// `737 Max jets`: digits before a name.
    private func isModelNumber(_ index: Int) -> Bool {
        words.indices.contains(index + 1) && words[index].kind == .number && index > start
            && words[index + 1].isCapitalised && !words[index + 1].isGlued
    }

    /// `18 Leopard 2 tanks`, `171 737 MAX 9 jets`
    private func isNumberOfProduct(_ index: Int) -> Bool {
        index > start && words[index - 1].isCapitalised
            && (Designators.products.contains(words[index - 1].text)
                || Designators.behindModel.contains(words[index - 1].text))
            && words.indices.contains(index + 1) && words[index + 1].kind == .word
    }

    private func isBehindHyphen(_ index: Int) -> Bool {
        index > start + 1 && words[index].isGlued && sentence.text(index - 1) == "-" && words[index - 1].isGlued
    }

    private func isPluralNoun(_ index: Int) -> Bool {
        words.indices.contains(index) && sentence.tree.tag(index).isPluralNoun
            && !Nouns.notPlural.contains(words[index].text)
    }

    /// Whether a noun behind a noun belongs to the same phrase. A plural ends it unless the tree sees a compound.
    private func joins(_ head: Int, _ next: Int) -> Bool {
        if isBehindHyphen(next) || words[next - 1].kind == .number { return true }
        // `the population lives`, which taggers take for a compound
        if Nouns.verbsBehind.contains(sentence.text(next)) { return false }
        if sentence.tree.head(head) == next, !sentence.isProperNoun(next) || sentence.isProperNoun(head) { return true }
        // `parts factories`, `arms dealers`: a plural that a plural in small letters follows is the lesser noun.
        if isPluralNoun(head), isPluralNoun(next), !sentence.isProperNoun(next), isPlural(sentence.text(next)),
            Nouns.irregular[sentence.text(next)] == nil, !SpeechWords.verbs.contains(sentence.text(next + 1)),
            !sentence.isVerb(next)
        {
            return true
        }
        // `parts distribution centers`
        if isPluralNoun(head), sentence.isNoun(next), !sentence.isProperNoun(next), isPluralNoun(next + 1),
            sentence.tree.head(next) == next + 1, !sentence.isProperNoun(next + 1)
        {
            return true
        }
        guard !isPluralNoun(head) else { return false }
        return !sentence.isProperNoun(next) || sentence.isProperNoun(head)
    }

    private func takesMark(_ index: Int) -> Bool {
        switch words[index].text {
        case "-", "–": return words[index].isGlued || index == start
        case "\"", "“", "'", "‘", "”", "’": return head == nil || sentence.isNoun(index + 1) && !isPluralNoun(head ?? 0)
        case ",":
            return head == nil && sentence.isAdjective(index - 1) && sentence.isAdjective(index + 1)
                && opensNoun(index + 1)
        default: return false
        }
    }

    /// `400,000 122 mm rounds`: a calibre inside the noun phrase.
    private mutating func takesCalibre(_ index: Int) -> Bool {
        guard head == nil,
            let unit = UnitTable.phrases.match(from: index + (sentence.text(index + 1) == "-" ? 2 : 1), in: words),
            unit.meaning.dimension == .length
        else { return false }
        self.index = index + unit.count
        return true
    }
}

extension ParsedSentence {
    /// Whether digits or a number word stand here.
    func startsNumber(_ index: Int) -> Bool {
        words.indices.contains(index) && (words[index].kind == .number || NumberWords.small[text(index)] != nil)
    }

    /// Whether a word carries grammar only; `US` and `IT` in capitals are names.
    func isFunctionWord(_ index: Int) -> Bool {
        guard FunctionWords.all.contains(text(index)) else { return false }
        return !(["us", "it"].contains(text(index)) && words[index].isCapitalised && index > 0)
    }
}
