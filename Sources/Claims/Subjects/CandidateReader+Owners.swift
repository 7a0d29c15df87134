internal import Articles
internal import Syntax

/// Candidates for whose a quantity is, or of which event: the article's events under the names that a table would give
/// them, and its people, bodies and things.
extension CandidateReader {
    func owners() -> Choice {
        var choice = Choice()
        choice.add("", own: nothing)
        let decided = decided
        for (rank, event) in article.events.all.enumerated() { add(event, rank: UInt32(rank), decided, to: &choice) }
        addNames(decided, to: &choice)
        addNouns(decided, to: &choice)
        return choice
    }

    /// What stands beside an event's noun in its name.
    private enum Shape: UInt32 {
        case alone, modified, complemented, placed, named, namedModified
    }

    private func add(
        _ event: ArticleEvents.Event, rank: UInt32, _ decided: [Trait], to choice: inout Choice
    ) {
        let name = number(event.lemma)
        var own = [
            trait(.event), trait(.event, name), trait(.eventRank, rank), trait(.eventInTitle, event.isInTitle ? 1 : 0),
            trait(.eventInLead, event.isInLead ? 1 : 0), trait(.eventCount, grade(event.count)),
            trait(.eventUnitClass, name, mention.unitClass), trait(.eventKind, name, kind),
            trait(.eventRankKind, rank, kind), trait(.eventRankUnitClass, rank, mention.unitClass),
            trait(.eventStatus, name, number(mention.claim.status.rawValue)),
            trait(.eventPredicate, name, mention.frame.predicate.map { sentence.lemmaNumbers[$0] } ?? 0),
        ]
        for (sentence, place) in views {
            for word in 0..<sentence.count where sentence.lemmas[word] == event.lemma {
                own.append(trait(.eventWhere, place.rawValue))
                if place == .same { own += near(word).traits.map { trait(.eventWord, $0) } }
            }
        }
        for choice in decided {
            own.append(trait(.decided, choice, name))
            own.append(trait(.decided, choice, 1))
        }
        for (text, shape, order) in names(of: event) {
            for (date, form) in dates(of: event) {
                let how = shape.rawValue * 8 + form
                choice.add(
                    text + date,
                    own: own + decided.prefix(2).map { trait(.decidedHow, $0, how) } + [
                        trait(.eventShape, how), trait(.eventShapeOf, how, name), trait(.eventShapeRank, how, rank),
                        trait(.eventShape, how, order + 1),
                    ])
            }
        }
    }

    private func names(of event: ArticleEvents.Event) -> [(String, Shape, UInt32)] {
        var names: [(String, Shape, UInt32)] = [(event.noun, .alone, 0)]
        for (order, modifier) in event.commonest(event.modifiers).enumerated() {
            names.append((modifier + " " + event.noun, .modified, UInt32(order)))
        }
        for (order, complement) in event.commonest(event.complements).enumerated() {
            names.append((event.noun + " " + complement, .complemented, UInt32(order)))
        }
        for (order, place) in article.places.top.lazy.filter({ $0 != "world" }).prefix(2).enumerated() {
            let inner = place.split(separator: ",").first.map(String.init) ?? place
            names.append((inner + " " + event.noun, .placed, UInt32(order)))
        }
        let known = article.names.top.lazy.filter { !isPlace($0) && !$0.hasSuffix(event.lemma) }.prefix(2)
        for (order, name) in known.enumerated() {
            names.append((name + " " + event.noun, .named, UInt32(order)))
            guard let modifier = event.commonest(event.modifiers).first, !name.contains(modifier) else { continue }
            names.append((name + " " + modifier + " " + event.noun, .namedModified, UInt32(order)))
        }
        return names
    }

    /// The dates that an event's name may end with, each with its form's number.
    private func dates(of event: ArticleEvents.Event) -> [(String, UInt32)] {
        var dates: [(String, UInt32)] = [("", 0)]
        if let published = article.published { dates.append((" of \(published.year)", 1)) }
        if let day = event.day { dates.append((" of \(RowName.date(day))", 2)) }
        if let day = article.eventDay { dates.append((" of \(RowName.date(day))", 4)) }
        if let days = mention.days {
            if days.first == days.last {
                dates.append((" of \(RowName.date(days.first))", 3))
            } else if days.first.year == days.last.year, days.first.month == days.last.month {
                dates.append((" of \(RowName.months[days.first.month - 1]) \(days.first.year)", 3))
            }
            dates.append((" of \(days.first.year)", 3))
        }
        return dates
    }

    private func addNames(_ decided: [Trait], to choice: inout Choice) {
        for (sentence, place) in views {
            for name in article.names.bySentence[sentence.index] {
                let last = name.words.upperBound - 1
                let before = name.words.lowerBound > 0 ? sentence.wordNumbers[name.words.lowerBound - 1] : 0
                let rank = article.names.top.firstIndex(of: name.text) ?? 9
                let all =
                    (place == .same ? near(last).traits : []) + [
                        trait(.topName), trait(.place, place.rawValue),
                        trait(.nameRank, place.rawValue, UInt32(rank)),
                        trait(.nameIsPlace, isPlace(name.text) ? 1 : 0),
                        trait(.isPossessive, ["'s", "'"].contains(sentence.text(name.words.upperBound)) ? 1 : 0),
                        trait(.relationOf, sentence.number(of: sentence.parsed.tree.relation(last)), 98),
                        trait(.preposition, before), trait(.nameCount, grade(article.names.counts[name.text] ?? 0)),
                    ]
                add(article.names.full(name.text), all, decided, to: &choice)
            }
        }
        for (rank, name) in article.names.top.enumerated() {
            let all = [
                trait(.topName, 1, UInt32(rank)), trait(.nameCount, grade(article.names.counts[name] ?? 0), 1),
                trait(.nameIsPlace, isPlace(name) ? 1 : 0, 1),
            ]
            add(article.names.full(name), all, decided, to: &choice)
        }
    }

    private func add(_ name: String, _ own: [Trait], _ decided: [Trait], to choice: inout Choice) {
        var all = own
        for fact in own {
            all.append(trait(.ofUnitClass, mention.unitClass, fact))
            all.append(trait(.ofKind, kind, fact))
        }
        choice.add(name, own: decided.map { trait(.decided, $0, 2) }, anchored: all)
    }

    /// Things that the article goes on about: `the well`, under the fullest of their phrases.
    private func addNouns(_ decided: [Trait], to choice: inout Choice) {
        for (rank, noun) in article.topNouns.enumerated() {
            let name = number(noun)
            var all = [trait(.topNoun), trait(.topNoun, UInt32(rank) + 1), trait(.topNoun, name, 1)]
            for (sentence, place) in views {
                for word in 0..<sentence.count where sentence.lemmas[word] == noun {
                    all.append(trait(.topNoun, place.rawValue, 2))
                    if place == .same { all += near(word).traits }
                }
            }
            let phrases = [(text: noun, count: 0)] + (article.phrases[noun] ?? []).prefix(2)
            for (order, phrase) in phrases.enumerated() {
                let own = [trait(.topNoun, UInt32(order), 3), trait(.topNoun, grade(phrase.count), 4)]
                let isNamed = phrase.text.first?.isUppercase == true
                add(phrase.text, all + own + [trait(.topNoun, isNamed ? 1 : 0, 5)], decided, to: &choice)
            }
        }
    }

    private func isPlace(_ name: String) -> Bool {
        WorldPlaces.place(named: name.lowercased().filter { $0 != "." }) != nil
    }
}
