internal import CEncoder
internal import Glibc
internal import TestSupport
internal import Testing

@Suite struct AttentionTests {
    /// What some rows attend to.
    private static func attention(_ qkv: [Float], rows: Int, heads: Int, asking: Range<Int>) -> [Float] {
        let width = heads * 32
        var out = [Float](repeating: 0, count: asking.count * width)
        unsafe qkv.withUnsafeBufferPointer { qkv in
            guard let start = qkv.baseAddress else { return }
            var question = unsafe encoder_heads(
                q: start + asking.lowerBound * 3 * width, k: start + width, v: start + 2 * width, queries: asking.count,
                rows: rows, query_stride: 3 * width, stride: 3 * width, heads: heads)
            unsafe withUnsafeTemporaryAllocation(byteCount: encoder_attention_scratch(rows), alignment: 64) { scratch in
                unsafe encoder_attention(&question, &out, scratch.baseAddress)
            }
        }
        return out
    }

    @Test func `what a row attends to is the same, to the bit, whichever others ask too`() {
        var random = SplitMix64(seed: 5)
        let rows = 130, heads = 2, width = heads * 32
        let qkv = (0..<rows * 3 * width).map { _ in Float.random(in: -2...2, using: &random) }
        let all = Self.attention(qkv, rows: rows, heads: heads, asking: 0..<rows)
        for asking in [0..<1, 7..<20, 49..<130] {
            let some = Self.attention(qkv, rows: rows, heads: heads, asking: asking)
            #expect(some == Array(all[asking.lowerBound * width..<asking.upperBound * width]))
        }
    }

    /// Sizes below, at and above what keys are padded to and queries are read by: 64 and 48.
    @Test(arguments: [(1, 1), (37, 2), (48, 1), (64, 1), (96, 3), (97, 2), (208, 2)])
    func `each row is the mean of the values by the likeness of its query to the keys, but for rounding`(
        rows: Int, heads: Int
    ) {
        var random = SplitMix64(seed: UInt64(rows * heads))
        let size = 32, width = heads * size
        let qkv = (0..<rows * 3 * width).map { _ in
            (0..<3).reduce(into: Float(0)) { sum, _ in sum += Float.random(in: -1...1, using: &random) }
        }
        let out = Self.attention(qkv, rows: rows, heads: heads, asking: 0..<rows)
        func at(_ row: Int, _ part: Int, _ head: Int) -> ArraySlice<Float> {
            let start = row * 3 * width + part * width + head * size
            return qkv[start..<start + size]
        }
        var error: Float = 0
        for head in 0..<heads {
            for row in 0..<rows {
                let scores = (0..<rows).map { key in
                    exp(
                        Double(zip(at(row, 0, head), at(key, 1, head)).reduce(0) { $0 + $1.0 * $1.1 }) / 32.squareRoot()
                    )
                }
                let total = scores.reduce(0, +)
                var due = [Double](repeating: 0, count: size)
                for (key, score) in scores.enumerated() {
                    for (d, value) in at(key, 2, head).enumerated() { due[d] += score / total * Double(value) }
                }
                for d in 0..<size {
                    error = max(error, abs(Float(due[d]) - out[row * width + head * size + d]))
                }
            }
        }
        // Values are up to three, and each of what is multiplied is rounded to one of 255 steps.
        #expect(error < 0.1, "\(rows) rows, \(heads) heads")
    }
}
