internal import Claims

/// A readable name for a figure.
enum FigureName {
    /// The measure that says most of what the figure's readings have in common, in a few words. It may improve as readings
    /// come in. Only the first and the last readings are looked at, so that it costs the same for any row.
    static func name(of readings: [Reading]) -> String {
        let sample = readings.count <= 12 ? readings : Array(readings.prefix(3) + readings.suffix(9))
        var shares: [String: Double] = [:]
        for reading in sample {
            for word in Set(reading.claim.concept.map { $0.lowercased() }) { shares[word, default: 0] += 1 }
        }
        var best: (text: String, score: Double)?
        for reading in sample {
            let words = reading.claim.measure.split(separator: " ")
            guard !words.isEmpty else { continue }
            let concept = Set(reading.claim.concept.map { $0.lowercased() })
            let shared = concept.reduce(0) { $0 + (shares[$1] ?? 0) } / Double(max(concept.count, 1))
            let length = Double(abs(words.count - usualLength)) / Double(usualLength)
            let score = shared / Double(sample.count) - length
            if score > best?.score ?? -.infinity {
                best = (words.prefix(longest).joined(separator: " "), score)
            }
        }
        return best?.text ?? sample.first?.claim.quantity.unit.name ?? ""
    }

    /// In words.
    private static let usualLength = 5
    private static let longest = 10
}
