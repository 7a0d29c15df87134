internal import Syntax

/// Adds to a name what it lacks most: words of the article that are likely in it, and that its clause leaves to the context.
///
/// `cases in Sudan` in an article about cholera are `cholera cases in Sudan` where the article joins the two words, else `cases in Sudan
/// (cholera)`.
struct MissingWords {
    private let odds: SlotOdds
    private let article: ReadArticle
    private let sentence: ReadSentence
    private let spelling: Spelling
    private let another: PhraseOfAnother
    /// The event that the sentence names for the quantity.
    private let event: String?

    /// How likely a word has to be in the name. With 0.5 as many words of the annotated names are found, but more others too.
    private static let leastOdds: Float = 0.65
    /// No more are added.
    private static let most = 2
    /// A name of more words says enough.
    private static let longest = 8

    init(_ odds: SlotOdds, of mention: ReadMention, event: String?, in article: ReadArticle, _ spelling: Spelling) {
        self.odds = odds
        self.article = article
        sentence = article.sentences[mention.sentence]
        another = PhraseOfAnother(quantity: mention.words, sentence: sentence)
        self.event = event
        self.spelling = spelling
    }

    private struct Word {
        let text: String
        let stem: UInt32
        let odds: Float
        /// The lemmas of nouns that it stands right before.
        var heads: Set<String>
        /// Whether it says something where it stands alone in brackets.
        var isContext: Bool
    }

    func added(to name: String) -> String {
        var said = Set(ContentWords(name).stems)
        var words = name.split(separator: " ").map(String.init)
        guard words.count <= Self.longest else { return name }
        var beside: [String] = []
        // What each of them stands right before.
        var headed: [Set<String>] = []
        var count = 0
        for word in likely(beside: said) {
            let stems = ContentWords(word.text).stems
            guard count < Self.most, said.isDisjoint(with: stems) else { continue }
            let heads = (words + beside).map { singular($0.lowercased()) }
            let isDisease = !word.heads.isDisjoint(with: Self.headsOfDiseases)
            guard word.isContext || isDisease || heads.contains(where: word.heads.contains) else { continue }
            said.formUnion(stems)
            count += 1
            if let head = words.firstIndex(where: { word.heads.contains(singular($0.lowercased())) }) {
                words.insert(word.text, at: head)
            } else if isDisease, let place = Self.place(ofDisease: word.text, in: words) {
                words.insert(contentsOf: place.words, at: place.index)
            } else if let behind = beside.firstIndex(where: { word.heads.contains(singular($0.lowercased())) }) {
                // `(train crash)`
                beside[behind] = word.text + " " + beside[behind]
            } else if let before = headed.firstIndex(where: { $0.contains(singular(word.text.lowercased())) }) {
                beside[before] += " " + word.text
            } else {
                beside.append(word.text)
                headed.append(word.heads)
            }
        }
        guard !beside.isEmpty else { return words.joined(separator: " ") }
        // `workers (train crash)`
        if let last = words.last, last.hasSuffix(")") {
            let bracket = String(last.dropLast()) + ", " + beside.joined(separator: ", ") + ")"
            return (Array(words.dropLast()) + [bracket]).joined(separator: " ")
        }
        return words.joined(separator: " ") + " (\(beside.joined(separator: ", ")))"
    }

    /// Words that an article has behind the name of a disease: `measles outbreak`.
    private static let headsOfDiseases: Set = ["outbreak", "epidemic", "pandemic", "infection", "vaccine"]

    /// Where a name says which disease, and with which words: `measles cases in Oklahoma`, `children killed by measles`.
    private static func place(ofDisease disease: String, in name: [String]) -> (index: Int, words: [String])? {
        let plain = name.map { singular($0.lowercased()) }
        if let head = plain.firstIndex(where: { ["case", "infection", "patient"].contains($0) }) {
            return (head, [disease])
        }
        guard let killed = plain.firstIndex(of: "killed"),
            killed + 1 == name.count || !["by", "from", "of"].contains(name[killed + 1])
        else {
            return nil
        }
        return (killed + 1, ["by", disease])
    }

    /// The likeliest first.
    private func likely(beside said: Set<UInt32>) -> [Word] {
        var found: [Word] = []
        for sentence in sentences {
            for index in 0..<sentence.count
            where [.noun, .properNoun].contains(sentence.part(index)) && !sentence.isQuantity[index] {
                let small = sentence.text(index)
                guard small.utf8.count > 2, !TimeWords.heads.contains(singular(small)),
                    let stem = ContentWords(spelling.phrase(index..<index + 1, in: sentence)).stems.first,
                    odds[stem] >= Self.leastOdds, !said.contains(stem), !isPlace(index, in: sentence)
                else { continue }
                // A common noun may have a capital at a sentence's beginning and in a title only.
                let isName = sentence.part(index) == .properNoun && !article.lowercase.contains(small)
                var heads: Set<String> = []
                if index + 1 < sentence.count, sentence.part(index + 1) == .noun {
                    heads.insert(sentence.lemmas[index + 1])
                }
                if let known = found.firstIndex(where: { $0.stem == stem }) {
                    found[known].heads.formUnion(heads)
                    found[known].isContext = found[known].isContext || isContext(index, in: sentence)
                    continue
                }
                let isOfAnother =
                    sentence.index == self.sentence.index && another.isCompared(index)
                    || isName && article.events.namesAnother(by: sentence.text(index), than: event)
                guard !isOfAnother else { continue }
                let name = isName ? article.names.bySentence[sentence.index].first { $0.words.contains(index) } : nil
                // Who speaks is nothing that is counted.
                if let name, article.isSpeaker(name.text) { continue }
                // `North` of `North Korean` is half of a word.
                if isName, name.map({ $0.words.count == 1 }) ?? true, index + 1 < sentence.count,
                    sentence.parsed.words[index + 1].isCapitalised, !sentence.parsed.isInTitle(index)
                {
                    continue
                }
                let text = name?.text ?? (isName ? spelling.phrase(index..<index + 1, in: sentence) : small)
                found.append(
                    Word(
                        text: text, stem: stem, odds: odds[stem], heads: heads,
                        isContext: isContext(index, in: sentence)))
            }
        }
        return found.enumerated().sorted { ($0.element.odds, $1.offset) > ($1.element.odds, $0.offset) }.map(\.element)
    }

    /// Whether a word can be what the sentence leaves to the context. `cholera`, `the strike` and the country that the article is about are
    /// that; which dam, family or plant is another matter, and where the sentence itself tells of a firm no other one is meant.
    private func isContext(_ word: Int, in other: ReadSentence) -> Bool {
        guard other.index != sentence.index else { return true }
        let lemma = other.lemmas[word]
        guard other.part(word) == .properNoun,
            !other.parsed.isInTitle(word) || !article.lowercase.contains(other.text(word))
        else {
            return SubjectWords.events.contains(lemma)
                || other.text(word) == lemma && article.uncountable.contains(lemma)
        }
        let place = place(at: word, in: other)
        if let place, place.kind == .country {
            return article.sentences.first.map { $0.isTitle && !$0.places(of: place.text).isEmpty } ?? false
        }
        return place != nil || !tellsOfFirm
    }

    /// Whether the sentence says what one with a name of one word does, or what happens there: `Amazon spoke of 18,000`, `at Twitter`.
    private var tellsOfFirm: Bool {
        article.names.bySentence[sentence.index].contains { name in
            guard name.words.count == 1, article.names.full(name.text) == name.text,
                !article.places.bySentence[sentence.index].contains(where: { $0.words.overlaps(name.words) })
            else { return false }
            let word = name.words.lowerBound
            return QuantityFrame.subjects.contains(sentence.parsed.tree.relation(word))
                || ["at", "by"].contains(sentence.text(word - 1))
        }
    }

    /// A town or region of the article may be another number's; which one is this one's has a slot of its own. `Varna Foods` is none.
    private func isPlace(_ word: Int, in sentence: ReadSentence) -> Bool {
        place(at: word, in: sentence).map { $0.kind != .country && $0.kind != .nation } ?? false
    }

    /// The place that a word's whole name is.
    private func place(at word: Int, in sentence: ReadSentence) -> ArticlePlaces.Place? {
        let name = article.names.bySentence[sentence.index].first { $0.words.contains(word) }?.words ?? word..<word + 1
        return article.places.bySentence[sentence.index].first { place in
            place.words.contains(word) && name.allSatisfy { place.words.contains($0) }
        }
    }

    private var sentences: [ReadSentence] { [sentence] + article.surroundings(of: sentence.index) }
}
