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

    /// The most prominent first.
    let all: [Event]
    private static let most = 5
    private static let longestComplement = 7

    /// - Parameter days: For each sentence the days that it speaks of.
    init(of sentences: [ReadSentence], days: [[CivilDay]], _ spelling: Spelling) {
        var events: [String: Event] = [:]
        for sentence in sentences {
            for index in 0..<sentence.count {
                let lemma = sentence.lemmas[index]
                guard SubjectWords.events.contains(lemma), sentence.isTitle || sentence.part(index) == .noun else {
                    continue
                }
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
        all = Array(
            events.values.sorted { ($0.prominence, $1.first, $1.lemma) > ($1.prominence, $0.first, $0.lemma) }
                .prefix(Self.most))
    }

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
