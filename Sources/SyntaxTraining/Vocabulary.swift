import FoundationEssentials
import Syntax

/// What is known of a word before a sentence is read.
struct WordKnowledge: Sendable {
    var clusters = WordClusters.none
    /// A tag class plus one; 0 for none.
    var usualTag: UInt8 = 0
    var isUnambiguous = false
}

/// The words with clusters, and those that training saw often.
struct Vocabulary: Sendable {
    var words: [UInt32: WordKnowledge] = [:]

    init() {}

    /// The words of `clusters.txt`, by what `WordForm` makes of them.
    init(clusters path: String) throws {
        guard let content = FileManager.default.contents(atPath: path) else {
            throw TreebankError(description: "Cannot read the word clusters '\(path)'.")
        }
        var bytes: [UInt8] = []
        for line in Array(content).split(separator: UInt8(ascii: "\n")) {
            let fields = line.split(separator: UInt8(ascii: " "))
            let numbers = fields.dropFirst().compactMap { Int(String(decoding: $0, as: UTF8.self)) }
            guard fields.count == 4, numbers.count == 3 else {
                throw TreebankError(description: "'\(path)' has a line that is not a word and three numbers.")
            }
            let word = Array(fields[0])
            let form = WordForm(word.span, 0..<word.count, bytes: &bytes).form
            // More frequent words come first.
            if words[form] == nil {
                words[form] = WordKnowledge(
                    clusters: WordClusters(
                        coarse: UInt8(numbers[0] + 1), middle: UInt16(numbers[1] + 1), fine: UInt16(numbers[2] + 1)))
            }
        }
    }

    /// Learns the words' usual tags.
    mutating func learn(_ sentences: [PreparedSentence]) {
        var counts: [UInt32: [Int: Int]] = [:]
        for sentence in sentences {
            for (word, tag) in zip(sentence.words, sentence.classes) {
                counts[word.form, default: [:]][tag, default: 0] += 1
            }
        }
        for (form, tags) in counts {
            let all = tags.values.reduce(0, +)
            guard all >= 4, let best = tags.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { continue }
            words[form, default: WordKnowledge()].usualTag = UInt8(best.key + 1)
            words[form]?.isUnambiguous = all >= 40 && best.value * 1000 >= all * 995
        }
    }

    func complete(_ words: inout [WordForm]) {
        for index in words.indices {
            guard let known = self.words[words[index].form] else { continue }
            words[index].clusters = known.clusters
            words[index].usualTag = known.usualTag
            words[index].isUnambiguous = known.isUnambiguous
        }
    }
}

/// A gold sentence with its words as the features see them, and its tags as numbers.
struct PreparedSentence: Sendable {
    var gold: GoldSentence
    var words: [WordForm]
    var classes: [Int]

    init(_ gold: GoldSentence, classes: [TagClass: Int]) {
        self.gold = gold
        var bytes: [UInt8] = []
        words = gold.ranges.map { WordForm(gold.bytes.span, $0, bytes: &bytes) }
        self.classes = gold.tags.map { classes[$0] ?? 0 }
    }
}
