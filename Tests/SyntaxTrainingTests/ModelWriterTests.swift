import Testing

@testable import Syntax
@testable import SyntaxTraining

@Suite struct ModelWriterTests {
    @Test(arguments: [0, 1, -1, 127, -127, 128, -128, 300, -1000])
    func `a weight is the sum of its bytes`(weight: Int) {
        let bytes = ModelWriter.signedBytes(weight)
        #expect(bytes.reduce(0) { $0 + Int($1) } == weight)
        #expect(!bytes.contains(0))
    }

    @Test func `the model reads the weights that were written, however large`() {
        var random = Generator(seed: 35)
        var entries: [Weights.Entry] = []
        // Features that share a bucket and their low bits are one to the model, by its design: here none do.
        for low in UInt32(0)..<2000 {
            entries.append(
                .init(
                    key: UInt32.random(in: 0...UInt32.max, using: &random) & 0xFFFF_0000 | low &* 31,
                    label: UInt8.random(in: 0..<100, using: &random),
                    weight: Double(Int.random(in: -400...400, using: &random))))
        }
        let section = ModelWriter.weights(Weights(entries), scale: 2)
        for entry in entries {
            var scores = Scores(repeating: 0, count: 128)
            unsafe section.withUnsafeBytes { bytes in
                guard let start = bytes.baseAddress else { return }
                unsafe WeightTable(start).add([entry.key], to: &scores)
            }
            #expect(scores[Int(entry.label)] == Int32(entry.weight * 2), "\(entry)")
        }
    }

    @Test func `the mean of models has what each knows`() {
        let one = Weights([.init(key: 1, label: 0, weight: 2), .init(key: 7, label: 3, weight: 4)])
        let other = Weights([.init(key: 1, label: 0, weight: 6), .init(key: 2, label: 1, weight: -3)])
        let mean = Weights.mean([one, other], smallest: 1.9)
        #expect(mean.entries.map(\.key) == [1, 7])
        #expect(mean.entries.map(\.weight) == [4, 2])
    }
}
