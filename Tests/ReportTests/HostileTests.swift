import Articles
import Claims
import Figures
import Testing

@testable import Report

/// A text that stands wherever a text of a table can stand must stay a text.
struct HostileTests {
    private static let payloads = [
        "<script>hacked()</script>", "\"><img src=x onerror=hacked()>", "' onfocus='hacked()' autofocus='",
        "</title><script>hacked()</script>", "</script><script>hacked()</script>", "<!--", "]]>", "&lt;script&gt;",
        "javascript:hacked()", "\u{202E}<svg onload=hacked()>", "</mark></a><a href=javascript:hacked()>x",
    ]

    /// A table in which every text is this one.
    private static func report(_ text: String) -> Report {
        var table = FigureTable()
        for (number, day) in ["2024-01-01", "2024-01-02", "2024-01-02"].enumerated() {
            let said = Said("\(text) \(number)", Double(number * 900 + 1), on: day, by: "\(text) \(number)").with {
                $0.article = "\(text)\(day)"
                ($0.title, $0.publisher, $0.link) = (text, text, text)
                ($0.sentence, $0.unit, $0.of) = ("\(text) says that \(text) \(number) died.", text, text)
                ($0.isTold, $0.start) = (true, number * 50)
            }
            table.add(said.reading, to: FigureID(number: 1))
        }
        table.note(.rename(FigureID(number: 1), text))
        return Report(of: table)
    }

    @Test(arguments: payloads) func `no text becomes markup`(payload: String) throws {
        let report = Self.report(payload)
        // As many letters, since names without any stand in no list.
        let harmless = Self.report(String(payload.map { "<>&\"'`=".contains($0) ? "-" : $0 }))
        for (page, other) in zip(report.pages, harmless.pages) where page.path.hasSuffix(".html") {
            let html = Tags(String(decoding: try #require(report.bytes(of: page)), as: UTF8.self))
            let expected = Tags(String(decoding: try #require(harmless.bytes(of: other)), as: UTF8.self))
            #expect(html.unknown.isEmpty, "\(page.path): \(html.unknown)")
            #expect(html.names == expected.names, "\(page.path) has other elements than with harmless text")
            #expect(html.attributes.isDisjoint(with: ["onerror", "onfocus", "onload", "autofocus", "style"]))
        }
    }

    @Test(arguments: payloads) func `the search's index is data, whatever an article says`(payload: String) throws {
        let bytes = try #require(Self.report(payload).bytes(of: .searchIndex))
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.hasPrefix("var figurewatchIndex = {") && text.hasSuffix("};\n"))
        // A JSON text is one line, in which a quotation mark of a text is escaped.
        #expect(text.dropLast().allSatisfy { $0 != "\n" })
    }

    @Test func `browsers are told to load nothing but the report's own files`() throws {
        for page in Self.report("harmless").pages where page.path.hasSuffix(".html") {
            let html = String(decoding: try #require(Self.report("harmless").bytes(of: page)), as: UTF8.self)
            #expect(
                html.contains("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"),
                "\(page.path)")
            #expect(!html.contains("unsafe-inline") && !html.contains("<style") && !html.contains(" style="))
            for script in html.split(separator: "<script").dropFirst() {
                #expect(script.hasPrefix(" src=\""), "\(page.path)")
            }
        }
    }
}

/// The elements of a page, read as a browser reads them at first: whatever begins like a tag is one.
private struct Tags {
    var names: [String] = []
    var attributes: Set<String> = []
    var unknown: [String] = []

    init(_ html: String) {
        let known = Set(["!doctype"] + Self.allTags)
        for part in html.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
            let inside = part.prefix { $0 != ">" }
            let name = inside.drop { $0 == "/" }.prefix { !$0.isWhitespace && $0 != "/" }.lowercased()
            names.append(name)
            if !known.contains(name) { unknown.append(String(part.prefix(40))) }
            // What stands between quotation marks is no attribute.
            let bare = inside.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
                .filter { $0.offset.isMultiple(of: 2) }.map(\.element)
            for attribute in bare.joined(separator: " ").split(separator: " ").dropFirst() {
                attributes.insert(attribute.prefix { $0 != "=" }.lowercased())
            }
        }
    }

    private static var allTags: [String] {
        [
            "html", "head", "meta", "title", "link", "script", "body", "a", "header", "nav", "ul", "li", "form",
            "label",
            "input", "main", "footer", "p", "h1", "h2", "h3", "span", "div", "strong", "time", "section", "article",
            "figure",
            "figcaption", "svg", "g", "line", "path", "text", "rect", "circle", "ol", "dl", "dt", "dd", "code", "mark",
        ]
    }
}
