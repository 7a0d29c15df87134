extension GoldSentence {
    /// The sentence with the arcs that cross others lifted to the next head above until none does, the shortest first
    /// (Nivre and Nilsson, "Pseudo-Projective Dependency Parsing", 2005): the parser can't make crossing arcs, and is
    /// better taught what it can.
    var projective: GoldSentence {
        var sentence = self
        while let word = sentence.shortestCrossing { sentence.heads[word] = sentence.heads[sentence.heads[word]] }
        return sentence
    }

    /// The word with the shortest arc that spans a word which does not hang below its head; nil in a projective tree.
    private var shortestCrossing: Int? {
        var shortest: (word: Int, length: Int)?
        for word in 0..<count where heads[word] < count {
            let head = heads[word]
            let between = min(word, head) + 1..<max(word, head)
            guard between.count < shortest?.length ?? .max else { continue }
            if between.contains(where: { !hangs($0, below: head) }) { shortest = (word, between.count) }
        }
        return shortest?.word
    }

    private func hangs(_ word: Int, below head: Int) -> Bool {
        var above = word
        while above < count, above != head { above = heads[above] }
        return above == head
    }
}
