internal import CLinux

/// How many columns of a terminal a text takes.
///
/// A terminal shows a character, as a person sees one (an extended grapheme cluster, Unicode Standard Annex 29), in no, one or
/// two columns. Of a scalar the C library knows it, from EastAsianWidth.txt (Unicode Standard Annex 11): combining marks take
/// none, ideographs, kana and Hangul two. Where the width is ambiguous, as that of `→`, it is one, as terminals of
/// everywhere but East Asia have it.
package enum DisplayWidth {
    package static func columns(of text: String) -> Int {
        var columns = 0
        Cell.forEach(in: text) { columns += $0.columns }
        return columns
    }

    /// A text with blanks behind it, so that it takes so many columns.
    package static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - columns(of: text)))
    }

    static func columns(of character: Character) -> Int {
        let scalars = character.unicodeScalars
        if let first = scalars.first, isEmoji(first, followedBy: scalars.dropFirst()) { return 2 }
        return scalars.reduce(0) { $0 + columns(of: $1) }
    }

    /// Whether a character is shown as an emoji, which is wide whatever it is made of: a family of three or a flag takes two
    /// columns and not six or four (Unicode Standard Annex 11, section 5; Unicode Technical Standard 51).
    private static func isEmoji(_ first: Unicode.Scalar, followedBy rest: Substring.UnicodeScalarView) -> Bool {
        if first.properties.isEmojiPresentation { return true }
        guard first.properties.isEmoji else { return false }
        return rest.contains { $0 == "\u{FE0F}" || $0.properties.isEmojiModifier }
    }

    private static func columns(of scalar: Unicode.Scalar) -> Int {
        let known = linux_columns(scalar.value)
        if known >= 0 { return Int(known) }
        // The C library is older than the scalar, or has no such locale.
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return isWideUnlessAssigned(scalar) ? 2 : 1
        }
    }

    /// Whether scalars that are not assigned yet are meant to be wide there, as the head of EastAsianWidth.txt (Unicode 16.0)
    /// says: the blocks and planes of ideographs.
    private static func isWideUnlessAssigned(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x2FFFD, 0x30000...0x3FFFD: true
        default: false
        }
    }
}
