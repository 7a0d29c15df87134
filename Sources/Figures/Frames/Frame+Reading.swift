internal import Articles
internal import Claims
internal import FoundationEssentials
internal import WordVectors

extension Frame {
    /// - Parameters:
    ///   - words: Those of the claim's sentence.
    ///   - span: Where the quantity stands among them.
    init(_ reading: Reading, words: SentenceWords, span: FrameSpan) {
        let claim = reading.claim
        let unit = claim.quantity.unit
        (dimension, factor) = unit.conversion
        noun = String(unit.name.prefix { $0 != "/" }).lowercased()
        // `1,500 special forces` are people, `three forces` are not.
        let phrase = claim.noun.flatMap { $0.split(separator: " ") }.suffix(2).joined(separator: " ").lowercased()
        isPeople = dimension.base == .count && (PeopleNouns.contains(noun) || PeopleNouns.contains(phrase))
        kind = isPeople ? "person" : noun
        group = isPeople ? PeopleNouns.group(noun) ?? PeopleNouns.group(phrase) : nil
        quantity = claim.quantity
        vector = claim.vector
        status = claim.status
        moved = claim.subject.kind == .move ? claim.trend : nil
        attribution = claim.attribution
        predicate = claim.predicate
        article = reading.article.digest
        sentence = WordVectors.hash(words.bytes)
        self.span = span.range
        day = reading.article.published.daysSinceEpoch

        let surroundings = Surroundings(of: claim, in: words, span)
        self.words = WordBag(surroundings.weights)
        core = surroundings.core.map(\.hash)
        meaning = surroundings.meaning
        events = EventReader(of: claim, noun: noun, in: words, span).events
        roles = RoleReader.roles(isLength: dimension == .length, in: words, span)
        let named = PlaceReader(of: claim, in: words, span)
        place = named.place
        isPlaceNear = named.isNear
        owner = named.owner
        places = named.all
        names = Array(Set(words.words.filter { $0.isCapital && $0.lower.utf8.count > 2 }.map(Self.name)))
        owners = Set(
            [claim.subject.of, claim.subject.noun].compactMap { text in
                SentenceWords(text ?? "").words.first { $0.isCapital && $0.lower != "the" }.map(Self.name)
            }
        ).intersection(names)
        calamity = claim.subject.of.flatMap { Calamity($0, saidIn: words) }
        let placed = Set(named.all.flatMap { SentenceWords($0.name).words.map(Self.name) })
        self.named = Set(SentenceWords(claim.measure).words.filter { $0.isCapital && $0.lower != "the" }.map(Self.name))
            .intersection(names).subtracting(placed)

        let spoken = words.words[span.words].map(\.lower)
        let before = span.words.lowerBound > 0 ? words.words[span.words.lowerBound - 1].lower : ""
        let isMoreThan = zip(spoken, spoken.dropFirst()).contains { $0 == "more" && $1 == "than" }
        // `12 killed and another 30 hurt`: the 30 come beside the 12, not to some that were hurt before.
        let isBeside = words.words[..<span.words.lowerBound].contains(where: \.isNumber)
        let additions = isBeside ? ScopeWords.additionBesideAnother : ScopeWords.addition
        isAddition =
            additions.contains(before)
            || spoken.contains { additions.contains($0) && !($0 == "more" && isMoreThan) }
            || ComparisonWords.sayByHowMuch(words.words[span.words.upperBound...].prefix(3).map(\.lower))
        let near = words.words[max(0, span.words.lowerBound - 3)..<min(words.words.count, span.words.upperBound + 5)]
        isForAShortTime = near.contains { ScopeWords.shortTime.contains($0.lower) }
        scope = Scope(of: claim, published: reading.article.published.day, in: words, span)
    }

    /// `Mexico` and `Mexican` are one name.
    private static func name(_ word: SentenceWords.Word) -> UInt32 {
        Gazetteer.nation(word.lower).map { Stem(of: $0).hash } ?? word.stem.hash
    }
}

/// The words around a quantity, each with how much it says of what is measured.
private struct Surroundings {
    private(set) var weights: [UInt32: Float] = [:]
    private(set) var core: [Stem] = []
    private(set) var meaning: [Float] = []

    init(of claim: Claim, in sentence: SentenceWords, _ span: FrameSpan) {
        for phrase in claim.noun { add(phrase, 1) }
        for word in sentence.words[span.words] { add(word.stem, 1) }
        for word in claim.concept { add(word, 0.8) }
        for text in [claim.subject.noun, claim.subject.state] { add(text ?? "", 0.8) }
        if let predicate = claim.predicate { add(predicate, 1) }
        meaning = Self.direction(core, weights)
        var weight: Float = 0.5
        for word in sentence.words[..<span.words.lowerBound].suffix(10).reversed() {
            note(word.stem, weight)
            weight *= 0.9
        }
        weight = 0.5
        for word in sentence.words[span.words.upperBound...].prefix(12) {
            note(word.stem, weight)
            weight *= 0.9
        }
        for word in sentence.words { note(word.stem, 0.15) }
    }

    private mutating func add(_ phrase: String, _ weight: Float) {
        for word in phrase.split(whereSeparator: { !$0.isLetter && $0 != "'" && $0 != "-" }) {
            let lower = word.lowercased()
            add(Stem(of: lower.hasSuffix("'s") ? String(lower.dropLast(2)) : lower), weight)
        }
    }

    private mutating func add(_ stem: Stem, _ weight: Float) {
        guard stem.weight > 0 else { return }
        if !core.contains(where: { $0.hash == stem.hash }) { core.append(stem) }
        note(stem, weight)
    }

    private mutating func note(_ stem: Stem, _ weight: Float) {
        guard stem.weight > 0 else { return }
        weights[stem.hash] = max(weights[stem.hash] ?? 0, weight * stem.weight)
    }

    private static func direction(_ core: [Stem], _ weights: [UInt32: Float]) -> [Float] {
        var sum = [Float](repeating: 0, count: WordVectors.dimensions)
        var isKnown = false
        for stem in core where WordVectors.add(stem.lemma, times: weights[stem.hash] ?? 0, to: &sum) { isKnown = true }
        guard isKnown else { return [] }
        let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return length > 0 ? sum.map { $0 / length } : []
    }
}
