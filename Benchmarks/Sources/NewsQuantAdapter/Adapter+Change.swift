extension Adapter {
    /// The benchmark has one label for bound and direction; the bound goes first.
    func change(of mention: Mention) -> Prediction.Change {
        let direction = direction(of: mention)
        if wordings.open(.equal, mention) { return .equal }
        if wordings.open(.approximate, mention) { return .approximate }
        if let direction, wordings.open(.directionFirst, mention) { return direction }
        switch mention.line.bound {
        case "approximate": return .approximate
        case "at_least": return .above
        case "at_most": return .below
        case "range":
            if wordings.open(.approximateRange, mention) { return .approximate }
            if wordings.open(.aboveRange, mention) { return .above }
            if wordings.open(.belowRange, mention) { return .below }
            return direction ?? .equal
        default: return direction ?? .equal
        }
    }

    /// The direction that a verb, a sign or `up` and `down` give; the noun or adverb of a change gives none, and the level
    /// that is reached has none.
    private func direction(of mention: Mention) -> Prediction.Change? {
        let before = mention.before.texts
        if mention.line.unit == "percent", let sign = mention.sign { return sign == "+" ? .up : .down }
        guard let trend = mention.line.trend.flatMap(Prediction.Change.init(rawValue:)) else { return nil }
        if mention.line.unit != "percent", before.suffix(3).contains(where: wordings[.noDirection].contains) {
            return nil
        }
        let nouns = Set(wordings[.changeNoun].map(stem))
        // `a 5% pay rise`
        let phrase = mention.after.texts.prefix(3).prefix {
            $0.first?.isLetter ?? false && !Self.phraseEnds.contains($0)
        }
        if phrase.contains(where: { nouns.contains(stem($0)) }) { return nil }
        // `$3.1 million, down 9.2%`: the level that the change led to.
        let behind = mention.after.texts.first == "," ? mention.after.texts.dropFirst() : mention.after.texts[...]
        if ["up", "down"].contains(behind.first) { return nil }
        if before.last == "of", let noun = before.dropLast().last, nouns.contains(stem(noun)) { return nil }
        let leading = before.last { !wordings[.beforeLevel].contains($0) }
        if let leading, wordings[.level].contains(leading) { return nil }
        return trend
    }
}
