internal import Lexicon

/// How a message says who says so: `say officials of the port`, `says the health ministry`.
enum SourceWording {
    private static let people = Lexicon.english.words(.peopleWhoSpeak)
    private static let articles: Set = [
        "the", "a", "an", "some", "many", "several", "other", "most", "both", "its", "their", "his", "her",
    ]
    private static let joints: Set = ["of", "in", "at", "from", "for", "with", "near"]

    /// With its verb.
    static func saying(_ source: String) -> String { "\(isSeveral(source) ? "say" : "says") \(inSentence(source))" }

    /// A source that may have begun a sentence, as it stands inside one: `the ministry`, `officials`.
    static func inSentence(_ source: String) -> String {
        let words = source.split(separator: " ", maxSplits: 2)
        guard let first = words.first else { return source }
        let small = first.lowercased()
        let isNoun = people.contains(small) && isPlural(small) && !(words.count > 1 && startsName(words[1]))
        return articles.contains(small) || isNoun ? small + source.dropFirst(first.count) : source
    }

    /// Whether a source is several, as `officials` and `the experts of the ministry`, and `Reuters` is not.
    private static func isSeveral(_ source: String) -> Bool {
        let words = inSentence(source).split(separator: " ")
        let behind = words.firstIndex { joints.contains(String($0)) } ?? words.count
        guard behind > 0 else { return false }
        if let joint = words[..<behind].firstIndex(of: "and"), joint > 0, joint + 1 < behind {
            // `Ana Ruiz and Karl Lund`, `the army and the navy`; `the Marine and Harbour Agency` is one.
            let next = words[joint + 1]
            return articles.contains(String(next)) || isPlural(next.lowercased()) && !startsName(next)
                || joint > 1 && behind - joint > 2 && !articles.contains(String(words[0]))
        }
        let head = words[behind - 1]
        return head.first?.isLowercase == true && isPlural(String(head))
    }

    private static func isPlural(_ word: String) -> Bool {
        word == "people" || word == "police" || word.hasSuffix("men")
            || word.hasSuffix("s") && !["ss", "us", "is"].contains { word.hasSuffix($0) }
    }

    private static func startsName(_ word: Substring) -> Bool { word.first?.isUppercase == true }
}
