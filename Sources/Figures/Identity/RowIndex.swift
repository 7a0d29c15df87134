internal import Claims
internal import WordVectors

/// Finds rows by words and values, and articles by words. Of what is common only the latest entries are looked at.
struct RowIndex: Sendable {
    private var byWord: [UInt64: [FigureID]] = [:]
    private var byValue: [UInt64: [FigureID]] = [:]
    private var articles: [UInt32: [Int]] = [:]

    private static let rowsOfAWord = 128
    private static let rowsOfAValue = 32
    private static let articlesOfAWord = 200

    static func hash(_ dimension: Dimension) -> UInt32 { WordVectors.hash(dimension.name.utf8) }

    private static func key(_ dimension: UInt32, _ word: UInt32) -> UInt64 { UInt64(dimension) << 32 | UInt64(word) }

    private static func valueKey(_ dimension: UInt32, _ value: Double) -> UInt64 {
        // Six digits: conversions of one value fall together often enough.
        value.bitPattern &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(dimension)
    }

    mutating func add(_ id: FigureID, _ trace: ReadingTrace) {
        for word in trace.core { Self.append(id, to: &byWord[Self.key(trace.dimension, word), default: []]) }
        Self.append(id, to: &byValue[Self.valueKey(trace.dimension, trace.value), default: []])
    }

    private static func append(_ id: FigureID, to rows: inout [FigureID]) {
        if !rows.suffix(16).contains(id) { rows.append(id) }
    }

    mutating func add(article number: Int, holding word: UInt32) { articles[word, default: []].append(number) }

    func articles(holding word: UInt32) -> ArraySlice<Int> { (articles[word] ?? []).suffix(Self.articlesOfAWord) }

    /// Rows by how much of a claim they share.
    func rows(sharing frame: Frame, _ dimension: UInt32) -> [FigureID: Float] {
        var scores: [FigureID: Float] = [:]
        for word in frame.core {
            guard let rows = byWord[Self.key(dimension, word)] else { continue }
            // A word of few rows tells more.
            let weight = 1 / (1 + Float(min(rows.count, 1000))).squareRoot()
            for row in rows.suffix(Self.rowsOfAWord) { scores[row, default: 0] += weight }
        }
        for row in (byValue[Self.valueKey(dimension, frame.value)] ?? []).suffix(Self.rowsOfAValue) {
            scores[row, default: 0] += 1
        }
        return scores
    }
}
