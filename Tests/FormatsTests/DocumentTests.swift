import TestSupport
import Testing

import Articles
@testable import Formats

/// From what a format's reader found to an article.
struct DocumentTests {
    private let file = SourceFile.named("2024-11-21-page.html", [1], modified: modified)

    private func article(_ document: Document) throws -> Article {
        try Article(document, in: file, digest: file.digest)
    }

    @Test func `title and paragraphs are the text, white space folded, a blank line between two`() throws {
        let article = try article(
            Document(title: " Five ships\n sank ", paragraphs: ["One\n\t ship  sank.", " ", "--", "Four others did."]))
        ArticleInvariants.check(article, "document")
        #expect(article.titleText == "Five ships sank")
        #expect(article.paragraphTexts == ["One ship sank.", "Four others did."])
        #expect(
            String(decoding: article.printedText, as: UTF8.self)
                == "Five ships sank\n\nOne ship sank.\n\nFour others did.\n")
    }

    @Test func `a title alone is the body`() throws {
        let article = try article(Document(title: "Five ships sank off the coast"))
        #expect(article.title == nil)
        #expect(article.paragraphTexts == ["Five ships sank off the coast"])
    }

    @Test func `the document's date comes first, then the body's, then the file's`() throws {
        var document = Document(paragraphs: ["SEOUL, Nov. 22 (Reuters) - Five ships sank."])
        #expect(try "\(article(document).reference.published)" == "2024-11-22")
        #expect(try article(document).reference.source == "Reuters")
        document.published = PublicationDate(iso8601: "2024-11-23T10:00:00Z")
        #expect(try "\(article(document).reference.published)" == "2024-11-23T10:00:00Z")
        #expect(try "\(article(Document(paragraphs: ["Five ships sank."])).reference.published)" == "2024-11-21")
    }

    @Test func `a document without words is refused as empty`() {
        #expect(throws: Refusal(.empty)) { try article(Document(title: "", paragraphs: ["— * —"])) }
    }
}
