internal import Claims
internal import WordVectors

/// Finds rows by words and values, and articles by words. Of what is common only the latest entries are looked at.
struct RowIndex: Sendable {
    private var byWord: [UInt64: RecentList] = [:]
    private var byValue: [UInt64: RecentList] = [:]
    private var articles: [UInt32: RecentList] = [:]

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
        for word in trace.core {
            Self.append(id, to: &byWord[Self.key(trace.dimension, word), default: RecentList()], Self.rowsOfAWord)
        }
        let key = Self.valueKey(trace.dimension, trace.value)
        Self.append(id, to: &byValue[key, default: RecentList()], Self.rowsOfAValue)
    }

    private static func append(_ id: FigureID, to rows: inout RecentList, _ limit: Int) {
        if !rows.contains(id.number, amongLast: 16) { rows.append(id.number, keeping: limit) }
    }

    mutating func add(article number: Int, holding word: UInt32) {
        articles[word, default: RecentList()].append(number, keeping: Self.articlesOfAWord)
    }

    func articles(holding word: UInt32) -> [Int] {
        articles[word]?.last(Self.articlesOfAWord).map { Int($0) } ?? []
    }

    /// Rows by how much of a claim they share.
    func rows(sharing frame: Frame, _ dimension: UInt32) -> [FigureID: Float] {
        var scores: [FigureID: Float] = [:]
        for word in frame.core {
            guard let rows = byWord[Self.key(dimension, word)] else { continue }
            // A word of few rows tells more.
            let weight = 1 / (1 + Float(min(rows.count, 1000))).squareRoot()
            for row in rows.last(Self.rowsOfAWord) { scores[FigureID(number: Int(row)), default: 0] += weight }
        }
        for row in byValue[Self.valueKey(dimension, frame.value)]?.last(Self.rowsOfAValue) ?? [] {
            scores[FigureID(number: Int(row)), default: 0] += 1
        }
        return scores
    }
}
