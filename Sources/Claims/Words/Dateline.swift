internal import Prose

/// The dateline that opens an article's first paragraph: `SEOUL, Nov. 22 (Reuters) -`.
///
/// It belongs to no sentence: its place and date say where the article was written, and a parser takes them for its subject.
enum Dateline {
    /// More words than these are no dateline; pages print the hour too, and the places twice.
    private static let longest = 14
    private static let longestWithAgency = 36

    /// How many words of a sentence are its dateline, the dash included; 0 where there is none.
    static func length(in words: [Word], text: (Range<Int>) -> String) -> Int {
        guard let first = words.first, first.isCapitalised, first.kind == .word else { return 0 }
        let isPlace = isUpperCase(text(first.range))
        for (index, word) in words.prefix(longestWithAgency).enumerated() where index > 0 {
            if ["-", "–", "—", "--"].contains(word.text), !word.isGlued {
                let namesAgency = words[index - 1].text == ")"
                return namesAgency || isPlace && index < longest ? index + 1 : 0
            }
            // `Five Dead, 40 Hurt in Mosul (Police) -` is a headline, whose numbers must not be lost.
            if word.kind == .number, !isOfDate(index, in: words) { return 0 }
            if NumberWords.small[word.text] != nil || Currencies.sign(at: index, in: words) != nil { return 0 }
            let belongs =
                word.kind != .word || word.isCapitalised || FunctionWords.prepositions.contains(word.text)
                || TimeWords.clock.contains(word.text) || ["and", "the", "al", "'s"].contains(word.text)
            guard belongs, ![";", "“"].contains(word.text) else { return 0 }
        }
        return 0
    }

    /// A year, a day beside its month, a part of a clock time.
    private static func isOfDate(_ index: Int, in words: [Word]) -> Bool {
        let word = words[index]
        if word.text.utf8.count == 4, (1900...2100).contains(Int(word.text) ?? 0) { return true }
        return [index - 1, index + 1].contains { beside in
            guard words.indices.contains(beside) else { return false }
            let text = words[beside].text
            return text == ":" || TimeWords.months.contains(text) || TimeWords.clock.contains(text)
        }
    }

    private static func isUpperCase(_ word: String) -> Bool {
        word.utf8.count > 2 && word.utf8.allSatisfy { $0 &- UInt8(ascii: "A") < 26 || $0 >= 0x80 || $0 == 0x2E }
    }
}
