/// A piece of a sentence: a word, a number written in digits, a mark.
///
/// Hyphens and possessives are tokens of their own (`anti`, `-`, `government`; `Korea`, `’s`), as in Universal
/// Dependencies' English treebanks, and so is a unit that is glued to its number (`2.5`, `bn`).
package struct Token: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case word
        /// Digits with their separators: `13,000`, `8.15`.
        case number
        case mark
    }

    /// UTF-8 byte offsets into the text.
    package let range: Range<Int>
    package let kind: Kind

    package init(range: Range<Int>, kind: Kind) {
        self.range = range
        self.kind = kind
    }
}

/// A sentence of a text and its tokens, of which there is at least one.
package struct Sentence: Hashable, Sendable {
    /// UTF-8 byte offsets into the text, from the first token's start to the last one's end.
    package let range: Range<Int>
    package let tokens: [Token]

    package init(range: Range<Int>, tokens: [Token]) {
        self.range = range
        self.tokens = tokens
    }
}
