import Articles
import Formats
import TestSupport
import Testing

@testable import Claims

/// Names are found whole.
@Suite struct ArticleNamesTests {
    @Test(arguments: [
        ("Rain fell in Rio Grande do Sul, which has 12 dams.", ["Rio Grande do Sul"]),
        ("Police met Ursula von der Leyen and 12 others.", ["Ursula von der Leyen"]),
        ("They saw Tierra del Fuego and 12 whales.", ["Tierra del Fuego"]),
        ("Ana Ruiz and Bo Lind saw 12 whales.", ["Ana Ruiz", "Bo Lind"]),
    ])
    func `small words of other languages are inside of a name`(text: String, names: [String]) throws {
        let article = try ArticleFile.only(in: .named("2031-03-09.txt", text))
        let extraction = ClaimExtraction.all(of: article, sentenceLength: ArticleLimits().sentenceLength) { _, _ in }
        #expect(extraction.subjects.article.names.bySentence.joined().map(\.text) == names)
    }
}
