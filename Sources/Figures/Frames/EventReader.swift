internal import Claims

/// What the text says happened to what is counted.
struct EventReader {
    let events: Events

    /// The counted noun decides (`66 deaths`), then the predicate, the unit (`three in Ohio` among deaths), the subject's state and noun,
    /// and at last the words beside the quantity.
    init(of claim: Claim, noun: String, in sentence: SentenceWords, _ span: FrameSpan) {
        let words = sentence.words
        let before = words[..<span.words.lowerBound].suffix(10)
        let behind = words[span.words.upperBound...].prefix(12)
        let spoken = words[span.words].map { Events.of($0.lower, $0.stem.lemma) }.filter { !$0.isEmpty }
        let unit = Events.of(noun, noun)
        var found = Events.none
        if let last = spoken.last, last.meets(Events.fates) { found = last }
        // `with three in the United States`: what is left out was counted before.
        if found.isEmpty, spoken.isEmpty, claim.noun.isEmpty, unit.meets(Events.killed) { found = unit }
        if found.isEmpty, let predicate = claim.predicate { found = Events.of(predicate, predicate) }
        if found.isEmpty { found = unit }
        if found.isEmpty {
            for word in [claim.subject.state, claim.subject.noun].compactMap(\.self).joined(separator: " ").split(
                separator: " ")
            {
                let lower = word.lowercased()
                found.formUnion(Events.of(lower, lemma(lower)))
            }
        }
        if found.isEmpty {
            for word in Array(before.suffix(4)) + Array(behind.prefix(4)) {
                found.formUnion(Events.of(word.lower, word.stem.lemma))
            }
        }
        // `missing and presumed dead`
        if found.meets(Events.missing),
            (Array(before) + Array(behind)).contains(where: { Events.of($0.lower, $0.stem.lemma).meets(Events.killed) })
        {
            found.formUnion(Events.killed)
        }
        events = found
    }
}
