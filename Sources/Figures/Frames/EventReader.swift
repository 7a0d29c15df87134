internal import Claims

/// What the text says happened to what is counted.
struct EventReader {
    let events: Events

    /// The counted noun decides (`66 deaths`), then the predicate, the unit (`three in Ohio` among deaths), the words beside
    /// the quantity, and at last the subject's state and noun, which need not be said.
    init(of claim: Claim, noun: String, in sentence: SentenceWords, _ span: FrameSpan) {
        let words = sentence.words
        let before = words[..<span.words.lowerBound].suffix(10)
        let behind = words[span.words.upperBound...].prefix(12)
        let isPeople = PeopleNouns.contains(noun)
        // `30 demonstrators` may have been killed: only where the predicate says nothing they are those who gathered.
        let spoken =
            isPeople ? [] : words[span.words].map { Events.of($0.lower, $0.stem.lemma) }.filter { !$0.isEmpty }
        let unit = Events.of(noun, noun)
        let said = Self.events(claim.subject.state)
        var found = Events.none
        if Self.tellsOfCasualties(words, span.words) { found = Events.casualty }
        if found.isEmpty, let last = spoken.last, last.meets(Events.fates) { found = last }
        // `with three in the United States`: what is left out was counted before.
        if found.isEmpty, spoken.isEmpty, claim.noun.isEmpty, unit.meets(Events.killed) { found = unit }
        if found.isEmpty, let predicate = claim.predicate { found = Events.of(predicate, predicate) }
        // What rose to a value is that value, and what rose by it moved.
        let movements = before.last.map { Self.levels.contains($0.lower) } ?? false ? Events.movements : .none
        found = found.subtracting(movements)
        if found.isEmpty { found = unit }
        if found.isEmpty {
            for word in Array(before.suffix(4)) + Array(behind.prefix(4)) {
                found.formUnion(Events.of(word.lower, word.stem.lemma).subtracting(movements))
            }
        }
        if found.isEmpty { found = said.union(Self.events(claim.subject.noun)) }
        // `missing and presumed dead`
        if found.meets(Events.missing),
            (Array(before) + Array(behind)).contains(where: { Events.of($0.lower, $0.stem.lemma).meets(Events.killed) })
        {
            found.formUnion(Events.killed)
        }
        // The words beside a quantity tell of the dead and of the wounded in one breath: the state says which.
        if isPeople, said.meets(Events.fates), found.meets(Events.fates), found != Events.casualty {
            let both = found.intersection(said)
            found = both.isEmpty ? said : both
        }
        events = found
    }

    private static func events(_ text: String?) -> Events {
        (text ?? "").lowercased().split(separator: " ").reduce(into: .none) { events, word in
            events.formUnion(Events.of(String(word), lemma(String(word))))
        }
    }

    /// What stands before the value that something moved to.
    private static let levels: Set = ["to", "at"]

    /// Whether `killed or wounded`, `dead and injured` stand beside a quantity, with no other quantity between.
    private static func tellsOfCasualties(_ words: [SentenceWords.Word], _ quantity: Range<Int>) -> Bool {
        let near = max(0, quantity.lowerBound - 6)..<min(words.count, quantity.upperBound + 6)
        guard near.count > 2 else { return false }
        return near.dropLast(2).contains { index in
            guard ["or", "and"].contains(words[index + 1].lower) else { return false }
            let both = [words[index], words[index + 2]].map { Events.of($0.lower, $0.stem.lemma) }
            guard both.contains(where: { $0.meets(Events.killed) }), both.contains(where: { $0.meets(Events.wounded) })
            else { return false }
            // Nothing is between where they stand in the quantity itself: `35 dead and wounded people`.
            let between =
                index < quantity.lowerBound
                ? words[(index + 3)...].prefix(max(0, quantity.lowerBound - index - 3))
                : words[quantity.upperBound...].prefix(max(0, index - quantity.upperBound))
            return !between.contains(where: \.isNumber)
        }
    }
}
