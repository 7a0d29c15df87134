internal import CEncoder

/// A linear map of a model file: `NAME.w` with weights of eight bits, packed as `encoder_linear` wants them, `NAME.s` with what
/// a weight of one stands for, by output, and `NAME.b` with what is added.
package struct Linear: Sendable {
    private let file: TensorFile
    private let weights, scales, bias: TensorFile.Table
    package let inputs: Int
    /// A multiple of 16; what lies behind the outputs that are meant is nothing.
    package let outputs: Int

    /// - Returns: nil where the file has no such map.
    package init?(_ name: String, of file: TensorFile) {
        guard let weights = file.table(name + ".w", .bytes), let scales = file.table(name + ".s", .floats),
            let bias = file.table(name + ".b", .floats), scales.count == weights.rows, bias.count == weights.rows,
            weights.rows.isMultiple(of: 16), weights.columns.isMultiple(of: 4)
        else { return nil }
        self.file = file
        (self.weights, self.scales, self.bias) = (weights, scales, bias)
        (inputs, outputs) = (weights.columns, weights.rows)
    }

    /// - Parameter x: Rows of inputs, one behind the other.
    /// - Returns: Rows of outputs.
    package func callAsFunction(_ x: [Float]) -> [Float] {
        let rows = x.count / inputs
        guard var map = unsafe map else { return [] }
        return unsafe floats(rows * outputs, scratch: encoder_linear_scratch(rows, inputs)) { y, scratch in
            unsafe encoder_linear_apply(&map, x, rows, y, scratch)
        }
    }

    /// As the arithmetic has it.
    var map: encoder_linear? {
        guard let w = unsafe file.start(of: weights, as: Int8.self),
            let s = unsafe file.start(of: scales, as: Float.self), let b = unsafe file.start(of: bias, as: Float.self)
        else { return nil }
        return unsafe encoder_linear(
            weights: w, scales: s, bias: b, inputs: Int32(inputs), outputs: Int32(outputs))
    }
}

/// Numbers that are written by the arithmetic, all of them.
///
/// - Parameter scratch: How many bytes it needs besides.
func floats(
    _ count: Int, scratch: Int, _ write: (UnsafeMutablePointer<Float>, UnsafeMutableRawPointer) -> Void
) -> [Float] {
    unsafe withScratch(bytes: scratch) { scratch in
        unsafe [Float](unsafeUninitializedCapacity: count) { numbers, written in
            guard let start = numbers.baseAddress, let scratch = scratch.baseAddress else { return }
            unsafe write(start, scratch)
            written = count
        }
    }
}

func withScratch<Result>(bytes: Int, _ body: (UnsafeMutableRawBufferPointer) -> Result) -> Result {
    unsafe withUnsafeTemporaryAllocation(byteCount: max(64, bytes), alignment: 64) { unsafe body($0) }
}
