/// A piece of a sentence: a word, a number, a mark.
package struct Token: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case word, number, mark
    }

    /// UTF-8 byte offsets into the text.
    package let range: Range<Int>
    package let kind: Kind

    package init(range: Range<Int>, kind: Kind) {
        self.range = range
        self.kind = kind
    }
}

/// A sentence of a text and its tokens.
package struct Sentence: Hashable, Sendable {
    /// UTF-8 byte offsets into the text.
    package let range: Range<Int>
    package let tokens: [Token]

    package init(range: Range<Int>, tokens: [Token]) {
        self.range = range
        self.tokens = tokens
    }
}
