internal import Lexicon

/// Cuts text into tokens, in one pass and without changing a byte.
struct Tokenizer: ~Escapable {
    private let text: Span<UInt8>
    private let end: Int
    private var offset: Int

    @_lifetime(copy text)
    init(_ text: Span<UInt8>, _ range: Range<Int>) {
        self.text = text
        offset = range.lowerBound
        end = range.upperBound
    }

    /// The next token; nil at the end.
    @_lifetime(self: copy self)
    mutating func next() -> Token? {
        while offset < end {
            let start = offset
            let (kind, length) = ByteClass.at(offset, in: text)
            switch kind {
            case .space:
                offset += length
            case .digit:
                skipNumber()
                return Token(range: start..<offset, kind: .number)
            case .letter:
                skipWord()
                return Token(range: start..<offset, kind: .word)
            case .mark:
                if isDecimalPoint(offset) {
                    offset += length
                    skipDigits()
                    return Token(range: start..<offset, kind: .number)
                }
                if let clitic = cliticLength() {
                    offset += clitic
                    return Token(range: start..<offset, kind: .word)
                }
                offset += length
                if startsHandle(start) {
                    skipWord()
                    return Token(range: start..<offset, kind: .word)
                }
                skipRepeats(of: text[start])
                return Token(range: start..<offset, kind: .mark)
            }
        }
        return nil
    }

    /// Digits in groups (`13,000`, `1,50,000`, `13 000` with a no-break space) and one decimal part (`8.15`).
    @_lifetime(self: copy self)
    private mutating func skipNumber() {
        skipDigits()
        var decimal = false
        while offset < end {
            let (value, length) = ByteClass.scalar(at: offset, in: text)
            let group = digits(from: offset + length)
            switch value {
            // A comma, and those of Arabic and of full width.
            case 0x2C, 0x66C, 0xFF0C:
                guard !decimal, group.count == 3 || group.count == 2 && isComma(group.end) else { return }
                offset = group.end
            case 0xA0, 0x2009, 0x202F:
                guard !decimal, group.count == 3 else { return }
                offset = group.end
            case 0x2E, 0x66B, 0xFF0E:
                guard !decimal, group.count > 0 else { return }
                decimal = true
                offset = group.end
            default:
                return
            }
        }
    }

    @_lifetime(self: copy self)
    private mutating func skipDigits() {
        offset = digits(from: offset).end
    }

    /// Letters and digits; inner apostrophes (`O’Brien`), the full stops of initials (`U.S.`) and of known
    /// abbreviations (`Nov.`), an inner ampersand between capitals (`AT&T`), and addresses (`desk@example.org`).
    @_lifetime(self: copy self)
    private mutating func skipWord() {
        let start = offset
        // `$US500`
        let isSigned = start > 0 && text[start - 1] == UInt8(ascii: "$")
        while offset < end {
            let (kind, length) = ByteClass.at(offset, in: text)
            if kind == .letter || kind == .digit {
                if startsContractedNot(at: offset), offset > start { return }
                if kind == .digit, offset > start,
                    CurrencyPrefixes.contains(text, start..<offset, isSigned: isSigned)
                        && !isConsole(start..<offset)
                        || CurrencyPrefixes.mayOpenAmount(text, start..<offset) && startsAmount(at: offset)
                {
                    return
                }
                offset += length
                continue
            }
            let next = offset + length
            if isApostrophe(offset), cliticLength() == nil, next < end, ByteClass.at(next, in: text).0 == .letter {
                offset = next
            } else if text[offset] == UInt8(ascii: "&"), next < end, isCapital(offset - 1), isCapital(next) {
                offset = next
            } else if text[offset] == UInt8(ascii: "."), isInitial(from: start) {
                offset = next
                guard offset + 1 < end, ByteClass.at(offset, in: text).0 == .letter,
                    text[offset + 1] == UInt8(ascii: ".")
                else { return }
            } else if joinsAddress(offset) {
                offset = next
            } else if startsPath(offset) {
                skipAddress()
                return
            } else if text[offset] == UInt8(ascii: "."), Abbreviations.contains(text, start..<offset) {
                offset = next
                return
            } else {
                return
            }
        }
    }

    /// `PS5`: one digit is no amount of pounds unless its form says so (`PS5m`, `PS5.50`).
    private func isConsole(_ letters: Range<Int>) -> Bool {
        letters.count == 2 && text[letters.lowerBound] == UInt8(ascii: "P")
            && text[letters.lowerBound + 1] == UInt8(ascii: "S")
            && digits(from: letters.upperBound).count == 1 && !startsAmount(at: letters.upperBound)
    }

    /// Whether the digits here are an amount of money by their form: `4,500`, `340m`, `1.2bn`, `25 million`.
    private func startsAmount(at start: Int) -> Bool {
        var next = digits(from: start).end
        guard next < end else { return false }
        if text[next] == UInt8(ascii: ","), digits(from: next + 1).count == 3 { return true }
        if text[next] == UInt8(ascii: "."), next + 1 < end {
            let decimals = digits(from: next + 1)
            guard decimals.count > 0 else { return false }
            next = decimals.end
        }
        if next < end, text[next] == UInt8(ascii: " ") {
            next += 1
            // `R120 000`
            if digits(from: next).count == 3 { return true }
        }
        let scale = next
        while next < end, next - scale < 9, ByteClass.at(next, in: text).0 == .letter { next += 1 }
        return AmountScales.contains(text, scale..<next)
    }

    /// Whether a full stop (`example.org`), an at sign or an underscore stands here between two parts of an address.
    private func joinsAddress(_ offset: Int) -> Bool {
        guard offset + 1 < end else { return false }
        switch text[offset] {
        case UInt8(ascii: "."): return text[offset + 1] &- UInt8(ascii: "a") < 26
        case UInt8(ascii: "@"), UInt8(ascii: "_"): return ByteClass.at(offset + 1, in: text).0 == .letter
        default: return false
        }
    }

    /// Whether `://` stands here.
    private func startsPath(_ offset: Int) -> Bool {
        offset + 3 < end && text[offset] == UInt8(ascii: ":") && text[offset + 1] == UInt8(ascii: "/")
            && text[offset + 2] == UInt8(ascii: "/")
    }

    /// All up to the next space, without the marks that close the sentence rather than the address.
    @_lifetime(self: copy self)
    private mutating func skipAddress() {
        let start = offset
        while offset < end, text[offset] > 0x20, text[offset] < 0x7F { offset += 1 }
        while offset > start, ByteClass.at(offset - 1, in: text).0 == .mark, text[offset - 1] != UInt8(ascii: "/") {
            offset -= 1
        }
    }

    /// Whether the mark here and the letter behind it are the start of a hashtag or of a user's name.
    private func startsHandle(_ offset: Int) -> Bool {
        guard text[offset] == UInt8(ascii: "#") || text[offset] == UInt8(ascii: "@"), offset + 1 < end,
            ByteClass.at(offset + 1, in: text).0 == .letter
        else { return false }
        return offset == 0 || text[offset - 1] <= 0x20
    }

    /// Whether what stands between `start` and here ends in a single letter that starts it or follows a full stop.
    private func isInitial(from start: Int) -> Bool {
        guard offset > start, ByteClass.at(offset - 1, in: text).0 == .letter, text[offset - 1] < 0x80 else {
            return false
        }
        if offset - 1 == start {
            // `30W.`, `mmol/L.`: a unit.
            if start > 0, text[start - 1] == UInt8(ascii: "/") || text[start - 1] &- UInt8(ascii: "0") < 10 {
                return false
            }
            // A lone letter: an initial when it is a capital, or when more of the kind follow (`a.m.`).
            return isCapital(start) && text[start] != UInt8(ascii: "I")
                || offset + 2 < end && text[offset + 2] == UInt8(ascii: ".")
                    && ByteClass.at(offset + 1, in: text).0 == .letter
        }
        return text[offset - 2] == UInt8(ascii: ".")
    }

    /// The length of `’s`, `’re`, `’ve`, `’ll`, `’d`, `’m` standing here behind a word; nil where none does.
    private func cliticLength() -> Int? {
        guard isApostrophe(offset), offset > 0, isWordEnd(offset - 1) else { return nil }
        let quote = ByteClass.scalar(at: offset, in: text).length
        var letters = 0
        while letters < 3, offset + quote + letters < end, ByteClass.at(offset + quote + letters, in: text).0 == .letter
        {
            letters += 1
        }
        let first = letters > 0 ? text[offset + quote] | 0x20 : 0
        let second = letters > 1 ? text[offset + quote + 1] | 0x20 : 0
        switch (letters, first, second) {
        case (1, UInt8(ascii: "s"), _), (1, UInt8(ascii: "d"), _), (1, UInt8(ascii: "m"), _): return quote + 1
        case (2, UInt8(ascii: "r"), UInt8(ascii: "e")), (2, UInt8(ascii: "v"), UInt8(ascii: "e")),
            (2, UInt8(ascii: "l"), UInt8(ascii: "l")):
            return quote + 2
        default: return nil
        }
    }

    /// Whether `n’t` stands here.
    private func startsContractedNot(at offset: Int) -> Bool {
        guard text[offset] | 0x20 == UInt8(ascii: "n"), offset + 2 < end, isApostrophe(offset + 1) else { return false }
        let after = offset + 1 + ByteClass.scalar(at: offset + 1, in: text).length
        guard after < end, text[after] | 0x20 == UInt8(ascii: "t") else { return false }
        return after + 1 >= end || ByteClass.at(after + 1, in: text).0 != .letter
    }

    /// Runs of one mark (`...`, `--`, `***`) and of exclamation and question marks (`?!`) are one token, brackets and quotes apart.
    @_lifetime(self: copy self)
    private mutating func skipRepeats(of mark: UInt8) {
        switch mark {
        case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "="), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            while offset < end, text[offset] == mark { offset += 1 }
        case UInt8(ascii: "!"), UInt8(ascii: "?"):
            while offset < end, text[offset] == UInt8(ascii: "!") || text[offset] == UInt8(ascii: "?") { offset += 1 }
        default: break
        }
    }

    /// How many digits stand from here on, and where they end.
    private func digits(from start: Int) -> (count: Int, end: Int) {
        var count = 0
        var next = start
        while next < end {
            let length = ByteClass.digitLength(next, in: text)
            guard length > 0 else { break }
            count += 1
            next += length
        }
        return (count, next)
    }

    private func isDigit(_ offset: Int) -> Bool { text[offset] &- UInt8(ascii: "0") < 10 }

    /// `.001`: a full stop before digits that nothing stands glued before.
    private func isDecimalPoint(_ offset: Int) -> Bool {
        guard text[offset] == UInt8(ascii: "."), offset + 1 < end, isDigit(offset + 1) else { return false }
        guard offset > 0 else { return true }
        let (kind, _) = ByteClass.at(offset - 1, in: text)
        return kind == .space || text[offset - 1] == UInt8(ascii: "(") || text[offset - 1] == UInt8(ascii: "$")
    }

    private func isComma(_ offset: Int) -> Bool {
        offset + 1 < end && text[offset] == UInt8(ascii: ",") && isDigit(offset + 1)
    }

    private func isCapital(_ offset: Int) -> Bool { text[offset] &- UInt8(ascii: "A") < 26 }

    private func isWordEnd(_ offset: Int) -> Bool {
        text[offset] >= 0x80 || ByteClass.at(offset, in: text).0 == .letter || isDigit(offset)
    }

    private func isApostrophe(_ offset: Int) -> Bool {
        text[offset] == UInt8(ascii: "'")
            || text[offset] == 0xE2 && offset + 2 < end && text[offset + 1] == 0x80 && text[offset + 2] == 0x99
    }
}

/// Currency letters that copy glues to the amount (`PS10m`, which is what a lost pound sign leaves; `Rs500`, `PKR50m`).
private enum CurrencyPrefixes {
    private static let known = Lexicon.english.words(.currencyLetters).union(codes)
    private static let longest = known.lazy.map(\.utf8.count).max() ?? 0

    /// Letters that open names too (`R2`, `K9`): what stands behind decides.
    private static let ambiguous = Lexicon.english.words(.currencyLettersOfAmounts)

    /// The codes of ISO 4217 that are no words: those that the lexicon has as signs too.
    private static let codes = Set(
        Lexicon.english.currencies.filter { $0.signs.contains($0.code.lowercased()) }.map(\.code))

    /// Owners of dollars, where a dollar sign stands before them.
    private static let owners: Set<String> = ["US", "A", "AU", "C", "CA", "HK", "NZ", "S"]

    static func contains(_ text: Span<UInt8>, _ range: Range<Int>, isSigned: Bool) -> Bool {
        guard let word = word(text, range) else { return false }
        return known.contains(word) || isSigned && owners.contains(word)
    }

    static func mayOpenAmount(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        word(text, range).map(ambiguous.contains) ?? false
    }

    private static func word(_ text: Span<UInt8>, _ range: Range<Int>) -> String? {
        guard range.count <= longest else { return nil }
        var word = ""
        for offset in range {
            guard text[offset] < 0x80 else { return nil }
            word.unicodeScalars.append(Unicode.Scalar(text[offset]))
        }
        return word
    }
}

/// What stands behind an amount whose currency is one letter.
private enum AmountScales {
    private static let words: Set<String> = ["m", "mn", "bn", "b", "tn", "k", "million", "billion", "trillion"]

    static func contains(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count <= 8 else { return false }
        var word = ""
        for offset in range {
            guard text[offset] < 0x80 else { return false }
            word.unicodeScalars.append(Unicode.Scalar(text[offset] | 0x20))
        }
        return words.contains(word)
    }
}
