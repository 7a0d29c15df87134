internal import CEncoder

/// A transformer that gives each piece of a text a state, which says what the piece means where it stands (Devlin et al.,
/// "BERT", NAACL 2019).
package struct TextEncoder: Sendable {
    private struct Layer: Sendable {
        let qkv, output, widening, narrowing: Linear
        let firstNorm, secondNorm: Norm
    }

    private struct Norm: Sendable {
        let weight, bias: [Float]

        init?(_ name: String, width: Int, of file: TensorFile) {
            guard let weight = file.table(name + ".w", .floats), let bias = file.table(name + ".b", .floats),
                weight.columns == width, bias.columns == width, weight.rows > 0, bias.rows > 0
            else { return nil }
            self.weight = file.floats(weight, row: 0)
            self.bias = file.floats(bias, row: 0)
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
        self.file = file
        (self.words, self.wordScales, self.positions, self.marks) = (words, wordScales, positions, marks)
        self.norm = norm
        self.layers = layers
        self.width = width
        longest = positions.rows
        pieces = WordPieces(vocabulary: file.text(vocabulary))
    }

    /// - Parameters:
    ///   - pieces: At most ``longest``.
    ///   - isMarked: Which of them belong to what is asked about.
    /// - Returns: A state for each, one behind the other.
    package func states(of pieces: [Int32], isMarked: [Bool]) -> [Float] {
        let rows = pieces.count
        var x = embeddings(of: pieces, isMarked)
        add(nil, to: &x, norm)
        for layer in layers {
            let qkv = layer.qkv(x)
            let attended = unsafe withScratch(bytes: encoder_attention_scratch(rows)) { scratch in
                unsafe [Float](unsafeUninitializedCapacity: rows * width) { out, count in
                    if let start = out.baseAddress, let scratch = scratch.baseAddress {
                        unsafe encoder_attention(qkv, rows, width / Self.headSize, start, scratch)
                        count = rows * width
                    }
                }
            }
            add(layer.output(attended), to: &x, layer.firstNorm)
            var wide = layer.widening(x)
            let count = wide.count
            unsafe encoder_gelu(&wide, count)
            add(layer.narrowing(wide), to: &x, layer.secondNorm)
        }
        return x
    }

    private func embeddings(of pieces: [Int32], _ isMarked: [Bool]) -> [Float] {
        let marked = [file.floats(marks, row: 0), file.floats(marks, row: 1)]
        guard let words = unsafe file.start(of: words, as: Int8.self),
            let scales = unsafe file.start(of: wordScales, as: Float.self),
            let positions = unsafe file.start(of: positions, as: Float.self)
        else { return [] }
        var x: [Float] = []
        x.reserveCapacity(pieces.count * width)
        for (row, piece) in pieces.enumerated() {
            let word = min(max(0, Int(piece)), self.words.rows - 1), place = min(row, longest - 1)
            let scale = unsafe scales[word]
            let mark = marked[isMarked[row] ? 1 : 0]
            for column in 0..<width {
                unsafe x.append(
                    Float(words[word * width + column]) * scale + positions[place * width + column] + mark[column])
            }
        }
        return x
    }

    private func add(_ y: [Float]?, to x: inout [Float], _ norm: Norm) {
        let rows = x.count / width
        if let y {
            unsafe encoder_add_norm(&x, y, norm.weight, norm.bias, rows, width)
        } else {
            unsafe encoder_add_norm(&x, nil, norm.weight, norm.bias, rows, width)
        }
    }
}
