internal import Lexicon

/// Finds the sentences in a text's paragraphs, in order, with their tokens; linear in the text's length.
///
/// A paragraph's end always ends a sentence. Within one, a sentence ends at a full stop, question or exclamation mark,
/// with the quotes and brackets that close behind it, when what follows can start one.
///
/// - Parameters:
///   - text: Valid UTF-8.
///   - paragraphs: Byte ranges of `text`, in order.
package func sentences(in text: Span<UInt8>, paragraphs: [Range<Int>]) -> [Sentence] {
    var sentences: [Sentence] = []
    for paragraph in paragraphs {
        var reader = SentenceReader(text, paragraph: paragraph)
        while let sentence = reader.next() { sentences.append(sentence) }
    }
    return sentences
}

/// Finds the sentences of a paragraph one after the other, and keeps no more than the one in hand.
package struct SentenceReader: ~Escapable {
    private let text: Span<UInt8>
    private let maximumLength: Int
    private var tokenizer: Tokenizer
    /// Tokens that are in no sentence yet.
    private var window: [Token] = []

    /// - Parameters:
    ///   - text: Valid UTF-8.
    ///   - paragraph: A byte range of `text`.
    ///   - maximumLength: In bytes. A sentence that is longer is given in parts, cut between tokens; a token that is longer
    ///     is in none.
    @_lifetime(copy text)
    package init(_ text: Span<UInt8>, paragraph: Range<Int>, maximumLength: Int = .max) {
        self.text = text
        self.maximumLength = maximumLength
        tokenizer = Tokenizer(text, paragraph)
    }

    /// The next sentence; nil at the end of the paragraph.
    @_lifetime(self: copy self)
    package mutating func next() -> Sentence? {
        var index = 0
        while has(index) {
            if !fits(index) {
                if index > 0 { return take(index) }
                window.removeFirst()
            } else if let end = sentenceEnd(after: index) {
                return take(end)
            } else {
                index += 1
            }
        }
        return window.isEmpty ? nil : take(window.count)
    }

    /// Whether the paragraph has this many tokens more.
    @_lifetime(self: copy self)
    private mutating func has(_ index: Int) -> Bool {
        while window.count <= index {
            guard let token = tokenizer.next() else { return false }
            window.append(token)
        }
        return true
    }

    private func fits(_ index: Int) -> Bool {
        window[index].range.upperBound - window[0].range.lowerBound <= maximumLength
    }

    @_lifetime(self: copy self)
    private mutating func take(_ count: Int) -> Sentence {
        let tokens = Array(window[..<count])
        window.removeFirst(count)
        return Sentence(range: tokens[0].range.lowerBound..<tokens[count - 1].range.upperBound, tokens: tokens)
    }

    /// Where the next sentence starts if this token ends one: the index behind the marks that close it.
    @_lifetime(self: copy self)
    private mutating func sentenceEnd(after index: Int) -> Int? {
        let token = window[index]
        let last = text[token.range.upperBound - 1]
        var next = index + 1
        if isBullet(next) { return next }
        switch token.kind {
        case .mark:
            guard
                last == UInt8(ascii: ".") || last == UInt8(ascii: "?") || last == UInt8(ascii: "!")
                    || isEllipsis(token, text)
            else { return nil }
            while has(next), fits(next), isClosing(window[next], behind: window[next - 1], text) { next += 1 }
        case .word:
            guard last == UInt8(ascii: "."), Abbreviations.mayEndSentence(text, token.range) else { return nil }
            guard has(next), SentenceOpeners.contains(text, window[next].range) else { return nil }
        case .number:
            return nil
        }
        guard has(next) else { return next }
        // Without a space behind the stop (`.com`, `3.m`) the sentence goes on.
        guard window[next].range.lowerBound > window[next - 1].range.upperBound || next > index + 1 else { return nil }
        return canStart(window[next], text) ? next : nil
    }

    /// Whether a bullet stands here between two items of a list that share a line: `… in Rome * Three trains …`.
    @_lifetime(self: copy self)
    private mutating func isBullet(_ index: Int) -> Bool {
        guard has(index + 1), window[index].kind == .mark,
            window[index - 1].range.upperBound < window[index].range.lowerBound,
            window[index].range.upperBound < window[index + 1].range.lowerBound, canStart(window[index + 1], text)
        else { return false }
        switch ByteClass.scalar(at: window[index].range.lowerBound, in: text).value {
        // An asterisk between numbers multiplies.
        case 0x2A: return window[index - 1].kind != .number || window[index + 1].kind != .number
        case 0x2022, 0x25AA, 0x25CF, 0x25E6: return true
        default: return false
        }
    }
}

private func isEllipsis(_ token: Token, _ text: Span<UInt8>) -> Bool {
    ByteClass.scalar(at: token.range.lowerBound, in: text).value == 0x2026
}

/// Quotes and brackets that stand directly behind what they close.
private func isClosing(_ token: Token, behind previous: Token, _ text: Span<UInt8>) -> Bool {
    guard token.kind == .mark, token.range.lowerBound == previous.range.upperBound else { return false }
    switch ByteClass.scalar(at: token.range.lowerBound, in: text).value {
    case 0x22, 0x27, 0x29, 0x5D, 0xBB, 0x2019, 0x201D: return true
    default: return false
    }
}

/// A capital, a digit, an opening quote or bracket, a bullet: anything but a small letter or a mark that goes on.
private func canStart(_ token: Token, _ text: Span<UInt8>) -> Bool {
    let scalar = ByteClass.scalar(at: token.range.lowerBound, in: text).value
    switch token.kind {
    case .number: return true
    case .word: return !(scalar >= 0x61 && scalar <= 0x7A)
    case .mark:
        switch scalar {
        case 0x2C, 0x3B, 0x3A, 0x2E, 0x29, 0x5D: return false
        default: return true
        }
    }
}

/// Words that start a sentence far more often than they follow an abbreviation within one.
private enum SentenceOpeners {
    private static let words = Lexicon.english.words(.sentenceOpeners)
    private static let longest = words.lazy.map(\.utf8.count).max() ?? 0

    static func contains(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count <= longest else { return false }
        var word = ""
        for offset in range {
            guard text[offset] < 0x80 else { return false }
            word.unicodeScalars.append(Unicode.Scalar(text[offset]))
        }
        return words.contains(word)
    }
}
