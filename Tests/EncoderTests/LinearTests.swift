internal import Encoder
internal import TestSupport
internal import Testing

@Suite struct LinearTests {
    private struct Sample {
        let weights: [[Int8]]
        let scales, bias, x, y: [Float]
    }

    /// A map of numbers by chance, and what it gives.
    private static func sample(rows: Int, inputs: Int, outputs: Int) throws -> Sample {
        var random = SplitMix64(seed: UInt64(rows * inputs))
        func number() -> Float { Float.random(in: -1...1, using: &random) }
        let weights = (0..<outputs).map { _ in (0..<inputs).map { _ in Int8.random(in: -127...127, using: &random) } }
        let scales = (0..<outputs).map { _ in 0.01 + abs(number()) / 10 }, bias = (0..<outputs).map { _ in number() }
        var writer = ModelFileWriter()
        writer.add("map", weights: weights, scales: scales, bias: bias)
        let file = try #require(TensorFile(writer.bytes))
        let map = try #require(Linear("map", of: file))
        let x = (0..<rows * inputs).map { _ in number() }
        return Sample(weights: weights, scales: scales, bias: bias, x: x, y: map(x))
    }

    /// Sizes below, at and above the blocks that the arithmetic works in: 6, 12 and 32 rows, 4, 64 and 512 inputs, 16, 32 and 64
    /// outputs.
    private static let sizes = [
        (1, 4, 16), (5, 8, 16), (6, 12, 64), (7, 20, 80), (13, 64, 144), (33, 128, 48), (64, 192, 16), (97, 64, 112),
        (25, 512, 64), (12, 516, 80),
    ]

    @Test(arguments: sizes)
    func `a map is what multiplying by hand gives, but for the rounding of its inputs`(
        rows: Int, inputs: Int, outputs: Int
    )
        throws
    {
        let sample = try Self.sample(rows: rows, inputs: inputs, outputs: outputs)
        #expect(sample.y.count == rows * outputs)
        for row in 0..<rows {
            let here = sample.x[row * inputs..<(row + 1) * inputs]
            let largest = here.map(abs).max() ?? 0
            for output in 0..<outputs {
                var due = sample.bias[output], slack: Float = 1e-4
                for (k, value) in here.enumerated() {
                    let weight = Float(sample.weights[output][k]) * sample.scales[output]
                    due += value * weight
                    // An input is rounded to one of 255 steps.
                    slack += largest / 254 * 1.01 * abs(weight)
                }
                #expect(abs(sample.y[row * outputs + output] - due) <= slack, "row \(row), output \(output)")
            }
        }
    }

    @Test(arguments: sizes)
    func `a map gives the same bits on every processor: those of whole numbers summed one by one`(
        rows: Int, inputs: Int, outputs: Int
    )
        throws
    {
        let sample = try Self.sample(rows: rows, inputs: inputs, outputs: outputs)
        for row in 0..<rows {
            let here = sample.x[row * inputs..<(row + 1) * inputs]
            let largest = here.map(abs).max() ?? 0, steps = 127 / largest
            let numbers = here.map { Int32(($0 * steps).rounded(.toNearestOrEven)) }
            for output in 0..<outputs {
                let sum = zip(numbers, sample.weights[output]).reduce(Int32(0)) { $0 + $1.0 * Int32($1.1) }
                let due = Float(sum) * (largest / 127 * sample.scales[output]) + sample.bias[output]
                #expect(sample.y[row * outputs + output] == due, "row \(row), output \(output)")
            }
        }
    }

    @Test func `a row of zeros gives what is added`() throws {
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
