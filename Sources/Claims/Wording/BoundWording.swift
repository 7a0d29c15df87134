internal import Articles

/// The words that bound a quantity.
enum BoundWording {
    /// - Parameter quantity: Where it stands among the words of its sentence.
    /// - Returns: Nil where the quantity is exact, or its bound comes from words that cannot be found.
    static func words(of claim: Claim, in sentence: TextWords, _ quantity: Range<Int>) -> String? {
        switch claim.quantity.bound {
        case .exact: return nil
        case .range, .vague: return claim.text.onOneLine
        case .approximate, .atLeast, .atMost: break
        }
        let text = TextWords(claim.text)
        let found = BoundPhrases.all.filter { phrase in
            guard phrase.meaning == claim.quantity.bound else { return false }
            let words = TextWords(phrase.text).lower
            // A sign has no words: `>`, `~`, `+`.
            return words.isEmpty ? claim.text.contains(phrase.text) : text.first(of: words) != nil
        }
        if let longest = found.max(by: { ($0.text.utf8.count, $1.text) < ($1.text.utf8.count, $0.text) }) {
            return longest.text
        }
        // `the authors estimated that 600 died`
        return sentence.words[..<quantity.lowerBound].suffix(4).last { EstimateWords.all.contains($0.lower) }?.lower
    }
}
