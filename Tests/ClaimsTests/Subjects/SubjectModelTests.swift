@testable internal import Claims
internal import Testing

@Suite struct SubjectModelTests {
    @Test func `the model that is built in is whole`() {
        #expect(!SubjectModel.english.vocabulary.nouns.isEmpty)
        #expect(SubjectModel.english.vocabulary.states.contains("killed"))
    }

    private static func model(_ weights: [UInt32: Float]) -> SubjectModel {
        var table = [Float](repeating: 0, count: 1 << SubjectModel.bits)
        for (trait, weight) in weights { table[Int(trait)] = weight }
        let vocabulary = SlotVocabulary(nouns: ["person", "bärrel"], states: [])
        return SubjectModel(vocabulary: vocabulary, weights: Slot.allCases.map { _ in table })
    }

    private static let choice = {
        var choice = Choice()
        choice.add("a", own: [5])
        choice.add("b", own: [6, 7])
        return choice
    }()

    @Test func `a candidate is the likelier, the more its traits weigh`() {
        let odds = Self.model([5: 1, 6: 2, 7: 1]).probabilities(of: Self.choice, in: .noun)
        #expect(abs(odds[1] - 0.8808) < 1e-3, "\(odds)")
        #expect(abs(odds.reduce(0, +) - 1) < 1e-5)
    }

    @Test func `what is written is read again`() throws {
        let model = Self.model([5: 1, 6: -3.5])
        let again = try #require(SubjectModel(bytes: model.bytes))
        #expect(again.vocabulary.nouns == ["person", "bärrel"])
        #expect(again.bytes == model.bytes)
        let odds = (model.probabilities(of: Self.choice, in: .of), again.probabilities(of: Self.choice, in: .of))
        #expect(odds.0 == odds.1)
    }

    @Test(arguments: [0, 3, 4, 11, 60, 1000, -1])
    func `a file that is cut short is no model`(length: Int) {
        let bytes = Self.model([5: 1]).bytes
        #expect(SubjectModel(bytes: Array(bytes.prefix(length < 0 ? bytes.count + length : length))) == nil)
    }

    @Test(arguments: [-29, -3.2, -1, -0.01, 0] as [Float])
    func `odds are as good as the exponential function`(x: Float) {
        let expected = exponential(Double(x))
        #expect(abs(Double(Probability.exp(x)) - expected) < 1e-4 * expected + 1e-9)
    }

    /// By its series at a small part of the way.
    private func exponential(_ x: Double) -> Double {
        var power = 1.0, term = 1.0
        for index in 1...20 {
            term *= x / 64 / Double(index)
            power += term
        }
        for _ in 0..<6 { power *= power }
        return power
    }
}
