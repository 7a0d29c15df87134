internal import Articles
internal import Claims

/// A readable name for a figure.
///
/// A name is given once, so that a row is called the same in every alert: it follows from the readings of the article that
/// opened the row. It changes at most once, when the third article states the figure, since what three say is often said
/// better than what one says.
enum FigureName {
    /// - Parameter readings: The figure's, in the order in which they were read.
    static func name(of readings: [Reading]) -> String {
        let early = readings.prefix(sample)
        var articles: [ContentDigest] = []
        let settled = early.prefix { reading in
            if !articles.contains(reading.article.digest) { articles.append(reading.article.digest) }
            return articles.count <= settling
        }
        if articles.count >= settling { return agreed(settled) }
        return agreed(early.prefix { $0.article.digest == articles.first })
    }

    /// So many articles settle a name.
    private static let settling = 3
    /// No more readings are looked at, so that a name costs the same for any row.
    static let sample = 24

    /// Of the names that the readings would get the one whose words agree best with all of them, of equals the earliest.
    private static func agreed(_ readings: some Collection<Reading>) -> String {
        let names = readings.map { (text: $0.claim.measure, words: ContentWords($0.claim.measure)) }
        var best: (text: String, agreement: Float)?
        for name in names {
            let agreement = names.reduce(0) { $0 + name.words.agreement(with: $1.words) }
            if agreement > best?.agreement ?? -1 { best = (name.text, agreement) }
        }
        return best?.text ?? ""
    }
}
