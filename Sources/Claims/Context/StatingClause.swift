internal import Prose
internal import Syntax

/// The part of a sentence that states a quantity, verbatim and in one piece, for a person who has nothing else: the whole
/// sentence where it is short, else the largest clause around the quantity that is, else such a clause's start, since it says
/// of what the quantity is told, else the words around it.
struct StatingClause {
    let text: String

    /// In bytes (OUTPUT.md of the annotated data, `clause`, asks for 160 characters).
    private static let longest = 160

    /// - Parameter whole: The sentence in one line.
    init(
        of mention: QuantityMention, frame: QuantityFrame, in sentence: ParsedSentence, whole: String,
        text: (Range<Int>) -> String
    ) {
        guard whole.utf8.count > Self.longest else {
            self.text = whole
            return
        }
        let words = Self.clause(of: mention, frame, sentence) ?? Self.surroundings(of: mention, in: sentence)
        self.text = SentenceContext.oneLine(text(Self.bytes(words, sentence)))
    }

    private static func bytes(_ words: Range<Int>, _ sentence: ParsedSentence) -> Range<Int> {
        sentence.words[words.lowerBound].range.lowerBound..<sentence.words[words.upperBound - 1].range.upperBound
    }

    private static func isShort(_ words: Range<Int>, _ sentence: ParsedSentence) -> Bool {
        bytes(words, sentence).count <= longest
    }

    /// The largest subtree of a predicate that holds the quantity and is short, without the words that join it to the rest; of
    /// one that is too long the start, where nothing shorter has the quantity and what stands before it.
    private static func clause(
        of mention: QuantityMention, _ frame: QuantityFrame, _ sentence: ParsedSentence
    ) -> Range<Int>? {
        guard var node = frame.predicate else { return nil }
        var best: Range<Int>?
        for _ in 0..<ParsedSentence.horizon.arcs {
            let span = trimmed(sentence.tree.span(node), around: mention, in: sentence)
            if let span {
                if isShort(span, sentence) {
                    if span.count > mention.words.count + 2 { best = span }
                } else {
                    let tellsOfWhat = best.map { $0.lowerBound < mention.words.lowerBound } ?? false
                    return tellsOfWhat ? best : start(of: span, with: mention, sentence) ?? best
                }
            }
            guard let head = sentence.tree.head(node) else { break }
            node = head
        }
        return best
    }

    /// As much of a clause's start as is short, up to a mark behind the quantity where one stands there.
    private static func start(
        of span: Range<Int>, with mention: QuantityMention, _ sentence: ParsedSentence
    ) -> Range<Int>? {
        var end = mention.words.upperBound
        guard isShort(span.lowerBound..<end, sentence) else { return nil }
        var last = end
        while end < span.upperBound, isShort(span.lowerBound..<end + 1, sentence) {
            if isBreak(end, sentence) { last = end }
            end += 1
        }
        return span.lowerBound..<(end == span.upperBound || last == mention.words.upperBound ? end : last)
    }

    private static func trimmed(
        _ span: Range<Int>, around mention: QuantityMention, in sentence: ParsedSentence
    ) -> Range<Int>? {
        var start = span.lowerBound, end = span.upperBound
        while start < mention.words.lowerBound, joins(start, sentence) { start += 1 }
        while end > mention.words.upperBound, sentence.words[end - 1].kind == .mark, !closes(end - 1, sentence) {
            end -= 1
        }
        return start <= mention.words.lowerBound && end >= mention.words.upperBound ? start..<end : nil
    }

    private static func joins(_ index: Int, _ sentence: ParsedSentence) -> Bool {
        sentence.words[index].kind == .mark && !["$", "£", "€", "“", "\"", "("].contains(sentence.text(index))
            || ["and", "but", "that", "while", "which", "who", "as", "or"].contains(sentence.text(index))
    }

    private static func closes(_ index: Int, _ sentence: ParsedSentence) -> Bool {
        ["%", "”", "\"", ")", "°", "$", "£", "€"].contains(sentence.text(index))
    }

    /// The words around a quantity, from one mark of punctuation to another where that is short enough.
    private static func surroundings(of mention: QuantityMention, in sentence: ParsedSentence) -> Range<Int> {
        var words = mention.words
        // What stands before it says of what it is told, so that goes first.
        while let wider = [before(words, sentence), behind(words, sentence)].compactMap(\.self).first(where: {
            isShort($0, sentence)
        }) { words = wider }
        if words == mention.words {
            // One stretch without any mark: word by word.
            while words.upperBound < sentence.words.count,
                isShort(words.lowerBound..<words.upperBound + 1, sentence)
            { words = words.lowerBound..<words.upperBound + 1 }
            while words.lowerBound > 0, isShort(words.lowerBound - 1..<words.upperBound, sentence) {
                words = words.lowerBound - 1..<words.upperBound
            }
        }
        return words
    }

    private static func isBreak(_ index: Int, _ sentence: ParsedSentence) -> Bool {
        [",", ";", ":", "-", "–", "—", "--", "(", ")"].contains(sentence.text(index)) && !sentence.words[index].isGlued
            || [",", ";"].contains(sentence.text(index))
    }

    /// With the stretch before them, up to the mark before that.
    private static func before(_ words: Range<Int>, _ sentence: ParsedSentence) -> Range<Int>? {
        guard words.lowerBound > 0 else { return nil }
        var start = words.lowerBound - 1
        while start > 0, !isBreak(start - 1, sentence) { start -= 1 }
        return start..<words.upperBound
    }

    private static func behind(_ words: Range<Int>, _ sentence: ParsedSentence) -> Range<Int>? {
        guard words.upperBound < sentence.words.count else { return nil }
        var end = words.upperBound + 1
        while end < sentence.words.count, !isBreak(end, sentence) { end += 1 }
        return words.lowerBound..<end
    }
}
