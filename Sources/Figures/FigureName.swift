internal import Claims
internal import WordVectors

/// A readable name for a figure.
enum FigureName {
    /// Made of what the figure's readings have in common, in a few words; it may improve as readings come in. Only the
    /// first and the last readings are looked at, so that it costs the same for any row.
    static func name(of readings: [Reading]) -> String {
        let sample = readings.count <= 12 ? readings : Array(readings.prefix(3) + readings.suffix(9))
        return counted(in: sample) ?? measure(of: sample)
    }

    /// `North Korean soldiers killed in Russia`: what is counted in the words of the articles, what became of it, and where;
    /// nil where that says too little.
    private static func counted(in sample: [Reading]) -> String? {
        guard let head = commonest(sample.map { Self.head(of: $0.claim) }) else { return nil }
        let fate = commonest(
            sample.map { reading in
                reading.claim.measure.split(separator: " ").map(String.init).first { word in
                    let lower = word.lowercased()
                    return Events.of(lower, Stem(of: lower).lemma).meets(Events.fates)
                }
            })
        let place = commonest(sample.map(\.claim.place))
        var name = head
        if let fate, !head.lowercased().contains(fate.lowercased()) { name += " " + fate }
        if let place, !name.contains(place) { name += " in " + place }
        return name.contains(" ") ? name : nil
    }

    /// The counted noun with its modifiers, as the article writes it.
    private static func head(of claim: Claim) -> String? {
        guard claim.quantity.unit.dimension == .count else { return nil }
        let count = claim.noun.reduce(0) { $0 + $1.split(separator: " ").count }
        let words = claim.text.split(whereSeparator: \.isWhitespace)
        guard count > 0, words.count > count else { return nil }
        let head = words.suffix(count).joined(separator: " ")
        return head.contains(where: \.isNumber) ? nil : head
    }

    /// What at least a third of them and at least two have, or the only one has; of equals the longest.
    private static func commonest(_ texts: [String?]) -> String? {
        var counts: [String: Int] = [:]
        for case let text? in texts { counts[text, default: 0] += 1 }
        let best = counts.max { a, b in
            a.value != b.value
                ? a.value < b.value : a.key.count != b.key.count ? a.key.count < b.key.count : a.key > b.key
        }
        guard let best, texts.count == 1 || best.value >= 2 && best.value * 3 >= texts.count else { return nil }
        return best.key
    }

    /// The measure that says most of what the readings have in common.
    private static func measure(of sample: [Reading]) -> String {
        var shares: [String: Double] = [:]
        for reading in sample {
            for word in Set(reading.claim.concept.map { $0.lowercased() }) { shares[word, default: 0] += 1 }
        }
        var best: (text: String, score: Double)?
        for reading in sample {
            let words = phrase(of: reading.claim)
            guard !words.isEmpty else { continue }
            let score = score(words, reading.claim, shares, Double(sample.count))
            if score > best?.score ?? -.infinity { best = (words.joined(separator: " "), score) }
        }
        return best?.text ?? sample.first?.claim.quantity.unit.name ?? ""
    }

    /// The first words of the measure, without function words at their end.
    private static func phrase(of claim: Claim) -> [Substring] {
        var words = Array(claim.measure.split(separator: " ").prefix(longest))
        while let last = words.last, WordVectors.weight(last.lowercased()) < leastWeight { words.removeLast() }
        return words
    }

    private static func score(
        _ words: [Substring], _ claim: Claim, _ shares: [String: Double], _ count: Double
    ) -> Double {
        let concept = Set(claim.concept.map { $0.lowercased() })
        let shared = concept.reduce(0) { $0 + (shares[$1] ?? 0) } / (Double(max(concept.count, 1)) * count)
        let length = Double(abs(words.count - usualLength)) / Double(usualLength)
        var score = shared - 0.5 * length
        // Other numbers of the sentence say nothing of this one.
        if words.contains(where: { $0.contains(where: \.isNumber) }) { score -= 0.5 }
        // What is counted belongs to the name.
        let noun = claim.quantity.unit.name.lowercased()
        let stem = noun.prefix(max(3, noun.count - 1))
        if words.contains(where: { $0.lowercased().hasPrefix(stem) }) { score += 0.3 }
        if let place = claim.place, claim.measure.contains(place) { score += 0.1 }
        return score
    }

    /// In words.
    private static let usualLength = 5
    private static let longest = 10
    /// By how rare a word is; `the` has less.
    private static let leastWeight: Float = 0.2
}
