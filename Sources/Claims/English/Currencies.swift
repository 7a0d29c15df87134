internal import Lexicon

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

    private static func byWord(_ words: (CurrencyEntry) -> [String]) -> [String: String] {
        var codes: [String: String] = [:]
        for currency in Lexicon.english.currencies {
            for word in words(currency) where !word.utf8.contains(UInt8(ascii: " ")) { codes[word] = currency.code }
        }
        return codes
    }
}
