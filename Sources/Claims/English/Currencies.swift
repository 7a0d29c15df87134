internal import Lexicon
internal import Prose

/// Money in English copy, as ISO 4217 codes.
enum Currencies {
    /// Signs and letters that stand before an amount.
    static let signs: [String: String] = byWord(\.signs)

    /// Letters before a dollar sign that say whose dollar it is.
    static let dollarOwners = Lexicon.english.dollarOwners

    /// Single words that stand behind an amount.
    static let names: [String: String] = byWord(\.words)

    /// Words and phrases that stand behind an amount: `dollars`, `Canadian dollars`.
    static let phrases = PhraseTable<String>(
        Lexicon.english.currencies.flatMap { currency in
            currency.words.map { (currency.code, $0.split(separator: " ").map(String.init)) }
        })

    /// Coins, as a share of their currency.
    static let coins = Lexicon.english.coins.mapValues { (code: $0.code, share: $0.share) }

    /// A sign before an amount, with the first word that it takes up.
    struct Sign {
        let code: String
        let start: Int
        /// `MSEK 120`: what one of the number is worth.
        var scale = 1.0
    }

    /// The sign that ends at a word, before an amount: `€`, `Rs.`, `R` of `R340m`, `GH¢`, `S/`, `MSEK`.
    static func sign(at index: Int, in words: [Word]) -> Sign? {
        guard words.indices.contains(index) else { return nil }
        let word = words[index]
        if index > 0, word.isGlued, words[index - 1].isCapitalised,
            let code = lettersBeforeSigns["\(words[index - 1].text)\(word.text)"]
        {
            return Sign(code: code, start: index - 1)
        }
        if let code = signs[word.text] ?? word.textWithoutStop.flatMap({ signs[$0] }) {
            // One letter is a currency where it is a capital that is glued to the amount.
            let isLetter = word.kind == .word && word.text.utf8.count == 1
            guard !isLetter || word.isCapitalised && index + 1 < words.count && words[index + 1].isGlued else {
                return nil
            }
            return Sign(code: code, start: index)
        }
        return multiple(of: word).map { Sign(code: $0.code, start: index, scale: $0.scale) }
    }

    /// Signs that letters before them make another currency’s.
    private static let lettersBeforeSigns = ["gh¢": "GHS", "s/": "PEN", "cn¥": "CNY", "jp¥": "JPY"]

    /// `MUSD`, `MSEK`, `kEUR`: millions or thousands of a currency.
    static func multiple(of word: Word) -> (code: String, scale: Double)? {
        guard word.kind == .word, word.text.utf8.count == 4 else { return nil }
        let code = word.text.dropFirst().uppercased()
        switch word.text.first {
        case "m" where word.isAbbreviation && codes.contains(code) || reported.contains(code): return (code, 1e6)
        case "k" where reported.contains(code): return (code, 1000)
        default: return nil
        }
    }

    /// Currencies whose thousands and millions are written in small letters too, and make no words with these.
    private static let reported: Set<String> = ["EUR", "USD", "GBP", "SEK", "NOK", "DKK", "CHF"]

    private static let codes = Set(Lexicon.english.currencies.map(\.code))

    private static func byWord(_ words: (CurrencyEntry) -> [String]) -> [String: String] {
        var codes: [String: String] = [:]
        for currency in Lexicon.english.currencies {
            for word in words(currency) where !word.utf8.contains(UInt8(ascii: " ")) { codes[word] = currency.code }
        }
        return codes
    }
}
