extension Adapter {
    /// The benchmark's name of a mention's unit, `-` where it has none.
    func unit(of mention: Mention) -> String {
        let noun = mention.line.noun?.joined(separator: " ") ?? ""
        if isShareInWords(mention) { return noun.isEmpty ? "% -" : "% \(noun)" }
        if mention.line.omission == "age" { return "\(mention.line.unit ?? "year") of age" }
        return unitName(of: mention)?.text ?? "-"
    }

    /// A measure's name, else the counted noun with its adjectives.
    func unitName(of mention: Mention) -> UnitNames.Name? {
        guard let unit = mention.line.unit else { return nil }
        // `1 million barrels of oil`: what a measure is of stands behind it.
        let behind = mention.after.texts.first == "of" ? Array(mention.after.texts.dropFirst().prefix(1)) : []
        // `C$30` is no cent: what tells units apart stands behind the number.
        let all = mention.words.all
        let number = all.firstIndex(where: \.isNumber) ?? all.startIndex
        let words = Set(all[number...].map(\.text) + behind)
        let name = units.name(of: unit, in: words)
        guard let noun = mention.line.noun, !noun.isEmpty, name.text == unit || unit == "person" else {
            return name
        }
        return units.name(of: noun.joined(separator: " "), in: words)
    }
}
