import Articles
import Testing

@testable import Formats

/// Articles in JSON, as programs that save them write it.
struct JSONTests {
    @Test func `a scraper's object is an article with its fields`() throws {
        let found = try FoundArticles(
            in: """
                {"headline": "Harbour &amp; ferries", "datePublished": "2024-11-22T10:00:00+09:00", "url": "https://example.org/a",
                 "source": {"name": "The Courier"}, "author": ["Kim Lee", "Ida Holm"], "language": "en-GB", "id": 4711,
                 "text": "Some 40 ferries sailed on Friday.\\n\\nThree were new."}
                """, named: "a.json")
        #expect(found.names == ["a.json/https://example.org/a"])
        let article = try #require(found.articles.first)
        #expect(article.reference.title == "Harbour & ferries")
        #expect(article.body == ["Some 40 ferries sailed on Friday.", "Three were new."])
        #expect("\(article.reference.published)" == "2024-11-22T10:00:00+09:00")
        #expect(article.reference.source == "The Courier")
        #expect(article.reference.author == "Kim Lee, Ida Holm")
        #expect(article.reference.language == "en-GB")
        #expect(article.reference.link == "https://example.org/a")
        #expect(article.reference.identifier == nil, "a row's number names nothing")
    }

    @Test(arguments: [
        #"{"title": "Ferries", "body": "<p>Some <b>40</b> ferries sailed.</p><script>var a = 1</script><p>Three sank.</p>"}"#,
        #"{"title": "Ferries", "content": ["Some 40 ferries sailed.", "Three sank."]}"#,
        #"{"title": {"rendered": "Ferries"}, "link": "https://example.org", "content": {"rendered": "<p>Some 40 ferries sailed.</p>\n<p>Three sank.</p>"}}"#,
        #"{"status": "ok", "data": {"article": {"title": "Ferries", "text": "Some 40 ferries sailed.\n\nThree sank."}}}"#,
        #"{"hits": {"hits": [{"_id": "x", "_source": {"Title": "Ferries", "full_text": "Some 40 ferries sailed.\n\nThree sank."}}]}}"#,
        #"[{"title": "Ferries", "paragraphs": [{"text": "Some 40 ferries sailed."}, {"text": "Three sank."}], "score": 1e999, "x": NaN}]"#,
        #"{"@graph": [{"@type": "WebSite", "name": "Courier"}, {"@type": "NewsArticle", "headline": "Ferries", "articleBody": "Some 40 ferries sailed.\n\nThree sank."}]}"#,
    ])
    func `the text is found in many shapes`(json: String) throws {
        let found = try FoundArticles(in: json, named: "a.json")
        #expect(found.articles.map(\.body) == [["Some 40 ferries sailed.", "Three sank."]], "\(json)")
        #expect(found.articles.map(\.reference.title) == ["Ferries"], "\(json)")
    }

    @Test(arguments: [
        ("\"2024-11-22\"", "2024-11-22"), ("\"Fri, 22 Nov 2024 10:00:00 GMT\"", "2024-11-22T10:00:00Z"),
        ("1732269600", "2024-11-22T10:00:00Z"), ("1732269600000", "2024-11-22T10:00:00Z"),
        ("\"1732269600\"", "2024-11-22T10:00:00Z"), ("{\"$date\": \"2024-11-22T10:00:00Z\"}", "2024-11-22T10:00:00Z"),
        ("7", "2024-11-24T12:30:00Z"),
    ])
    func `dates are words, ISO 8601 or seconds since 1970`(value: String, expected: String) throws {
        let found = try FoundArticles(
            in: "{\"title\": \"Ferries\", \"text\": \"Some 40 sailed.\", \"published\": \(value)}", named: "a.json")
        #expect(found.articles.map { "\($0.reference.published)" } == [expected], "\(value)")
    }

    @Test func `a bad line of JSON Lines is refused with its number, and the others are read`() throws {
        let found = try FoundArticles(
            in: """
                {"title": "One", "text": "One ferry sank.", "url": "https://example.org/1"}

                {"title": "Two", "text": "Two ferries sa
                {"title": "Three", "text": "Three ferries sank.\\ud83d", "url": "https://example.org/3"}
                """, named: "a.jsonl")
        #expect(found.articles.map(\.reference.title) == ["One", "Three"])
        #expect(found.refusals.keys.sorted() == ["a.jsonl/line 3"])
        let reason = try #require(found.refusals["a.jsonl/line 3"]?.reason)
        #expect(reason.hasPrefix("line 3: "), "\(reason)")
    }

    @Test func `lines are told from a document without the name for it`() throws {
        let found = try FoundArticles(
            in:
                "{\"title\": \"One\", \"text\": \"One ferry sank.\"}\n{\"title\": \"Two\", \"text\": \"Two ferries sank.\"}\n",
            named: "a.json")
        #expect(found.articles.map(\.reference.title) == ["One", "Two"])
        #expect(found.names == ["a.json/1", "a.json/2"])
    }

    @Test func `an item of a JSON Feed is known by its id`() throws {
        let found = try FoundArticles(
            in: """
                {"version": "https://jsonfeed.org/version/1.1", "title": "The Courier", "feed_url": "https://example.org/feed.json",
                 "authors": [{"name": "Desk"}], "language": "en",
                 "items": [
                  {"id": "https://example.org/1", "url": "https://example.org/1", "title": "One", "content_html": "<p>One ferry sank.</p>",
                   "date_published": "2024-11-22T10:00:00-05:00", "authors": [{"name": "Ida Holm"}]},
                  {"id": 2, "content_text": "Two ferries sank."}]}
                """, named: "feed.json")
        #expect(
            found.articles.map(\.reference.identifier) == ["https://example.org/1", "https://example.org/feed.json#2"])
        #expect(found.articles.map(\.reference.author) == ["Ida Holm", "Desk"])
        #expect(found.articles.map(\.reference.source) == ["The Courier", "The Courier"])
        #expect(found.articles.map(\.body) == [["One ferry sank."], ["Two ferries sank."]])
        #expect(found.articles.first.map { "\($0.reference.published)" } == "2024-11-22T10:00:00-05:00")
    }

    @Test func `ninjs of each version is read, and what is withdrawn is known`() throws {
        let found = try FoundArticles(
            in: """
                [{"uri": "http://agency.example/item/1", "type": "text", "versioncreated": "2024-11-22T12:00:00Z",
                  "firstcreated": "2024-11-22T10:00:00Z", "pubstatus": "usable", "headline": "Ferries sink", "byline": "Kim Lee",
                  "language": "en", "body_text": "Three ferries sank.", "infosource": [{"name": "Example Agency"}]},
                 {"uri": "http://agency.example/item/2", "type": "text", "versionCreated": "2024-11-22T12:00:00Z",
                  "pubStatus": "canceled", "headlines": [{"role": "main", "value": "Killed"}], "bodies": []},
                 {"uri": "http://agency.example/item/3", "type": "text", "pubStatus": "usable", "headlines": [{"value": "Grain"}],
                  "bodies": [{"role": "main", "contentType": "text/html", "value": "<p>Nine ships came.</p>"}]},
                 {"uri": "http://agency.example/item/4", "type": "picture", "pubstatus": "usable", "versioncreated": "2024-11-22T12:00:00Z"}]
                """, named: "items.json")
        #expect(found.articles.map(\.reference.title) == ["Ferries sink", nil, "Grain"])
        #expect(found.articles.map(\.isWithdrawn) == [false, true, false])
        #expect(found.articles.map(\.reference.identifier) == [1, 2, 3].map { "http://agency.example/item/\($0)" })
        #expect(found.articles.first?.reference.source == "Example Agency")
        #expect(found.articles.first.map { "\($0.reference.published)" } == "2024-11-22T10:00:00Z")
        #expect(found.articles.last?.body == ["Nine ships came."])
        #expect(found.refusals["items.json/http://agency.example/item/4"]?.kind == .noArticle)
    }

    private static let refused: [(String, Refusal.Kind)] = {
        var cases: [(String, Refusal.Kind)] = [
            ("{\"title\": \"Ferries\", \"text\": ", .damaged), ("{\"a\": 1, \"b\": [true, null]}", .noArticle),
            ("[{\"title\": \"Ferries\"}]", .noArticle),
        ]
        cases.append((String(repeating: "[", count: 100_000) + "{\"a\":", .damaged))
        let wrapped = String(repeating: "{\"article\":", count: 1000) + "1" + String(repeating: "}", count: 1000)
        cases.append((wrapped, .damaged))
        cases.append(("[{\"a\":[" + String(repeating: "1,", count: 1_100_000), .tooLarge))
        cases.append(("{\"a\": " + String(repeating: "[[\"x\"],", count: 30_000), .damaged))
        return cases
    }()

    @Test(arguments: refused)
    func `what is damaged, hostile or no article is refused with a reason`(json: String, kind: Refusal.Kind) {
        let refusal = refusal(of: json, named: "a.json")
        #expect(refusal?.kind == kind, "\(json.prefix(60))")
        #expect(refusal?.reason != nil, "\(json.prefix(60))")
    }
}
