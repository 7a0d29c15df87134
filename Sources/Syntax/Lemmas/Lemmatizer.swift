/// Finds lemmas: by the whole word where the treebanks had it, else by the longest ending that they had.
package struct Lemmatizer: Sendable {
    package static let longestEnding = 5

    private let rules: [EditRule]
    /// Rules by form or ending, and tag.
    private let index: [UInt32: UInt16]

    package init(rules: [EditRule], index: [UInt32: UInt16]) {
        self.rules = rules
        self.index = index
    }

    package func lemma(of text: Span<UInt8>, _ range: Range<Int>, _ tag: TagClass) -> String {
        var form: [UInt8] = []
        form.reserveCapacity(range.count)
        for offset in range { form.append(text[offset]) }
        if tag.partOfSpeech != .properNoun { form = Lemmatizer.lowercased(form) }
        guard let rule = rule(for: form, tag) else { return String(decoding: form, as: UTF8.self) }
        let lemma = rules[Int(rule)].apply(to: form)
        let isKnown = index[Lemmatizer.key(form: form, tag)] != nil
        let isWithoutE = !isKnown && tag.partOfSpeech == .verb && Lemmatizer.lacksE(lemma, of: form)
        return String(decoding: isWithoutE ? lemma + [UInt8(ascii: "e")] : lemma, as: UTF8.self)
    }

    /// Whether a verb of one syllable has lost its e: `wiping` is of `wipe`, since of `wip` it would be `wipping`.
    private static func lacksE(_ lemma: [UInt8], of form: [UInt8]) -> Bool {
        guard form == lemma + Array("ing".utf8) || form == lemma + Array("ed".utf8), let last = lemma.last,
            lemma.count > 2, !Array("wxy".utf8).contains(last)
        else { return false }
        let isVowel = lemma.map { Array("aeiouy".utf8).contains($0) }
        return isVowel.count { $0 } == 1 && isVowel[lemma.count - 2]
    }

    package static func lowercased(_ form: [UInt8]) -> [UInt8] {
        if form.contains(where: { $0 >= 0x80 }) {
            return Array(String(decoding: form, as: UTF8.self).lowercased().utf8)
        }
        return form.map { $0 &- UInt8(ascii: "A") < 26 ? $0 | 0x20 : $0 }
    }

    package func rule(for form: [UInt8], _ tag: TagClass) -> UInt16? {
        if let rule = index[Lemmatizer.key(form: form, tag)] { return rule }
        let keys = Lemmatizer.endingKeys(form, tag)
        for key in keys.reversed() {
            if let rule = index[key] { return rule }
        }
        return nil
    }

    package static func key(form: [UInt8], _ tag: TagClass) -> UInt32 {
        var hash = Hash.seed
        for byte in form { hash = Hash.adding(byte, to: hash) }
        return Hash.feature(100, hash, UInt32(tag.tag.rawValue), UInt32(tag.partOfSpeech.rawValue))
    }

    /// The keys of a form's endings, from the empty one on. At least one byte of the form stands before an ending.
    package static func endingKeys(_ form: [UInt8], _ tag: TagClass) -> [UInt32] {
        var hash = Hash.seed
        var keys: [UInt32] = []
        for length in 0...max(0, min(longestEnding, form.count - 1)) {
            if length > 0 { hash = Hash.adding(form[form.count - length], to: hash) }
            keys.append(Hash.feature(101 + UInt32(length), hash, UInt32(tag.tag.rawValue)))
        }
        return keys
    }
}
