internal import Prose

/// Quotations, which may run over several sentences.
enum Quotation {
    /// Whether a quotation is open behind these words.
    static func isOpen(after words: some Sequence<Word>, before: Bool) -> Bool {
        words.reduce(before) { isOpen(after: $1, before: $0) }
    }

    /// For each word whether it stands inside a quotation.
    static func words(of words: [Word], before: Bool) -> [Bool] {
        var isOpen = before
        return words.map { word in
            isOpen = Self.isOpen(after: word, before: isOpen)
            return isOpen
        }
    }

    private static func isOpen(after word: Word, before: Bool) -> Bool {
        guard word.kind == .mark else { return before }
        switch word.text {
        case "“": return true
        case "”": return false
        case "\"": return !before
        default: return before
        }
    }
}
