internal import Claims

/// Whether two readings are by sources that can contradict each other.
enum Rivalry {
    /// Both are named, and their names have no word in common (`the spy agency`, `South Korea's spy agency`), nor is one
    /// the other's initials.
    static func areRivals(_ a: Reading, _ b: Reading) -> Bool {
        guard let mine = a.claim.attribution, let theirs = b.claim.attribution else { return false }
        let x = words(mine), y = words(theirs)
        guard !x.isEmpty, !y.isEmpty, Set(x).isDisjoint(with: y) else { return false }
        return !y.contains(initials(of: x)) && !x.contains(initials(of: y))
    }

    private static let functionWords: Set = ["the", "and", "of", "in", "for", "an", "mr", "ms", "mrs", "dr"]

    /// In small letters, without single letters and function words.
    static func words(_ name: String) -> [String] {
        name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
            .filter { $0.utf8.count > 1 && !functionWords.contains($0) }
    }

    static func initials(of words: [String]) -> String { String(words.compactMap(\.first)) }
}
