internal import Articles
internal import Syntax

/// Candidates for whose a quantity is, or of which event: the article's events under the names that a table would give
/// them, and its people, bodies and things.
extension CandidateReader {
    func owners() -> Candidates {
        var candidates = Candidates()
        for event in article.events.all {
            for name in names(of: event) { for date in dates(of: event) { candidates.add(name + date) } }
        }
        for (sentence, _) in views {
            for name in article.names.bySentence[sentence.index] { candidates.add(article.names.full(name.text)) }
        }
        for name in article.names.top { candidates.add(article.names.full(name)) }
        // Things that the article goes on about: `the well`, under the fullest of their phrases.
        for noun in article.topNouns {
            candidates.add(noun.text)
            for phrase in (article.phrases[noun.lemma] ?? []).prefix(2) { candidates.add(phrase.text) }
        }
        return candidates
    }

    private func names(of event: ArticleEvents.Event) -> [String] {
        var names = [event.noun]
        for modifier in event.commonest(event.modifiers) { names.append(modifier + " " + event.noun) }
        for complement in event.commonest(event.complements) { names.append(event.noun + " " + complement) }
        for place in article.places.top.lazy.filter({ $0 != "world" }).prefix(2) {
            names.append(RowName.inner(place) + " " + event.noun)
        }
        // Who speaks of an event does not give it its name.
        let known = article.names.top.lazy.filter {
            !isPlace($0) && !$0.hasSuffix(event.lemma) && !article.speaks($0)
        }.prefix(2)
        for name in known {
            names.append(name + " " + event.noun)
            guard let modifier = event.commonest(event.modifiers).first, !name.contains(modifier) else { continue }
            names.append(name + " " + modifier + " " + event.noun)
        }
        return names
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
        WorldPlaces.place(named: name.lowercased().filter { $0 != "." }) != nil
    }
}
