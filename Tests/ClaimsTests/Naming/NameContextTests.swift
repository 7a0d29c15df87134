import Articles
import Formats
import TestSupport
import Testing

@testable import Claims

/// What a name may say that the figure's own sentence does not.
@Suite struct NameContextTests {
    private static let text = """
        Ceasefire in Karo holds for a second day

        The ceasefire between Karo and the rebels held for a second day. The ceasefire was agreed on Sunday.

        A hospital counted 31 people. They were killed before the ceasefire.
        """

    @Test(
        arguments: [
            ("ceasefire", "killed", nil), ("ceasefire", "arrested", nil),
            // What holds for an event that harms nobody may still be named after it.
            ("ceasefire", "monitored", "ceasefire"),
        ] as [(String, String, String?)])
    func `nobody is killed in a ceasefire that the article goes on about`(
        event: String, state: String, expected: String?
    ) throws {
        let article = try ArticleFile.only(in: .named("2031-03-09.txt", Self.text))
        let extraction = ClaimExtraction.all(of: article, sentenceLength: ArticleLimits().sentenceLength) { _, _ in }
        let read = extraction.subjects.article
        let mention = try #require(read.mentions.first { $0.claim.quantity.value == 31 })
        let context = NameContext(of: mention.words, in: read.sentences[mention.sentence], of: read)
        let named = context.pruned(Subject(noun: "person", state: state, of: event))
        #expect(named.of == expected, "\(named)")
    }
}
