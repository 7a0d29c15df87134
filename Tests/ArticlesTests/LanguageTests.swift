internal import SystemPackage
internal import Testing

@testable internal import Articles

@Suite struct LanguageTests {
    @Test(
        arguments: [
            (nil, true), ("en", true), ("EN-gb", true), ("en_US", true), ("eng", true), ("de", false), ("de-AT", false),
            ("ko", false), ("deu", false), ("und", true), ("mul", true), ("English", true), ("", true), ("e", true),
            ("x1", true),
        ] as [(String?, Bool)])
    func `an article that says it is in another language is refused, one that says nothing is not`(
        language: String?, isRead: Bool
    ) throws {
        let reference = ArticleReference(
            file: FileName("a.txt"), digest: ContentDigest(of: []),
            published: try #require(PublicationDate(iso8601: "2024-10-18")), title: nil, source: nil, language: language
        )
        let wasRead = (try? reference.check(languages: ["en"])) != nil
        #expect(wasRead == isRead, "\(language ?? "none")")
    }
}
