internal import Lexicon

/// Facts about English verbs that a rule can't give.
enum Verbs {
    static let irregular = Lexicon.english.lemmas(.irregularVerbs)
    /// Lemmas of verbs that join a subject to a quantity and say no more.
    static let light = WordSet(.lightVerbs)
    /// Lemmas of verbs that `up` and `down` give a direction.
    static let moving = WordSet(.verbsOfMoving)
    /// Lemmas of verbs whose subject a quantity is the height of: `the toll reached 40`.
    static let ofALevel = WordSet(.verbsOfALevel)
    /// Lemmas of verbs with two objects: `awarded the firm $3m`.
    static let ofGiving = WordSet(.verbsOfGiving)
    /// Verbs that join a subject to its quantity and that taggers take for plurals.
    static let measuring = WordSet(.verbsOfMeasuring)

    /// Whether a stem without its -ed or -ing lost an e: consonant–vowel–consonant endings of verbs like `leave`, `use`, `estimate`.
    static func takesE(_ stem: [UInt8]) -> Bool {
        let text = String(decoding: stem, as: UTF8.self)
        for ending in [
            "at", "iv", "ov", "uc", "uid", "us", "as", "os", "is", "ur", "ir", "ar", "av", "eas", "eav", "ang", "ac",
            "ic", "enc", "rg", "dg", "iz", "yz", "ut", "id", "ag", "ul", "bl", "pl", "tl", "gl", "dl", "ces", "clos",
            "ak", "ok", "in",
        ] where text.hasSuffix(ending) {
            if ["ur", "ar", "in", "it", "ic", "ul", "ut", "at"].contains(ending), stem.count < 4 { return false }
            if ending == "in" || ending == "ar" {
                return ["combin", "examin", "determin", "declin", "declar", "prepar", "compar", "shar"].contains(text)
            }
            if ending == "at", stem.count > 2, [UInt8(ascii: "e"), UInt8(ascii: "o")].contains(stem[stem.count - 3]) {
                return ["creat"].contains(text)
            }
            if ending == "is", ["vis"].contains(text) { return false }
            return true
        }
        return false
    }
}
