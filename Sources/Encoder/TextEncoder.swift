internal import CEncoder

/// A transformer that gives each piece of a text a state, which says what the piece means where it stands (Devlin et al.,
/// "BERT", NAACL 2019).
package struct TextEncoder: Sendable {
    private struct Layer: Sendable {
        let qkv, output, widening, narrowing: Linear
        let firstNorm, secondNorm: Norm

        /// As the arithmetic has it.
        func layer(of file: TensorFile) -> encoder_layer? {
            guard let qkv = unsafe qkv.map, let output = unsafe output.map, let widening = unsafe widening.map,
                let narrowing = unsafe narrowing.map, let first = unsafe firstNorm.numbers(of: file),
                let second = unsafe secondNorm.numbers(of: file)
            else { return nil }
            return unsafe encoder_layer(
                qkv: qkv, output: output, widening: widening, narrowing: narrowing,
                norm_weights: (first.weight, second.weight), norm_biases: (first.bias, second.bias))
        }
    }

    private struct Norm: Sendable {
        let weight, bias: TensorFile.Table

        init?(_ name: String, width: Int, of file: TensorFile) {
            guard let weight = file.table(name + ".w", .floats), let bias = file.table(name + ".b", .floats),
                weight.columns == width, bias.columns == width, weight.rows > 0, bias.rows > 0
            else { return nil }
            (self.weight, self.bias) = (weight, bias)
        }

        func numbers(of file: TensorFile) -> (weight: UnsafePointer<Float>, bias: UnsafePointer<Float>)? {
            guard let weight = unsafe file.start(of: weight, as: Float.self),
                let bias = unsafe file.start(of: bias, as: Float.self)
            else { return nil }
            return unsafe (weight, bias)
        }
    }

    package let pieces: WordPieces
    /// How many numbers a state has.
    package let width: Int
    /// No text may have more pieces.
    package let longest: Int
    private let file: TensorFile
    private let words, wordScales, positions, marks: TensorFile.Table
    private let norm: Norm
    private let layers: [Layer]
    private static let headSize = 32

    /// - Returns: nil where the file holds no encoder.
    package init?(_ file: TensorFile) {
        guard let vocabulary = file.table("vocabulary", .bytes), let words = file.table("words.w", .bytes),
            let wordScales = file.table("words.s", .floats), let positions = file.table("positions", .floats),
            let marks = file.table("marks", .floats), let norm = Norm("norm", width: words.columns, of: file),
            positions.columns == words.columns, marks.columns == words.columns, marks.rows == 2,
            wordScales.count == words.rows, words.rows > 0, positions.rows > 0, words.columns > 0,
            words.columns.isMultiple(of: Self.headSize)
        else { return nil }
        let width = words.columns
        var layers: [Layer] = []
        while let qkv = Linear("layer\(layers.count).qkv", of: file) {
            let name = "layer\(layers.count)"
            guard let output = Linear(name + ".output", of: file), let widening = Linear(name + ".widening", of: file),
                let narrowing = Linear(name + ".narrowing", of: file),
                let firstNorm = Norm(name + ".norm1", width: width, of: file),
                let secondNorm = Norm(name + ".norm2", width: width, of: file),
                qkv.inputs == width, qkv.outputs == 3 * width, output.inputs == width, output.outputs == width,
                widening.inputs == width, narrowing.inputs == widening.outputs, narrowing.outputs == width
            else { return nil }
            layers.append(
                Layer(
                    qkv: qkv, output: output, widening: widening, narrowing: narrowing, firstNorm: firstNorm,
                    secondNorm: secondNorm))
        }
        guard !layers.isEmpty else { return nil }
        self.file = file
        (self.words, self.wordScales, self.positions, self.marks) = (words, wordScales, positions, marks)
        self.norm = norm
        self.layers = layers
        self.width = width
        longest = positions.rows
        pieces = WordPieces(vocabulary: file.text(vocabulary))
    }

    /// The states of some pieces of a text, read with all of it in view.
    ///
    /// - Parameters:
    ///   - pieces: At most ``longest``.
    ///   - isMarked: Which of them belong to what is asked about.
    ///   - wanted: Those whose states are wanted, by number, from the first to the last. Behind the last layer nobody looks at the
    ///     others, so that their states there are not made.
    /// - Returns: A state for each that is wanted, one behind the other.
    package func states(
        of pieces: [Int32], isMarked: [Bool], wanted: [Int32], in room: EncoderRoom
    ) -> [Float] {
        var layers = unsafe layers.compactMap { unsafe $0.layer(of: file) }
        guard let norm = unsafe norm.numbers(of: file) else { return [] }
        // At a multiple of 64.
        let size = (pieces.count * width * MemoryLayout<Float>.stride + 63) / 64 * 64
        var scratchSize = 0
        for number in unsafe layers.indices {
            scratchSize = max(scratchSize, unsafe encoder_layer_scratch(&layers[number], pieces.count))
        }
        guard let start = unsafe room.start(bytes: size + scratchSize) else { return [] }
        let x = unsafe start.bindMemory(to: Float.self, capacity: pieces.count * width)
        unsafe embed(pieces, isMarked, into: x)
        unsafe encoder_add_norm(x, nil, norm.weight, norm.bias, pieces.count, width)
        for number in unsafe layers.indices {
            let isLast = unsafe number == layers.count - 1
            _ = unsafe encoder_layer_apply(
                &layers[number], x, pieces.count, isLast ? wanted : nil, isLast ? wanted.count : 0, start + size)
        }
        return unsafe Array(UnsafeBufferPointer(start: x, count: wanted.count * width))
    }

    private func embed(_ pieces: [Int32], _ isMarked: [Bool], into x: UnsafeMutablePointer<Float>) {
        guard let words = unsafe file.start(of: words, as: Int8.self),
            let scales = unsafe file.start(of: wordScales, as: Float.self),
            let positions = unsafe file.start(of: positions, as: Float.self),
            let marks = unsafe file.start(of: marks, as: Float.self)
        else { return }
        for (row, piece) in pieces.enumerated() {
            let word = min(max(0, Int(piece)), self.words.rows - 1), place = min(row, longest - 1)
            unsafe encoder_embed(
                words + word * width, scales[word], positions + place * width, marks + (isMarked[row] ? width : 0),
                width, x + row * width)
        }
    }
}
