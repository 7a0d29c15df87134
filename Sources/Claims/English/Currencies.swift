/// Money in English copy, as ISO 4217 codes.
enum Currencies {
    /// Signs and letters that stand before an amount.
    static let signs: [String: String] = [
        "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₪": "ILS", "₺": "TRY",
        "₴": "UAH",
        "₦": "NGN", "฿": "THB", "₱": "PHP", "ps": "GBP", "rs": "INR", "rs.": "INR", "rm": "MYR", "usd": "USD",
        "eur": "EUR",
        "gbp": "GBP", "inr": "INR", "rmb": "CNY",
    ]

    /// Letters before a dollar sign that say whose dollar it is.
    static let dollarOwners: [String: String] = [
        "us": "USD", "u.s.": "USD", "a": "AUD", "au": "AUD", "aus": "AUD", "c": "CAD", "ca": "CAD", "can": "CAD",
        "hk": "HKD", "nz": "NZD",
        "s": "SGD", "nt": "TWD", "r": "BRL",
    ]

    /// Words that stand behind an amount; owners before `dollars` and the like are in ``owners``.
    static let names: [String: String] = [
        "dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "pound": "GBP", "pounds": "GBP",
        "sterling": "GBP", "quid": "GBP",
        "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "won": "KRW", "rupee": "INR", "rupees": "INR", "rouble": "RUB",
        "roubles": "RUB", "ruble": "RUB", "rubles": "RUB", "shekel": "ILS", "shekels": "ILS", "lira": "TRY",
        "hryvnia": "UAH",
        "hryvnias": "UAH", "baht": "THB", "ringgit": "MYR", "rand": "ZAR", "naira": "NGN", "zloty": "PLN",
        "forint": "HUF",
        "krona": "SEK", "kronor": "SEK", "krone": "NOK", "kroner": "NOK", "franc": "CHF", "francs": "CHF",
        "peso": "MXN",
        "pesos": "MXN", "real": "BRL", "reais": "BRL", "riyal": "SAR", "riyals": "SAR", "dirham": "AED",
        "dirhams": "AED",
        "dinar": "IQD", "dinars": "IQD", "rial": "IRR", "rials": "IRR", "taka": "BDT", "rupiah": "IDR", "usd": "USD",
        "eur": "EUR", "gbp": "GBP",
    ]

    /// Adjectives before a currency's name that make it another currency.
    static let owners: [String: [String: String]] = [
        "USD": [
            "us": "USD", "u.s.": "USD", "american": "USD", "canadian": "CAD", "australian": "AUD", "singapore": "SGD",
            "hong": "HKD", "zealand": "NZD",
        ],
        "GBP": ["british": "GBP", "egyptian": "EGP", "lebanese": "LBP", "syrian": "SYP"],
        "INR": ["indian": "INR", "pakistani": "PKR"],
        "MXN": ["mexican": "MXN", "argentine": "ARS", "chilean": "CLP", "colombian": "COP", "philippine": "PHP"],
        "CHF": ["swiss": "CHF"],
        "SEK": ["swedish": "SEK"], "NOK": ["norwegian": "NOK", "danish": "DKK"],
        "IQD": ["iraqi": "IQD", "kuwaiti": "KWD", "jordanian": "JOD"],
    ]

    /// Coins, as a share of their currency.
    static let coins: [String: (code: String, share: Double)] = [
        "cent": ("USD", 0.01), "cents": ("USD", 0.01), "pence": ("GBP", 0.01), "penny": ("GBP", 0.01),
        "p": ("GBP", 0.01), "c": ("USD", 0.01),
    ]
}
