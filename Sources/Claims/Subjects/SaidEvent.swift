/// The event that a sentence names for a quantity: `the Palisades fire has destroyed more than 5,300 structures`.
///
/// Where an article tells of several fires, the one that the sentence names goes before one that was chosen by likeness.
enum SaidEvent {
    /// `Palisades fire`; nil where the sentence names none by a name, or where it is not plain which of several is meant.
    static func event(of mention: ReadMention, in article: ReadArticle) -> String? {
        let sentence = article.sentences[mention.sentence]
        let named = Self.named(in: sentence, article.events)
        guard let first = named.first else { return nil }
        if named.allSatisfy({ $0.name == first.name }) { return first.name }
        let quantities = article.mentions.filter { $0.sentence == mention.sentence }
            .sorted { $0.words.lowerBound < $1.words.lowerBound }
        guard let place = quantities.firstIndex(where: { $0.words == mention.words }) else { return nil }
        if sentence.lemmas.contains("respectively") { return inOrder(named, quantities)[place] }
        let sides = quantities.indices.map { Self.sides(of: $0, among: quantities, named) }
        let mine = sides[place]
        // `17 in the Eaton fire and six in the Palisades fire`, but `the Eaton fire burned 17 homes and the Palisades fire six`
        guard mine.before != nil, mine.behind != nil else { return mine.before ?? mine.behind }
        guard let plain = sides.first(where: { ($0.before == nil) != ($0.behind == nil) }) else { return nil }
        return plain.behind == nil ? mine.before : mine.behind
    }

    private typealias Named = (word: Int, name: String)

    private static func named(in sentence: ReadSentence, _ events: ArticleEvents) -> [Named] {
        events.bySentence[sentence.index].flatMap { event in
            event.names.map { (event.word, $0 + " " + event.lemma) }
        }
    }

    /// The last event between the quantity before and this one, and the first between this one and the next.
    private static func sides(
        of place: Int, among quantities: [ReadMention], _ named: [Named]
    ) -> (before: String?, behind: String?) {
        let mine = quantities[place].words
        let start = place > 0 ? quantities[place - 1].words.upperBound : 0
        let end = place + 1 < quantities.count ? quantities[place + 1].words.lowerBound : Int.max
        return (
            named.last { $0.word >= start && $0.word < mine.lowerBound }?.name,
            named.first { $0.word >= mine.upperBound && $0.word < end }?.name
        )
    }

    /// `The Eaton and Palisades fires burned 10,600 and 17,000 acres, respectively.`
    private static func inOrder(_ named: [Named], _ quantities: [ReadMention]) -> [String?] {
        let end = named.last?.word ?? 0
        let first = quantities.firstIndex { $0.words.lowerBound > end } ?? quantities.count
        guard quantities.count - first == named.count else { return quantities.map { _ in nil } }
        return quantities.indices.map { $0 < first ? nil : named[$0 - first].name }
    }
}
