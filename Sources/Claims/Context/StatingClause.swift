internal import Lexicon
internal import Prose
internal import Syntax

/// The part of a sentence that states a quantity, verbatim and in one piece, for a person who has nothing else: the whole
/// sentence where it is short, else as much of it as is short and begins where somebody begins to be told something: at the
/// subject of a clause around the quantity, or at a noun that a relative clause tells of.
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
        let stretches = Stretches(of: mention, frame: frame, in: sentence, longest: Self.longest)
        self.text = SentenceContext.oneLine(text(stretches.bytes(stretches.best)))
    }
}

/// The stretches of a long sentence that are short and hold a quantity.
private struct Stretches {
    private let mention: QuantityMention
    private let frame: QuantityFrame
    private let sentence: ParsedSentence
    private let longest: Int

    init(of mention: QuantityMention, frame: QuantityFrame, in sentence: ParsedSentence, longest: Int) {
        self.mention = mention
        self.frame = frame
        self.sentence = sentence
        self.longest = longest
    }

    /// How much a stretch lacks that begins or ends at a word: 0 for nothing.
    private struct Cut {
        let word: Int
        let lack: Float
    }

    func bytes(_ words: Range<Int>) -> Range<Int> {
        sentence.words[words.lowerBound].range.lowerBound..<sentence.words[words.upperBound - 1].range.upperBound
    }

    private func isShort(_ words: Range<Int>) -> Bool { bytes(words).count <= longest }

    /// The one that lacks least; of two that lack the same the longer.
    var best: Range<Int> {
        var best: (words: Range<Int>, lack: Float) = (surroundings, .infinity)
        let ends = ends
        for start in starts {
            for end in ends + [furthest(from: start.word)].compactMap(\.self) {
                let words = start.word..<end.word
                guard words.count > mention.words.count + 1, isShort(words) else { continue }
                let lack = start.lack + end.lack - 0.6 * Float(bytes(words).count) / Float(longest)
                if lack < best.lack { best = (words, lack) }
            }
        }
        return best.words
    }

    // MARK: - Where a stretch may begin

    private static let unsaid = WordSet(.subjectsThatStandForOthers)
    private static let conditions = WordSet(.openersOfConditions)
    /// Subjects of a relative clause, which stand for the noun before it.
    private static let relatives = WordSet("which who that")

    private var starts: [Cut] {
        var starts = [Cut(word: 0, lack: 0)]
        var node = frame.node
        var child: Int?
        for _ in 0..<ParsedSentence.horizon.arcs {
            starts += Self.isTold(node, sentence) ? clauseStarts(node) : phraseStarts(node, below: child)
            guard let head = sentence.tree.head(node) else { break }
            child = node
            node = head
        }
        return starts.filter { $0.word <= mention.words.lowerBound && !isInsideName($0.word) }.map {
            $0.word == mention.words.lowerBound ? Cut(word: $0.word, lack: $0.lack + 0.3) : $0
        }
    }

    private func isInsideName(_ word: Int) -> Bool {
        sentence.words[word].isGlued && sentence.words[word].kind == .word
    }

    /// Whether a node is the predicate of a clause with a subject of its own.
    private static func isTold(_ node: Int, _ sentence: ParsedSentence) -> Bool {
        sentence.child(of: node, QuantityFrame.subjects) != nil
    }

    /// The start of a clause, and that of its subject.
    private func clauseStarts(_ predicate: Int) -> [Cut] {
        let tree = sentence.tree
        guard let subject = sentence.child(of: predicate, QuantityFrame.subjects) else { return [] }
        let isUnsaid = tree.span(subject).count == 1 && Self.unsaid.contains(sentence.text(subject))
        var lack: Float = isUnsaid ? 2 : 0
        // Who says so, and whether it is denied, stands before it.
        if tree.relation(predicate) == .clausalComplement { lack += 0.3 }
        // `the fee the industry pays`: what is told of it stands outside.
        if tree.relation(predicate) == .relativeClause { lack += 1 }
        let start = opening(tree.span(predicate).lowerBound)
        // `if the toll reaches 40` is not `the toll reaches 40`.
        if let mark = sentence.child(of: predicate, [.mark, .adverbialModifier]), mark < subject,
            Self.conditions.contains(sentence.text(mark))
        {
            return [Cut(word: opening(mark), lack: lack + 0.7)]
        }
        if Self.relatives.contains(sentence.text(subject)), tree.head(predicate) != nil { return [] }
        return [Cut(word: start, lack: lack), Cut(word: opening(tree.span(subject).lowerBound), lack: lack + 0.1)]
    }

    /// The start of a noun phrase whose relative clause or participle the quantity stands in: `a blast that killed 11`.
    private func phraseStarts(_ node: Int, below child: Int?) -> [Cut] {
        guard sentence.isNoun(node), let child,
            [.relativeClause, .clausalModifier, .adverbialRelativeClause, .apposition].contains(
                sentence.tree.relation(child))
        else { return [] }
        return [Cut(word: opening(sentence.nounPhrase(of: node).lowerBound), lack: 1)]
    }

    /// Without the words that join a clause to the one before it, and with a mark that opens it.
    private func opening(_ word: Int) -> Int {
        var start = word
        while start < mention.words.lowerBound, joins(start) { start += 1 }
        if start > 0, ["“", "\"", "(", "$", "£", "€"].contains(sentence.text(start - 1)), sentence.words[start].isGlued
        {
            start -= 1
        }
        return start
    }

    private func joins(_ index: Int) -> Bool {
        sentence.words[index].kind == .mark && !["$", "£", "€", "“", "\"", "("].contains(sentence.text(index))
            || ["and", "but", "that", "while", "which", "who", "as", "or", "so"].contains(sentence.text(index))
    }

    // MARK: - Where a stretch may end

    private var ends: [Cut] {
        let tree = sentence.tree
        let least = closing(phraseEnd)
        var ends: [Cut] = []
        func add(_ word: Int, _ lack: Float) {
            guard word >= mention.words.upperBound else { return }
            let goesOn = FunctionWords.prepositions.contains(sentence.text(word)) || sentence.text(word) == "or"
            ends.append(Cut(word: word, lack: lack + (word < least ? 0.5 : 0) + (goesOn ? 0.3 : 0)))
        }
        add(closing(sentence.words.count), 0)
        var node = frame.node
        for _ in 0..<ParsedSentence.horizon.arcs {
            add(closing(tree.span(node).upperBound), Self.isTold(node, sentence) ? 0 : 0.4)
            guard let head = tree.head(node) else { break }
            node = head
        }
        var word = mention.words.upperBound
        while word < sentence.words.count, isShort(mention.words.lowerBound..<word + 1) {
            if isBreak(word) { add(word, sentence.text(word) == ";" ? 0 : 0.3) }
            word += 1
        }
        return ends
    }

    /// The end of the quantity's noun phrase: `two vessels with skimming systems`, `a $20 billion fund`, are not understood
    /// from their first words.
    private var phraseEnd: Int {
        let tree = sentence.tree
        var end = min(tree.span(frame.node).upperBound, mention.words.upperBound + 8)
        if let head = tree.head(frame.node), head >= mention.words.upperBound, sentence.isNoun(head) { end = head + 1 }
        return max(end, mention.words.upperBound)
    }

    /// As far as is short, in the middle of what is told.
    private func furthest(from start: Int) -> Cut? {
        var end = mention.words.upperBound
        guard isShort(start..<end) else { return nil }
        while end < sentence.words.count, isShort(start..<end + 1) { end += 1 }
        while end > mention.words.upperBound,
            sentence.words[end - 1].kind == .mark && !closes(end - 1) || leadsOn(end - 1)
        {
            end -= 1
        }
        return Cut(word: end, lack: 1)
    }

    private func leadsOn(_ index: Int) -> Bool { FunctionWords.all.contains(sentence.text(index)) }

    private func closing(_ word: Int) -> Int {
        var end = word
        while end > mention.words.upperBound, sentence.words[end - 1].kind == .mark, !closes(end - 1) { end -= 1 }
        return end
    }

    private func closes(_ index: Int) -> Bool {
        ["%", "”", "\"", ")", "°", "$", "£", "€"].contains(sentence.text(index))
    }

    private func isBreak(_ index: Int) -> Bool {
        [",", ";", ":", "-", "–", "—", "--", "(", ")"].contains(sentence.text(index)) && !sentence.words[index].isGlued
            || [",", ";"].contains(sentence.text(index))
    }

    // MARK: - Where no clause is found

    /// The words around a quantity, from one mark of punctuation to another where that is short enough.
    private var surroundings: Range<Int> {
        var words = mention.words
        // What stands before it says of what it is told, so that goes first.
        while let wider = [before(words), behind(words)].compactMap(\.self).first(where: isShort) { words = wider }
        if words == mention.words {
            // One stretch without any mark: word by word.
            while words.upperBound < sentence.words.count, isShort(words.lowerBound..<words.upperBound + 1) {
                words = words.lowerBound..<words.upperBound + 1
            }
            while words.lowerBound > 0, isShort(words.lowerBound - 1..<words.upperBound) {
                words = words.lowerBound - 1..<words.upperBound
            }
        }
        return words
    }

    /// With the stretch before them, up to the mark before that.
    private func before(_ words: Range<Int>) -> Range<Int>? {
        guard words.lowerBound > 0 else { return nil }
        var start = words.lowerBound - 1
        while start > 0, !isBreak(start - 1) { start -= 1 }
        return start..<words.upperBound
    }

    private func behind(_ words: Range<Int>) -> Range<Int>? {
        guard words.upperBound < sentence.words.count else { return nil }
        var end = words.upperBound + 1
        while end < sentence.words.count, !isBreak(end) { end += 1 }
        return words.lowerBound..<end
    }
}
