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
        var tokenizer = Tokenizer(text, paragraph)
        var tokens: [Token] = []
        while let token = tokenizer.next() { tokens.append(token) }
        var start = 0
        var index = 0
        while index < tokens.count {
            let end = sentenceEnd(after: index, in: tokens, of: text)
            if let end {
                sentences.append(sentence(tokens[start..<end]))
                start = end
                index = end
            } else {
                index += 1
            }
        }
        if start < tokens.count { sentences.append(sentence(tokens[start...])) }
    }
    return sentences
}

private func sentence(_ tokens: ArraySlice<Token>) -> Sentence {
    let tokens = Array(tokens)
    return Sentence(range: tokens[0].range.lowerBound..<tokens[tokens.count - 1].range.upperBound, tokens: tokens)
}

/// Where the next sentence starts if this token ends one: the index behind the marks that close it.
private func sentenceEnd(after index: Int, in tokens: [Token], of text: Span<UInt8>) -> Int? {
    let token = tokens[index]
    let last = text[token.range.upperBound - 1]
    var next = index + 1
    if isBullet(next, in: tokens, of: text) { return next }
    switch token.kind {
    case .mark:
        guard
            last == UInt8(ascii: ".") || last == UInt8(ascii: "?") || last == UInt8(ascii: "!")
                || isEllipsis(token, text)
        else { return nil }
        while next < tokens.count, isClosing(tokens[next], behind: tokens[next - 1], text) { next += 1 }
    case .word:
        guard last == UInt8(ascii: "."), Abbreviations.mayEndSentence(text, token.range) else { return nil }
        guard next < tokens.count, SentenceOpeners.contains(text, tokens[next].range) else { return nil }
    case .number:
        return nil
    }
    guard next < tokens.count else { return next }
    // Without a space behind the stop (`.com`, `3.m`) the sentence goes on.
    guard tokens[next].range.lowerBound > tokens[next - 1].range.upperBound || next > index + 1 else { return nil }
    return canStart(tokens[next], text) ? next : nil
}

/// Whether a bullet stands here between two items of a list that share a line: `… in Rome * Three trains …`.
private func isBullet(_ index: Int, in tokens: [Token], of text: Span<UInt8>) -> Bool {
    guard index > 0, index + 1 < tokens.count, tokens[index].kind == .mark,
        tokens[index - 1].range.upperBound < tokens[index].range.lowerBound,
        tokens[index].range.upperBound < tokens[index + 1].range.lowerBound, canStart(tokens[index + 1], text)
    else { return false }
    switch ByteClass.scalar(at: tokens[index].range.lowerBound, in: text).value {
    // An asterisk between numbers multiplies.
    case 0x2A: return tokens[index - 1].kind != .number || tokens[index + 1].kind != .number
    case 0x2022, 0x25AA, 0x25CF, 0x25E6: return true
    default: return false
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
    private static let words = Lexicon.english.words[.sentenceOpeners] ?? []
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
