internal import Prose

/// A token as the readers of this module see it.
struct Word {
    /// Lower case (ASCII letters; others as they stand), with curly apostrophes made straight, the digits of all scripts as
    /// `0` to `9`, and marks of full width as those of ASCII.
    let text: String
    /// Byte offsets into the article's text.
    let range: Range<Int>
    let kind: Token.Kind
    /// Starts with a capital letter.
    let isCapitalised: Bool
    /// Written in capitals, of which there are two at least; a plural -s may follow: `RBIs`.
    let isAbbreviation: Bool
    /// Stands directly behind the token before it.
    let isGlued: Bool
}

extension Word {
    /// The text of an abbreviation or initial without the full stop, which may be the sentence's: `at 45 °C.`
    var textWithoutStop: String? {
        text.utf8.count > 1 && text.utf8.last == UInt8(ascii: ".") ? String(text.dropLast()) : nil
    }

    /// The words of a sentence.
    static func words(of sentence: Sentence, in text: Span<UInt8>) -> [Word] {
        var end = -1
        return sentence.tokens.map { token in
            defer { end = token.range.upperBound }
            return Word(token, in: text, isGlued: token.range.lowerBound == end)
        }
    }

    private static func isAbbreviation(_ bytes: [UInt8]) -> Bool {
        let capitals = bytes.prefix { $0 &- UInt8(ascii: "A") < 26 }.count
        return capitals >= 2 && (capitals == bytes.count || bytes.dropFirst(capitals).elementsEqual("s".utf8))
    }

    /// A digit of any script, or a mark of full width, as ASCII has it.
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0...0x65F: return scalar
        case 0x66B: return "."
        case 0x66C: return ","
        case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        // The cent, pound and yen signs of full width.
        case 0xFFE0: return "¢"
        case 0xFFE1: return "£"
        case 0xFFE5: return "¥"
        case 0xFFE6: return "₩"
        default:
            guard scalar.properties.numericType == .decimal, let digit = scalar.properties.numericValue else {
                return scalar
            }
            return Unicode.Scalar(UInt8(ascii: "0") + UInt8(digit))
        }
    }

    private init(_ token: Token, in text: Span<UInt8>, isGlued: Bool) {
        let bytes = token.range.map { offset in
            let byte = text[offset]
            return byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
        }
        var lower = String(decoding: bytes, as: UTF8.self)
        if bytes.contains(0xE2), lower.unicodeScalars.contains("\u{2019}") {
            lower = String(String.UnicodeScalarView(lower.unicodeScalars.map { $0 == "\u{2019}" ? "'" : $0 }))
        }
        if token.kind != .word, bytes.contains(where: { $0 >= 0xD9 }) {
            lower = String(String.UnicodeScalarView(lower.unicodeScalars.map(Self.plain)))
        }
        self.init(
            text: lower, range: token.range, kind: token.kind,
            isCapitalised: token.kind == .word && text[token.range.lowerBound] &- UInt8(ascii: "A") < 26
                || token.kind == .word && text[token.range.lowerBound] == 0xC3
                    && text[token.range.lowerBound + 1] < 0x9F,
            isAbbreviation: token.kind == .word && Self.isAbbreviation(token.range.map { text[$0] }), isGlued: isGlued)
    }
}
