import Encoder
import Testing

@testable import SyntaxTraining

@Suite struct LessonTests {
    @Test func `a lesson has of each word its pieces, its capital, its tags, its head and its relation`() throws {
        let text = TinyTreebank.sentence([
            ("Bridges", "bridge", "NOUN", "NNS", 2, "nsubj"), ("fell", "fall", "VERB", "VBD", 0, "root"),
        ])
        let sentence = try #require(try Treebank.sentences(in: Array(text.utf8), of: "tiny.conllu").first)
        let pieces = WordPieces(vocabulary: Array("[UNK]\nbridge\n##s\nfell\n".utf8))
        let expected = Lesson(
            part: "dev", pieces: [[1, 2], [3]], capitals: [true, false], tags: ["NOUN NNS", "VERB VBD"], heads: [1, 2],
            relations: ["nsubj", "root"])
        #expect(Lesson(sentence, part: "dev", pieces) == expected)
    }
}
