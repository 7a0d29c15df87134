internal import Lexicon

/// English abbreviations whose full stop belongs to the word.
enum Abbreviations {
    /// In lower case, without the full stop.
    private static let known = Lexicon.english.words(.abbreviations)

    /// Those that are words of their own in small letters. Without the full stop.
    private static let capitalised = Lexicon.english.words(.abbreviationsWithCapital)

    /// Those of them that commonly end a sentence too: what follows decides.
    private static let sentenceEnding = Lexicon.english.words(.abbreviationsThatMayEndASentence)

    /// In bytes, so that longer words are not looked up.
    private static let longest = known.union(capitalised).lazy.map(\.utf8.count).max() ?? 0

    static func contains(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count <= longest, let word = lowercased(text, range) else { return false }
        let isCapital = text[range.lowerBound] &- UInt8(ascii: "A") < 26
        return known.contains(word) || isCapital && capitalised.contains(word)
    }

    /// Whether a sentence may end with this abbreviation, given with its full stop.
    static func mayEndSentence(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard let word = lowercased(text, range.lowerBound..<range.upperBound - 1) else { return false }
        return sentenceEnding.contains(word)
    }

    private static func lowercased(_ text: Span<UInt8>, _ range: Range<Int>) -> String? {
        guard range.count <= longest + 2 else { return nil }
        var word = ""
        for offset in range {
            let byte = text[offset]
            guard byte < 0x80 else { return nil }
            word.unicodeScalars.append(Unicode.Scalar(byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte))
        }
        return word
    }
}
