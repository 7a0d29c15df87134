internal import Articles
internal import Claims

/// An article as stories are told apart by it: the words of what its claims are about.
struct StoryArticle: Sendable {
    let digest: ContentDigest
    /// How often its claims hold each word, those that say more counting more.
    private(set) var words: [UInt32: Float] = [:]

    /// The articles of figures, in order of publication, those of one time in the order of their names.
    static func articles(of figures: [Figure]) -> [StoryArticle] {
        var numbers: [ContentDigest: Int] = [:]
        var articles: [(reference: ArticleReference, article: StoryArticle)] = []
        for reading in figures.lazy.flatMap(\.readings) {
            let digest = reading.article.digest
            let number = numbers[digest] ?? articles.count
            if number == articles.count {
                numbers[digest] = number
                articles.append((reading.article, StoryArticle(digest: digest)))
            }
            articles[number].article.add(reading)
        }
        return articles.sorted { a, b in
            let (a, b) = (a.reference, b.reference)
            return a.published != b.published ? a.published < b.published : a.name < b.name
        }.map(\.article)
    }

    private init(digest: ContentDigest) {
        self.digest = digest
    }

    private mutating func add(_ reading: Reading) {
        let subject = reading.claim.subject
        var weights: [UInt32: Float] = [:]
        func note(_ text: String?, _ weight: Float, where isTaken: (SentenceWords.Word) -> Bool = { _ in true }) {
            guard let text else { return }
            for word in SentenceWords(text).words where isTaken(word) {
                let stem = Self.stem(of: word)
                if stem.weight > 0 { weights[stem.hash] = max(weights[stem.hash] ?? 0, weight) }
            }
        }
        // The event or owner says most of a story; names say more of it than other words.
        note(subject.of, 1)
        note(subject.noun, 0.5)
        note(subject.place, 0.5)
        note(reading.claim.sentence, 0.3, where: \.isCapital)
        for (word, weight) in weights { words[word, default: 0] += weight }
    }

    /// `Mexico` and `Mexican` are one word.
    static func stem(of word: SentenceWords.Word) -> Stem {
        Gazetteer.nation(word.lower).map { Stem(of: $0) } ?? word.stem
    }
}
