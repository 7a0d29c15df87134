import Testing

import Articles
@testable import Formats

struct MetadataTests {
    @Test(arguments: ["article.txt", "article.md"])
    func `a block of fields at the top gives title, date and source`(name: String) throws {
        let article = try article(
            """
            Title: Containers reach 13,000
            Date: Fri, 22 Nov 2024 10:00:00 +0000
            Source: Example Wire
            Desk: Asia

            Seoul said on Friday that 13,000 containers were shipped.
            """, name: name)
        #expect(article.reference.title == "Containers reach 13,000")
        #expect(article.titleText == "Containers reach 13,000")
        #expect(article.reference.source == "Example Wire")
        #expect(article.reference.published.description == "2024-11-22T10:00:00Z")
        #expect(article.paragraphTexts == ["Seoul said on Friday that 13,000 containers were shipped."])
    }

    @Test(arguments: ["article.txt", "article.md"])
    func `front matter gives title, date and source`(name: String) throws {
        let article = try article(
            """
            ---
            title: "Troops: \\"about 11,000\\" in Kursk"  # working title
            tags: [war, korea]
            date: 2024-11-22T10:00:00+09:00
            publisher: 'Example''s Daily'
            ---

            Seoul said that about 11,000 soldiers were sent.
            """, name: name)
        #expect(article.reference.title == "Troops: \"about 11,000\" in Kursk")
        #expect(article.reference.source == "Example's Daily")
        #expect(article.reference.published.description == "2024-11-22T10:00:00+09:00")
        #expect(article.paragraphTexts == ["Seoul said that about 11,000 soldiers were sent."])
        #expect(article.titleText?.contains("about 11,000") == true, "\(article.titleText ?? "nil")")
    }

    @Test(arguments: [
        // A dateline with a colon.
        ("WASHINGTON: The president said that 10 people died.\n\nMore followed.", 2),
        // A known word, but a sentence.
        ("Source: officials in Seoul who did not want to be named.\n\nMore followed.", 2),
        ("Date: the fruit that feeds millions\n\nTen palms stand here.", 1),
        // A rule, not front matter.
        ("---\nTen people died.\n---\nMore followed.", 2),
        // Fields without a blank line after them.
        ("Title: Ten die\nDate: 2024-11-22\nTen people died on Friday.", 1),
        ("Date: 22 November 2024\nTen people died on Friday.", 1),
        ("Title: Ten die\nDate: 2024-11-22\nSEOUL: Ten people died on Friday.\nMore followed.", 2),
        ("By: Jane Doe\nTen people died on Friday.\nMore followed.", 3),
        // Nothing but fields: they are all there is to read.
        ("Title: Ten die\nDate: 2024-11-22\n", 1),
    ])
    func `metadata takes no line of the body`(text: String, paragraphs: Int) throws {
        let article = try article(text)
        #expect(article.paragraphTexts.count == paragraphs, "\(article.paragraphTexts)")
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `any line end ends a field`(end: String) throws {
        let lines = ["Headline: Ten die", "Published: 22 November 2024", "", "Ten people died.", "", "More followed."]
        let article = try article(lines.joined(separator: end))
        #expect(article.titleText == "Ten die")
        #expect(article.reference.published.description == "2024-11-22")
        #expect(article.paragraphTexts == ["Ten people died.", "More followed."])
    }
}
