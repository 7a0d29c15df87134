package import Articles
package import Claims

/// What joins articles to stories: two that have a key in common are of one story, and so are those that others join.
///
/// A key is what a claim is about, by the slots `of`, `place` and `noun` of its subject, and a span of days. An article has each key for
/// its own span and for the one behind it, so that two that are no further apart than a span meet, and a story goes on for as long as
/// somebody writes of it. What is very likely one figure, the same noun of an event or owner with the same name, has spans of half a year,
/// since wars and firms are counted a few times a year; what only may be one has spans of a fortnight, since over longer ones all stories
/// become one. Versions of one article, and articles of one content, meet whenever they are published.
///
/// Keys are texts that a person can read: `of korea north, noun container @180d 109`, `place syria, noun person @14d 1209`.
package enum StoryKeys {
    /// In days; the short one is that in which a story is printed again (``SketchIndex``).
    private static let shortSpan = 14
    private static let longSpan = 180
    /// A slot has some words; what has more is no name.
    private static let longestOwner = 12

    /// In a fixed order and without repeats.
    package static func keys(of article: ArticleReference, stating claims: [Claim]) -> [String] {
        var keys: Set<String> = ["content \(article.digest.hex)"]
        if let key = VersionKey(of: article) { keys.insert("version \(text(of: key))") }
        let day = Double(article.published.daysSinceEpoch)
        for topic in Set(claims.flatMap { topics(of: $0.subject) }) {
            let span = Int((day / Double(topic.days)).rounded(.down))
            for span in [span, span + 1] { keys.insert("\(topic.text) @\(topic.days)d \(span)") }
        }
        return keys.sorted()
    }

    /// What articles share, if they are published within so many days.
    private struct Topic: Hashable {
        let text: String
        let days: Int
    }

    private static func topics(of subject: Subject) -> [Topic] {
        let noun = subject.noun.flatMap { head(of: $0) }
        var topics: [Topic] = []
        if let of = subject.of {
            let words = SentenceWords(of).words.filter { $0.stem.weight > 0 && !$0.isNumber }.prefix(longestOwner)
            let owner = Set(words.map(lemma)).sorted().joined(separator: " ")
            if !owner.isEmpty { topics.append(Topic(text: "of \(owner)", days: shortSpan)) }
            if let noun, !owner.isEmpty {
                let names = words.filter(\.isCapital)
                // Of any fire or explosion there is one in half a year.
                if !names.isEmpty { topics.append(Topic(text: "of \(owner), noun \(noun)", days: longSpan)) }
                for word in names.isEmpty ? Array(words) : names {
                    topics.append(Topic(text: "of \(lemma(word)), noun \(noun)", days: shortSpan))
                }
            }
        }
        if let noun, let place = subject.place.flatMap({ widest(of: $0) }) {
            topics.append(Topic(text: "place \(place), noun \(noun)", days: shortSpan))
        }
        return topics
    }

    private static func lemma(_ word: SentenceWords.Word) -> String { Gazetteer.nation(word.lower) ?? word.stem.lemma }

    /// The lemma of what is counted: `soldier` of `North Korean soldier`.
    private static func head(of noun: String) -> String? { SentenceWords(noun).words.last?.stem.lemma }

    /// The country of a place, or where that is not known the widest that is named: `syria` of `Homs, Syria` and of `Homs`.
    private static func widest(of place: String) -> String? {
        guard let last = place.split(separator: ",").last else { return nil }
        let name = SentenceWords(String(last)).words.map(\.lower).joined(separator: " ")
        guard !name.isEmpty else { return nil }
        let known = Gazetteer.place(name)
        return known?.country ?? known?.name ?? name
    }

    private static func text(of key: VersionKey) -> String {
        switch key {
        case .link(let link, let isEntry): "\(isEntry ? "entry" : "page") \(link)"
        case .identifier(let identifier, let source, let isEntry):
            "\(isEntry ? "entry" : "page") id \(identifier) of \(source ?? "nobody")"
        case .file(let file): "file \(file)"
        }
    }
}
