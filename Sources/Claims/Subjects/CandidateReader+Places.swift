internal import Syntax

/// Candidates for the place that is part of a row's scope.
extension CandidateReader {
    func places() -> Choice {
        var choice = Choice()
        choice.add("", own: nothing)
        for (sentence, where_) in views {
            let all = article.places.bySentence[sentence.index]
            for chain in Self.chains(of: all, in: sentence) { add(chain, in: sentence, where_, to: &choice) }
        }
        if let dateline = article.places.dateline {
            add(dateline, [trait(.dateline)], .dateline, to: &choice)
        }
        for (rank, place) in article.places.top.enumerated() {
            let count = article.places.counts[place] ?? 0
            add(
                place,
                [
                    trait(.rank, 99, UInt32(rank)), trait(.topCount, grade(count)),
                    trait(.topShare, UInt32(10 * count / max(1, article.places.total))),
                    trait(.topShape, UInt32(rank), place.contains(", ") ? 1 : 0),
                ], .top, to: &choice)
        }
        add(
            "world", [trait(.fact, 7)] + (traits.window + traits.sentence).map { trait(.fact, 7, $0) }, .world,
            to: &choice)
        return choice
    }

    /// Places that stand beside each other: `Homs, Syria`.
    private static func chains(
        of places: [ArticlePlaces.Place], in sentence: ReadSentence
    ) -> [[ArticlePlaces.Place]] {
        var chains: [[ArticlePlaces.Place]] = []
        for place in places {
            if let last = chains.last?.last, place.words.lowerBound - last.words.upperBound <= 2,
                place.words.lowerBound >= last.words.upperBound,
                (last.words.upperBound..<place.words.lowerBound).allSatisfy({
                    [",", "in", "of"].contains(sentence.text($0))
                })
            {
                chains[chains.count - 1].append(place)
            } else {
                chains.append([place])
            }
        }
        return chains
    }

    private func add(
        _ chain: [ArticlePlaces.Place], in sentence: ReadSentence, _ place: Whereabouts, to choice: inout Choice
    ) {
        var forms = chain.map { ($0, $0.text) }
        if chain.count > 1, let last = chain.last {
            let inner = chain.dropLast().map { place in
                place.text.split(separator: ",").first.map(String.init) ?? place.text
            }
            forms = [(chain[0], (inner + [last.text]).joined(separator: ", "))] + forms
        }
        for (form, text) in forms {
            var own = place == .same ? near(form.words.upperBound - 1).traits : []
            let before = form.words.lowerBound > 0 ? sentence.wordNumbers[form.words.lowerBound - 1] : 0
            let inside = place == .same && mention.words.contains(form.words.lowerBound)
            own += [
                trait(.place, place.rawValue), trait(.typePlace, form.kind.rawValue, place.rawValue),
                trait(.preposition, before), trait(.prepositionPlace, before, place.rawValue),
                trait(.rank, place.rawValue, UInt32(article.places.top.firstIndex(of: form.text) ?? 9)),
                trait(.chain, UInt32(min(chain.count, 4))), trait(.isInside, inside ? 1 : 0),
            ]
            add(text, own, form.kind, to: &choice)
        }
    }

    private enum Container: UInt32 {
        case asItIs, byTheArticle, byItsMainPlace
    }

    /// A place as it is, and with what it lies in.
    private func add(_ text: String, _ own: [Trait], _ kind: ArticlePlaces.Place.Kind, to choice: inout Choice) {
        var variants: [(String, Container)] = [(text, .asItIs)]
        if let whole = article.places.containers[text] { variants.append((whole, .byTheArticle)) }
        if kind == .name || kind == .looseName, !text.contains(", "), let main = article.places.main, main != text {
            variants.append((text + ", " + main, .byItsMainPlace))
        }
        let decided = decided
        for (variant, how) in variants {
            var all = own + [trait(.how, how.rawValue, 52), trait(.howOf, how.rawValue, kind.rawValue)]
            for fact in own {
                all.append(trait(.ofUnitClass, mention.unitClass, fact))
                all.append(trait(.ofKind, self.kind, fact))
                for choice in decided.prefix(2) { all.append(trait(.decided, choice, fact)) }
            }
            for choice in decided { all.append(trait(.decidedHow, choice, how.rawValue, kind.rawValue)) }
            choice.add(variant, own: [], anchored: all)
        }
    }
}
