import Articles
import Formats
import Testing

/// The limits are what was measured, rounded down: a change that makes pages worse shows here.
struct MeasuredPageTests {
    private static let articles = PageFixture.all.filter { $0.fields["refused"] == nil }

    @Test func `there are sixty pages`() {
        #expect(PageFixture.all.count == 60)
    }

    @Test(arguments: [(false, 0.98), (true, 0.96)])
    func `the words of the articles are read, and few others`(isHeldBack: Bool, least: Double) throws {
        let pages = Self.articles.filter { $0.isHeldBack == isHeldBack }
        var sum = 0.0
        for page in pages {
            let document = try #require(try? Document(page: page.page), "\(page) is refused")
            let score = WordScore(found: document.paragraphs.joined(separator: "\n"), expected: page.text)
            #expect(score.recall > 0.75, "\(page): precision \(score.precision), recall \(score.recall)")
            sum += score.f1
        }
        #expect(sum / Double(pages.count) > least)
    }

    @Test(arguments: PageFixture.all.filter { !$0.isHeldBack && $0.fields["refused"] == nil })
    func `title, date, source, author, language and link are those of the page`(page: PageFixture) throws {
        let document = try Document(page: page.page)
        let found = [
            "title": document.title, "published": document.published.map { "\($0)" }, "source": document.source,
            "author": document.author, "language": document.language, "link": document.link,
        ]
        for (key, value) in page.fields { #expect(found[key] == value, "\(key)") }
    }

    @Test(arguments: PageFixture.all.filter { $0.fields["refused"] != nil })
    func `a page of teasers is refused`(page: PageFixture) {
        #expect(refusal(page.page)?.code == page.fields["refused"])
    }
}
