extension Adapter {
    /// The words of our concept without those of the unit and of the quantity; each once, since a word that stands twice
    /// cannot be matched.
    func concept(of mention: Mention, unit: String) -> [String] {
        let quantity = Set((Words(unit).texts + mention.words.texts + [mention.line.unit ?? ""]).map(stem))
        let excluded = quantity.union(wordings[.noConcept].map(stem))
        var seen: Set<String> = []
        // `an average of 70 days`: the average is measured.
        let opening = mention.words.texts.prefix(2).filter(wordings[.conceptWord].contains)
        let words =
            opening
            + mention.line.concept.filter { word in
                !excluded.contains(stem(word)) && seen.insert(word.lowercased()).inserted
            }
        return words.isEmpty ? ["-"] : words
    }
}
