internal import Prose

/// Digits with the marks that part their groups and their decimals, as countries write them: `23 700`, `2.750.000`,
/// `1.934,56`, `4'312'650`. What a token holds by itself (`13,000`, `8.15`) is one too.
///
/// A form that can be no number is found whole, so that no piece of it comes out as an amount.
struct DigitRun {
    let end: Int
    /// Nil where the digits and marks make no number in any of the forms.
    let value: Double?
    /// Digits alone.
    let isPlain: Bool

    /// - Parameter isMeasured: Whether what ends behind this word is an amount, by the money or unit that stands beside it.
    init(at start: Int, in words: [Word], isMeasured: (_ end: Int) -> Bool) {
        let chain = Chain(at: start, in: words)
        if chain.pieces.isEmpty {
            if let spaced = Spaced(at: start, in: words) {
                self.init(end: spaced.end, digits: spaced.digits)
            } else {
                self.init(end: start + 1, digits: words[start].text, isOneToken: true)
            }
            return
        }
        // `In 2004,39 percent`: a blank is missing behind a year.
        if chain.opensWithYear {
            self.init(end: start + 1, digits: words[start].text, isOneToken: true)
        } else if let digits = chain.digits {
            self.init(end: chain.end, digits: digits)
        } else if let list = chain.decimalComma {
            if isMeasured(chain.end) {
                self.init(end: chain.end, digits: list)
            } else if chain.isList(in: words) {
                self.init(end: start + 1, digits: words[start].text, isOneToken: true)
            } else {
                self.init(end: chain.end, digits: nil)
            }
        } else if !isMeasured(chain.end), chain.isListOfPlain {
            self.init(end: start + 1, digits: words[start].text, isOneToken: true)
        } else {
            self.init(end: chain.end, digits: nil)
        }
    }

    /// - Parameter digits: With a point before the decimals; other marks count for nothing.
    private init(end: Int, digits: String?, isOneToken: Bool = false) {
        self.end = end
        let plain = digits.map { digits in
            String(
                String.UnicodeScalarView(digits.unicodeScalars.filter { $0 == "." || ("0"..."9").contains($0) }))
        }
        value = plain.flatMap(Double.init).flatMap { $0.isFinite ? $0 : nil }
        isPlain = isOneToken && plain == digits && plain?.utf8.contains(UInt8(ascii: ".")) == false
    }
}

/// Number tokens that commas, points and apostrophes glue to each other.
private struct Chain {
    let first: String
    private(set) var pieces: [(mark: String, digits: String)] = []
    private(set) var end: Int

    /// More pieces than any number has are read as a list, a few at a time, so that a long one takes linear time.
    private static let longest = 12

    init(at start: Int, in words: [Word]) {
        first = words[start].text
        end = start + 1
        while pieces.count < Self.longest, end + 1 < words.count, words[end].isGlued, words[end + 1].isGlued,
            words[end + 1].kind == .number,
            [",", ".", "'"].contains(words[end].text)
        {
            // `6'2"` is no number but a height.
            if words[end].text == "'", pieces.isEmpty, !words[end + 1].text.hasGroup,
                end + 2 >= words.count || words[end + 2].text != "'" || !Self.isPiece(end + 3, in: words)
            {
                break
            }
            pieces.append((words[end].text, words[end + 1].text))
            end += 2
        }
    }

    private static func isPiece(_ index: Int, in words: [Word]) -> Bool {
        index < words.count && words[index].isGlued && words[index].kind == .number
    }

    /// The digits of the forms that say by themselves what they are.
    var digits: String? { apostrophes ?? points }

    /// `4'312'650`, `7’800.50`
    private var apostrophes: String? {
        guard first.isGroupOpening, pieces.allSatisfy({ $0.mark == "'" }), let last = pieces.last,
            pieces.dropLast().allSatisfy({ $0.digits.isGroup }), last.digits.hasGroup
        else { return nil }
        return first + pieces.map(\.digits).joined()
    }

    /// `2.750.000`, `12.345.678,90`, `1.934,56`
    private var points: String? {
        let parts = first.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, parts[0].isGroupOpening, parts[1].isGroup else { return nil }
        var groups = pieces[...]
        var decimals = ""
        if let last = groups.last, last.mark == "," {
            guard last.digits.isDigits, (1...2).contains(last.digits.utf8.count) else { return nil }
            decimals = "." + last.digits
            groups = groups.dropLast()
        }
        guard groups.allSatisfy({ $0.mark == "." && $0.digits.isGroup }) else { return nil }
        return parts.joined() + groups.map(\.digits).joined() + decimals
    }

    /// `3,40`, `12,5`: a decimal comma, where the sentence does not list two numbers.
    var decimalComma: String? {
        guard pieces.count == 1, pieces[0].mark == ",", first.isDigits, pieces[0].digits.isDigits,
            (1...2).contains(pieces[0].digits.utf8.count)
        else { return nil }
        return first + "." + pieces[0].digits
    }

    var opensWithYear: Bool {
        pieces.first?.mark == "," && first.utf8.count == 4 && (1900..<2100).contains(Int(first) ?? 0)
    }

    /// `blocks 3,4 and 5`
    func isList(in words: [Word]) -> Bool {
        words.indices.contains(end) && ["and", "or", "to", "&"].contains(words[end].text)
    }

    /// `3,4,5`, `2012,2013`: numbers of a list without blanks.
    var isListOfPlain: Bool {
        first.isDigits
            && pieces.allSatisfy { $0.mark == "," && $0.digits.isDigits && $0.digits.utf8.count == first.utf8.count }
    }
}

/// Groups of three digits behind a blank: `23 700`, `1 250 000`, `5 499,99`.
private struct Spaced {
    let digits: String
    let end: Int

    /// More groups than any number has are cells of a table.
    private static let longest = 6

    init?(at start: Int, in words: [Word]) {
        let first = words[start].text
        guard first.isGroupOpening, !first.hasPrefix("0"), Self.mayOpen(start, in: words) else { return nil }
        var digits = first
        var end = start + 1
        var groups: [String] = []
        while end < words.count, words[end].kind == .number, Self.isBehindBlank(end, in: words) {
            let group = words[end].text
            guard group.hasGroup, groups.count < Self.longest else { return nil }
            digits += group
            groups.append(group)
            end += 1
            if !group.isDigits { break }
        }
        // Cells of a table are as many digits as they are.
        guard !groups.isEmpty, !(end < words.count && words[end].kind == .number && !words[end].isGlued) else {
            return nil
        }
        // `5 499,99`
        if groups.allSatisfy(\.isDigits), end + 1 < words.count, words[end].isGlued, words[end + 1].isGlued,
            words[end].text == ",", words[end + 1].text.isDigits, (1...2).contains(words[end + 1].text.utf8.count)
        {
            digits += "." + words[end + 1].text
            end += 2
        }
        // Without a group that only a larger number can have, it has to count something: cells of tables are numbers too.
        guard
            groups.contains(where: { $0.hasPrefix("0") })
                || Self.counts(behind: end, in: words) && !Self.areTwo(groups[0], behind: end, in: words)
                || Currencies.sign(at: start - 1, in: words) != nil
        else { return nil }
        self.digits = digits
        self.end = end
    }

    /// Whether a number may start here, and none is the end of a date or a label: `On May 12 300 people left`.
    private static func mayOpen(_ start: Int, in words: [Word]) -> Bool {
        guard start > 0 else { return true }
        let before = words[start - 1]
        if before.isGlued == false, before.kind == .number { return false }
        if TimeWords.months.contains(before.text) || TimeWords.weekdays.contains(before.text)
            || Designators.labels.contains(before.text)
        {
            return false
        }
        // `When Flight 370 239 people`: a name's number. A sentence's first word and a currency are capitalised too.
        return before.kind != .word || !before.isCapitalised || start == 1 || FunctionWords.all.contains(before.text)
            || BoundPhrases.before.match(endingBefore: start, in: words) != nil
            || Currencies.sign(at: start - 1, in: words) != nil
    }

    /// Whether a word in small letters, a sign of money or of percent follows; a name is the next row’s.
    private static func counts(behind end: Int, in words: [Word]) -> Bool {
        guard end < words.count else { return false }
        if words[end].kind == .mark {
            return Currencies.sign(at: end, in: words) != nil || ["%", "-", "–"].contains(words[end].text)
        }
        return !words[end].isCapitalised || Currencies.names[words[end].text] != nil
            || Currencies.signs[words[end].text] != nil || Places.nations[words[end].text] != nil
            || UnitTable.phrases.match(from: end, in: words) != nil
    }

    /// `12 105 mm guns`, `24 737 Max jets`: a number of things that have a number.
    private static func areTwo(_ group: String, behind end: Int, in words: [Word]) -> Bool {
        if let unit = UnitTable.phrases.match(from: end, in: words), unit.meaning.name == "millimetre",
            (end + unit.count..<end + unit.count + 3).contains(where: {
                words.indices.contains($0) && ThingsWithCalibre.all.contains(words[$0].text)
            })
        {
            return true
        }
        // Types of Boeing's, which are called 707 to 797.
        return group.hasPrefix("7") && group.hasSuffix("7") && end < words.count
            && (words[end].isCapitalised || NotAQuantity.isAircraftType(end - 1, in: words))
    }

    private static func isBehindBlank(_ index: Int, in words: [Word]) -> Bool {
        // A no-break or thin blank takes up to three bytes.
        (1...3).contains(words[index].range.lowerBound - words[index - 1].range.upperBound)
    }
}

extension String {
    fileprivate var isDigits: Bool { !isEmpty && utf8.allSatisfy { $0 &- UInt8(ascii: "0") < 10 } }
    fileprivate var isGroup: Bool { utf8.count == 3 && isDigits }
    /// One to three digits.
    fileprivate var isGroupOpening: Bool { utf8.count <= 3 && isDigits }
    /// Three digits, and a decimal part at most.
    fileprivate var hasGroup: Bool {
        let whole = prefix { $0 != "." }
        return String(whole).isGroup
    }
}
