internal import Prose
internal import Syntax

/// A sentence of an article as the reader of subjects sees it.
struct ReadSentence {
    /// Its place among the article's sentences.
    let index: Int
    /// 0 for the title, else the number of the paragraph.
    let block: Int
    /// The words of the dateline, as they are written.
    let dateline: [String]
    /// Without the dateline.
    let parsed: ParsedSentence
    /// Lemmas in lower case.
    let lemmas: [String]
    /// For each word whether it belongs to a quantity.
    private(set) var isQuantity: [Bool]

    init(_ parsed: ParsedSentence, index: Int, block: Int, dateline: [String]) {
        self.index = index
        self.block = block
        self.dateline = dateline
        self.parsed = parsed
        lemmas = parsed.words.indices.map { index in
            let text = parsed.text(index)
            return parsed.tree.partOfSpeech(index) == .noun && Nouns.notPlural.contains(text)
                ? text : parsed.tree.lemma(index).lowercased()
        }
        isQuantity = [Bool](repeating: false, count: parsed.words.count)
    }

    var isTitle: Bool { block == 0 }
    var count: Int { parsed.words.count }

    mutating func mark(_ words: Range<Int>) {
        for index in words { isQuantity[index] = true }
    }

    /// Where the quantity begins that runs up to a word; at the word itself where none stands right before it.
    func quantityStart(before word: Int) -> Int {
        var start = word
        while start > 0, isQuantity[start - 1] { start -= 1 }
        return start
    }

    func text(_ index: Int) -> String { parsed.text(index) }

    func part(_ index: Int) -> PartOfSpeech { parsed.tree.partOfSpeech(index) }

    /// The relation of a word to its head without its subtype, but for the subject of a passive.
    func relation(_ index: Int) -> Relation { Self.plain(parsed.tree.relation(index)) }

    private static func plain(_ relation: Relation) -> Relation {
        switch relation {
        case .outerSubject: .nominalSubject
        case .passiveClausalSubject, .outerClausalSubject: .clausalSubject
        case .agent, .unmarkedOblique: .oblique
        case .adverbialRelativeClause: .adverbialClause
        case .passiveAuxiliary: .auxiliary
        case .possessive, .unmarkedNominalModifier, .descriptor: .nominalModifier
        case .relativeClause: .clausalModifier
        case .predeterminer: .determiner
        case .preconjunct: .coordinator
        case .verbParticle: .compound
        default: relation
        }
    }

    /// Where a name stands, by the words of both; one with hyphens is several words here.
    func places(of name: String) -> [Range<Int>] {
        let parts = Self.words(of: name), whole = name.lowercased().split(separator: " ").map(String.init)
        guard !parts.isEmpty else { return [] }
        return (parts == whole ? [whole] : [parts, whole]).flatMap { words in
            (0..<count).filter { start in words.indices.allSatisfy { text(start + $0) == words[$0] } }.map {
                $0..<$0 + words.count
            }
        }
    }

    /// The words of a name as those of a sentence are: `guinea`, `-`, `bissau`.
    static func words(of name: String) -> [String] {
        name.lowercased().split(separator: " ").flatMap { word in
            word.split(separator: "-").map(String.init).reduce(into: [String]()) { parts, part in
                if !parts.isEmpty { parts.append("-") }
                parts.append(part)
            }
        }
    }

    /// Whether a hyphen joins the words beside it: `off-road`.
    func isHyphen(_ index: Int) -> Bool {
        index > 0 && index + 1 < count && ["-", "‑", "–"].contains(text(index)) && parsed.words[index].isGlued
            && parsed.words[index + 1].isGlued
    }

    /// Whether a word says something by itself.
    func isContent(_ index: Int) -> Bool {
        switch part(index) {
        case .noun, .properNoun, .verb, .adjective:
            parsed.words[index].kind == .word && !FunctionWords.all.contains(text(index))
        default: false
        }
    }

    func isName(_ index: Int) -> Bool { part(index) == .properNoun && parsed.words[index].isCapitalised }

    /// Whether a small word joins the parts of a name: `do` of `Rio Grande do Sul`.
    private func isInsideName(_ index: Int) -> Bool {
        index > 0 && index < count && FunctionWords.insideNames.contains(text(index))
            && !parsed.words[index].isCapitalised && (isName(index - 1) || isInsideName(index - 1))
    }

    /// Whether a name goes on with a small word and another name: at `do` of `Rio Grande do Sul`.
    func goesOnAsName(_ index: Int) -> Bool {
        if isInsideHyphens(index) { return true }
        guard isInsideName(index), index + 1 < count else { return false }
        return isName(index + 1) || isInsideName(index + 1) && index + 2 < count && isName(index + 2)
    }

    /// `-`, `au` and `-` of `Port-au-Prince`
    private func isInsideHyphens(_ index: Int) -> Bool {
        func isMiddle(_ word: Int) -> Bool {
            isHyphen(word - 1) && isHyphen(word + 1) && word + 2 < count && isName(word + 2)
        }
        return isHyphen(index)
            ? isMiddle(index + 1) || index > 0 && isMiddle(index - 1) : index > 0 && isMiddle(index)
    }

    func isDate(_ index: Int) -> Bool {
        let word = parsed.words[index]
        return TimeWords.weekdays.contains(word.text) || TimeWords.months.contains(word.text)
            || word.textWithoutStop.map(TimeWords.months.contains) == true
    }
}
