internal import Articles
internal import Claims
internal import Figures

/// The sources of readings that are independent of each other.
///
/// Who is named as saying something is its source; where nobody is, the publisher is, and where that is not named either, the article.
struct Sources {
    private var kept: [(name: String, reading: Reading)] = []
    var count: Int { kept.count }

    /// So many are told apart; more are as good as these.
    private static let limit = 12

    init(of readings: [Reading]) {
        for reading in readings where kept.count < Self.limit {
            let name = Self.name(of: reading)
            let isKnown = kept.contains { other in
                if other.name == name { return true }
                let (mine, theirs) = (reading.claim.attribution, other.reading.claim.attribution)
                // Of a named source and an article that names none, the article may well have it from there.
                return mine != nil && theirs != nil
                    ? !reading.isRival(of: other.reading)
                    : reading.article.digest == other.reading.article.digest
            }
            if !isKnown { kept.append((name, reading)) }
        }
    }

    static func name(of reading: Reading) -> String {
        (reading.claim.attribution ?? reading.article.source ?? "\(reading.article.name)").lowercased()
    }
}
