internal import Syntax

/// Candidates for the place that is part of a row's scope.
extension CandidateReader {
    func places() -> Candidates {
        var candidates = Candidates()
        let isOfAnother = placesOfAnother
        for (sentence, _) in views {
            let all = article.places.bySentence[sentence.index].filter { !isOfAnother.contains($0.text) }
            for chain in Self.chains(of: all, in: sentence) { add(chain, to: &candidates) }
        }
        // Where a reporter sits is where it happened only if nothing else is said.
        if candidates.texts.isEmpty, let dateline = article.places.dateline, !isOfAnother.contains(dateline) {
            add(dateline, .dateline, to: &candidates)
        }
        candidates.add("world")
        return candidates
    }

    /// What the sentence says of another quantity alone.
    private var placesOfAnother: Set<String> {
        let another = PhraseOfAnother(quantity: mention.words, sentence: sentence)
        let (theirs, mine) = article.places.bySentence[sentence.index].reduce(into: (Set<String>(), Set<String>())) {
            if another.holds($1.words) || isInAside($1.words.lowerBound) {
                $0.0.insert($1.text)
            } else {
                $0.1.insert($1.text)
            }
        }
        return theirs.subtracting(mine)
    }

    /// Whether a word stands in a clause that only goes on about something behind the quantity: `Myanmar` of `live in 33 camps, most of whom
    /// fled a crackdown in Myanmar`.
    private func isInAside(_ word: Int) -> Bool {
        let end = mention.words.upperBound
        guard word > end else { return false }
        return (end..<word).contains { comma in
            sentence.text(comma) == ","
                && (comma + 1..<min(comma + 4, word)).contains {
                    ["which", "who", "whom", "whose"].contains(sentence.text($0))
                }
        }
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

    private func add(_ chain: [ArticlePlaces.Place], to candidates: inout Candidates) {
        if chain.count > 1, let last = chain.last {
            let inner = chain.dropLast().map { RowName.inner($0.text) }
            add((inner + [last.text]).joined(separator: ", "), chain[0].kind, to: &candidates)
        }
        for place in chain { add(place.text, place.kind, to: &candidates) }
    }

    /// A place as it is, and with what it lies in.
    private func add(_ text: String, _ kind: ArticlePlaces.Place.Kind, to candidates: inout Candidates) {
        candidates.add(text)
        if let whole = article.places.containers[text] { candidates.add(whole) }
        if kind == .name || kind == .looseName, !text.contains(", "), let main = article.places.main, main != text {
            candidates.add(text + ", " + main)
        }
    }
}
