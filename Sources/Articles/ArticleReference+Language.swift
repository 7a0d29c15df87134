extension ArticleReference {
    /// Makes sure that the article does not say it is in another language than these.
    ///
    /// - Parameter languages: ISO 639-1 codes.
    /// - Throws: ``Refusal`` of the kind `language`.
    package func check(languages: [String]) throws(Refusal) {
        guard let language, let code = Self.code(language), !languages.contains(code) else { return }
        throw Refusal(.language, "it says '\(code)'")
    }

    /// The language of a tag without script, region and the rest (BCP 47, section 2.1): two or three letters. Nil for what is no tag,
    /// as a language's name, and for tags that name no single language (ISO 639-2: `und`, `mul`, `mis`, `zxx`).
    private static func code(_ tag: String) -> String? {
        let letters = tag.utf8.prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
        guard (2...3).contains(letters.count), letters.allSatisfy(\.isASCIILetter) else { return nil }
        let code = String(decoding: letters.map { $0 | 0x20 }, as: UTF8.self)
        return ["und", "mul", "mis", "zxx"].contains(code) ? nil : code == "eng" ? "en" : code
    }
}
