internal import Lexicon

/// The names of figures that are listed one behind the other.
enum ListedNames {
    private static let prepositions = Lexicon.english.words(.prepositions)
    /// In words and in bytes: what is shorter is no long way to read again.
    private static let least = (words: 2, bytes: 12)

    /// The names, of which one that differs from the one before only at its end is that end: `in Marrakesh` behind `people
    /// killed in Taroudant`.
    static func shortened(_ names: [String]) -> [String] {
        var whole: [Substring] = []
        return names.map { name in
            let words = name.split(separator: " ")
            if let end = end(of: words, behind: whole) { return end.joined(separator: " ") }
            whole = words
            return name
        }
    }

    /// Nil where the end alone could be read otherwise than the name: it has to begin with the preposition that the other name's
    /// end begins with, and to say as much as that.
    private static func end(of name: [Substring], behind whole: [Substring]) -> ArraySlice<Substring>? {
        let common = zip(name, whole).prefix { $0 == $1 }.count
        guard common < name.count, common < whole.count, let start = name[..<common].lastIndex(where: isPreposition),
            start >= least.words, name[..<start].reduce(0, { $0 + $1.utf8.count }) >= least.bytes,
            name[start...].filter(isPreposition) == whole[start...].filter(isPreposition)
        else { return nil }
        return name[start...]
    }

    private static func isPreposition(_ word: Substring) -> Bool { prepositions.contains(String(word)) }
}
