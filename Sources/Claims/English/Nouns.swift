internal import Lexicon

/// Facts about English nouns that a rule can't give.
enum Nouns {
    /// Plurals that do not end in s, and nouns that are their own plural, with the singular that a unit is named by.
    static let irregular = Lexicon.english.lemmas(.irregularNouns)

    /// Words in -s that are no plurals.
    static let notPlural = WordSet(.notPlural)

    /// States of people that count them without a noun: `five dead`, `49 wounded`.
    static let peopleStates = WordSet(.peopleStates)

    /// Abstract nouns that a number only lists, in front of small numbers.
    static let listed = WordSet(.listedNouns)

    /// Singular words that a number counts: `80 million population`, `30-strong`.
    static let singularHeads = WordSet(.singularHeads)

    /// Past forms of verbs that commonly stand where a noun phrase has ended.
    static let verbsBehind = WordSet(.verbsBehindANounPhrase)
}

/// The singular of a plural noun, or the word itself.
func singular(_ word: String) -> String {
    if let irregular = Nouns.irregular[word] { return irregular }
    guard isPlural(word) else { return word }
    if word.hasSuffix("ies"), word.utf8.count > 4 { return word.dropLast(3) + "y" }
    for ending in ["sses", "shes", "ches", "xes", "zzes"] where word.hasSuffix(ending) {
        return String(word.dropLast(2))
    }
    if word.hasSuffix("men"), word.utf8.count > 4 { return word.dropLast(2) + "an" }
    return String(word.dropLast())
}

/// Whether a lower-case word looks like a plural noun.
func isPlural(_ word: String) -> Bool {
    if Nouns.notPlural.contains(word) { return false }
    if Nouns.irregular[word] != nil { return true }
    if word.hasSuffix("men"), word.utf8.count > 5, word != "specimen", word != "regimen" { return true }
    guard word.hasSuffix("s"), word.utf8.count > 2, !word.hasSuffix("ss"), !word.hasSuffix("'s"), !word.hasSuffix("ous")
    else { return false }
    return true
}
