internal import CIdentityModel
package import Encoder

/// Reads two claims side by side, as an editor would, and tells how likely both are of one figure: a transformer that has both texts in
/// view at once (a cross-encoder; Humeau et al., "Poly-encoders", ICLR 2020). It sees what ``SubjectVector``s cannot, which are made of
/// each claim alone; but it has to read every pair, so it is asked only where it matters (``PairReader``).
package struct IdentityModel: Sendable {
    private let encoder: TextEncoder
    private let hidden, logit: Linear

    /// The model of English that is built into the program.
    package static let english: IdentityModel = {
        let size = english_identity_model_size()
        guard
            let file = unsafe TensorFile(
                embedded: UnsafeRawBufferPointer(start: english_identity_model(), count: size)),
            let model = IdentityModel(file)
        else {
            // A test reads the same bytes, so this can't be reached by a program that passed it.
            fatalError("The model of identity that is built into the program is none.")
        }
        return model
    }()

    /// A model from its file's bytes; nil where they are none.
    package init?(bytes: [UInt8]) {
        guard let file = TensorFile(bytes) else { return nil }
        self.init(file)
    }

    private init?(_ file: TensorFile) {
        guard let encoder = TextEncoder(file), let hidden = Linear("hidden", of: file),
            let logit = Linear("odds", of: file), hidden.inputs == Self.parts * encoder.width,
            logit.inputs == hidden.outputs
        else { return nil }
        (self.encoder, self.hidden, self.logit) = (encoder, hidden, logit)
    }

    package var pieces: WordPieces { encoder.pieces }

    /// How many states the logit is made of: that of the start; the means of both quantities, their product and their difference; and
    /// those of the quantities' first pieces.
    private static let parts = 7

    /// The logarithm of the odds that both are of one figure: above 0 where that is likelier than not.
    func logit(_ earlier: ClaimText, _ later: ClaimText, in room: EncoderRoom) -> Double {
        let start = Int32(WordPieces.start), end = Int32(WordPieces.end)
        let pieces = [start] + earlier.pieces + [end] + later.pieces + [end]
        let first = earlier.quantity.shifted(by: 1), second = later.quantity.shifted(by: earlier.pieces.count + 2)
        var isMarked = [Bool](repeating: false, count: pieces.count)
        for piece in [first, second].joined() { isMarked[piece] = true }
        let wanted = [0] + Array(first) + Array(second)
        let states = encoder.states(of: pieces, isMarked: isMarked, wanted: wanted.map(Int32.init), in: room)
        let width = encoder.width
        guard states.count == wanted.count * width else { return 0 }
        func state(_ row: Int) -> ArraySlice<Float> { states[row * width..<(row + 1) * width] }
        func mean(_ rows: Range<Int>) -> [Float] {
            var sum = [Float](repeating: 0, count: width)
            for row in rows { for (index, value) in zip(sum.indices, state(row)) { sum[index] += value } }
            return sum.map { $0 / Float(rows.count) }
        }
        let a = mean(1..<1 + first.count), b = mean(1 + first.count..<wanted.count)
        var features = Array(state(0))
        features += a
        features += b
        features += zip(a, b).map { $0 * $1 }
        features += zip(a, b).map { abs($0 - $1) }
        features += state(1)
        features += state(1 + first.count)
        return Double(logit(hidden(features).map { max($0, 0) }).first ?? 0)
    }
}

extension Range<Int> {
    fileprivate func shifted(by steps: Int) -> Range<Int> { lowerBound + steps..<upperBound + steps }
}
