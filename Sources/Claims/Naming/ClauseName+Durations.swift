internal import Syntax

/// Lengths of time: `length of the agreement`, `time that strikes have troubled the carmakers`.
extension ClauseName {
    private static let sinceOrUntil = WordSet("later earlier ago before after into from since")
    private static let lasting = WordSet("last run continue take extend stretch drag go")

    /// Nil where the clause does not say how long what has lasted: `in its 88 years`, `after four weeks`.
    func durationName(_ node: Int) -> String? {
        if case .rate = unit.dimension { return timeSpent(node) }
        // `within 18 months of the accident`
        if sentence.text(mention.words.lowerBound - 1) == "within",
            let event = phrase(behind: node, by: ["of", "after"])
        {
            return join("time after the", clause.phrase(event))
        }
        if let (noun, _) = thing(at: node) {
            return SubjectWords.nounsOfSides.contains(lemma(noun)) ? noun : "length of the " + noun
        }
        guard let attachment = attachment(of: node), attachment.top == node,
            sentence.part(attachment.predicate) == .verb,
            !isUnsure(attachment.predicate), !isSpeech(attachment.predicate),
            let subject = clause.subject(of: attachment.predicate)
        else { return nil }
        let verb = attachment.predicate
        let marker = sentence.parsed.caseMarker(of: node)
        guard ["", "for"].contains(marker), !Self.sinceOrUntil.contains(sentence.text(mention.words.upperBound)) else {
            return nil
        }
        if sentence.lemmas[verb] == "take", sentence.parsed.child(of: verb, [.openComplement]) == nil, marker.isEmpty,
            !auxiliaries(of: verb).isEmpty, sentence.text(verb - 1) != "to"
        {
            return join("time that", clause.phrase(subject + auxiliaries(of: verb) + [verb]))
        }
        if Self.lasting.contains(sentence.lemmas[verb]), clause.rest(of: verb, without: node).isEmpty {
            return "length of " + clause.phrase(subject)
        }
        let rest = clause.rest(of: verb, without: node)
        guard marker == "for", sentence.parsed.child(of: verb, [.object]).map(rest.contains) ?? true else { return nil }
        return join("time that", clause.phrase(subject + auxiliaries(of: verb) + [verb]), clause.phrase(rest))
    }

    /// `hours flown by the jets` of `the jets flew 418 hours a month`
    private func timeSpent(_ node: Int) -> String? {
        let hours = SubjectWords.plural(of: String(unit.name.prefix { $0 != "/" }))
        return attachment(of: node).flatMap { name(hours, $0, node) }
    }
}
