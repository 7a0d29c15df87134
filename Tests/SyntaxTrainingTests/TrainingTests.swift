import FoundationEssentials
import Syntax
import Testing

@testable import SyntaxTraining

@Suite struct TrainingTests {
    @Test func `the same sentences give the same rules for lemmas, byte for byte`() throws {
        let files = try (0..<2).map { _ in
            let lemmas = LemmaTraining(try TinyTreebank.sentences())
            return LemmaFile.bytes(rules: lemmas.rules, index: lemmas.index)
        }
        #expect(files[0] == files[1])
    }

    @Test func `the lemmas of what was learned come back`() throws {
        let sentences = try TinyTreebank.sentences()
        let lemmas = LemmaTraining(sentences)
        let lemmatizer = try #require(Lemmatizer(LemmaFile.bytes(rules: lemmas.rules, index: lemmas.index)))
        for sentence in sentences {
            let found = (0..<sentence.count).map {
                lemmatizer.lemma(of: sentence.bytes.span, sentence.ranges[$0], sentence.tags[$0])
            }
            #expect(found == sentence.lemmas)
        }
    }

    @Test(arguments: [("shot", "shoot"), ("sought", "seek"), ("withdrew", "withdraw"), ("oversaw", "oversee")])
    func `verbs that the treebanks lack have their lemmas`(form: String, lemma: String) throws {
        let lemmas = LemmaTraining(try TinyTreebank.sentences())
        let lemmatizer = try #require(Lemmatizer(LemmaFile.bytes(rules: lemmas.rules, index: lemmas.index)))
        let bytes = Array(form.utf8)
        #expect(lemmatizer.lemma(of: bytes.span, 0..<bytes.count, TagClass(.verb, .pastTense)) == lemma)
    }

    @Test func `raw text of the same sentences scores the same as their tokens`() throws {
        var sentences = try TinyTreebank.sentences()
        for index in sentences.indices {
            let sentence = sentences[index]
            sentences[index].text = (0..<sentence.count).map(sentence.form).joined(separator: " ")
        }
        var (raw, tokens) = (Accuracy(), Accuracy())
        raw.addRawText(sentences, .english)
        for sentence in sentences { tokens.addGoldTokens(sentence, .english) }
        #expect(raw.tokens == raw.gold)
        #expect(raw.labelled == tokens.labelled)
        #expect(raw.partOfSpeech == tokens.partOfSpeech)
    }
}
