internal import Syntax

/// Whether the clauses that a quantity stands in, and the verbs and nouns that govern them, put it into the future, as
/// the tree has them.
struct TreeOutlook {
    let sentence: ParsedSentence

    func isProjected(_ frame: QuantityFrame) -> Bool {
        var steps = sentence.ancestry(of: frame.node)
        if QuantityFrame.isPredicate(frame.node, in: sentence) {
            steps.insert(AncestryStep(node: frame.node, child: frame.node, relation: .root), at: 0)
        }
        for step in steps {
            if projects(step) { return true }
            if [.relativeClause, .adverbialClause, .parataxis].contains(step.relation) { break }
            // What a finite clause states has its own tense: `would like to know why 9 reports are withheld`.
            if step.relation == .clausalComplement, isFinite(step.child) { break }
            guard QuantityFrame.isPredicate(step.node, in: sentence) else { continue }
            if isModal(step.node) { return true }
            if [.relativeClause, .adverbialClause, .parataxis].contains(sentence.tree.relation(step.node)) {
                guard let head = sentence.tree.head(step.node) else { return false }
                return projects(
                    AncestryStep(node: head, child: step.node, relation: sentence.tree.relation(step.node)))
            }
        }
        return false
    }

    /// `expects to send`, `forecasts 3 percent`, `a plan for 3,000 homes`
    private func projects(_ step: AncestryStep) -> Bool {
        let lemma = sentence.tree.lemma(step.node)
        switch step.relation {
        case .openComplement, .clausalComplement, .clausalModifier:
            return StanceWords.projecting.contains(lemma)
                || StanceWords.projectingNouns.contains(sentence.text(step.node))
                || StanceWords.projectingNouns.contains(lemma)
        case .object, .oblique, .indirectObject:
            return sentence.isVerb(step.node) && StanceWords.projectingObjects.contains(lemma)
        case .nominalModifier, .apposition:
            return StanceWords.projectingNouns.contains(lemma)
        default:
            return false
        }
    }

    private func isFinite(_ clause: Int) -> Bool {
        let auxiliaries = sentence.auxiliaries(of: clause)
        if auxiliaries.contains(where: { StanceWords.modals.contains($0) }) { return false }
        let tag = sentence.tree.tag(clause)
        return !auxiliaries.isEmpty || tag.isPastTense || tag.isPresentTense
    }

    /// `will be sent`, `could reach`; but not `may have died`, `could be 5,000`, which are about what is.
    private func isModal(_ predicate: Int) -> Bool {
        let auxiliaries = sentence.auxiliaries(of: predicate)
        guard !auxiliaries.contains("have"), !auxiliaries.contains("'ve"),
            let modal = auxiliaries.first(where: { StanceWords.modals.contains($0) })
        else { return false }
        if !StanceWords.possibility.contains(modal) { return true }
        return !auxiliaries.contains("be") || sentence.child(of: predicate, [.passiveAuxiliary]) != nil
    }
}
