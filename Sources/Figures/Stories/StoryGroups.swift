internal import Articles
internal import Glibc

/// Articles in groups that speak of the same things.
///
/// Each article, in order of publication, joins the group whose words are most like its own, or begins a group. Of the figures of 21
/// annotated stories on 18 topics in one table, 95 of 100 pairs in one group are of one topic, and 92 of 100 pairs of one topic
/// stand in one group; the likeness was chosen on most of these stories.
struct StoryGroups: Sendable {
    private var groups: [ContentDigest: Int] = [:]
    private(set) var count = 0

    /// The cosine from which an article belongs to a group. Higher, long stories fall apart into chapters; lower, two fires
    /// become one.
    private static let likeness: Float = 0.13

    /// - Parameter articles: In the order in which they were published.
    init(of articles: [StoryArticle]) {
        var holding: [UInt32: Float] = [:]
        for article in articles { for word in article.words.keys { holding[word, default: 0] += 1 } }

        var sums: [[UInt32: Float]] = []
        var squares: [Float] = []
        var groupsHolding: [UInt32: [Int]] = [:]
        for article in articles {
            // The sums of floats depend on their order, which a dictionary changes from run to run.
            let words = Self.direction(of: article, holding, among: articles.count)
            var products: [Int: Float] = [:]
            for (word, weight) in words {
                for group in groupsHolding[word] ?? [] {
                    products[group, default: 0] += weight * (sums[group][word] ?? 0)
                }
            }
            let best = products.map { (group: $0.key, likeness: $0.value / squares[$0.key].squareRoot()) }.max {
                ($0.likeness, $1.group) < ($1.likeness, $0.group)
            }
            let group: Int
            if let best, best.likeness >= Self.likeness {
                group = best.group
            } else {
                group = sums.count
                sums.append([:])
                squares.append(0)
            }
            for (word, weight) in words {
                if sums[group][word] == nil { groupsHolding[word, default: []].append(group) }
                let old = sums[group][word] ?? 0
                sums[group][word] = old + weight
                squares[group] += weight * (2 * old + weight)
            }
            groups[article.digest] = group
        }
        count = sums.count
    }

    /// The group of an article; nil of one that gave no figure a reading.
    func group(of article: ContentDigest) -> Int? { groups[article] }

    /// The group that most of a figure's readings are of; of several the one of the earliest reading.
    func group(of figure: Figure) -> Int {
        var counts: [(group: Int, count: Int)] = []
        for reading in figure.readings {
            guard let group = groups[reading.article.digest] else { continue }
            if let place = counts.firstIndex(where: { $0.group == group }) {
                counts[place].count += 1
            } else {
                counts.append((group, 1))
            }
        }
        var best = (group: 0, count: 0)
        for entry in counts where entry.count > best.count { best = entry }
        return best.group
    }

    /// An article's words, in a fixed order, as a vector of length 1; words of many articles weigh less.
    private static func direction(
        of article: StoryArticle, _ holding: [UInt32: Float], among count: Int
    ) -> [(word: UInt32, weight: Float)] {
        let words = article.words.sorted { $0.key < $1.key }.map { word, sum in
            (word: word, weight: log1p(sum) * log1p(Float(count) / (holding[word] ?? 1)))
        }
        let length = words.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
        return length > 0 ? words.map { ($0.word, $0.weight / length) } : []
    }
}
