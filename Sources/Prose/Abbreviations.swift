/// English abbreviations whose full stop belongs to the word.
enum Abbreviations {
    /// In lower case, without the full stop.
    private static let known: Set<String> = Set(
        """
        mr mrs ms dr prof sen rep gov gen lt col maj capt sgt cpl pvt adm cmdr supt insp det rev hon pres st mt ft
        jr sr messrs mme mlle inc corp co ltd llc plc bros dept univ assn no nos vs etc approx est esp fig vol pp ed eds
        jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
        ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa
        tenn tex va vt wash wis wyo ave blvd rd sq hwy u.s u.k u.n e.u a.m p.m i.e e.g ph.d d.c
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    /// Those of them that commonly end a sentence too: what follows decides.
    private static let sentenceEnding: Set<String> = Set(
        "inc corp co ltd llc plc etc u.s u.k u.n e.u a.m p.m d.c jr sr est".split(separator: " ").map(String.init))

    private static let longest = 6

    static func contains(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count <= longest, let word = lowercased(text, range) else { return false }
        return known.contains(word)
    }

    /// Whether a sentence may end with this abbreviation, given with its full stop.
    static func mayEndSentence(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard let word = lowercased(text, range.lowerBound..<range.upperBound - 1) else { return false }
        return sentenceEnding.contains(word)
    }

    private static func lowercased(_ text: Span<UInt8>, _ range: Range<Int>) -> String? {
        guard range.count <= longest + 2 else { return nil }
        var word = ""
        for offset in range {
            let byte = text[offset]
            guard byte < 0x80 else { return nil }
            word.unicodeScalars.append(Unicode.Scalar(byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte))
        }
        return word
    }
}
