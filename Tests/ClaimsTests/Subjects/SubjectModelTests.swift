internal import CSubjectModel
@testable internal import Claims
internal import Testing

@Suite struct SubjectModelTests {
    /// The bytes of the model that is built in.
    private static let shipped: [UInt8] = unsafe Array(
        UnsafeBufferPointer(start: english_subject_model(), count: english_subject_model_size()))

    @Test func `the model that is built in is whole`() {
        #expect(SubjectModel.english.usual.nouns.contains("person"))
        #expect(SubjectModel.english.usual.states.contains { $0.text == "killed" })
    }

    @Test(arguments: [0, 3, 4, 11, 60, 1000, shipped.count - 64])
    func `a file that is cut short is no model`(length: Int) {
        #expect(SubjectModel(bytes: Array(Self.shipped.prefix(length))) == nil)
    }

    @Test(arguments: [-29, -3.2, -1, -0.01, 0] as [Float])
    func `odds are as good as the exponential function`(x: Float) {
        let expected = exponential(Double(x))
        #expect(abs(Double(Probability.exp(x)) - expected) < 1e-4 * expected + 1e-9)
    }

    @Test(arguments: [1, 1.01, 1.5, 1.9, 2] as [Float])
    func `a logarithm undoes a power`(x: Float) {
        let power = exponential(Double(Probability.logarithm(x)))
        #expect(abs(power - Double(x)) < 1e-3, "\(power)")
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
