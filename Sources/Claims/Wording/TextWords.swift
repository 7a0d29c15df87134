internal import Articles

/// The words of a text with where they stand, for finding them again.
struct TextWords {
    struct Word {
        let lower: String
        let lemma: String
        let isCapitalised: Bool
        let range: Range<String.Index>
    }

    let words: [Word]
    private let text: String

    init(_ text: String) {
        self.text = text
        words = text.split { !$0.isLetter && !$0.isNumber }.compactMap { part in
            let lower = part.lowercased()
            // Of `Korea's`
            if lower == "s" { return nil }
            return Word(
                lower: lower, lemma: Self.lemma(of: lower), isCapitalised: part.first?.isUppercase ?? false,
                range: part.startIndex..<part.endIndex)
        }
    }

    private static func lemma(of word: String) -> String {
        // `denied`
        word.hasSuffix("ied") && word.utf8.count > 4 ? word.dropLast(3) + "y" : Claims::lemma(word)
    }

    var lower: [String] { words.map(\.lower) }

    /// A run of words as it is written, on one line.
    func text(of run: ClosedRange<Int>) -> String {
        let range = words[run.lowerBound].range.lowerBound..<words[run.upperBound].range.upperBound
        return String(text[range]).onOneLine
    }

    /// Whether a phrase's words stand here.
    func has(_ phrase: [String], at start: Int) -> Bool {
        start + phrase.count <= words.count
            && phrase.indices.allSatisfy { words[start + $0].lower == phrase[$0] }
    }

    /// Where a phrase's words begin for the first time.
    func first(of phrase: [String]) -> Int? {
        phrase.isEmpty ? nil : words.indices.first { has(phrase, at: $0) }
    }
}
