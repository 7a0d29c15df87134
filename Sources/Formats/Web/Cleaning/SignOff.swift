internal import Articles

/// What stands below an article about those who made it: who they are and who helped, how they are reached, where it came out
/// first, where to read on. A note that corrects the article is none.
enum SignOff {
    /// Beginnings that say so by themselves.
    private static let starts = list(
        "contributing:|with assistance from |additional reporting by |video by |photos by |photography by |styling:")
    /// `(Reporting by Ida Holm; editing by Per Lund)`, but not `Reporting by the paper found 14 cases.`
    private static let makers = list("reporting by |editing by |writing by ")
    /// Where a text came out is told of itself: a disease, too, first appeared in some year.
    private static let selves = list(
        "this story |this article |this post |this piece |this column |this report |a version of this ")
    private static let places = list(
        "was originally published|originally appeared|first appeared in|first appeared on|was first published")
    private static let note = Array("editor's note: ".utf8)

    private static let phrases = list(
        """
        contributed to this report|contributed to this story|contributed to this article|contributed to this post
        contributed reporting|can be reached at|follow her on|follow him on|follow them on|follow us on
        been edited for|was edited for|been lightly edited|edited and condensed
        """)

    /// `For more news, visit courier.example`, but not `For more than 300 families there is no way to go home`.
    private static let readingOn = list("for more |for the latest |to learn more |to find out more |see more ")
    private static let leading = list("visit |go to |click |stream |subscribe |here")

    /// `Ida Holm is the deputy editor.`, where the page names her as the author.
    private static let ofAuthor = list(" is | writes | covers | reports | edits | was | has ")
    private static let ofAnybody = list(
        """
         is a freelance| is a staff writer| is a reporter| is a senior reporter| is a columnist| is a contributing 
         is a contributor | is a staff reporter| writes about | covers trending
        """)

    private static func list(_ text: String) -> [[UInt8]] {
        text.split { $0 == "\n" || $0 == "|" }.map { Array($0.utf8) }
    }

    /// In bytes: a paragraph of the article is longer.
    private static let longest = 300
    /// `Holm reported from Oslo.`
    private static let longestPlace = 80

    /// Whether a block says nothing else.
    ///
    /// - Parameter authors: Who wrote it, as the page says, with commas between them.
    static func isOne(_ text: ArraySlice<UInt8>, of authors: String?) -> Bool {
        guard text.count <= longest else { return false }
        let lower = text.map(\.asciiLowercased).drop { !$0.isASCIILetter && $0 < 0x80 }
        func begins(_ words: [[UInt8]]) -> Bool { words.contains { lower.starts(with: $0) } }
        func holds(_ words: [[UInt8]], after start: Int) -> Bool {
            lower.indices[start...].contains { offset in
                (offset == lower.startIndex || !lower[offset - 1].isASCIILetter)
                    && words.contains { lower[offset...].starts(with: $0) }
            }
        }
        if begins(starts) || holds(phrases, after: lower.startIndex) { return true }
        if isReference(lower) || isOfHelper(lower) { return true }
        if begins(makers), let second = lower.dropFirst().indices.first {
            return holds(makers, after: second) || !Sentence.ends(text)
        }
        if begins(readingOn), holds(leading, after: lower.startIndex) { return true }
        if isAboutAuthor(lower, authors) || isAboutSomebody(lower) { return true }
        return isOfOrigin(text)
    }

    /// Whether it says where the text came out first: `This story originally appeared in the Courier.`
    static func isOfOrigin(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count <= longestOrigin else { return false }
        var lower = text.lowercasedASCII.replacing("\u{2019}", with: "'").utf8.map { $0 }[...]
        if lower.starts(with: note) { lower = lower.dropFirst(note.count) }
        return selves.contains { lower.starts(with: $0) }
            && lower.indices.contains { offset in places.contains { lower[offset...].starts(with: $0) } }
    }

    private static let longestOrigin = 600

    /// `Ida Holm et al. 2023. Snails of the coast. Zoology 20; doi: 10.1000/182`
    private static func isReference(_ lower: ArraySlice<UInt8>) -> Bool {
        lower.indices.contains { offset in identifiers.contains { lower[offset...].starts(with: $0) } }
    }

    private static let identifiers = list("doi: 10.|doi:10.|doi.org/10.")

    /// `Press researcher Per Lund in Oslo contributed.`
    private static func isOfHelper(_ lower: ArraySlice<UInt8>) -> Bool {
        lower.count <= longestHelper && lower.reversed().starts(with: helping.reversed())
            && !lower.contains(where: \.isASCIIDigit)
    }

    private static let longestHelper = 160
    private static let helping = Array(" contributed.".utf8)

    private static func isAboutAuthor(_ lower: ArraySlice<UInt8>, _ authors: String?) -> Bool {
        (authors ?? "").split(separator: ",").contains { author in
            let name = author.drop { $0 == " " }.utf8.map(\.asciiLowercased)
            guard name.contains(.space), lower.starts(with: name) else { return false }
            let rest = lower.dropFirst(name.count)
            return ofAuthor.contains { rest.starts(with: $0) }
        }
    }

    /// Who begins it is named in two to four words, and no number stands in it.
    private static func isAboutSomebody(_ lower: ArraySlice<UInt8>) -> Bool {
        guard !lower.contains(where: \.isASCIIDigit) else { return false }
        let words = lower.indices.filter { lower[$0] == .space }.prefix(4)
        if lower.count <= longestPlace,
            words.contains(where: { lower[$0...].starts(with: " reported from ".utf8) })
        {
            return true
        }
        return words.dropFirst().contains { space in ofAnybody.contains { lower[space...].starts(with: $0) } }
    }
}
