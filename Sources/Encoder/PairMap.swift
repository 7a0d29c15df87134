internal import CEncoder

/// How words stand to something that is asked about, question by question: what the states of both have in common, as a sum
/// and as a product, with where the word stands.
package struct PairMap: Sendable {
    /// How a word stands to what is asked about, as rows of three tables.
    package struct Place: Sendable {
        let rows: [Int32]

        /// - Parameters: A row of each table.
        package init(_ first: Int, _ second: Int, _ third: Int) {
            rows = [Int32(first), Int32(second), Int32(third)]
        }
    }

    private let file: TensorFile
    private let addedMention, addedWord, multipliedMention, multipliedWord: Linear
    private let tables: [TensorFile.Table]
    private let weights, bias: TensorFile.Table
    private let size: Int

    /// - Parameters:
    ///   - width: How many numbers a state has; what is asked about has four.
    ///   - tables: The names of the three tables, each with the number of rows that it must have.
    /// - Returns: nil where the file has no such map.
    package init?(
        _ name: String, width: Int, tables: [(name: String, rows: Int)], questions: Int, of file: TensorFile
    ) {
        guard let addedMention = Linear(name + ".added.mention", of: file),
            let addedWord = Linear(name + ".added.word", of: file),
            let multipliedMention = Linear(name + ".multiplied.mention", of: file),
            let multipliedWord = Linear(name + ".multiplied.word", of: file),
            let weights = file.table(name + ".weights", .floats), let bias = file.table(name + ".bias", .floats)
        else { return nil }
        let size = addedWord.outputs
        let found = tables.compactMap { table in
            file.table(name + "." + table.name, .floats).flatMap {
                $0.rows == table.rows && $0.columns == size ? $0 : nil
            }
        }
        guard found.count == 3, tables.count == 3, questions <= encoder_most_questions,
            weights.rows == questions, weights.columns == 2 * size, bias.count == questions,
            [addedMention, multipliedMention, multipliedWord].allSatisfy({ $0.outputs == size }),
            [addedMention, multipliedMention].allSatisfy({ $0.inputs == 4 * width }),
            [addedWord, multipliedWord].allSatisfy({ $0.inputs == width })
        else { return nil }
        (self.addedMention, self.addedWord) = (addedMention, addedWord)
        (self.multipliedMention, self.multipliedWord) = (multipliedMention, multipliedWord)
        (self.file, self.weights, self.bias, self.size) = (file, weights, bias, size)
        self.tables = found
    }

    /// The answers, as logits.
    ///
    /// - Parameters:
    ///   - mentions: The states of what is asked about, one behind the other.
    ///   - words: The states of the words.
    ///   - places: For each of what is asked about how each word stands to it.
    /// - Returns: For each of what is asked about, for each word, for each question.
    package func logits(mentions: [Float], words: [Float], places: [[Place]]) -> [[Float]] {
        let added = addedMention(mentions), multiplied = multipliedMention(mentions)
        let wordAdded = addedWord(words), wordMultiplied = multipliedWord(words)
        guard let first = unsafe file.start(of: tables[0], as: Float.self),
            let second = unsafe file.start(of: tables[1], as: Float.self),
            let third = unsafe file.start(of: tables[2], as: Float.self),
            let weights = unsafe file.start(of: weights, as: Float.self),
            let bias = unsafe file.start(of: bias, as: Float.self)
        else { return [] }
        let questions = self.weights.rows
        var map = unsafe encoder_pair_map(
            tables: (first, second, third), weights: weights, bias: bias, size: size, questions: questions)
        return places.enumerated().map { mention, places in
            let own = mention * size..<(mention + 1) * size
            let sums = Array(added[own]), factors = Array(multiplied[own])
            return unsafe [Float](unsafeUninitializedCapacity: places.count * questions) { out, count in
                if let start = out.baseAddress {
                    unsafe encoder_pairs_apply(
                        &map, sums, factors, wordAdded, wordMultiplied, places.flatMap(\.rows), places.count, start)
                    count = places.count * questions
                }
            }
        }
    }
}
