package import Articles
internal import FoundationEssentials

/// The sketches of the articles that were read last, by which a new article's original is found in a time and a memory that
/// do not grow with the number of articles.
package struct SketchIndex: Sendable {
    package struct Entry: Hashable, Sendable {
        package let article: ContentDigest
        package let published: PublicationDate
        package let sketch: Sketch

        package init(_ article: ContentDigest, _ published: PublicationDate, _ sketch: Sketch) {
            self.article = article
            self.published = published
            self.sketch = sketch
        }
    }

    /// By the number of the article, counted from the first one ever.
    private var entries: [Int: Entry] = [:]
    /// The numbers of the articles that have a hash among their least, oldest first.
    private var numbers: [UInt32: [Int]] = [:]
    private var next = 0

    /// So many articles are remembered.
    private static let window = 20_000
    /// Within how many days a story is printed again.
    private static let days = 14.0
    /// By how many of its hashes an article is found.
    private static let keys = 16
    /// What more articles have in common is a part of the page.
    private static let longestList = 64
    /// So many of an article's hashes have to be found.
    private static let leastHits = 2
    /// How many others an article is compared with at most.
    private static let compared = 16

    package init() {}

    /// In the order in which they were read.
    package var all: [Entry] { entries.sorted { $0.key < $1.key }.map(\.value) }

    package mutating func add(_ entry: Entry) {
        entries[next] = entry
        for hash in entry.sketch.hashes.prefix(Self.keys) {
            numbers[hash, default: []].append(next)
            if let count = numbers[hash]?.count, count > Self.longestList { numbers[hash]?.removeFirst() }
        }
        next += 1
        if let old = entries.removeValue(forKey: next - 1 - Self.window) {
            for hash in old.sketch.hashes.prefix(Self.keys) {
                numbers[hash]?.removeAll { $0 == next - 1 - Self.window }
                if numbers[hash]?.isEmpty == true { numbers[hash] = nil }
            }
        }
    }

    /// The article of which a text is a near copy: of several the one that has most of it, and of equals the first.
    ///
    /// - Parameter isExcluded: Articles that are not to be taken.
    package func original(
        of sketch: Sketch, published: PublicationDate, isExcluded: (ContentDigest) -> Bool
    ) -> ContentDigest? {
        var hits: [Int: Int] = [:]
        for hash in sketch.hashes {
            for number in numbers[hash] ?? [] { hits[number, default: 0] += 1 }
        }
        let likely = hits.filter { $0.value >= Self.leastHits }
            .sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
        var best: (number: Int, article: ContentDigest, containment: Double, count: Int)?
        for (number, _) in likely.prefix(Self.compared) {
            guard let entry = entries[number], !isExcluded(entry.article),
                abs(entry.published.instant.timeIntervalSince(published.instant)) <= Self.days * 86_400,
                let containment = sketch.copied(from: entry.sketch)
            else { continue }
            // Of a short and a long original that both have it, the longer one has more of it.
            let count = min(entry.sketch.count, sketch.count)
            if let best, (best.count, best.containment, number) >= (count, containment, best.number) { continue }
            best = (number, entry.article, containment, count)
        }
        return best?.article
    }
}
