import Encoder
import Prose
import Syntax

/// How much of a treebank a model gets right.
struct Accuracy {
    var gold = 0
    var found = 0
    var tokens = 0
    var partOfSpeech = 0
    var tag = 0
    var lemma = 0
    var head = 0
    var labelled = 0
    /// With the right universal relation, whatever the subtype: what the CoNLL shared tasks count.
    var universal = 0
    var sentences = 0
    var goldSentences = 0
    var foundSentences = 0
    private let room = EncoderRoom()

    static let header = "                            tokens   sents    UPOS    XPOS   lemma     UAS     LAS   LAS:*"

    func line(_ name: String) -> String {
        let values = [tokens, -1, partOfSpeech, tag, lemma, head, labelled, universal]
        let cells = values.map { value in
            let text =
                value < 0 ? f1(sentences, goldSentences, foundSentences) : f1(value, gold, found)
            return String(repeating: " ", count: max(0, 8 - text.count)) + text
        }
        return name + String(repeating: " ", count: max(0, 26 - name.count)) + cells.joined()
    }

    private func f1(_ right: Int, _ gold: Int, _ found: Int) -> String { percent(2 * right, gold + found) }

    /// With the treebank's own sentences and tokens.
    mutating func addGoldTokens(_ sentence: GoldSentence, _ model: SyntaxModel) {
        let tree = model.tree(of: sentence.ranges, in: sentence.bytes.span, room)
        gold += sentence.count
        found += sentence.count
        tokens += sentence.count
        sentences += 1
        goldSentences += 1
        foundSentences += 1
        for word in 0..<sentence.count {
            count(sentence, word, tree, word) { $0 }
        }
    }

    /// - Parameter place: Of a word of the tree, the word of the sentence; nil when it has none.
    private mutating func count(
        _ sentence: GoldSentence, _ word: Int, _ tree: SyntaxTree, _ node: Int, place: (Int) -> Int?
    ) {
        if tree.partOfSpeech(node) == sentence.tags[word].partOfSpeech { partOfSpeech += 1 }
        if tree.tag(node) == sentence.tags[word].tag { tag += 1 }
        if tree.lemma(node) == sentence.lemmas[word] { lemma += 1 }
        let goldHead = sentence.heads[word]
        let isRight =
            tree.head(node).map { place($0) == goldHead && goldHead < sentence.count } ?? (goldHead == sentence.count)
        guard isRight else { return }
        head += 1
        if tree.relation(node) == sentence.relations[word] { labelled += 1 }
        if tree.relation(node).universal == sentence.relations[word].universal { universal += 1 }
    }

    /// From raw text: sentences and words are aligned by their characters, as at the CoNLL 2018 shared task.
    mutating func addRawText(_ document: [GoldSentence], _ model: SyntaxModel) {
        var text: [UInt8] = []
        var paragraphs: [Range<Int>] = []
        for sentence in document {
            if sentence.startsParagraph || paragraphs.isEmpty {
                text.append(UInt8(ascii: "\n"))
                paragraphs.append(text.count..<text.count)
            } else {
                text.append(UInt8(ascii: " "))
            }
            text += Array(sentence.text.utf8)
            paragraphs[paragraphs.count - 1] = paragraphs[paragraphs.count - 1].lowerBound..<text.count
        }
        // Positions are counted in bytes that are no space.
        var position = 0
        var goldWords: [Range<Int>: (sentence: Int, word: Int)] = [:]
        var goldPlaces: [[Range<Int>]] = []
        var goldSpans: Set<Range<Int>> = []
        for (number, sentence) in document.enumerated() {
            let start = position
            goldPlaces.append([])
            for word in 0..<sentence.count {
                let length = sentence.bytes[sentence.ranges[word]].count { !isSpace($0) }
                goldWords[position..<position + length] = (number, word)
                goldPlaces[number].append(position..<position + length)
                position += length
            }
            goldSpans.insert(start..<position)
            gold += sentence.count
        }
        goldSentences += document.count
        var before = [0]
        before.reserveCapacity(text.count + 1)
        var index = 0
        for byte in text {
            // A no-break space is two bytes.
            let isNoBreak =
                byte == 0xC2 && index + 1 < text.count && text[index + 1] == 0xA0
                || byte == 0xA0 && index > 0 && text[index - 1] == 0xC2
            before.append(before[before.count - 1] + (isSpace(byte) || isNoBreak ? 0 : 1))
            index += 1
        }
        for sentence in Prose.sentences(in: text.span, paragraphs: paragraphs) {
            let tree = Syntax.tree(of: sentence, in: text.span, model: model, room: room)
            foundSentences += 1
            if goldSpans.contains(before[sentence.range.lowerBound]..<before[sentence.range.upperBound]) {
                sentences += 1
            }
            found += tree.count
            let places = sentence.tokens.map { before[$0.range.lowerBound]..<before[$0.range.upperBound] }
            for node in 0..<tree.count {
                guard let match = goldWords[places[node]] else { continue }
                tokens += 1
                count(document[match.sentence], match.word, tree, node) { other in
                    guard let head = goldWords[places[other]], head.sentence == match.sentence else { return nil }
                    return head.word
                }
            }
        }
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }
}

/// As the tables of scores write a share: in percent, with two decimals.
private func percent(_ part: Int, _ whole: Int) -> String {
    let hundredths = whole == 0 ? 0 : (part * 10_000 + whole / 2) / whole
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
}
