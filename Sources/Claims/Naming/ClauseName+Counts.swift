internal import Syntax

/// Counts: `roads closed in the state`.
extension ClauseName {
    func countName(_ node: Int) -> String? {
        if let height = heightOfCount(node) { return height }
        if unit.name == "time" { return times(node) }
        guard let noun = countedNoun(at: node) else { return nil }
        if let attachment = attachment(of: node), let name = name(noun, attachment, node) { return name }
        return clause.relativeClause(of: node).map { join(noun, clause.phrase($0)) }
    }

    /// What is counted, without the number: `workers at the plant in Arlington`.
    private func countedNoun(at node: Int) -> String? {
        guard mention.isAlone else { return clause.countedNoun(at: node).map { clause.phrase($0) } }
        // `three of the deaths`
        if let whole = whole(of: node) { return clause.phrase(whole) }
        return chosenNoun ?? (isPeople ? "people" : nil)
    }

    /// A count that no predicate tells of; of places, with what lies in them: `states with parts distribution centers`.
    func countedThing(_ node: Int) -> String? {
        guard let noun = countedNoun(at: node) else { return nil }
        guard PlaceWords.nouns.contains(unit.name), tree.relation(node) == .nominalModifier,
            ["in", "across"].contains(sentence.parsed.caseMarker(of: node)), let head = tree.head(node),
            sentence.part(head) == .noun, let words = clause.noun(head), !clause.isTimeOrSource([head])
        else { return noun }
        return join(noun, "with", clause.phrase(words.filter { !clause.words(of: node).contains($0) }))
    }

    /// `times trading was stopped`
    private func times(_ node: Int) -> String? {
        guard let attachment = attachment(of: node), sentence.part(attachment.predicate) == .verb,
            !isUnsure(attachment.predicate),
            let subject = clause.subject(of: attachment.predicate)
        else { return nil }
        return "times " + clause.phrase(subject + auxiliaries(of: attachment.predicate) + [attachment.predicate])
    }

    private static let totals = WordSet("number figure toll total count tally sum")

    /// `the number of strikers went up to 45,000`, `at Ford the number has reached 1,865`
    private func heightOfCount(_ node: Int) -> String? {
        guard mention.isElliptic || mention.number.contains(node) else { return nil }
        if let subject = sentence.parsed.child(of: node, QuantityFrame.subjects),
            sentence.parsed.child(of: node, [.copula]) != nil
        {
            return counted(by: subject, node)
        }
        guard let attachment = attachment(of: node), attachment.top == node,
            sentence.part(attachment.predicate) == .verb,
            [.object, .oblique].contains(sentence.relation(node)),
            let subject = sentence.parsed.child(of: attachment.predicate, QuantityFrame.subjects)
        else { return nil }
        let verb = sentence.lemmas[attachment.predicate]
        guard Verbs.ofALevel.contains(verb) || mention.claim.trend != nil && !isSpeech(attachment.predicate) else {
            return nil
        }
        return counted(by: subject, attachment.predicate)
    }

    private func counted(by subject: Int, _ predicate: Int) -> String? {
        guard sentence.part(subject) == .noun, !isUnsure(predicate) else { return nil }
        guard Self.totals.contains(sentence.lemmas[subject]) else {
            return clause.noun(subject).map { clause.phrase($0) }
        }
        if let whole = phrase(behind: subject, by: ["of"]) { return clause.phrase(whole) }
        let before = tree.children(predicate).first { child in
            child < subject && sentence.relation(child) == .oblique && sentence.isName(child)
                && clause.isPlain(clause.words(of: child))
        }
        return chosenNoun.map { join($0, before.map { clause.phrase(clause.words(of: $0)) } ?? "") }
    }
}
