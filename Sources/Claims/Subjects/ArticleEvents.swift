internal import Articles
internal import Prose
internal import Syntax

/// The events that an article is about: nouns that name one, with what stands beside them.
struct ArticleEvents {
    struct Event {
        let lemma: String
        var count = 0
        /// How often it stands in the plural: `protests`.
        var plurals = 0
        var isInTitle = false
        var isInLead = false
        /// The words before it that say which, and phrases behind it, with how often they stand there.
        var modifiers: [String: Int] = [:]
        var complements: [String: Int] = [:]
        var first: Int
        /// The days that sentences with it speak of, with how often.
        var days: [CivilDay: Int] = [:]

        /// The day that is said most often with it, of equals the earliest.
        var day: CivilDay? { days.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key }

        /// As the article has it mostly.
        var noun: String { 2 * plurals > count ? SubjectWords.plural(of: lemma) : lemma }

        var prominence: Int { count + (isInTitle ? 3 : 0) + (isInLead ? 1 : 0) }

        func commonest(_ counts: [String: Int]) -> [String] {
            counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(2).map(\.key)
        }
    }

    /// One place where a sentence names an event.
    struct Mention {
        let word: Int
        let lemma: String
        /// The names right before it: `Palisades` of `the Palisades Fire`, both of `the Eaton and Palisades fires`.
        let names: [String]
    }

    /// The most prominent first.
    let all: [Event]
    /// By sentence, in text order.
    let bySentence: [[Mention]]
    /// The stems of their nouns.
    private let stems: [[UInt32]]
    /// For each kind of event of which the article names several, their names: `Eaton` and `Palisades` of fires.
    private let several: [String: Set<String>]
    private let wordings: Set<String>
    private static let most = 5
    private static let longestComplement = 7

    /// - Parameter days: For each sentence the days that it speaks of.
    init(of sentences: [ReadSentence], days: [[CivilDay]], _ spelling: Spelling) {
        var events: [String: Event] = [:]
        for sentence in sentences {
            for index in 0..<sentence.count {
                let lemma = sentence.lemmas[index]
                guard SubjectWords.events.contains(lemma), sentence.isTitle || sentence.part(index) == .noun,
                    !SubjectWords.isFigurative(lemma, behind: sentence.text(index - 1)),
                    !SubjectWords.isOfService(sentence.text(index + 1))
                else { continue }
                var event = events[lemma] ?? Event(lemma: lemma, first: sentence.index)
                event.count += 1
                if sentence.parsed.tree.tag(index).isPluralNoun { event.plurals += 1 }
                if sentence.isTitle { event.isInTitle = true }
                if (1..<4).contains(sentence.index) { event.isInLead = true }
                // In a headline every word may look like a name.
                let isPlain = !sentence.parsed.isInTitle(index)
                if isPlain, let modifier = Self.modifier(of: index, in: sentence, spelling) {
                    event.modifiers[modifier, default: 0] += 1
                }
                for complement in isPlain ? Self.complements(of: index, in: sentence, spelling) : [] {
                    event.complements[complement, default: 0] += 1
                }
                for day in days[sentence.index] { event.days[day, default: 0] += 1 }
                events[lemma] = event
            }
        }
        bySentence = sentences.map { Self.mentions(in: $0, spelling) }
        wordings = Set(sentences.flatMap(Self.wordings))
        var names: [String: Set<String>] = [:]
        for mention in bySentence.joined() { names[Self.kind(mention.lemma), default: []].formUnion(mention.names) }
        several = names.filter { $0.value.count > 1 }
        all = Array(
            events.values.sorted { ($0.prominence, $1.first, $1.lemma) > ($1.prominence, $0.first, $0.lemma) }
                .prefix(Self.most))
        stems = all.map { ContentWords($0.lemma).stems }
    }

    /// Whether a word has the stem of an event's noun: `fired` where the article is about a fire.
    func looksLikeOne(_ word: String) -> Bool { !stems.isEmpty && stems.contains(ContentWords(word).stems) }

    /// The noun that stands for all of one kind: `fire` for `blaze`.
    static func kind(_ lemma: String) -> String { SubjectWords.kindsOfEvents[lemma] ?? lemma }

    /// As much of an event's name as stands together in the article: `US auto strike` of `Ford US auto strike`, which it has
    /// nowhere.
    func wording(of name: String) -> String {
        let words = name.split(separator: " ").map(String.init)
        guard let noun = words.lastIndex(where: { SubjectWords.singularOfEvent($0.lowercased()) != nil }) else {
            return name
        }
        let start = (0..<noun).first { start in
            // A place that an event lies in may always name it.
            wordings.contains(Self.key(words[start...noun]))
                || WorldPlaces.place(named: Self.key(words[start..<noun])) != nil
        }
        if let start { return words[start...].joined(separator: " ") }
        // `Hurricane Helene` of `Helene hurricane`
        let named = [words[noun]] + words[..<noun]
        guard noun > 0, wordings.contains(Self.key(named)) else { return words[noun...].joined(separator: " ") }
        return named.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
    }

    private static func key(_ words: some Collection<String>) -> String {
        words.map { $0.lowercased() }.joined(separator: " ").split(separator: " - ").joined(separator: "-")
    }

    /// The nouns of events with up to so many words right before or behind them.
    private static let longestWording = 4

    private static func wordings(in sentence: ReadSentence) -> [String] {
        (0..<sentence.count).flatMap { noun -> [String] in
            guard SubjectWords.singularOfEvent(sentence.text(noun)) != nil else { return [] }
            return (1...longestWording).flatMap { length in
                [noun - length...noun, noun...noun + length].filter { words in
                    words.lowerBound >= 0 && words.upperBound < sentence.count
                        && words.allSatisfy { sentence.parsed.words[$0].kind == .word || sentence.isHyphen($0) }
                }.map { words in key(words.map { sentence.text($0) }) }
            }
        }
    }

    /// Whether the article tells events of one kind apart by their names.
    func namesSeveral(of lemma: String) -> Bool { several[Self.kind(lemma)] != nil }

    /// Whether a text has the name of one of several events, other than the one that is meant: `killed in the Eaton Fire`.
    ///
    /// - Parameter event: `Palisades fire`; nil where none is meant that has a name.
    func isOfAnother(_ text: String, than event: String?) -> Bool {
        guard !several.isEmpty else { return false }
        let words = text.split(separator: " ").map { Self.word($0) }
        let kinds = words.map { Self.kind($0) }
        return several.contains { kind, names in
            guard kinds.contains(kind) else { return false }
            return names.contains { name in
                event?.hasPrefix(name + " ") != true
                    && Self.contains(words, name.split(separator: " ").map { Self.word($0) })
            }
        }
    }

    /// Whether a word is of the name of one of several events of a kind, other than the one that is meant: `Palisades` where the Eaton
    /// fire is.
    func namesAnother(by word: String, than event: String?) -> Bool {
        several.filter { Self.named.contains($0.key) }.values.joined().contains { name in
            event?.hasPrefix(name + " ") != true
                && name.split(separator: " ").contains { $0.lowercased() == word.lowercased() }
        }
    }

    /// Kinds of events that have names of their own.
    private static let named: Set = ["fire", "wildfire", "storm", "hurricane", "typhoon", "cyclone"]

    private static func contains(_ words: [String], _ name: [String]) -> Bool {
        words.indices.contains { words[$0...].starts(with: name) }
    }

    /// In lower case, an event in the singular.
    private static func word(_ text: Substring) -> String {
        let word = text.lowercased()
        return SubjectWords.singularOfEvent(word) ?? word
    }

    private static func mentions(in sentence: ReadSentence, _ spelling: Spelling) -> [Mention] {
        (0..<sentence.count).compactMap { index in
            let lemma = sentence.lemmas[index]
            guard SubjectWords.events.contains(lemma), [.noun, .properNoun].contains(sentence.part(index)),
                !SubjectWords.isOfService(sentence.text(index + 1))
            else { return nil }
            let isNamed = !sentence.parsed.isInTitle(index)
            let names = isNamed ? names(before: index, in: sentence, spelling) : []
            // `Cal Fire` speaks and `Fire Department` is a body, while `the Palisades Fire` burns.
            if sentence.part(index) == .properNoun {
                guard !names.isEmpty, index + 1 == sentence.count || !sentence.isName(index + 1),
                    sentence.text(index - names[names.count - 1].split(separator: " ").count - 1) == "the"
                else { return nil }
            }
            return Mention(word: index, lemma: lemma, names: names)
        }
    }

    private static func names(before index: Int, in sentence: ReadSentence, _ spelling: Spelling) -> [String] {
        func name(endingAt end: Int) -> Range<Int>? {
            var start = end
            while start > 0, sentence.isName(start - 1), !sentence.isDate(start - 1) { start -= 1 }
            return start < end && end - start <= longestName ? start..<end : nil
        }
        guard let last = name(endingAt: index) else { return [] }
        var names = [last]
        // What stands before the name of one event is none: `In Los Angeles, Palisades fire crews …`.
        let isSeveral = sentence.text(index) != sentence.lemmas[index]
        while isSeveral, let first = names.first, first.lowerBound > 1,
            ["and", ","].contains(sentence.text(first.lowerBound - 1)), let other = name(endingAt: first.lowerBound - 1)
        {
            names.insert(other, at: 0)
        }
        return names.map { spelling.phrase($0, in: sentence) }
    }

    private static let longestName = 3

    /// `bank` of `bank robbery`
    private static func modifier(of index: Int, in sentence: ReadSentence, _ spelling: Spelling) -> String? {
        let words = (max(0, index - 4)..<index).filter { word in
            sentence.parsed.tree.head(word) == index && [.compound, .flat].contains(sentence.relation(word))
                && !sentence.isQuantity[word] && sentence.text(word) != "magnitude"
                && sentence.parsed.words[word].kind == .word
        }
        return words.isEmpty ? nil : words.map { spelling.word($0, in: sentence) }.joined(separator: " ")
    }

    /// `at the Marfin bank` of `fire at the Marfin bank`: phrases with a name, from the preposition on.
    private static func complements(of index: Int, in sentence: ReadSentence, _ spelling: Spelling) -> [String] {
        let tree = sentence.parsed.tree
        return tree.children(index).compactMap { child -> String? in
            guard child > index, sentence.relation(child) == .nominalModifier,
                let marker = sentence.parsed.child(of: child, [.caseMarker]), marker > index
            else { return nil }
            guard ["at", "of", "in", "on", "near", "against", "to", "between", "off"].contains(sentence.text(marker))
            else { return nil }
            let phrase = sentence.parsed.nounPhrase(of: child)
            guard marker < phrase.upperBound, phrase.upperBound - marker <= Self.longestComplement,
                phrase.contains(where: { sentence.isName($0) && !sentence.isDate($0) }),
                !phrase.contains(where: { sentence.isQuantity[$0] })
            else { return nil }
            return spelling.phrase(marker..<phrase.upperBound, in: sentence)
        }
    }
}
