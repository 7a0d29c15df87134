internal import Articles

/// The words before a date that say whether it is of the publication or of a change, in the languages of ``CalendarNames``.
struct DateLabel: Hashable {
    /// Of a change or a correction; otherwise of the publication.
    var isOfChange: Bool
    /// Never the start of a sentence, as `Last updated` and what a colon follows.
    var isSure: Bool

    private static let sure: [String] = [
        "page last updated", "last updated", "last modified", "first published", "date published",
        "originally published", "zuletzt aktualisiert", "ultimo aggiornamento", "laatst bijgewerkt",
    ]
    private static let ofChange: [String] = [
        "page last updated", "last updated", "last modified", "last edited", "last reviewed", "updated", "modified",
        "edited", "amended", "corrected", "correction", "zuletzt aktualisiert", "aktualisiert", "ge\u{E4}ndert",
        "mis \u{E0} jour", "mise \u{E0} jour", "modifi\u{E9}", "actualis\u{E9}", "actualizado", "actualizada",
        "actualizaci\u{F3}n", "modificado", "ultimo aggiornamento", "aggiornato", "aggiornamento", "modificato",
        "atualizado", "atualizada", "atualiza\u{E7}\u{E3}o", "laatst bijgewerkt", "bijgewerkt", "gewijzigd",
    ]
    private static let ofPublication: [String] = [
        "first published", "originally published", "date published", "published", "posted", "issued", "released",
        "created", "ver\u{F6}ffentlicht", "erschienen", "publi\u{E9}", "publicado", "publicada", "pubblicato",
        "gepubliceerd", "geplaatst",
    ]
    /// Between such a word and the date.
    private static let links = ["on", "at", "date", "am", "le", "el", "il", "em", "op"]

    /// Reads one of the words.
    static func word(_ cursor: inout Cursor) -> DateLabel? {
        guard let initial = cursor.next?.asciiLowercased else { return nil }
        for (phrase, label) in byInitial[Int(initial)] {
            var rest = cursor
            guard rest.skip(ignoringCase: phrase), rest.next.map({ !$0.isWordByte }) ?? true else { continue }
            cursor = rest
            return label
        }
        return nil
    }

    /// The words by their first byte, since they are asked for at each word of a line.
    private static let byInitial: [[(phrase: String, label: DateLabel)]] = {
        var words = [[(phrase: String, label: DateLabel)]](repeating: [], count: 256)
        for (phrases, isOfChange) in [(ofChange, true), (ofPublication, false)] {
            for phrase in phrases {
                guard let initial = phrase.utf8.first else { continue }
                words[Int(initial)].append((phrase, DateLabel(isOfChange: isOfChange, isSure: sure.contains(phrase))))
            }
        }
        return words
    }()

    /// Reads one of the words with a capital, also `Date`, and what links it to its date: `Issued on: `.
    static func leading(_ cursor: inout Cursor) -> DateLabel? {
        guard cursor.next?.isASCIIUpper == true else { return nil }
        var rest = cursor
        var label = word(&rest)
        if label == nil, rest.skip(ignoringCase: "date"), rest.next.map({ !$0.isWordByte }) ?? true {
            label = DateLabel(isOfChange: false, isSure: false)
        }
        guard var label else { return nil }
        if rest.skip(UInt8(ascii: ":")) { label.isSure = true }
        rest.skipSpaces()
        for link in links {
            var after = rest
            guard after.skip(ignoringCase: link), let mark = after.next, mark == .space || mark == UInt8(ascii: ":")
            else { continue }
            after.offset += 1
            if mark != .space { label.isSure = true }
            after.skipSpaces()
            rest = after
            break
        }
        cursor = rest
        return label
    }

    /// The last of the words in a text; nil if there is none.
    static func last(in text: ArraySlice<UInt8>) -> DateLabel? {
        var cursor = Cursor(text)
        var label: DateLabel?
        var afterWord = false
        while let byte = cursor.next {
            if byte.isASCIILetter, !afterWord, let found = word(&cursor) {
                label = found
                afterWord = false
                continue
            }
            afterWord = byte.isWordByte
            cursor.offset += 1
        }
        return label
    }
}
