package import Articles
internal import Prose
internal import Syntax

/// The claims that an article makes, in the order of the text. Time is linear in the text's length.
package func claims(in article: Article) -> [Claim] {
    findings(in: article).claims
}

/// The claims of an article that may cost no more than its limits.
///
/// - Throws: the limit that it runs over.
package func claims(in article: Article, within budget: ArticleBudget) throws(Refusal) -> [Claim] {
    let check = { (claims: Int, quantities: Int) throws(Refusal) in
        try budget.check(claims: claims, quantities: quantities)
    }
    return try findings(in: article, sentenceLength: budget.limits.sentenceLength, check: check).claims
}

/// Every quantity that an article states, figures and others, in the order of the text.
package func findings(in article: Article) -> [Finding] {
    findings(in: article, sentenceLength: ArticleLimits().sentenceLength) { _, _ in }
}

/// - Parameters:
///   - sentenceLength: In bytes; see ``SentenceReader``.
///   - check: Called after each sentence, with the numbers of claims and of findings so far; what it throws ends the reading.
private func findings<Failure>(
    in article: Article, sentenceLength: Int, check: (_ claims: Int, _ findings: Int) throws(Failure) -> Void
) throws(Failure) -> [Finding] {
    var extraction = ClaimExtraction(article)
    for block in (article.title.map { [$0] } ?? []) + article.paragraphs {
        extraction.startParagraph()
        var reader = SentenceReader(article.text.span, paragraph: block, maximumLength: sentenceLength)
        while let sentence = reader.next() {
            extraction.read(sentence)
            try check(extraction.claimCount, extraction.findings.count)
        }
    }
    var findings = extraction.findings.sorted { $0.claim.start < $1.claim.start }
    findings.takeRatesOfArticle()
    findings.takeDollarsOfDateline(in: article)
    return findings
}

extension [Finding] {
    fileprivate var claims: [Claim] { compactMap { $0.omission == nil ? $0.claim : nil } }
}

/// What has been read of one article so far.
private struct ClaimExtraction {
    private let article: Article
    private(set) var findings: [Finding] = []
    private(set) var claimCount = 0
    /// The sources named so far, for `he said`.
    private var memory = SourceMemory()
    private var quote = QuotedSpeech()
    /// What was counted last, for `up from 5,000`.
    private var lastCounted: Unit?
    /// What was measured last, for `then it was 12,000-19,000`.
    private var lastMeasured: Quantity?
    /// Whether a quotation that an earlier sentence opened goes on.
    private var isQuoted = false

    init(_ article: Article) {
        self.article = article
    }

    /// A quotation that goes on is opened again at the start of a paragraph.
    mutating func startParagraph() { isQuoted = false }

    mutating func read(_ sentence: Sentence) {
        let bytes = article.text
        let text = { (range: Range<Int>) in String(decoding: bytes[range], as: UTF8.self) }
        var words = Word.words(of: sentence, in: bytes.span)
        var body = sentence
        let dateline = Dateline.length(in: words, text: text)
        if dateline > 0, dateline < words.count {
            let rest = Array(sentence.tokens[dateline...])
            body = Sentence(range: rest[0].range.lowerBound..<sentence.range.upperBound, tokens: rest)
            words = Word.words(of: body, in: bytes.span)
        }
        let wasQuoted = isQuoted
        isQuoted = Quotation.isOpen(after: words, before: wasQuoted)
        let isSpeech = words.contains { SpeechWords.verbs.contains($0.text) || $0.text == "according" }
        let mayHoldQuantity = words.contains { $0.kind == .number || QuantityWords.triggers.contains($0.text) }
        guard isSpeech || mayHoldQuantity else { return }
        let parsed = ParsedSentence(words: words, tree: tree(of: body, in: bytes.span))
        let quoted = Quotation.words(of: words, before: wasQuoted)
        let sources = AttributionReader(
            phrases: NounPhrases(sentence: parsed, text: text), memory: memory, isQuoted: { quoted[$0] }
        ).sources()
        let before = memory.last?.name
        defer { memory.note(sources) }
        // Who speaks in a quotation is named outside of it.
        let speaker = sources.first { !$0.isWeak && !quoted[$0.words.lowerBound] }?.name
        for index in quote.begin(isOpen: wasQuoted, named: speaker) {
            findings[index].claim.attribution = speaker.map(oneLine)
        }
        guard mayHoldQuantity else { return }
        let mentions = QuantityReader(parsed, lastCounted: lastCounted, lastMeasured: lastMeasured, spelling: text)
            .quantities()
        let figures = mentions.filter { $0.omission == nil }
        // A part (`including 348 children`) is not what the article goes on about.
        lastCounted =
            figures.last { mention in
                mention.quantity.unit.dimension.name == "count"
                    && parsed.text(mention.words.lowerBound - 1) != "including"
            }?.quantity.unit ?? lastCounted
        lastMeasured = figures.last?.quantity
        let whole = oneLine(text(sentence.range))
        var statuses = StatusReader(sentence: parsed)
        var trends = TrendReader(sentence: parsed)
        let places = PlacePhrases(sentence: parsed).all()
        let periods = PeriodPhrases(sentence: parsed).all()
        let name = { (phrase: SettingPhrase) in
            text(words[phrase.name.lowerBound].range.lowerBound..<words[phrase.name.upperBound - 1].range.upperBound)
        }
        let runs = NounPhraseRuns(parsed, quantities: mentions.map(\.words))
        let measured = MeasuredPhrases.all(of: mentions, in: runs)
        for (mention, phrases) in zip(mentions, measured) {
            let clause = Clause(of: mention, among: figures, in: words)
            let frame = QuantityFrame(of: mention, in: parsed)
            let reach = Reach(of: mention, frame: frame, among: figures, in: parsed)
            let named = AttributionReader.source(of: mention.number.lowerBound, among: sources)
            let measure = Measure(
                of: mention, frame: frame, measured: phrases, runs: runs, source: named, in: parsed, text: text)
            var source = named?.name
            if source == nil, quoted[mention.number.lowerBound] {
                source = quote.speaker ?? speaker
                if source == nil, isQuoted { quote.wait(findings.count) }
                source = source ?? before
            }
            let first = words[mention.words.lowerBound].range.lowerBound
            let last = words[mention.words.upperBound - 1].range.upperBound
            let claim = Claim(
                start: article.origin.origin(of: first), end: article.origin.origin(of: last), text: text(first..<last),
                sentence: whole, quantity: mention.quantity,
                trend: trends.trend(of: mention, in: clause), measure: oneLine(measure.text),
                concept: measure.concept, predicate: measure.predicate,
                noun: CountedNoun.phrase(of: mention, in: parsed),
                place: reach.nearest(of: places).map { oneLine(name($0)) },
                period: reach.nearest(of: periods).map { oneLine(name($0)) },
                status: statuses.status(of: mention, frame: frame),
                attribution: source.map(oneLine))
            if mention.omission == nil { claimCount += 1 }
            findings.append(Finding(claim: claim, omission: mention.omission, substance: parsed.substance(of: mention)))
        }
    }

    /// Line ends inside a hard-wrapped paragraph are white space.
    private func oneLine(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) else { return text }
        return text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
