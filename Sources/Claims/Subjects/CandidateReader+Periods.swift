internal import Articles

/// Candidates for the days that are part of a row's scope, and for how much a desk wants the row.
extension CandidateReader {
    private enum Form: UInt32 {
        case day, span, open, year, month, openYear, published, dayBefore, eventDay
    }

    func periods() -> Choice {
        var choice = Choice()
        choice.add("", own: paired(nothing))
        if let days = mention.days {
            let first = days.first, last = days.last
            if first == last {
                add(first.description, .day, to: &choice)
            } else {
                add("\(first)/\(last)", .span, to: &choice)
                add("\(first)/", .open, to: &choice)
                let startsYear = first.month == 1 && first.day == 1
                if startsYear, last.year == first.year, last.month == 12, last.day == 31 {
                    add("\(first.year)", .year, to: &choice)
                }
                if first.year == last.year, first.month == last.month {
                    add(String(first.description.prefix(7)), .month, to: &choice)
                }
                if startsYear { add("\(first.year)/", .openYear, to: &choice) }
            }
        }
        guard let published = article.published else { return choice }
        add(published.description, .published, to: &choice)
        if let before = CivilDay(daysSinceEpoch: published.daysSinceEpoch - 1) {
            add(before.description, .dayBefore, to: &choice)
        }
        if mention.days == nil, let day = article.eventDay { add(day.description, .eventDay, to: &choice) }
        return choice
    }

    private func add(_ text: String, _ form: Form, to choice: inout Choice) {
        let form = form.rawValue
        choice.add(
            text,
            own: [],
            anchored: paired([trait(.periodForm, form)] + traits.facts.map { trait(.periodFormOf, form, $0) }))
    }

    private func paired(_ all: [Trait]) -> [Trait] {
        all + all.map { trait(.ofKind, kind, $0) }
    }

    /// How much a desk wants the row: 2, 1 or 0 (annotation guidelines, "salience").
    func saliences() -> Choice {
        var choice = Choice()
        let noun = number(given.noun ?? ""), state = number(given.state ?? "")
        let first = article.events.all.first?.lemma
        let isMain = first.map { event in given.of?.lowercased().contains(event) == true } == true
        let same = article.mentions.count { $0.unit == mention.unit }
        let more = [
            trait(.articlePosition, UInt32(10 * mention.sentence / max(1, article.sentences.count))),
            trait(.articlePosition, grade(mention.sentence), 1), trait(.claimCount, grade(article.mentions.count)),
            trait(.sameNoun, grade(same)), trait(.sameNoun, grade(same), mention.unitClass),
            trait(.isMainEvent, isMain ? 1 : 0), trait(.isMainEvent, isMain ? 1 : 0, mention.unitClass),
            trait(.isMainEvent, isMain ? 1 : 0, kind), trait(.textKind, 0, kind),
            trait(.textKind, noun, kind), trait(.textKind, state, kind), trait(.textPath, noun, state),
            trait(.isMainEvent, isMain ? 1 : 0, state), trait(.textKind, given.place == nil ? 1 : 2, kind),
        ]
        let all = traits.facts + traits.window + traits.sentence + decided + more
        for salience in 0...2 { choice.add("\(salience)", own: classTraits(UInt32(salience) + 77, all)) }
        return choice
    }
}
