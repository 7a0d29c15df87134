/// Facts about English verbs that a rule can't give.
enum Verbs {
    static let irregular: [String: String] = [
        "sent": "send", "sends": "send", "died": "die", "dying": "die", "dies": "die", "dead": "die", "fell": "fall",
        "fallen": "fall", "rose": "rise", "risen": "rise",
        "took": "take", "taken": "take", "gave": "give", "given": "give", "made": "make", "lost": "lose", "won": "win",
        "paid": "pay", "sold": "sell", "bought": "buy",
        "spent": "spend", "built": "build", "held": "hold", "shot": "shoot", "fled": "flee", "led": "lead",
        "brought": "bring", "caught": "catch", "came": "come",
        "went": "go", "gone": "go", "got": "get", "left": "leave", "met": "meet", "found": "find", "grew": "grow",
        "grown": "grow", "saw": "see", "seen": "see",
        "shown": "show", "drew": "draw", "drawn": "draw", "broke": "break", "broken": "break", "stolen": "steal",
        "stole": "steal", "kept": "keep", "thought": "think",
        "swept": "sweep", "sank": "sink", "sunk": "sink", "struck": "strike", "torn": "tear", "worn": "wear",
        "driven": "drive", "drove": "drive", "flown": "fly", "flew": "fly",
        "used": "use", "using": "use", "shipped": "ship", "shipping": "ship", "dispatching": "dispatch",
        "casualties": "casualty",
    ]

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
