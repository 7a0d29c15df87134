internal import Articles
internal import Syntax

/// Candidates for whose a quantity is, or of which event: the article's events under the names that a table would give
/// them, and its people, bodies and things.
extension CandidateReader {
    func owners() -> Candidates {
        var candidates = Candidates()
        let another = PhraseOfAnother(quantity: mention.words, sentence: sentence)
        var near: Set<String> = []
        for (sentence, _) in views { for word in 0..<sentence.count { near.insert(sentence.text(word)) } }
        for event in events {
            for name in names(of: event, near: near) { for date in dates(of: event) { candidates.add(name + date) } }
        }
        for (sentence, _) in views {
            for name in article.names.bySentence[sentence.index]
            where sentence.index != self.sentence.index || !another.holds(name.words) {
                candidates.add(article.names.full(name.text))
            }
        }
        for name in article.names.top { candidates.add(article.names.full(name)) }
        // Things that the article goes on about: `the well`, under the fullest of their phrases.
        for noun in article.topNouns {
            candidates.add(noun.text)
            for phrase in (article.phrases[noun.lemma] ?? []).prefix(2) { candidates.add(phrase.text) }
        }
        return candidates
    }

    /// Those that the quantity may belong to: of the kinds that its own sentence speaks of, else those that the title, the
    /// lead or the sentence before name, and the one that the article is about.
    private var events: [ArticleEvents.Event] {
        let all = article.events.all
        let said = Self.kinds(in: sentence, of: article)
        let own = all.filter { said.contains(ArticleEvents.kind($0.lemma)) }
        if !own.isEmpty { return own }
        let near = views.reduce(into: Set<String>()) { $0.formUnion(Self.kinds(in: $1.sentence, of: article)) }
        return all.enumerated().filter { $0.offset == 0 || near.contains(ArticleEvents.kind($0.element.lemma)) }.map(
            \.element)
    }

    private static func kinds(in sentence: ReadSentence, of article: ReadArticle) -> Set<String> {
        Set(article.events.bySentence[sentence.index].map { ArticleEvents.kind($0.lemma) })
    }

    /// - Parameter near: The words of the sentences that are looked at.
    private func names(of event: ArticleEvents.Event, near: Set<String>) -> [String] {
        var names = [event.noun]
        let isOneOfSeveral = article.events.namesSeveral(of: event.lemma)
        // A quake of long ago that one sentence compares with gives its name to nothing else.
        func isUsual(_ words: String, _ counts: [String: Int]) -> Bool {
            3 * (counts[words] ?? 0) >= event.count || Self.areWords(of: words, in: near)
        }
        // What tells one of several events from the others is told by the sentence.
        let modifiers = event.commonest(event.modifiers).filter { !isOneOfSeveral && isUsual($0, event.modifiers) }
        for modifier in modifiers { names.append(modifier + " " + event.noun) }
        for complement in event.commonest(event.complements) where isUsual(complement, event.complements) {
            names.append(event.noun + " " + complement)
        }
        for place in article.places.top.lazy.filter({ $0 != "world" }).prefix(2)
        where place == article.places.top.first || Self.areWords(of: RowName.inner(place), in: near) {
            names.append(RowName.inner(place) + " " + event.noun)
        }
        if isOneOfSeveral { return names }
        // Who speaks of an event does not give it its name.
        let known = article.names.top.lazy.filter {
            !isPlace($0) && !$0.lowercased().hasSuffix(event.lemma) && !article.speaks($0)
        }.prefix(2)
        for name in known where Self.areWords(of: name, in: near) {
            names.append(name + " " + event.noun)
            guard let modifier = modifiers.first, !name.contains(modifier) else { continue }
            names.append(name + " " + modifier + " " + event.noun)
        }
        return names
    }

    /// Whether all longer words of a phrase are among these, which are in small letters.
    private static func areWords(of phrase: String, in words: Set<String>) -> Bool {
        ReadSentence.words(of: phrase).allSatisfy { $0.utf8.count < 4 || words.contains($0) }
    }

    /// The dates that an event's name may end with.
    private func dates(of event: ArticleEvents.Event) -> [String] {
        var dates = [""]
        if let published = article.published { dates.append(" of \(published.year)") }
        if let day = event.day { dates.append(" of \(RowName.date(day))") }
        if let day = article.eventDay { dates.append(" of \(RowName.date(day))") }
        if let days = mention.days {
            if days.first == days.last {
                dates.append(" of \(RowName.date(days.first))")
            } else if days.first.year == days.last.year, days.first.month == days.last.month {
                dates.append(" of \(RowName.months[days.first.month - 1]) \(days.first.year)")
            }
            dates.append(" of \(days.first.year)")
        }
        return dates
    }

    private func isPlace(_ name: String) -> Bool {
        WorldPlaces.place(named: name) != nil
    }
}
