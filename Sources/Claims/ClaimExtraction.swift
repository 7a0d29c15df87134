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
        let (body, words) = withoutDateline(sentence)
        let wasQuoted = isQuoted
        isQuoted = Quotation.isOpen(after: words, before: wasQuoted)
        let isSpeech = words.contains { SpeechWords.verbs.contains($0.text) || $0.text == "according" }
        let mayHoldQuantity = words.contains { $0.kind == .number || QuantityWords.triggers.contains($0.text) }
        guard isSpeech || mayHoldQuantity else { return }
        let article = article
        let text = { (range: Range<Int>) in article.text(in: range) }
        let parsed = ParsedSentence(words: words, tree: tree(of: body, in: article.text.span))
        let speech = SentenceSpeech(parsed, isQuoted: wasQuoted, memory: memory, text: text)
        defer { memory.note(speech.sources) }
        for index in quote.begin(isOpen: wasQuoted, named: speech.speaker) {
            findings[index].claim.attribution = speech.speaker.map(SentenceContext.oneLine)
        }
        guard mayHoldQuantity else { return }
        let mentions = QuantityReader(parsed, lastCounted: lastCounted, lastMeasured: lastMeasured, spelling: text)
            .quantities()
        remember(mentions.filter { $0.omission == nil }, of: parsed)
        var context = SentenceContext(parsed, at: sentence.range, of: article, mentions: mentions)
        for (mention, measured) in zip(mentions, context.measured(mentions)) {
            let named = AttributionReader.source(of: mention.number.lowerBound, among: speech.sources)
            let claim = context.claim(
                of: mention, measured: measured, named: named,
                source: named?.name ?? quotedSource(of: mention, in: speech))
            if mention.omission == nil { claimCount += 1 }
            findings.append(Finding(claim: claim, omission: mention.omission, substance: parsed.substance(of: mention)))
        }
    }

    private func withoutDateline(_ sentence: Sentence) -> (Sentence, [Word]) {
        let words = Word.words(of: sentence, in: article.text.span)
        let length = Dateline.length(in: words) { article.text(in: $0) }
        guard length > 0, length < words.count else { return (sentence, words) }
        let rest = Array(sentence.tokens[length...])
        let body = Sentence(range: rest[0].range.lowerBound..<sentence.range.upperBound, tokens: rest)
        return (body, Word.words(of: body, in: article.text.span))
    }

    /// Keeps what the sentence counts and measures for the numbers of the next ones.
    private mutating func remember(_ figures: [QuantityMention], of sentence: ParsedSentence) {
        // A part (`including 348 children`) is not what the article goes on about.
        lastCounted =
            figures.last { mention in
                mention.quantity.unit.dimension == .count
                    && sentence.text(mention.words.lowerBound - 1) != "including"
            }?.quantity.unit ?? lastCounted
        lastMeasured = figures.last?.quantity
    }

    /// Who says a quantity of a quotation whose sentence doesn't name the speaker beside it.
    private mutating func quotedSource(of mention: QuantityMention, in speech: SentenceSpeech) -> String? {
        guard speech.quoted[mention.number.lowerBound] else { return nil }
        let source = quote.speaker ?? speech.speaker
        if source == nil, isQuoted { quote.wait(findings.count) }
        return source ?? speech.before
    }
}
