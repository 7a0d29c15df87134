import Encoder
import Syntax

/// A sentence of a treebank as the encoder will see it, with what is right: a line of JSON of what Training/train-syntax reads.
struct Lesson: Encodable, Equatable {
    /// `train`, or `dev` for what is scored while learning.
    let part: String
    /// By word: the numbers of its pieces, at least one.
    let pieces: [[Int32]]
    /// By word: whether it begins with a capital letter.
    let capitals: [Bool]
    /// By word: its part of speech and its tag, as the treebanks call them.
    let tags: [String]
    /// By word: the number of its head, from 0; the number of words for the root.
    let heads: [Int]
    /// By word: its relation, as the treebanks call it.
    let relations: [String]
}

extension Lesson {
    init(_ sentence: GoldSentence, part: String, _ pieces: WordPieces) {
        let words = EncodedWords(sentence.ranges, in: sentence.bytes.span, pieces)
        self.init(
            part: part, pieces: words.words, capitals: words.isCapital,
            tags: sentence.tags.map { "\($0.partOfSpeech) \($0.tag)" }, heads: sentence.heads,
            relations: sentence.relations.map(\.description))
    }
}
