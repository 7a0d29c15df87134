import CSyntaxModel
import Testing

@testable import Syntax

@Suite struct DamageTests {
    private func model(_ bytes: [UInt8]) -> SyntaxModel? {
        SyntaxModel(bytes: bytes, lemmatizer: SyntaxModel.english.lemmatizer)
    }

    @Test func `nothing, a piece and a stranger are no models`() {
        #expect(model([]) == nil)
        #expect(model(Array(shippedModel.prefix(100))) == nil)
        #expect(model([UInt8](repeating: 0, count: 4096)) == nil)
        #expect(model(Array("not a model".utf8)) == nil)
    }

    @Test func `a model that was cut off is refused`() {
        for share in [2, 3, 10] {
            #expect(model(Array(shippedModel.prefix(shippedModel.count / share))) == nil)
        }
    }

    @Test func `rules for lemmas that were cut off, or that have more behind them, are refused`() {
        #expect(Lemmatizer(shippedLemmas) != nil)
        for length in [0, 3, 7, 100, shippedLemmas.count - 1] {
            #expect(Lemmatizer(Array(shippedLemmas.prefix(length))) == nil, "\(length) bytes")
        }
        #expect(Lemmatizer(shippedLemmas + [0]) == nil)
    }

    @Test func `damaged rules for lemmas are refused or do no harm`() {
        var random = SystemRandomNumberGenerator()
        let text = Array("Police found bridges".utf8)
        for _ in 0..<300 {
            var damaged = shippedLemmas
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                // Half of the damage goes where numbers of entries and rules stand.
                let place = Bool.random(using: &random) ? damaged.indices.randomElement() : (0..<64).randomElement()
                damaged[place ?? 0] = UInt8.random(in: 0...255, using: &random)
            }
            guard let lemmatizer = Lemmatizer(damaged) else { continue }
            for range in [0..<6, 7..<12, 13..<20] {
                _ = lemmatizer.lemma(of: text.span, range, TagClass(.noun, .pluralNoun))
            }
        }
    }
}
