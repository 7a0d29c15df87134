internal import Articles

/// Names that stand in brackets after the place of a dateline, in lower case.
enum NewsAgencies {
    private static let names: Set<String> = [
        "aap", "afp", "al jazeera", "ani", "anp", "ansa", "antara", "ap", "associated press", "bbc", "belga", "bernama",
        "bloomberg", "canadian press", "cnn", "cp", "dpa", "efe", "ians", "interfax", "irna", "itar-tass", "kcna",
        "kyodo", "kyodo news", "lusa", "mena", "pa", "pa media", "pti", "reuters", "ria novosti", "sana", "spa",
        "sputnik", "tass", "the associated press", "the canadian press", "ukrinform", "upi", "wafa", "wam", "xinhua",
        "yonhap",
    ]

    static func isName(_ name: ArraySlice<UInt8>) -> Bool { names.contains(name.lowercasedASCII) }

    /// Whether the name is an agency's, or starts with the first word of one's, as `Reuters Health` does.
    static func contains(_ name: ArraySlice<UInt8>) -> Bool {
        names.contains(name.lowercasedASCII) || names.contains(name.prefix { $0 != .space }.lowercasedASCII)
    }
}
