/// The words of a text: runs of letters, runs of digits with their separators, and signs one by one.
///
/// `118.5p` is `118.5` and `p`, so that a unit that is written onto a number is a word as well.
struct Words {
    struct Word: Equatable {
        let text: String
        /// As in the text; `text` is in lower case.
        let isCapitalised: Bool
        let isNumber: Bool
    }

    private enum Kind { case letters, digits, sign, blank }

    let all: [Word]

    init(_ text: some StringProtocol) {
        func kind(_ character: Character) -> Kind {
            if character.isNumber { return .digits }
            if character.isLetter { return .letters }
            return character.isWhitespace ? .blank : .sign
        }
        var words: [Word] = []
        var current = ""
        var currentKind = Kind.blank
        func flush() {
            guard !current.isEmpty else { return }
            words.append(
                Word(
                    text: current.lowercased(), isCapitalised: current.first?.isUppercase ?? false,
                    isNumber: currentKind == .digits))
            current = ""
        }
        let characters = Array(text)
        for (index, character) in characters.enumerated() {
            var next = kind(character)
            let following = index + 1 < characters.count ? kind(characters[index + 1]) : .blank
            // Within a number or a word: 1,500 and 2.5; don't and so-called.
            if next == .sign, !current.isEmpty, following == currentKind {
                if currentKind == .digits, character == "." || character == "," { next = .digits }
                if currentKind == .letters, character == "'" || character == "’" || character == "-" { next = .letters }
            }
            if next != currentKind || next == .sign { flush() }
            currentKind = next
            if next != .blank { current.append(character) }
        }
        flush()
        all = words
    }

    var texts: [String] { all.map(\.text) }

    func starts(with phrase: String) -> Bool { texts.starts(with: Words(phrase).texts) }

    func ends(with phrase: String) -> Bool { texts.reversed().starts(with: Words(phrase).texts.reversed()) }
}

/// A rough common form of a noun's numbers: enough to see that `workers` and `worker` are one word.
func stem(_ word: String) -> String {
    let word = word.lowercased()
    if word.hasSuffix("ies"), word.count > 4 { return word.dropLast(3) + "y" }
    for ending in ["ches", "shes", "sses", "xes"] where word.hasSuffix(ending) { return String(word.dropLast(2)) }
    if word.hasSuffix("s"), !word.hasSuffix("ss"), word.count > 3 { return String(word.dropLast()) }
    return word
}
