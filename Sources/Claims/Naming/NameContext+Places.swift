internal import Syntax

/// Which of the places that a sentence names something can be in.
extension NameContext {
    /// A subject without a place that the sentence names as where somebody goes to, comes from or speaks.
    func ofSaidPlace(_ subject: Subject) -> Subject {
        var subject = subject
        guard let place = subject.place.map(RowName.inner) else { return subject }
        if isElsewhere(place) {
            subject.place = nil
        } else if onlySpeaks(place), namesOther(than: place) {
            subject.place = placesInside.count == 1 ? placesInside.first : nil
        }
        return subject
    }

    /// A subject with a place for an owner that is one: `Kerala's people` says nothing that `people in Kerala` does not say better, nor
    /// does `Norway's trucks` where the sentence has trucks in Norway.
    func ofSomewhere(_ subject: Subject) -> Subject {
        guard let of = subject.of, subject.state == nil, isPlace(of),
            SubjectWords.isPeople(subject.noun ?? "") || isInside(of)
        else { return subject }
        var somewhere = subject
        // `girls from the camp` are its girls.
        let isFrom = sentence.places(of: of).contains { sentence.text($0.lowerBound - 1) == "from" }
        guard !isFrom else { return subject }
        somewhere.of = nil
        if subject.place == nil, !isElsewhere(of) { somewhere.place = of }
        return somewhere
    }

    /// Whether the sentence says right behind the quantity that it is in a place.
    private func isInside(_ place: String) -> Bool {
        sentence.places(of: place).contains { words in
            let before = words.lowerBound - 1
            return Self.spatialPrepositions.contains(sentence.text(before)) && sentence.text(before) != "from"
                && before == quantity.upperBound
        }
    }

    /// What leads to a place or away from it, or says whom something is for.
    private static let leadingAway = WordSet("to for from into toward towards")
    private static let leaving = WordSet("flee leave quit exit abandon evacuate escape")

    private func isPlace(_ name: String) -> Bool {
        isKnown(name) || article.places.top.contains { RowName.inner($0) == name }
    }

    /// Whether a place stands in the sentence only as one that says so.
    private func onlySpeaks(_ place: String) -> Bool {
        let places = sentence.places(of: place)
        return !places.isEmpty && places.allSatisfy { $0.contains(where: isSpeaker) }
    }

    private func namesOther(than place: String) -> Bool {
        article.places.top.map(RowName.inner).contains { $0 != place && !sentence.places(of: $0).isEmpty }
    }

    /// The places that the sentence tells something to be in.
    private var placesInside: [String] {
        var found: [String] = []
        for place in article.places.top {
            for words in sentence.places(of: RowName.inner(place))
            where Self.spatialPrepositions.contains(sentence.text(words.lowerBound - 1)) {
                if !found.contains(place) { found.append(place) }
            }
        }
        return found
    }

    /// Whether a sentence names a place, but as where somebody goes to or comes from, or where those sit who say so: `authorities in
    /// Yerevan say`.
    private func isElsewhere(_ place: String) -> Bool {
        let starts = sentence.places(of: place).map(\.lowerBound)
        return !starts.isEmpty
            && starts.allSatisfy { start in
                var before = start - 1
                while before > 0,
                    sentence.text(before) == "the" || PlaceWords.beforeName.contains(sentence.text(before))
                { before -= 1 }
                if before >= 0, Self.leaving.contains(sentence.lemmas[before]) { return true }
                // `according to the Sudan Doctors' Union`
                if sentence.text(before - 1) == "according" { return false }
                return Self.leadingAway.contains(sentence.text(before))
                    || Self.spatialPrepositions.contains(sentence.text(before)) && !saysThere && isOfSpeaker(start)
            }
    }

    /// Whether a word stands in the subject of a verb of saying, and is not the subject itself.
    private func isOfSpeaker(_ word: Int) -> Bool {
        let tree = sentence.parsed.tree
        var node = word
        for step in 0..<ParsedSentence.horizon.arcs {
            guard let head = tree.head(node) else { return false }
            if sentence.part(head) == .verb {
                let isSpeech = SpeechWords.verbs.contains(sentence.lemmas[head])
                let isSomebody =
                    SpeakerWords.people.contains(sentence.text(node))
                    || SpeakerWords.bodies.contains(sentence.text(node))
                    || SpeakerWords.people.contains(sentence.lemmas[node])
                    || SubjectWords.isPeople(sentence.lemmas[node])
                return isSpeech && isSomebody && QuantityFrame.subjects.contains(tree.relation(node)) && step > 0
            }
            node = head
        }
        return false
    }

    /// Whether a word is the subject of a verb of saying.
    func isSpeaker(_ word: Int) -> Bool {
        let tree = sentence.parsed.tree
        return QuantityFrame.subjects.contains(tree.relation(word))
            && tree.head(word).map { SpeechWords.verbs.contains(sentence.lemmas[$0]) } ?? false
    }

    private var saysThere: Bool { (0..<sentence.count).contains { sentence.text($0) == "there" } }
}
