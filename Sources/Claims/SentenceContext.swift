internal import Articles
internal import Prose
internal import Syntax

/// Who speaks in a sentence.
struct SentenceSpeech {
    let sources: [Source]
    /// For each word whether it stands inside a quotation.
    let quoted: [Bool]
    /// Who speaks in the sentence's quotations; named outside of them.
    let speaker: String?
    /// The last source that was named before the sentence, where nobody speaks in it.
    let before: String?
    private let reader: AttributionReader

    /// - Parameters:
    ///   - isQuoted: Whether the sentence begins inside a quotation.
    ///   - named: Whom the sentence names.
    init(
        _ sentence: ParsedSentence, isQuoted: Bool, memory: SourceMemory, named: [Named],
        text: @escaping (Range<Int>) -> String
    ) {
        let quoted = Quotation.words(of: sentence.words, before: isQuoted)
        let reader = AttributionReader(
            phrases: NounPhrases(sentence: sentence, text: text), memory: memory, named: named,
            isQuoted: { quoted[$0] })
        let sources = reader.sources()
        self.reader = reader
        self.quoted = quoted
        self.sources = sources
        let first = sources.first { !$0.isWeak && !quoted[$0.words.lowerBound] }
        speaker = first?.name
        before = first == nil ? memory.last?.name : nil
    }

    /// Who says a quantity.
    ///
    /// - Parameter gapped: Its subject, where it has no verb of its own.
    func source(of mention: QuantityMention, gapped: GappedSubject?) -> Source? {
        let sentence = reader.sentence
        var said = AttributionReader.source(of: mention.number.lowerBound, among: sources)
        if let aside = aside(around: mention.number.lowerBound), let one = said,
            one.words.lowerBound >= aside.upperBound
        {
            said = nil
        }
        guard let said, let gapped, said.words.upperBound <= gapped.verb, Self.states(sentence.text(gapped.verb)),
            !(said.words.upperBound..<gapped.verb).contains(where: sentence.isVerb)
        else { return said }
        // `The police counted 80,000 and the unions 350,000`
        return reader.source(gapped.words, scope: mention.words)
    }

    /// `which have killed 29 people` of `the fires, which have killed 29 people, were made likelier, according to a study`: what the article says in
    /// passing is not what the study found.
    private func aside(around word: Int) -> Range<Int>? {
        let sentence = reader.sentence
        var start = word
        while start > 0, word - start < Self.longestAside, sentence.text(start) != "," { start -= 1 }
        guard sentence.text(start) == ",", ["which", "who"].contains(sentence.text(start + 1)),
            let end = (word..<min(sentence.words.count, word + Self.longestAside)).first(where: {
                sentence.text($0) == ","
            })
        else { return nil }
        return start..<end
    }

    /// In words, on either side of a quantity.
    private static let longestAside = 16

    private static func states(_ verb: String) -> Bool {
        SpeechWords.estimates.contains(verb) || SpeechWords.recording.contains(verb)
    }
}

/// What a sentence says of its quantities besides their values: what is measured, where and when it holds, and whether.
struct SentenceContext {
    private let article: Article
    private let sentence: ParsedSentence
    /// The sentence's text in one line.
    private let line: String
    /// The quantities that are figures.
    private let figures: [QuantityMention]
    private let places: [SettingPhrase]
    private let periods: [SettingPhrase]
    private let runs: NounPhraseRuns
    /// For each word whether it belongs to any quantity.
    private let isQuantity: [Bool]
    private var statuses: StatusReader
    private var trends: TrendReader

    /// - Parameters:
    ///   - sentence: Without the dateline.
    ///   - range: Of the whole sentence in the article's text.
    init(_ sentence: ParsedSentence, at range: Range<Int>, of article: Article, mentions: [QuantityMention]) {
        self.article = article
        self.sentence = sentence
        line = Self.oneLine(article.text(in: range))
        figures = mentions.filter { $0.omission == nil }
        statuses = StatusReader(sentence: sentence)
        trends = TrendReader(sentence: sentence)
        places = PlacePhrases(sentence: sentence).all()
        periods = PeriodPhrases(sentence: sentence).all()
        runs = NounPhraseRuns(sentence, quantities: mentions.map(\.words))
        var isQuantity = [Bool](repeating: false, count: sentence.words.count)
        for mention in mentions { for word in mention.words { isQuantity[word] = true } }
        self.isQuantity = isQuantity
    }

    /// The subject of a quantity that has no verb of its own.
    func gappedSubject(of mention: QuantityMention) -> GappedSubject? {
        GappedSubject(of: mention.words, in: sentence, isQuantity)
    }

    /// What each of the quantities measures.
    func measured(_ mentions: [QuantityMention]) -> [MeasuredPhrases] { MeasuredPhrases.all(of: mentions, in: runs) }

    /// - Parameters:
    ///   - mention: Of the sentence, in text order from call to call.
    ///   - gapped: Its subject, where it has no verb of its own.
    ///   - source: Who says so, as far as the article tells.
    mutating func claim(
        of mention: QuantityMention, measured: MeasuredPhrases, gapped: GappedSubject?, source: String?
    ) -> Claim {
        let clause = Clause(of: mention, among: figures, in: sentence.words)
        let frame = QuantityFrame(of: mention, in: sentence)
        let reach = Reach(of: mention, frame: frame, among: figures, in: sentence)
        let measure = Measure(
            frame: frame, measured: measured, runs: runs, in: sentence, text: { article.text(in: $0) })
        let range = range(of: mention.words)
        return Claim(
            start: article.origin.origin(of: range.lowerBound), end: article.origin.origin(of: range.upperBound),
            text: article.text(in: range), sentence: line,
            clause: StatingClause(of: mention, frame: frame, in: sentence, whole: line) { article.text(in: $0) }.text,
            quantity: mention.quantity,
            trend: trends.trend(of: mention, in: clause, isGapped: gapped != nil), measure: mention.quantity.unit.name,
            concept: measure.concept, predicate: measure.predicate,
            noun: CountedNoun.phrase(of: mention, in: sentence), place: reach.nearest(of: places).map(name),
            period: reach.nearest(of: periods).map(name), status: statuses.status(of: mention, frame: frame),
            attribution: source.map(Self.oneLine))
    }

    private func range(of words: Range<Int>) -> Range<Int> {
        sentence.words[words.lowerBound].range.lowerBound..<sentence.words[words.upperBound - 1].range.upperBound
    }

    private func name(_ phrase: SettingPhrase) -> String { Self.oneLine(article.text(in: range(of: phrase.name))) }

    /// Line ends inside a hard-wrapped paragraph are white space.
    static func oneLine(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) else { return text }
        return text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
