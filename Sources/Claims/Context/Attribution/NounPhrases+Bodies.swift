internal import Prose

/// Names of bodies that run over `and` and commas: `the Ministry of Ports, Lakes and Fisheries`.
extension NounPhrases {
    /// The name that a phrase is only the end of: `Fisheries` of `the Ministry of Ports and Fisheries`.
    ///
    /// What `and` joins belongs to the name where it hangs on a noun for a body: in `the storm reached Orlo and Lund said`
    /// nothing does.
    func body(endingWith end: Range<Int>) -> Range<Int>? {
        guard isName(end.lowerBound), !isDetermined(end) else { return nil }
        var start = end.lowerBound
        var found: Range<Int>?
        var joins = false
        while end.lowerBound - start < 20 {
            let joiner = sentence.text(start - 1)
            guard ["and", ",", "of", "for", "on"].contains(joiner), joiner != "," || joins,
                let outer = phrase(endingAt: start - 2), isName(outer.upperBound - 1)
            else { return found }
            if joiner == "and" { joins = true }
            start = outer.lowerBound
            let head = sentence.text(outer.upperBound - 1)
            if joins, joiner != "and", joiner != ",",
                SpeakerWords.bodies.contains(head) || SpeakerWords.bodyRoles[head] != nil
            {
                found = start..<end.upperBound
            }
            // A phrase with an article of its own is no part of a list of names, but may be cut: `the National Marine and
            // Harbour Agency`.
            if joiner == "and" || joiner == ",", isDetermined(outer) {
                return found ?? (canSpeak(end.upperBound - 1) ? start..<end.upperBound : nil)
            }
        }
        return found
    }

    /// Behind a list of names that goes on as `…, Lakes and Fisheries`.
    func listEnd(behind end: Int) -> Int? {
        guard sentence.text(end) == "," else { return nil }
        var next = end + 1
        while isName(next) { next += 1 }
        guard next > end + 1, sentence.text(next) == "and", isName(next + 1) else { return nil }
        var last = next + 1
        while isName(last) { last += 1 }
        return last
    }

    private func isName(_ index: Int) -> Bool {
        isNominal(index) && sentence.words[index].kind == .word && sentence.words[index].isCapitalised
    }

    private func isDetermined(_ phrase: Range<Int>) -> Bool {
        FunctionWords.determiners.contains(sentence.text(phrase.lowerBound)) && !isAcronym(phrase.lowerBound)
    }
}
