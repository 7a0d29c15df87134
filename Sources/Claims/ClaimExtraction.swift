package import Articles
internal import Prose

/// The claims that an article makes, in the order of the text. Time is linear in the text's length.
package func claims(in article: Article) -> [Claim] {
    var extraction = ClaimExtraction(article)
    let blocks = (article.title.map { [$0] } ?? []) + article.paragraphs
    for sentence in sentences(in: article.text.span, paragraphs: blocks) {
        extraction.read(sentence)
    }
    return extraction.claims.sorted { $0.start < $1.start }
}

/// What has been read of one article so far.
private struct ClaimExtraction {
    private let article: Article
    private(set) var claims: [Claim] = []
    /// The last source that was named, for `he said`.
    private var lastNamed: String?
    /// What was counted last, for `up from 5,000`.
    private var lastCounted: Unit?

    init(_ article: Article) {
        self.article = article
    }

    mutating func read(_ sentence: Sentence) {
        let words = Word.words(of: sentence, in: article.text.span)
        let bytes = article.text
        let text = { (range: Range<Int>) in String(decoding: bytes[range], as: UTF8.self) }
        let attributions = AttributionReader(words: words, text: text, lastNamed: lastNamed)
        let sources = attributions.sources()
        defer { if let named = sources.last { lastNamed = named.name } }
        guard words.contains(where: { $0.kind == .number || QuantityWords.triggers.contains($0.text) }) else { return }
        let mentions = QuantityReader(words, lastCounted: lastCounted, spelling: text).quantities()
        guard !mentions.isEmpty else { return }
        let whole = oneLine(text(sentence.range))
        defer {
            lastCounted = mentions.last { $0.quantity.unit.dimension.name == "count" }?.quantity.unit ?? lastCounted
        }
        for mention in mentions {
            let clause = Clause(of: mention, among: mentions, in: words)
            let source = attributions.attribution(of: mention)
            let measure = Measure(
                of: mention, in: clause, of: words, attribution: sources.first { $0.name == source }?.words, text: text)
            let first = words[mention.words.lowerBound].range.lowerBound
            let last = words[mention.words.upperBound - 1].range.upperBound
            claims.append(
                Claim(
                    start: article.origin.origin(of: first), end: article.origin.origin(of: last),
                    text: text(first..<last),
                    sentence: whole, quantity: mention.quantity,
                    trend: TrendReader.trend(of: mention, in: clause, of: words), measure: oneLine(measure.text),
                    concept: measure.concept,
                    place: PlaceReader.place(of: mention, in: clause, of: words, text: text).map(oneLine),
                    period: PeriodReader.period(of: mention, of: words, text: text).map(oneLine),
                    status: StatusReader.status(of: mention, in: clause, of: words), attribution: source.map(oneLine)))
        }
    }

    /// Line ends inside a hard-wrapped paragraph are white space.
    private func oneLine(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) else { return text }
        return text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
