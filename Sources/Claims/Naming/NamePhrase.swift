/// Whether words that were put together make a noun phrase that a reader would write.
///
/// A parse is wrong now and then, and the pieces that it gives then make no sense: `body parts at which body parts recovered`, `length of
/// and a blockade`. Such a name is refused, and a plainer one taken.
enum NamePhrase {
    /// What no noun phrase begins or ends with.
    private static let joints = WordSet("of to at by with and or but for from into than as that which who whom")
    private static let openers = WordSet("of by and or at for from with to")
    /// What stands behind none of these.
    private static let closed = WordSet("of to at by with and but or for from into than as")

    static func isWhole(_ name: String) -> Bool {
        let words = name.lowercased().split(separator: " ").map(String.init)
        guard let first = words.first, let last = words.last, !joints.contains(first), !joints.contains(last) else {
            return false
        }
        let isBroken = zip(words, words.dropFirst()).contains { openers.contains($0) && closed.contains($1) }
        // `belonged to the one ministry to the other`
        let isDoubled = ["to", "by"].contains { joint in
            zip(words, words.dropFirst()).count { $0 == joint && $1 == "the" } > 1
        }
        return !isBroken && !isDoubled && !repeats(name.split(separator: " ").map(String.init))
    }

    /// Whether something is named twice: `people missed people`, `loans bought in loans`; but `homes used as homes for refugees`.
    private static func repeats(_ words: [String]) -> Bool {
        var plain: Set<UInt32> = []
        var names: Set<UInt32> = []
        for (place, word) in words.enumerated() {
            guard let stem = ContentWords(word).stems.first, place == 0 || words[place - 1] != "as" else { continue }
            // `Halden Green and Halden Blue`
            let isName = word.first?.isUppercase == true
            if plain.contains(stem) || !isName && names.contains(stem) { return true }
            if isName { names.insert(stem) } else { plain.insert(stem) }
        }
        return false
    }
}
