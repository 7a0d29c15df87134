/// The words of a sentence that tell a claim's status.
///
/// The status itself is read from the sentence's tree; here the word is looked for on which it most likely hung.
enum StatusWording {
    /// As far from the quantity, in words, as what tells its status stands.
    private static let reach = 20

    /// - Parameter quantity: Where it stands among the words of the sentence.
    /// - Returns: The nearest phrase that tells the status, of equals the one before; nil for `current`, or where there is none.
    static func words(of status: Status, in sentence: TextWords, _ quantity: Range<Int>) -> String? {
        var best: (distance: Int, run: ClosedRange<Int>)?
        for start in sentence.words.indices {
            let distance =
                start < quantity.lowerBound
                ? quantity.lowerBound - start : max(0, start - quantity.upperBound + 1)
            guard distance <= reach, let length = length(of: status, in: sentence, at: start) else { continue }
            // `down` is a part of `down from`.
            let end = start + length - 1
            let isBetter = best.map { distance < $0.distance && !$0.run.contains(start) } ?? true
            if isBetter { best = (distance, start...end) }
        }
        return best.map { sentence.text(of: $0.run) }
    }

    /// How many words from this one on tell the status; nil for none.
    private static func length(of status: Status, in sentence: TextWords, at start: Int) -> Int? {
        let word = sentence.words[start]
        let (forms, lemmas): ([WordSet], [WordSet]) =
            switch status {
            case .current: ([], [])
            case .previous: ([StanceWords.formerly, StatusWords.formerModifiers], [])
            case .projected:
                (
                    [
                        StanceWords.modals, StanceWords.expected, StanceWords.projectingNouns,
                        StanceWords.projectedModifiers, conditions,
                    ], [StanceWords.projecting, StanceWords.projectingObjects]
                )
            case .denied: ([StatusWords.untrue, never], [StanceWords.denying])
            }
        let longest =
            status == .previous
            ? StatusWords.previousPhrases.filter { sentence.has($0, at: start) }.map(\.count).max() : nil
        if let longest { return longest }
        let isOne = forms.contains { $0.contains(word.lower) } || lemmas.contains { $0.contains(word.lemma) }
        return isOne ? 1 : nil
    }

    private static let conditions = WordSet(["if", "unless", "next", "fear", "fears"])
    private static let never = WordSet(["never"])
}
