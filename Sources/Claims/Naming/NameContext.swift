/// What a name may add from outside of its own clause: the event and the place that the article is about, where the sentence
/// speaks of no other.
struct NameContext {
    private let sentence: ReadSentence
    private let article: ReadArticle

    init(_ sentence: ReadSentence, in article: ReadArticle) {
        self.sentence = sentence
        self.article = article
    }

    /// A subject without an event and a place that may be others than those of the figure.
    func pruned(_ subject: Subject) -> Subject {
        var subject = subject
        if let of = subject.of, SubjectWords.isEvent(of), !mayBeEvent(of) { subject.of = nil }
        if let place = subject.place, !mayBePlace(RowName.inner(place)) { subject.place = nil }
        return subject
    }

    private func mayBeEvent(_ name: String) -> Bool {
        let here = Set(article.events.bySentence[sentence.index].map(\.lemma))
        let lemmas = name.lowercased().split(separator: " ").compactMap { SubjectWords.singularOfEvent(String($0)) }
        if !here.isEmpty { return !here.isDisjoint(with: lemmas) }
        return article.events.all.first.map { lemmas.contains($0.lemma) } ?? false
    }

    private func mayBePlace(_ place: String) -> Bool {
        let words = place.lowercased().split(separator: " ").map(String.init)
        if (0..<sentence.count).contains(where: { words.contains(sentence.text($0)) }) { return true }
        let others = article.places.bySentence[sentence.index].contains { [.known, .country, .name].contains($0.kind) }
        return !others && [article.places.main, article.places.dateline].contains { $0.map(RowName.inner) == place }
    }
}
