import Syntax
import Testing

@testable import SyntaxTraining

@Suite struct TrainingTests {
    @Test func `the same sentences give the same file, byte for byte`() async throws {
        let first = try await TinyTreebank.model()
        let second = try await TinyTreebank.model()
        #expect(first == second)
    }

    @Test func `what was trained is learnt`() async throws {
        let model = try #require(try await SyntaxModel(bytes: TinyTreebank.model()))
        var accuracy = Accuracy()
        for sentence in try TinyTreebank.sentences() { accuracy.addGoldTokens(sentence, model) }
        #expect(accuracy.partOfSpeech == accuracy.gold)
        #expect(accuracy.lemma == accuracy.gold)
        #expect(accuracy.labelled == accuracy.gold)
    }

    @Test func `raw text of the same sentences scores the same`() async throws {
        let model = try #require(try await SyntaxModel(bytes: TinyTreebank.model()))
        var sentences = try TinyTreebank.sentences()
        for index in sentences.indices {
            let sentence = sentences[index]
            sentences[index].text = (0..<sentence.count).map(sentence.form).joined(separator: " ")
        }
        var accuracy = Accuracy()
        accuracy.addRawText(sentences, model)
        #expect(accuracy.tokens == accuracy.gold)
        #expect(accuracy.labelled == accuracy.gold)
    }

    @Test func `a damaged model is refused or does no harm`() async throws {
        let whole = try await TinyTreebank.model()
        // Most of the file is the empty table of words: half of the damage goes elsewhere.
        let interesting = whole.indices.filter { whole[$0] != 0 }
        let text = Array("Police found 12 bridges .".utf8)
        let ranges = [0..<6, 7..<12, 13..<15, 16..<23, 24..<25]
        var random = SystemRandomNumberGenerator()
        for _ in 0..<3000 {
            var damaged = whole
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place =
                    Bool.random(using: &random)
                    ? interesting.randomElement(using: &random) : whole.indices.randomElement()
                damaged[place ?? 0] = UInt8.random(in: 0...255, using: &random)
            }
            if let model = SyntaxModel(bytes: damaged) {
                let tree = model.tree(of: ranges, in: text.span)
                #expect(tree.count == ranges.count)
            }
        }
    }
}
