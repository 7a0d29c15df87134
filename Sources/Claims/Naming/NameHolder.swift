internal import Articles
internal import Prose
internal import Syntax

/// Says in a name whose a figure is, where its sentence only has `its` or `the bank` for somebody whom the article has named: `the bank made a
/// loss` is `loss made by Halden Bank`.
///
/// Whom such a word stands for is told by the subjects of the clauses before it; it is left as it is where these don't say.
struct NameHolder {
    private let article: ReadArticle
    private let sentence: ReadSentence
    private let spelling: Spelling

    /// In sentences, how far back a subject is looked for that pronouns and roles carry on.
    private static let reach = 4
    /// What a company is called without its name.
    private static let roles = SpeakerWords.companies
    /// What is traded of one, and stands for it: `the stock closed at $40`.
    private static let traded = WordSet("stock stocks share shares")

    init(_ sentence: ReadSentence, of article: ReadArticle, _ spelling: Spelling) {
        self.article = article
        self.sentence = sentence
        self.spelling = spelling
    }

    /// - Parameter quantity: The words of the figure in the sentence.
    func resolved(_ name: String, for quantity: Range<Int>) -> String {
        // A possessive that stands apart from its owner.
        let words = name.split(separator: " ").map(String.init).filter { !["'s", "’s"].contains($0) }
        let name = words.joined(separator: " ")
        if let place = words.indices.dropFirst().first(where: {
            words[$0 - 1] == "the" && Self.roles.contains(Self.bare(words[$0]))
        }) {
            let role = Self.bare(words[place])
            guard let holder = holder(called: role, near: quantity) else { return name }
            let ending = words[place].dropFirst(role.count)
            return (words[..<(place - 1)] + [holder + ending] + words[(place + 1)...]).joined(separator: " ")
        }
        guard !name.contains(where: \.isUppercase) else { return name }
        return ofPossessor(words, near: quantity) ?? ofTraded(words, near: quantity) ?? name
    }

    /// `bank` of `bank's`
    private static func bare(_ word: String) -> String { word.hasSuffix("'s") ? String(word.dropLast(2)) : word }

    private func possessive(_ holder: String) -> String { holder + (holder.hasSuffix("s") ? "'" : "'s") }

    /// Whom `it` or `its` stands for that stands before the figure with no other subject in between.
    func ofPronoun(before quantity: Range<Int>) -> String? {
        let tree = sentence.parsed.tree
        let pronoun = (max(0, quantity.lowerBound - Self.nearWords)..<quantity.lowerBound).last { word in
            sentence.text(word) == "its" || QuantityFrame.subjects.contains(tree.relation(word))
        }
        guard let pronoun, ["it", "its"].contains(sentence.text(pronoun)) else { return nil }
        return antecedent(of: pronoun, isThing: false)
    }

    private static let nearWords = 10

    // MARK: Where the sentence has only a word for somebody

    /// `the bank`
    private func holder(called role: String, near quantity: Range<Int>) -> String? {
        let places = (1..<sentence.count).filter { sentence.text($0) == role && sentence.text($0 - 1) == "the" }
        guard let place = places.min(by: { abs($0 - quantity.lowerBound) < abs($1 - quantity.lowerBound) }) else {
            return nil
        }
        // `the bank of …` is named behind.
        guard sentence.text(place + 1) != "of", place + 1 == sentence.count || !sentence.isName(place + 1) else {
            return nil
        }
        return antecedent(of: place, isThing: true) ?? article.names.onlyOne(called: role)
    }

    /// `Halden's` before `adjusted loss` where the sentence has `its adjusted loss`.
    private func ofPossessor(_ words: [String], near quantity: Range<Int>) -> String? {
        for its in 0..<sentence.count where sentence.text(its) == "its" {
            let phrase = (its + 1..<sentence.count).prefix {
                [.noun, .adjective].contains(sentence.part($0)) && !sentence.isQuantity[$0] || sentence.isHyphen($0)
                    || sentence.isHyphen($0 + 1)
            }
            // `its debts amount to`: a tagger may take the verb for a noun.
            let ends = phrase.reversed().lazy.filter { sentence.part($0) == .noun }.compactMap { head in
                words.firstIndex { [sentence.text(head), sentence.lemmas[head]].contains($0.lowercased()) }
            }
            guard let end = ends.first else { continue }
            var start = end
            let before = Set(phrase.map { sentence.text($0) })
            while start > 0, words[start - 1].split(separator: "-").allSatisfy({ before.contains($0.lowercased()) }) {
                start -= 1
            }
            guard start == 0 || ["of", "in", "from", "by", "with"].contains(words[start - 1]),
                let holder = antecedent(of: its, isThing: false)
            else { return nil }
            return (words[..<start] + [possessive(holder)] + words[start...]).joined(separator: " ")
        }
        return nil
    }

    /// `price of Halden's stock` where the sentence has `the stock`.
    private func ofTraded(_ words: [String], near quantity: Range<Int>) -> String? {
        guard let place = words.firstIndex(where: Self.traded.contains), place > 0 else { return nil }
        let start = words[place - 1] == "the" ? place - 1 : place
        guard start > 0, words[start - 1] == "of",
            let word = (0..<sentence.count).first(where: { sentence.text($0) == words[place] }),
            word == 0 || ["the", "its"].contains(sentence.text(word - 1)), sentence.text(word + 1) != "of",
            sentence.text(word + 1) != "in",
            let holder = antecedent(of: word, isThing: true)
        else { return nil }
        return (words[..<start] + [possessive(holder)] + words[place...]).joined(separator: " ")
    }

    // MARK: Whom it stands for

    /// - Parameter isThing: Whether it stands for a company and no country.
    private func antecedent(of word: Int, isThing: Bool) -> String? {
        let here = article.names.bySentence[sentence.index].last { name in
            name.words.upperBound <= word && isSubject(name.words, in: sentence)
        }
        if let here { return usable(here.text, isThing: isThing, in: sentence, at: here.words) }
        var index = sentence.index
        for _ in 0..<Self.reach {
            index -= 1
            guard index >= 0, !article.sentences[index].isTitle else { return nil }
            switch topic(of: article.sentences[index], isThing: isThing) {
            case .name(let name): return name
            case .carriedOn: continue
            case .other: return nil
            }
        }
        return nil
    }

    private enum Topic {
        case name(String)
        /// A pronoun, or a role or thing of somebody named before.
        case carriedOn
        case other
    }

    private func topic(of sentence: ReadSentence, isThing: Bool) -> Topic {
        let tree = sentence.parsed.tree
        let subjects = (0..<sentence.count).filter { QuantityFrame.subjects.contains(tree.relation($0)) }
        guard
            var subject = subjects.first(where: { tree.head($0).map { tree.head($0) == nil } ?? false })
                ?? subjects.first
        else {
            return .other
        }
        // Of what somebody says the speaker is no subject, unless `it` is.
        if let verb = tree.head(subject), SpeechWords.verbs.contains(sentence.lemmas[verb]),
            let inner = subjects.first(where: { $0 != subject && tree.head($0).flatMap { tree.head($0) } == verb }),
            article.names.bySentence[sentence.index].contains(where: { $0.words.contains(inner) })
        {
            subject = inner
        }
        // `CNBC reported that …`
        if let verb = tree.head(subject), ["report", "write"].contains(sentence.lemmas[verb]),
            sentence.parsed.child(of: verb, [.clausalComplement, .parataxis]) != nil
        {
            return .other
        }
        if let name = article.names.bySentence[sentence.index].first(where: { $0.words.contains(subject) }) {
            return usable(name.text, isThing: isThing, in: sentence, at: name.words).map { .name($0) } ?? .other
        }
        let phrase = sentence.parsed.nounPhrase(of: subject)
        let isOfOne =
            ["it", "its"].contains(sentence.text(phrase.lowerBound))
            || tree.span(subject).contains { sentence.text($0) == "its" }
        if Self.traded.contains(sentence.text(subject)) {
            // `Shares of Halden Group`, `Halden's stock`
            let named = article.names.bySentence[sentence.index].first { name in
                name.words.upperBound <= subject
                    || name.words.lowerBound > subject && name.words.lowerBound <= subject + 3
            }
            if let named {
                return usable(named.text, isThing: isThing, in: sentence, at: named.words).map { .name($0) } ?? .other
            }
            return .carriedOn
        }
        let isRole = sentence.text(phrase.lowerBound) == "the" && Self.roles.contains(sentence.lemmas[subject])
        if isRole, let one = article.names.onlyOne(called: sentence.lemmas[subject]) { return .name(one) }
        return isOfOne || isRole ? .carriedOn : .other
    }

    private func isSubject(_ words: Range<Int>, in sentence: ReadSentence) -> Bool {
        let tree = sentence.parsed.tree
        return words.contains { word in
            guard let head = tree.head(word), !words.contains(head) else { return false }
            // `shares of Varna Foods fell`
            let isTraded = sentence.text(words.lowerBound - 1) == "of" && Self.traded.contains(sentence.text(head))
            return QuantityFrame.subjects.contains(tree.relation(isTraded ? head : word))
        }
    }

    /// A name of a body or a country; nil for a person's and, where a thing is meant, a place's.
    private func usable(_ name: String, isThing: Bool, in sentence: ReadSentence, at words: Range<Int>) -> String? {
        let name = whole(name, in: sentence, at: words)
        let before = sentence.text(words.lowerBound - 1)
        guard !article.isFamilyName(name), !SpeakerWords.roles.contains(before), !SpeakerWords.titles.contains(before),
            !name.lowercased().split(separator: " ").contains(where: { SpeakerWords.media.contains(String($0)) }),
            !isThing || WorldPlaces.place(named: name) == nil
        else { return nil }
        let isPlural = name.split(separator: " ").last.map { SpeakerWords.people.contains($0.lowercased()) } ?? true
        let isName = name.split(separator: " ").last?.first?.isUppercase == true
        return isPlural || !isName ? nil : name
    }

    /// `First Republic`, of which a sentence's beginning hides the first word.
    private func whole(_ name: String, in sentence: ReadSentence, at words: Range<Int>) -> String {
        guard words.lowerBound == 1, sentence.parsed.words[0].kind == .word,
            !FunctionWords.all.contains(sentence.text(0))
        else { return name }
        let opened = spelling.phrase(0..<words.upperBound, in: sentence)
        let isOne = sentence.parsed.tree.head(0).map(words.contains) ?? false
        return isOne || article.speaks(opened)
            || article.names.begins(with: opened)
            ? opened : name
    }
}
