internal import Prose

/// Whether a claim says that its quantity holds, from the words of its clause.
enum StatusReader {
    static func status(of mention: QuantityMention, in clause: Clause, of words: [Word]) -> Status {
        let start = mention.words.lowerBound
        if isPrevious(mention, in: words) { return .previous }
        for index in clause.words.lowerBound..<start {
            let word = words[index].text
            if StatusWords.denied.contains(word) { return .denied }
        }
        if start > 1,
            (max(0, start - 12)..<start).contains(where: {
                StatusWords.denied.contains(words[$0].text) && words.indices.contains($0 + 1)
                    && words[$0 + 1].text == "that"
            })
        {
            return .denied
        }
        for index in clause.words.lowerBound..<start where StatusWords.projected.contains(words[index].text) {
            // `may have been leaking`, `would have cost`: about what was.
            let behind = words.indices.contains(index + 1) ? words[index + 1].text : ""
            if behind == "have" { continue }
            // `May` the month, `the plan` as a noun of its own.
            if words[index].text == "may", words[index].isCapitalised, index > 0 { continue }
            return .projected
        }
        // `17,000 troops will be sent`
        for index in mention.words.upperBound..<min(clause.words.upperBound, mention.words.upperBound + 6) {
            let word = words[index].text
            if ["will", "would", "could", "might", "may", "should"].contains(word), words.indices.contains(index + 1),
                words[index + 1].text != "have", !words[index].isCapitalised
            {
                return .projected
            }
            if ["expected", "due", "planned", "likely", "feared", "set", "prepared", "preparing", "ready"]
                .contains(word), index > 0,
                ["are", "is", "were", "was", "be", "being"].contains(words[index - 1].text)
            {
                return .projected
            }
        }
        return .current
    }

    /// `up from 5,000`, `compared with 205`, the first end of `rose from X to Y`.
    private static func isPrevious(_ mention: QuantityMention, in words: [Word]) -> Bool {
        let start = mention.words.lowerBound
        if StatusWords.previousBefore.match(endingBefore: start, in: words) != nil { return true }
        guard start > 0, words[start - 1].text == "from" else { return false }
        // `rose to 41 from 35`, `rose from 35 to 41`
        if (max(0, start - 10)..<start - 1).contains(where: { ChangeWords.verbs.contains(words[$0].text) }) {
            let end = mention.words.upperBound
            if end < words.count, words[end].text == "to" { return true }
            return (max(0, start - 10)..<start - 1).contains {
                words[$0].text == "to" || words[$0].kind == .number || words[$0].text == "%"
            }
        }
        return false
    }
}
