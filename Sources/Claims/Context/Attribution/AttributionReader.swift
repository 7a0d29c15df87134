internal import Prose
internal import Syntax

/// Finds the sources of a sentence and what each answers for.
struct AttributionReader {
    let phrases: NounPhrases
    let memory: SourceMemory
    /// Whom the sentence names.
    let named: [Named]
    /// Whether a word stands inside a quotation.
    let isQuoted: (Int) -> Bool

    var sentence: ParsedSentence { phrases.sentence }
    var names: SourceNames { SourceNames(phrases: phrases) }
    private var scopes: SpeechScope { SpeechScope(phrases: phrases) }

    /// The source that answers for a word: of several the innermost; one with a weak verb where there is no other; one that
    /// only carries what another says, where it says so itself.
    static func source(of word: Int, among sources: [Source]) -> Source? {
        let near = sources.filter { source in
            source.scope.contains(word) && !source.words.contains(word) && !source.aside.contains(word)
        }
        let strong = near.filter { one in !one.isWeak && !near.contains { !$0.isWeak && one.carries($0) } }
        guard let said = innermost(strong) else { return innermost(near) }
        return said.isMedium ? innermost(near.filter { $0.isCited && !$0.isMedium }) ?? said : said
    }

    private static func innermost(_ sources: [Source]) -> Source? { sources.min { $0.scope.count < $1.scope.count } }

    /// Every source that the sentence names, in text order of what names them.
    func sources() -> [Source] {
        var found: [Source] = []
        for index in sentence.words.indices {
            if let phrase = SpeechWords.accordingTo.match(from: index, in: sentence.words) {
                if let source = accordingTo(index, behind: index + phrase.count) { found.append(source) }
            } else if let verb = SpeechVerb(at: index, in: phrases) {
                if let source = speech(verb, after: found) { found.append(source) }
            } else if let source = statement(at: index) {
                found.append(source)
            }
        }
        if !found.contains(where: { !$0.isWeak }), let source = headline() { found.append(source) }
        return found
    }

    /// `40 boats sink in storm: ministry`
    private func headline() -> Source? {
        let end = sentence.words.count
        guard let colon = sentence.words.indices.suffix(6).last(where: { sentence.text($0) == ":" }), colon > 3,
            let phrase = phrases.phrase(from: colon + 1), phrase.upperBound == end,
            !phrase.contains(where: { sentence.words[$0].kind == .number }),
            // Below a picture stands who took it.
            !["photograph", "photo", "picture", "image", "video", "source", "by"].contains(sentence.text(colon - 1)),
            let source = source(phrase, scope: 0..<colon), source.kind != .other, !source.isMedium
        else { return nil }
        return source
    }

    // MARK: According to

    private func accordingTo(_ index: Int, behind: Int) -> Source? {
        guard let phrase = phrases.phrase(from: behind), !isQuoted(index) else { return nil }
        let end = phrase.upperBound
        let opens = index == 0 || sentence.text(index - 1) == "that" || sentence.text(index - 1) == ","
        let isLast = end >= sentence.words.count || sentence.words[end].kind == .mark && sentence.text(end) != ","
        let scope: Range<Int>
        if index > 0, sentence.text(index - 1) == "that" {
            scope = index..<scopes.segmentEnd(end)
        } else if isLast || !opens {
            scope = scopes.segmentStart(index)..<max(end, index + 1)
        } else {
            scope = scopes.segmentStart(index)..<max(scopes.segmentEnd(end - 1), end)
        }
        if sentence.text(index) == "citing" || sentence.text(index) == "quoting" {
            // The one who cites says so, but for a paper that names whom it has it from; the cited stands in where nobody does.
            return source(phrase, scope: scope).map {
                var cited = $0
                cited.isWeak = true
                cited.isCited = !phrase.contains { SpeakerWords.anonymous.contains(sentence.text($0)) }
                return cited
            }
        }
        return source(phrase, scope: scope)
    }

    // MARK: Verbs

    private func speech(_ verb: SpeechVerb, after found: [Source]) -> Source? {
        let word = sentence.text(verb.index)
        let isTelling = SpeechWords.telling.contains(word)
        if verb.voice == .passive, ["said", "believed", "expected", "thought", "feared", "put", "shown"].contains(word)
        {
            return nil
        }
        let hasClause = scopes.hasClause(behind: verb.index)
        if SpeechWords.issuing.contains(word) {
            guard verb.voice == .active,
                let object = phrases.phrase(from: verb.index + 1),
                object.contains(where: { SpeechWords.statements.contains(sentence.text($0)) })
            else { return nil }
        }
        let speaker = Speaker(of: verb, in: phrases)
        guard let speaker else {
            // `…, adding that`, `… and says`
            guard verb.voice != .passive, hasClause || verb.voice == .participle else { return nil }
            let scope = verb.index + 1..<max(scopes.segmentEnd(verb.index), verb.index + 1)
            if var source = found.last(where: { $0.words.upperBound <= verb.index }) {
                source.scope = scope
                return source
            }
            guard let main = Speaker.main(before: verb.index, in: phrases),
                let source = source(main, scope: scope), source.kind != .other
            else { return nil }
            return source
        }
        let isInverted = speaker.clause.lowerBound == verb.index
        let isAside = scopes.tail(from: speaker.clause.upperBound, isTelling: isTelling).follower != .complement
        let needsClause = SpeechWords.beforeAClause.contains(word)
        // `denied losing 25 tanks`
        let isOfDoing =
            verb.index + 1 < sentence.words.count
            && sentence.tree.tag(verb.index + 1).isPresentParticiple
        if needsClause, !hasClause, !isAside, !isOfDoing, !SpeechWords.reports(behind: verb.index, in: sentence) {
            return nil
        }
        let scope =
            verb.voice == .passive
            ? scopes.segmentStart(verb.index)..<scopes.segmentEnd(verb.index)
            : scopes.scope(
                clause: speaker.clause.lowerBound, verb: verb.index, end: speaker.clause.upperBound,
                isTelling: isTelling && !isInverted)
        guard var source = source(speaker.phrase, scope: scope ?? verb.index..<verb.index, after: found) else {
            return nil
        }
        if speaker.phrase.upperBound < speaker.clause.upperBound, !isInverted {
            source.aside = speaker.phrase.upperBound..<speaker.clause.upperBound
        }
        if let end = endOfRelative(speaker, verb.index) {
            source.scope = source.scope.clamped(to: min(verb.index, end)..<end)
        }
        if let scope = scopeOfExpectation(speaker) { source.scope = scope }
        let isPlain = !hasClause && !isAside
        if SpeechWords.weak.contains(word), source.kind == .other, sentence.text(verb.index + 1) != "that" {
            return nil
        }
        if SpeechWords.opinions.contains(word) || source.kind == .other || isPossessed(source.words) {
            source.isWeak = true
        }
        // `says best estimates suggest`: estimates that are nobody's stand in where nobody says so.
        if source.kind == .document, !source.isReference, !source.words.contains(where: sentence.isProperNoun) {
            source.isWeak = true
        }
        if isPlain, SpeechWords.weak.contains(word) {
            // `has reported 40 cases`: a country only has them.
            if source.kind == .other || source.kind == .country { return nil }
            source.isWeak = true
        }
        if isPlain, SpeechWords.estimates.contains(word), source.kind == .other { return nil }
        if isPlain, verb.voice == .passive { source.isWeak = SpeechWords.weak.contains(word) }
        return source
    }

    /// `the 115,000 that forecasters had expected`: they answer for that alone.
    private func scopeOfExpectation(_ speaker: Speaker) -> Range<Int>? {
        let that = speaker.phrase.lowerBound - 1
        guard that > 0, ["that", "which"].contains(sentence.text(that)), speaker.clause.upperBound > that + 1,
            speaker.phrase.contains(where: { SpeakerWords.forecasters.contains(sentence.text($0)) })
        else { return nil }
        var start = that
        while start > 0, [.numeral, .noun, .adjective, .determiner].contains(sentence.tree.partOfSpeech(start - 1)) {
            start -= 1
        }
        return start..<that
    }

    /// Where a clause ends that only says something of a noun: the mayor answers for no `4,000 jobs` of `mills, which the mayor says his
    /// plan protects, cut 4,000 jobs`.
    private func endOfRelative(_ speaker: Speaker, _ verb: Int) -> Int? {
        let before = speaker.clause.lowerBound - 1
        guard before > 0, phrases.isRelative(before), sentence.text(before - 1) == "," else { return nil }
        return (verb + 1..<sentence.words.count).first { comma in
            sentence.text(comma) == "," && comma + 1 < sentence.words.count
                && [.verb, .auxiliary].contains(sentence.tree.partOfSpeech(comma + 1))
        }
    }

    /// `its laboratories have confirmed`: whoever they are of says so.
    func isPossessed(_ phrase: Range<Int>) -> Bool {
        ["its", "our", "their", "his", "her", "my"].contains(sentence.text(phrase.lowerBound))
    }

    // MARK: Nouns

    /// `Helene's toll reaches 69`, `Gaza's toll`: whose toll it is, unlike `the ministry's toll` and `AFP's toll`, says nothing.
    private func isOfToll(_ noun: Int, owner: Int) -> Bool {
        sentence.text(noun) == "toll" && sentence.words[owner].isCapitalised && !sentence.isAbbreviation(owner)
    }

    /// `claims from experts that 40 died`, `the agency's estimate of 300`, `figures released by the army`
    private func statement(at index: Int) -> Source? {
        guard SpeechWords.nounsThatState.contains(sentence.text(index)) else { return nil }
        var next = index + 1
        if SpeechWords.publishing.contains(sentence.text(next)) { next += 1 }
        if ["by", "from"].contains(sentence.text(next)), let phrase = phrases.phrase(from: next + 1) {
            let isClause = sentence.text(phrase.upperBound) == "that"
            let scope =
                isClause ? phrase.upperBound..<scopes.segmentEnd(phrase.upperBound) : sentence.words.indices
            guard var source = source(phrase, scope: scope), source.kind != .other else { return nil }
            source.isWeak = !isClause
            return source
        }
        guard let whole = phrases.phrase(endingAt: index) else { return nil }
        if isPossessed(whole), sentence.text(next) == "that", let main = Speaker.main(before: index, in: phrases) {
            // `The firm stuck by its estimate that`
            return source(main, scope: next..<scopes.segmentEnd(next))
        }
        guard
            let mark = whole.last(where: { sentence.text($0) == "'s" || sentence.text($0) == "'" }),
            mark > whole.lowerBound, whole.upperBound == index + 1, !isOfToll(index, owner: mark - 1)
        else { return nil }
        guard var source = source(whole.lowerBound..<mark, scope: sentence.words.indices),
            source.kind == .body || source.kind == .person
        else { return nil }
        source.isWeak = true
        return source
    }
}

extension SpeechWords {
    /// Whether a noun for a statement follows: `rejected reports that`, `dismissed as false a claim that`.
    static func reports(behind verb: Int, in sentence: ParsedSentence) -> Bool {
        (verb + 1..<min(verb + 6, sentence.words.count)).contains { documents.contains(sentence.text($0)) }
    }
}
