internal import Prose
internal import Syntax

/// The people, bodies and things that an article names.
struct ArticleNames {
    struct Name {
        let words: Range<Int>
        let text: String
    }

    /// By sentence, in text order.
    let bySentence: [[Name]]
    /// The names that stand in most sentences.
    let top: [String]
    /// The longest name that each word is part of: `Lohan` is `Lindsay Lohan`.
    private let full: [Substring: String]
    /// The names of several words by the last one in small letters, and how they begin.
    private let byNoun: [String: Set<String>]
    private let beginnings: Set<String>

    private static let topCount = 5

    init(of sentences: [ReadSentence], _ spelling: Spelling) {
        let plain = sentences.map { Self.names(in: $0, spelling, openedBy: []) }
        // `First Republic` at a sentence's beginning, where the article has it elsewhere.
        let opened = Set(plain.joined().map(\.text))
        let found = sentences.map { Self.names(in: $0, spelling, openedBy: opened) }
        let known = Set(
            zip(sentences, found).flatMap { sentence, names in
                names.filter { !sentence.parsed.isInTitle($0.words.lowerBound) }.map(\.text)
            })
        bySentence = zip(sentences, found).map { sentence, names in
            names.flatMap { name in
                known.contains(name.text) || !sentence.parsed.isInTitle(name.words.lowerBound)
                    ? [name] : Self.names(within: name.words, of: sentence, known, spelling)
            }
        }
        var counts: [String: Int] = [:]
        for names in bySentence { for name in Set(names.map(\.text)) { counts[name, default: 0] += 1 } }
        var first: [String: Int] = [:]
        for (order, name) in bySentence.joined().enumerated() where first[name.text] == nil { first[name.text] = order }
        let ordered = counts.keys.sorted { (first[$0] ?? 0) < (first[$1] ?? 0) }
        top = Array(
            ordered.sorted { (counts[$0] ?? 0, first[$1] ?? 0) > (counts[$1] ?? 0, first[$0] ?? 0) }
                .prefix(Self.topCount))
        var full: [Substring: String] = [:]
        for name in ordered.sorted(by: { $0.utf8.count > $1.utf8.count }) {
            for word in name.split(separator: " ") where full[word] == nil { full[word] = name }
        }
        self.full = full
        let long = ordered.map { $0.split(separator: " ") }.filter { $0.count > 1 }
        byNoun = Dictionary(grouping: long) { $0[$0.count - 1].lowercased() }.mapValues {
            Set($0.map { $0.joined(separator: " ") })
        }
        beginnings = Set(
            long.flatMap { words in (2...words.count).map { words[..<$0].joined(separator: " ") } })
    }

    /// The one name that says what it is: `Halden Bank` for `bank`.
    func onlyOne(called noun: String) -> String? { byNoun[noun].flatMap { $0.count == 1 ? $0.first : nil } }

    /// Whether a name of the article begins so.
    func begins(with words: String) -> Bool { beginnings.contains(words) }

    /// A name of one word as the article writes it in full.
    func full(_ name: String) -> String { name.contains(" ") ? name : full[Substring(name)] ?? name }

    /// In a headline every word may look like a name: the longest ones that the body has.
    private static func names(
        within words: Range<Int>, of sentence: ReadSentence, _ known: Set<String>, _ spelling: Spelling
    ) -> [Name] {
        var found: [Name] = []
        var start = words.lowerBound
        while start < words.upperBound {
            let ends = stride(from: min(words.upperBound, start + 5), to: start, by: -1)
            let name = ends.lazy.map { Name(words: start..<$0, text: spelling.phrase(start..<$0, in: sentence)) }
                .first { known.contains($0.text) }
            if let name { found.append(name) }
            start = name?.words.upperBound ?? start + 1
        }
        return found
    }

    /// Whether a word that a tagger takes for an adjective opens the name behind it: `General Motors`, `First Republic`.
    private static func opens(_ word: Int, in sentence: ReadSentence) -> Bool {
        guard word > 0, sentence.parsed.words[word].kind == .word, sentence.parsed.words[word].isCapitalised,
            [.adjective, .noun].contains(sentence.part(word)), !sentence.isDate(word),
            !FunctionWords.all.contains(sentence.text(word)), !SpeakerWords.titles.contains(sentence.text(word)),
            !SpeakerWords.people.contains(sentence.text(word))
        else { return false }
        if case .nation = WorldPlaces.place(named: sentence.text(word)) { return false }
        return !sentence.parsed.isInTitle(word)
    }

    /// Where a place's name ends that has an owner in it: `in Cox's Bazar`.
    private static func possessed(
        _ name: Range<Int>, in sentence: ReadSentence, _ spelling: Spelling, _ known: Set<String>
    ) -> Int {
        var end = name.upperBound
        guard sentence.text(end) == "'s", end + 1 < sentence.count, sentence.isName(end + 1), !sentence.isDate(end + 1)
        else {
            return end
        }
        end += 1
        while end < sentence.count, sentence.isName(end), !sentence.isDate(end) { end += 1 }
        if known.contains(spelling.phrase(name.lowerBound..<end, in: sentence)) { return end }
        // `in Norland's Varna district`
        let isOfMore = end < sentence.count && sentence.part(end) == .noun
        let owner = name.map { sentence.text($0) }.joined(separator: " ")
        let isPlace = NameContext.spatialPrepositions.contains(sentence.text(name.lowerBound - 1))
        return isPlace && !isOfMore && WorldPlaces.place(named: owner) == nil ? end : name.upperBound
    }

    /// Whether a headline has its verb here, which taggers take for a plural: `Halden weighs split of its yards`.
    private static func looksLikeVerb(_ noun: Int, in sentence: ReadSentence) -> Bool {
        if sentence.text(noun) == "worth" { return true }
        guard sentence.isTitle, noun + 1 < sentence.count, sentence.parsed.tree.tag(noun) == .pluralNoun else {
            return false
        }
        return [.noun, .properNoun, .adjective, .determiner, .numeral].contains(sentence.part(noun + 1))
    }

    /// - Parameter known: The names that may open a sentence with a word that is a common one.
    private static func names(in sentence: ReadSentence, _ spelling: Spelling, openedBy known: Set<String>) -> [Name] {
        var found: [Name] = []
        var index = 0
        while index < sentence.count {
            guard sentence.isName(index), !sentence.isDate(index) else {
                index += 1
                continue
            }
            // `President Hosni Mubarak`
            if SpeakerWords.titles.contains(sentence.text(index)) || SpeakerWords.people.contains(sentence.text(index)),
                index + 1 < sentence.count, sentence.isName(index + 1)
            {
                index += 1
                continue
            }
            var end = index + 1
            // `Guinea-Bissau`, `Rio Grande do Sul`
            while end < sentence.count,
                sentence.isName(end) && !sentence.isDate(end)
                    || sentence.isHyphen(end) && sentence.isName(end + 1) || sentence.goesOnAsName(end)
            { end += 1 }
            end = possessed(index..<end, in: sentence, spelling, known)
            var start = index
            while opens(start - 1, in: sentence), found.last.map({ $0.words.upperBound < start }) ?? true { start -= 1 }
            if start == 1, known.contains(spelling.phrase(0..<end, in: sentence)) { start = 0 }
            found.append(Name(words: start..<end, text: spelling.phrase(start..<end, in: sentence)))
            // `Deepwater Horizon well`
            if end < sentence.count, sentence.part(end) == .noun,
                [.compound, .adjectivalModifier].contains(sentence.relation(end - 1)),
                !SpeakerWords.people.contains(sentence.text(end)), !looksLikeVerb(end, in: sentence)
            {
                let name = spelling.phrase(start..<end, in: sentence) + " " + sentence.lemmas[end]
                found.append(Name(words: start..<end + 1, text: name))
            }
            index = end
        }
        return found
    }
}
