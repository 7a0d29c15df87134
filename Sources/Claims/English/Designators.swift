internal import Lexicon

/// Words whose number is a name, an index or a grade, not a quantity.
enum Designators {
    /// In lower case, behind the number.
    static let behind = WordSet(.designatorsBehind)
    /// In lower case, before the number.
    static let before = WordSet(.designators)
}
