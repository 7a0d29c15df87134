package import Articles
internal import Encoder
internal import Prose
internal import Syntax

/// The claims that an article makes, in the order of the text. Time is linear in the text's length.
package func claims(in article: Article, by model: SubjectModel = .english) -> [Claim] {
    findings(in: article, by: model).claims
}

/// The claims of an article that may cost no more than its limits.
///
/// - Throws: the limit that it runs over.
package func claims(
    in article: Article, within budget: ArticleBudget, by model: SubjectModel = .english
) throws(Refusal) -> [Claim] {
    let check = { (claims: Int, quantities: Int) throws(Refusal) in
        try budget.check(claims: claims, quantities: quantities)
    }
    return try findings(in: article, by: model, sentenceLength: budget.limits.sentenceLength, check: check).claims
}

/// Every quantity that an article states, figures and others, in the order of the text.
package func findings(in article: Article, by model: SubjectModel = .english) -> [Finding] {
    findings(in: article, by: model, sentenceLength: ArticleLimits().sentenceLength) { _, _ in }
}

/// - Parameters:
///   - sentenceLength: In bytes; see ``SentenceReader``.
///   - check: Called after each sentence, with the numbers of claims and of findings so far; what it throws ends the reading.
private func findings<Failure>(
    in article: Article, by model: SubjectModel, sentenceLength: Int,
    check: (_ claims: Int, _ findings: Int) throws(Failure) -> Void
) throws(Failure) -> [Finding] {
    var extraction = try ClaimExtraction.all(of: article, sentenceLength: sentenceLength, check: check)
    let subjects = extraction.subjects
    let (claims, count) = (extraction.claimCount, extraction.findings.count)
    let odds = try subjects.odds(by: model) { () throws(Failure) in try check(claims, count) }
    var words = model.usual.words
    for finding in extraction.findings.indices {
        extraction.findings[finding].take(subjects.reading(of: finding, odds[finding], by: model, words: &words))
        try check(extraction.claimCount, extraction.findings.count)
    }
    for index in EarlierCounts(of: subjects.article).indices(in: extraction.findings) {
        extraction.findings[index].claim.status = .previous
    }
    return extraction.findings
}

extension [Finding] {
    fileprivate var claims: [Claim] { compactMap { $0.omission == nil ? $0.claim : nil } }
}

/// What has been read of one article so far.
struct ClaimExtraction {
    private let article: Article
    fileprivate(set) var findings: [Finding] = []
    private(set) var claimCount = 0
    private var sentences: [ReadSentence] = []
    /// How each finding stands in its sentence.
    private var standings: [Standing] = []
    private var block = 0
    private var hasLead = false
    /// What the parser works in.
    private let room = EncoderRoom()
    /// The last sentence, where it was not parsed.
    private var waiting: UnreadSentence?
    /// The sources named so far, for `he said`.
    private var memory = SourceMemory()
    private var quote = QuotedSpeech()
    /// What was counted last, for `up from 5,000`.
    private var lastCounted: Unit?
    /// What was measured last, for `then it was 12,000-19,000`.
    private var lastMeasured: Quantity?
    /// Numbers that the article has told as part of a name: `737 MAX`, `Flight 370`.
    private var namedNumbers: Set<Int> = []
    /// The sentence of the body before the one that is read, in bytes of the article's text.
    private var lastSentence: Range<Int>?
    /// Whether a quotation that an earlier sentence opened goes on.
    private var isQuoted = false

    private struct Standing {
        let sentence: Int
        let mention: QuantityMention
    }

    private init(_ article: Article) {
        self.article = article
    }

    /// All that an article states, in the order of the text, without subjects.
    static func all<Failure>(
        of article: Article, sentenceLength: Int, check: (_ claims: Int, _ findings: Int) throws(Failure) -> Void
    ) throws(Failure) -> ClaimExtraction {
        var extraction = ClaimExtraction(article)
        for (number, block) in ((article.title.map { [$0] } ?? []) + article.paragraphs).enumerated() {
            extraction.startBlock(article.title == nil ? number + 1 : number)
            var reader = SentenceReader(article.text.span, paragraph: block, maximumLength: sentenceLength)
            while let sentence = reader.next() {
                extraction.read(sentence)
                try check(extraction.claimCount, extraction.findings.count)
            }
        }
        extraction.sort()
        extraction.findings.takeRatesOfArticle()
        extraction.findings.takeDollarsOfDateline(in: article)
        return extraction
    }

    private mutating func sort() {
        let order = findings.indices.sorted { findings[$0].claim.start < findings[$1].claim.start }
        (findings, standings) = (order.map { findings[$0] }, order.map { standings[$0] })
    }

    /// What the findings are about, yet to be chosen.
    var subjects: SubjectReader {
        let published = article.reference.published.day
        let mentions = zip(findings, standings).map { finding, standing in
            ReadMention(
                sentence: standing.sentence, mention: standing.mention, claim: finding.claim,
                omission: finding.omission, published: published)
        }
        return SubjectReader(ReadArticle(article, sentences: sentences, mentions: mentions), Spelling(article))
    }

    /// A quotation that goes on is opened again at the start of a paragraph.
    private mutating func startBlock(_ number: Int) {
        isQuoted = false
        block = number
    }

    private mutating func read(_ sentence: Sentence) {
        let (dateline, body, words) = withoutDateline(sentence)
        let wasQuoted = isQuoted
        isQuoted = Quotation.isOpen(after: words, before: wasQuoted)
        let isSpeech = words.contains { SpeechWords.verbs.contains($0.text) || $0.text == "according" }
        let mayHoldQuantity = words.contains { $0.kind == .number || QuantityWords.triggers.contains($0.text) }
        let unread = UnreadSentence(
            body: body, words: words, block: block, dateline: dateline)
        // Parsing is most of the time that reading takes, so a sentence that may say what others leave out waits until one
        // asks for it. The title and the lead are asked for by all.
        let isLead = !hasLead && block > 0 && words.count > ReadArticle.shortLead
        let article = article
        let text = { (range: Range<Int>) in article.text(in: range) }
        let named = NameScan(words: words, text: text).all()
        var sources: [Source] = []
        let before = lastSentence
        defer {
            memory.note(named, speaking: sources)
            if block > 0 { lastSentence = sentence.range }
        }
        guard isSpeech || mayHoldQuantity || isLead || block == 0 else {
            waiting = unread
            return
        }
        if isLead { hasLead = true }
        if mayHoldQuantity, let waiting { add(waiting) }
        waiting = nil
        let parsed = add(unread)
        guard isSpeech || mayHoldQuantity else { return }
        let speech = SentenceSpeech(parsed, isQuoted: wasQuoted, memory: memory, named: named, text: text)
        sources = speech.sources
        for index in quote.begin(isOpen: wasQuoted, named: speech.speaker) {
            findings[index].claim.attribution = speech.speaker.map(SentenceContext.oneLine)
        }
        guard mayHoldQuantity else { return }
        namedNumbers.formUnion(NotAQuantity(words: parsed.words, known: namedNumbers).namedNumbers)
        let mentions = QuantityReader(
            parsed, lastCounted: lastCounted, lastMeasured: lastMeasured, namedNumbers: namedNumbers
        ).quantities()
        remember(mentions.filter { $0.omission == nil }, of: parsed)
        let preceding = before.flatMap { PrecedingSentence.text($0, before: sentence.range, in: article) }
        var context = SentenceContext(parsed, at: sentence.range, of: article, mentions: mentions)
        for (mention, measured) in zip(mentions, context.measured(mentions)) {
            let gapped = context.gappedSubject(of: mention)
            let said = speech.source(of: mention, gapped: gapped)
            var claim = context.claim(
                of: mention, measured: measured, gapped: gapped,
                source: said.map(\.name) ?? quotedSource(of: mention, in: speech))
            claim.preceding = preceding
            if mention.omission == nil {
                claimCount += 1
                sentences[sentences.count - 1].mark(mention.words)
            }
            standings.append(Standing(sentence: sentences.count - 1, mention: mention))
            findings.append(Finding(claim: claim, omission: mention.omission, substance: parsed.substance(of: mention)))
        }
    }

    /// A sentence that is not parsed yet.
    private struct UnreadSentence {
        let body: Sentence
        let words: [Word]
        let block: Int
        let dateline: [String]
    }

    @discardableResult
    private mutating func add(_ unread: UnreadSentence) -> ParsedSentence {
        let parsed = ParsedSentence(
            words: unread.words, tree: tree(of: unread.body, in: article.text.span, room: room))
        sentences.append(
            ReadSentence(
                parsed, index: sentences.count, block: unread.block, dateline: unread.dateline))
        return parsed
    }

    private func withoutDateline(_ sentence: Sentence) -> (dateline: [String], Sentence, [Word]) {
        let words = Word.words(of: sentence, in: article.text.span)
        let length = Dateline.length(in: words) { article.text(in: $0) }
        guard length > 0, length < words.count else { return ([], sentence, words) }
        let rest = Array(sentence.tokens[length...])
        let body = Sentence(range: rest[0].range.lowerBound..<sentence.range.upperBound, tokens: rest)
        let dateline = words[..<length].map { article.text(in: $0.range) }
        return (dateline, body, Word.words(of: body, in: article.text.span))
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
