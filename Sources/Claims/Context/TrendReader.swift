/// Whether a quantity is said to be a change, or the result of one.
enum TrendReader {
    static func trend(of mention: QuantityMention, in clause: Clause, of words: [Word]) -> Trend? {
        let start = mention.words.lowerBound
        for index in stride(from: start - 1, through: max(clause.words.lowerBound, start - 6), by: -1) where index >= 0
        {
            let word = words[index].text
            if ChangeWords.up.contains(word) { return .up }
            if ChangeWords.down.contains(word) { return .down }
        }
        let behind = mention.words.upperBound
        for index in behind..<min(words.count, behind + 2) {
            let word = words[index].text
            if ChangeWords.upBehind.contains(word) { return .up }
            if ChangeWords.downBehind.contains(word) { return .down }
        }
        return nil
    }
}
