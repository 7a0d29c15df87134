internal import Articles
internal import Claims

/// The sources that readings of a figure have independently of each other.
///
/// Those who say so count, under however many names: `South Korea's spy agency` and `the spy agency` are one. A reading that
/// names nobody is by whom another one of its article names, else by the article's publisher, and where that is unknown too, by
/// one more that has no name. A copy of a text adds none.
package struct IndependentSources: Sendable {
    /// What each is called where it is named first, in the order of the readings; nil for those that have no name.
    package private(set) var names: [String?] = []
    /// For each reading its source among ``names``.
    package private(set) var ofReadings: [Int] = []

    package var count: Int { names.count }

    package init(of readings: [Reading]) {
        var named: [ContentDigest: String] = [:]
        for reading in readings where named[reading.article.digest] == nil {
            named[reading.article.digest] = reading.claim.attribution
        }
        var groups: [(name: String?, words: Set<String>, readings: [Int])] = []
        for (index, reading) in readings.enumerated() {
            let name = reading.claim.attribution ?? named[reading.article.digest] ?? reading.article.source
            let words = name.map { Self.words($0) } ?? []
            func isSame(_ group: (name: String?, words: Set<String>, readings: [Int])) -> Bool {
                words.isEmpty ? group.words.isEmpty : !group.words.isDisjoint(with: words)
            }
            guard let first = groups.firstIndex(where: isSame) else {
                groups.append((name, words, [index]))
                continue
            }
            // One name may join two that had nothing in common.
            for further in groups.indices.reversed() where further > first && isSame(groups[further]) {
                let joined = groups.remove(at: further)
                groups[first].words.formUnion(joined.words)
                groups[first].readings += joined.readings
            }
            groups[first].words.formUnion(words)
            groups[first].readings.append(index)
        }
        names = groups.map(\.name)
        ofReadings = Array(repeating: 0, count: readings.count)
        for (source, group) in groups.enumerated() { for reading in group.readings { ofReadings[reading] = source } }
    }

    private static func words(_ name: String) -> Set<String> {
        let words = Rivalry.words(name)
        let initials = Rivalry.initials(of: words)
        return Set(words).union(initials.utf8.count > 1 ? [initials] : [])
    }
}
