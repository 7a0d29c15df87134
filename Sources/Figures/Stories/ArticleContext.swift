package import Articles
internal import Glibc

/// What the table remembers of an article: enough to tell which story it belongs to.
package struct ArticleContext: Sendable {
    let article: ContentDigest
    let day: Int
    private struct Row: Sendable, Equatable {
        let number: UInt32
        let dimension: UInt32
    }

    private var given: [Row] = []
    /// How much of each word its claims hold; empty once the article is complete.
    private var sums: [UInt32: Float] = [:]
    private var bag: WordBag?
    /// How many sentences name each, mostly of very few.
    private var countries: [(name: String, count: Int)] = []
    private var lastSentence: UInt32?

    package init(article: ContentDigest, day: Int) {
        self.article = article
        self.day = day
    }

    /// The words, the repeated ones heavier; only the heaviest, since what an article is about repeats.
    var words: WordBag { bag ?? Self.bag(sums) }

    private static func bag(_ sums: [UInt32: Float]) -> WordBag {
        WordBag(heaviest: 200, of: sums) { log1p($0) }
    }

    /// - Returns: the words of the claim that the article did not hold before.
    @discardableResult
    package mutating func add(_ frame: Frame) -> [UInt32] { add(ReadingTrace(frame)) }

    /// - Returns: the words of the claim that the article did not hold before.
    @discardableResult
    mutating func add(_ trace: ReadingTrace) -> [UInt32] {
        let fresh = trace.core.filter { sums[$0] == nil }
        for entry in trace.words { sums[entry.hash, default: 0] += entry.weight }
        if trace.sentence != lastSentence {
            lastSentence = trace.sentence
            for country in trace.countries { note(country) }
        }
        return fresh
    }

    private mutating func note(_ country: String) {
        if let index = countries.firstIndex(where: { $0.name == country }) {
            countries[index].count += 1
        } else {
            countries.append((country, 1))
        }
    }

    mutating func add(_ row: FigureID, _ dimension: UInt32) {
        let row = Row(number: UInt32(row.number), dimension: dimension)
        if !given.contains(row) { given.append(row) }
    }

    /// No further claim follows.
    mutating func complete() {
        bag = words
        sums = [:]
    }

    /// The rows that it gave readings, with their dimensions' hashes.
    var rows: some Sequence<(row: FigureID, dimension: UInt32)> {
        given.lazy.map { (FigureID(number: Int($0.number)), $0.dimension) }
    }

    /// The country that the article is about: the one it names most, by far.
    var place: Place? {
        let named = countries.sorted { $0.count != $1.count ? $0.count > $1.count : $0.name < $1.name }
        guard let first = named.first else { return nil }
        guard named.count < 2 || Double(first.count) >= 1.5 * Double(named[1].count) else { return nil }
        return Place(name: first.name)
    }
}
