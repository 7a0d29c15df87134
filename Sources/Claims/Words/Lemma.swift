/// A word's lemma by its ending: nouns in the singular, regular verbs without -ed and -ing.
package func lemma(_ word: String) -> String {
    if isPlural(word) { return singular(word) }
    if let verb = Verbs.irregular[word] { return verb }
    for (ending, least) in [("ing", 6), ("ed", 5)] where word.hasSuffix(ending) && word.utf8.count >= least {
        var stem = String(word.dropLast(ending.utf8.count))
        let bytes = Array(stem.utf8)
        let last = bytes[bytes.count - 1], before = bytes[bytes.count - 2]
        if last == before, last != UInt8(ascii: "l"), last != UInt8(ascii: "s"), last != UInt8(ascii: "e") {
            stem.removeLast()
        } else if Verbs.takesE(bytes) {
            stem += "e"
        }
        return stem
    }
    return word
}
