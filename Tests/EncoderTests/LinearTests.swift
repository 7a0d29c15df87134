internal import Encoder
internal import TestSupport
internal import Testing

@Suite struct LinearTests {
    /// Sizes below, at and above the blocks that the arithmetic works in: 6 and 32 rows, 4 and 64 inputs, 16, 32 and 64 outputs.
    @Test(arguments: [
        (1, 4, 16), (5, 8, 16), (6, 12, 64), (7, 20, 80), (13, 64, 144), (33, 128, 48), (64, 192, 16), (97, 64, 112),
    ])
    func `a map is what multiplying by hand gives, but for the rounding of its inputs`(
        rows: Int, inputs: Int, outputs: Int
    )
        throws
    {
        var random = SplitMix64(seed: UInt64(rows * inputs))
        func number() -> Float { Float.random(in: -1...1, using: &random) }
        let weights = (0..<outputs).map { _ in (0..<inputs).map { _ in Int8.random(in: -127...127, using: &random) } }
        let scales = (0..<outputs).map { _ in 0.01 + abs(number()) / 10 }, bias = (0..<outputs).map { _ in number() }
        var writer = ModelFileWriter()
        writer.add("map", weights: weights, scales: scales, bias: bias)
        let file = try #require(TensorFile(writer.bytes))
        let map = try #require(Linear("map", of: file))
        let x = (0..<rows * inputs).map { _ in number() }
        let y = map(x)
        #expect(y.count == rows * outputs)
        for row in 0..<rows {
            let here = x[row * inputs..<(row + 1) * inputs]
            let largest = here.map(abs).max() ?? 0
            for output in 0..<outputs {
                var due = bias[output], slack: Float = 1e-4
                for (k, value) in here.enumerated() {
                    let weight = Float(weights[output][k]) * scales[output]
                    due += value * weight
                    // An input is rounded to one of 255 steps.
                    slack += largest / 254 * 1.01 * abs(weight)
                }
                #expect(abs(y[row * outputs + output] - due) <= slack, "row \(row), output \(output)")
            }
        }
    }

    @Test func `a row of noughts gives what is added`() throws {
        var writer = ModelFileWriter()
        writer.add(
            "map", weights: .init(repeating: [127, -127, 1, 0], count: 16), scales: .init(repeating: 1, count: 16),
            bias: (0..<16).map(Float.init))
        let map = try #require(TensorFile(writer.bytes).flatMap { Linear("map", of: $0) })
        #expect(map([0, 0, 0, 0]) == (0..<16).map(Float.init))
    }

    @Test func `a map of odd sizes is none`() throws {
        var writer = ModelFileWriter()
        writer.add("map.w", bytes: [1, 2, 3])
        writer.add("map.s", floats: [[1]])
        writer.add("map.b", floats: [[1]])
        #expect(TensorFile(writer.bytes).flatMap { Linear("map", of: $0) } == nil)
    }
}
