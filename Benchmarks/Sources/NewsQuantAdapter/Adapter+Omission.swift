extension Adapter {
    /// Whether the benchmark's annotators leave a mention out.
    func isLeftOut(_ mention: Mention) -> Bool {
        let line = mention.line
        if wordings[.noQuantity].contains(where: { isAllButBound($0, of: mention) }) { return true }
        if line.omission == "age", isBareNumberAfterName(mention) { return true }
        guard let unit = line.unit else { return false }
        return wordings[.noUnitOfTime].contains(unit) || isTimeJoinedToNoun(mention) || isArticleAsNumber(mention)
    }

    /// Whether the number itself is this wording: no digits, and the wording stands before any other number word.
    private func isAllButBound(_ wording: String, of mention: Mention) -> Bool {
        guard !mention.words.all.contains(where: \.isNumber) else { return false }
        let words = mention.words.texts
        let bounds: Set = [
            "about", "nearly", "almost", "more", "less", "than", "over", "at", "least", "the", "only", "just", "well",
        ]
        return Words(words.drop { bounds.contains($0) }.joined(separator: " ")).starts(with: wording)
    }

    /// An age set off by a comma behind a name.
    private func isBareNumberAfterName(_ mention: Mention) -> Bool {
        let before = mention.before.all.filter { $0.text != "," }
        return mention.words.all.count == 1 && (before.last?.isCapitalised ?? false) && before.count >= 1
    }

    private static let times: Set = ["second", "minute", "hour", "day", "week", "month", "year", "season", "quarter"]

    static let phraseEnds: Set = [
        "a", "an", "the", "after", "before", "in", "of", "to", "and", "for", "with", "by", "but", "or", "while", "as",
        "from",
        "at", "on", "since", "than", "per", "who", "which", "that", "when", "its", "their", "this", "last",
    ]

    /// `five-year award`; words that may be joined to a length of time and leave it one are in `wordings.txt`.
    private func isTimeJoinedToNoun(_ mention: Mention) -> Bool {
        guard let unit = mention.line.unit, Self.times.contains(unit), mention.line.omission != "age" else {
            return false
        }
        let text = mention.line.text.lowercased()
        guard text.hasSuffix("-\(unit)") else { return false }
        // As far as its noun phrase may go: `a five-year, 1.8 billion-mile (2.8bn km) journey`.
        let phrase = mention.after.texts.prefix(12).prefix { !Self.phraseEnds.contains($0) }
        return !phrase.contains { wordings[.joinedTime].contains($0) }
    }

    /// `a year ago`: an article is no number here, while `a million` and `a third` are.
    private func isArticleAsNumber(_ mention: Mention) -> Bool {
        guard let unit = mention.line.unit, mention.line.value == 1, let first = mention.words.texts.first else {
            return false
        }
        return ["a", "an"].contains(first) && !isShareInWords(mention)
            && mention.words.texts.dropFirst().first.map(stem) == stem(unit)
    }
}
