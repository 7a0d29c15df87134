internal import Claims

/// A readable name for a figure.
enum FigureName {
    /// Of the names that the figure's readings would get the one whose words agree best with all of them, of equals the
    /// earliest; it may improve as readings come in. Only the first and the last readings are looked at, so that it costs the
    /// same for any row.
    static func name(of readings: [Reading]) -> String {
        let sample = readings.count <= 12 ? readings : Array(readings.prefix(3) + readings.suffix(9))
        let names = sample.map { (text: $0.claim.measure, words: ContentWords($0.claim.measure)) }
        var best: (text: String, agreement: Float)?
        for name in names {
            let agreement = names.reduce(0) { $0 + name.words.agreement(with: $1.words) }
            if agreement > best?.agreement ?? -1 { best = (name.text, agreement) }
        }
        return best?.text ?? ""
    }
}
