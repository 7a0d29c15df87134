internal import Prose
internal import Syntax

/// The phrases of a clause in the wording that they have in a name: without numbers, times, sources and inner clauses.
struct ClausePhrases {
    let sentence: ReadSentence
    let spelling: Spelling
    /// The words of the quantity that is named, and of its number.
    let quantity: Range<Int>
    let number: Range<Int>

    private var tree: SyntaxTree { sentence.parsed.tree }

    /// In words. A dependent of more stands in no name.
    private static let longest = 24
    /// In words, of all that stands with the verb.
    private static let longestRest = 8
    /// In words.
    private static let longestNoun = 7

    /// Words as a name has them: joined as in the text, and small at a sentence's beginning.
    func phrase(_ words: [Int]) -> String {
        var text = ""
        var last: Int?
        for word in words.sorted() {
            let isFirst = word == 0 && !opensWithName
            let spelled = spelling.word(word, in: sentence)
            if let last {
                let isGlued = last == word - 1 && sentence.parsed.words[word].isGlued
                let isListed = last == word - 2 && sentence.text(word - 1) == ","
                text += isGlued ? "" : isListed ? ", " : " "
            }
            text += isFirst ? spelled.lowercased() : spelled
            last = word
        }
        return text
    }

    /// `First Republic`: what the capital of a sentence's first word goes on in the second.
    private var opensWithName: Bool {
        sentence.isName(0) || sentence.parsed.isAbbreviation(0)
            || sentence.count > 1 && sentence.parsed.words[1].kind == .word && sentence.parsed.words[1].isCapitalised
    }

    /// A dependent's words without clauses, brackets, and verbs that are joined to it; of more than any name takes only some.
    func words(of node: Int) -> [Int] {
        var found: [Int] = []
        var open = [node]
        while let next = open.popLast(), found.count <= Self.longest {
            found.append(next)
            open += tree.children(next).filter { belongs($0, to: next) }
        }
        return found
    }

    private func belongs(_ child: Int, to node: Int) -> Bool {
        switch sentence.relation(child) {
        case .punctuation, .adverbialClause, .parataxis, .apposition, .clausalModifier, .discourse, .vocative, .list:
            false
        case .conjunct: sentence.part(child) == sentence.part(node) && sentence.part(child) != .verb
        case .coordinator: child < node
        default: true
        }
    }

    /// What a noun names, without number and determiner, with the phrases behind it that say of which or where.
    func noun(_ node: Int) -> [Int]? {
        let core = sentence.parsed.nounPhrase(of: node).filter { word in
            [.noun, .properNoun, .adjective, .verb].contains(sentence.part(word))
                && (quantity.contains(word) ? !number.contains(word) : !sentence.isQuantity[word])
                && tree.tag(word) != .possessivePronoun && !BoundPhrases.leading.contains(sentence.text(word))
        }
        return core.contains(node) ? core + clitics(core) + modifiers(of: node) : nil
    }

    /// `'s` behind the owner that stands in a noun phrase.
    private func clitics(_ words: [Int]) -> [Int] {
        words.map { $0 + 1 }.filter {
            ["'s", "’s", "'", "’"].contains(sentence.text($0)) && tree.tag($0) == .possessiveEnding
                && words.contains($0 + 1)
        }
    }

    private func modifiers(of node: Int) -> [Int] {
        let behind = tree.children(node).filter {
            $0 > node
                && (sentence.relation($0) == .nominalModifier
                    || sentence.relation($0) == .clausalModifier && tree.tag($0) == .pastParticiple)
        }
        return behind.flatMap { child in
            guard !quantity.contains(child) else { return [Int]() }
            let own = words(of: child)
            let isShort = own.count <= Self.longestNoun && !holdsQuantity(own)
            return isShort && !isTimeOrSource(own) && !holdsPronoun(own) ? own : []
        }
    }

    /// The words of a verb's subject, where they say whom they stand for, and no number.
    func subject(of verb: Int) -> [Int]? {
        guard let subject = QuantityFrame.subject(of: verb, in: sentence.parsed, depth: 0), !quantity.contains(subject),
            sentence.part(subject) == .noun || sentence.part(subject) == .properNoun
        else { return nil }
        let own = words(of: subject).filter {
            tree.head($0) != subject || tree.relation($0) != .caseMarker && tree.tag($0) != .possessivePronoun
        }
        return own.count <= Self.longestNoun && !holdsQuantity(own) && !isTimeOrSource(own) ? own : nil
    }

    /// `It`, `the company`, `they`: a subject that only an earlier sentence names.
    func hasPronounSubject(_ verb: Int) -> Bool {
        guard let subject = QuantityFrame.subject(of: verb, in: sentence.parsed, depth: 0) else { return false }
        return ["it", "they", "he", "she"].contains(sentence.text(subject))
    }

    /// What stands behind a verb besides the quantity: object, particle, and an adjunct or two.
    func rest(of verb: Int, without left: Int) -> [Int] {
        var found: [Int] = []
        var adjuncts = 0
        let end = (verb..<sentence.count).first { [":", ";", "—", "–"].contains(sentence.text($0)) } ?? sentence.count
        for child in tree.children(verb).sorted() where child != left && child > verb && child < end {
            let own = words(of: child)
            switch sentence.relation(child) {
            case .object, .indirectObject, .verbParticle, .openComplement, .compound: break
            case .oblique, .nominalModifier:
                guard !isTimeOrSource(own), adjuncts < 2 else { continue }
                adjuncts += 1
            case .adverbialModifier where sentence.text(child) == "not": break
            default: continue
            }
            guard !holdsQuantity(own), !holdsPronoun(own), found.count + own.count <= Self.longestRest else { continue }
            found += own
        }
        return found
    }

    func not(_ verb: Int) -> [Int] {
        tree.children(verb).filter { ["not", "n't", "never"].contains(sentence.text($0)) && $0 < verb }
    }

    private func holdsQuantity(_ words: [Int]) -> Bool {
        words.contains { sentence.isQuantity[$0] || quantity.contains($0) || sentence.part($0) == .numeral }
    }

    /// Whom it stands for a name could not say.
    private func holdsPronoun(_ words: [Int]) -> Bool {
        words.contains {
            sentence.part($0) == .pronoun && tree.tag($0) != .possessivePronoun
                && !["which", "that", "who"].contains(sentence.text($0))
        }
    }

    func isTimeOrSource(_ words: [Int]) -> Bool {
        words.contains {
            sentence.isDate($0) || TimeWords.heads.contains(sentence.lemmas[$0])
                || ["yesterday", "today", "tomorrow", "according"].contains(sentence.text($0))
        }
    }
}
