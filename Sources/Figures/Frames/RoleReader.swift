internal import Lexicon

/// What the words in and beside a quantity say of the part that it plays.
enum RoleReader {
    /// How many words to either side are beside a quantity.
    private static let reach = 4
    /// How many words before it a phrase may open its clause: `In the worst case, the well could leak`.
    private static let reachOfPhrases = 10

    static func roles(isLength: Bool, in sentence: SentenceWords, _ span: FrameSpan) -> Roles {
        let words = sentence.words
        let spoken = words[span.words]
        let clause = before(span, in: sentence)
        let before = clause.suffix(reach)
        let behind = behind(span, in: sentence)
        var roles = Roles.none
        for word in before { roles.formUnion(Roles.of(word.lower)) }
        for index in span.words.lowerBound..<behind.endIndex where !isOfWhatIsHeld(index, in: words) {
            roles.formUnion(Roles.of(words[index].lower))
        }
        for run in [clause + spoken.prefix(1), spoken + behind] {
            for (word, next) in zip(run, run.dropFirst()) {
                roles.formUnion(Roles.of("\(word.lower) \(next.lower)"))
            }
        }
        guard isLength else { return roles }
        for word in spoken {
            // `mile-long`
            for part in word.lower.split(separator: "-") { roles.formUnion(Roles.ofLength(String(part))) }
        }
        for word in behind { roles.formUnion(Roles.ofLength(word.lower)) }
        let prepositions = Lexicon.english.words(.prepositions)
        for word in before where !prepositions.contains(word.lower) { roles.formUnion(Roles.ofLength(word.lower)) }
        return roles
    }

    /// `6,700 containers of suspected munitions` are no suspected containers.
    private static func isOfWhatIsHeld(_ index: Int, in words: [SentenceWords.Word]) -> Bool {
        index > 1 && words[index - 1].lower == "of" && !isNumber(words[index - 2])
    }

    /// Those of the same clause that belong to no other quantity.
    private static func before(_ span: FrameSpan, in sentence: SentenceWords) -> ArraySlice<SentenceWords.Word> {
        let words = sentence.words[..<span.words.lowerBound].suffix(reachOfPhrases)
        guard let number = words.lastIndex(where: isNumber) else { return words }
        let rest = words[(number + 1)...]
        let comma = rest.indices.last { isCut(sentence, before: $0) }
        return comma.map { rest[$0...] } ?? rest.prefix(0)
    }

    private static func behind(_ span: FrameSpan, in sentence: SentenceWords) -> ArraySlice<SentenceWords.Word> {
        let words = sentence.words[span.words.upperBound...].prefix(reach)
        guard let number = words.firstIndex(where: isNumber) else { return words }
        let rest = words[..<number]
        let comma = rest.indices.first { isCut(sentence, before: $0) }
        return comma.map { rest[..<$0] } ?? rest.prefix(0)
    }

    /// Whether a comma or `and` parts a word from the one before.
    private static func isCut(_ sentence: SentenceWords, before index: Int) -> Bool {
        let start = index > 0 ? sentence.words[index - 1].range.upperBound : 0
        return sentence.words[index].lower == "and"
            || sentence.bytes[start..<sentence.words[index].range.lowerBound].contains {
                $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";")
            }
    }

    private static func isNumber(_ word: SentenceWords.Word) -> Bool {
        word.isNumber || Lexicon.english.numbers(.numberWords)[word.lower] != nil
    }
}
