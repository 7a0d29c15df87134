import Articles
import Claims
import Figures
import Testing

@testable import Report

struct PageTests {
    private static func html(_ report: Report, _ page: PageName) throws -> String {
        String(decoding: try #require(report.bytes(of: page)), as: UTF8.self)
    }

    private static func report(_ figures: [Said]...) -> Report {
        var table = FigureTable()
        for (number, said) in figures.enumerated() {
            for one in said { table.add(one.reading, to: FigureID(number: number + 1)) }
        }
        return Report(of: table)
    }

    @Test func `the overview tells what changed in the week before the newest article, and what is new`() throws {
        let report = Self.report(
            [Said("100", 100, on: "2024-01-01"), Said("150", 150, on: "2024-03-08").with { $0.isTold = true }],
            [Said("7", 7, on: "2024-03-09").with { $0.article = "late" }],
            [
                Said("40", 40, on: "2024-01-01").with { $0.start = 5 },
                Said("60", 60, on: "2024-02-01").with { $0.isTold = true },
            ])
        let week = Week(of: report).stories
        #expect(week.flatMap(\.changed).map(\.id.number) == [1])
        #expect(week.flatMap(\.new).map(\.id.number) == [2])
        let html = try Self.html(report, .overview)
        #expect(html.contains("The week to <time datetime=\"2024-03-09\">9 Mar 2024</time>"))
        #expect(html.contains("+50 %"))
    }

    @Test func `an article shows the sentences that the table keeps, with each figure marked where it stands`() throws {
        let sentence = "In Quetta 22 people died and 31 were hurt, police said."
        let report = Self.report(
            [Said("22 people", 22, on: "2024-01-01").with { ($0.sentence, $0.start) = (sentence, 210) }],
            [Said("31", 31, on: "2024-01-01").with { ($0.sentence, $0.start) = (sentence, 229) }])
        let article = try #require(report.articles.first)
        #expect(article.sentences.count == 1 && article.sentences[0].followsGap)
        let html = try Self.html(report, .article(article.reference.digest))
        #expect(
            html.contains(
                "In Quetta <mark id=\"c210\">22 people</mark> died and "
                    + "<mark id=\"c229\">31</mark> were hurt, police said."),
            "\(html)")
    }

    @Test func `of two figures that overlap in a sentence both have a place to lead to`() throws {
        let sentence = "Between 20 and 30 people died."
        let report = Self.report(
            [Said("Between 20 and 30 people", 20, on: "2024-01-01").with { ($0.sentence, $0.start) = (sentence, 0) }],
            [Said("30 people", 30, on: "2024-01-01").with { ($0.sentence, $0.start) = (sentence, 15) }])
        let html = try Self.html(report, .article(try #require(report.articles.first).reference.digest))
        #expect(
            html.contains("<mark id=\"c0\">") && html.contains("<span id=\"c15\" class=\"place\"></span>"), "\(html)")
    }

    @Test func `a copy of an article has a page that says whose text it is`() throws {
        var table = FigureTable()
        var reading = Said("22", 22, on: "2024-01-01").reading
        let copy = Said("22", 22, on: "2024-01-02").with { $0.title = "The copy" }.reference
        reading.alsoIn = [copy]
        table.add(reading, to: FigureID(number: 1))
        let report = Report(of: table)
        #expect(report.articles.map(\.reference.digest) == [copy.digest, reading.article.digest])
        #expect(try Self.html(report, .article(copy.digest)).contains("It says the same as"))
    }

    @Test func `each page of a figure names the id to type`() throws {
        let report = Self.report([Said("22", 22, on: "2024-01-01")])
        let html = try Self.html(report, .figure(FigureID(number: 1)))
        #expect(html.contains("<code>figurewatch figures rename F1 'NAME'</code>"))
    }

    @Test func `every link leads to a page or a place that is there`() throws {
        let report = Self.report(
            [
                Said("100", 100, on: "2024-01-01", by: "the army"),
                Said("20", 20, on: "2024-01-01", by: "the rebels").with { ($0.start, $0.isTold) = (300, true) },
                Said("150", 150, on: "2024-03-08").with { ($0.isTold, $0.link) = (true, "https://example.org/a") },
            ], [Said("7", 7, on: "2024-03-09").with { $0.of = "Volcano of 2024" }])
        var places: [String: Set<String>] = [:]
        var links: [(page: PageName, href: Substring)] = []
        for page in report.pages {
            let html = try Self.html(report, page)
            guard page.path.hasSuffix(".html") else { continue }
            places[page.path] = Set(html.attributes("id").map(String.init))
            links += html.attributes("href").map { (page, $0) }
        }
        let files = Set(report.pages.map(\.path))
        for (page, href) in links where href != "data:," && !href.hasPrefix("https://") {
            let parts = href.split(separator: "#", omittingEmptySubsequences: false)
            let path =
                parts[0].isEmpty ? page.path : String(parts[0].hasPrefix("../") ? parts[0].dropFirst(3) : parts[0])
            #expect(files.contains(path), "\(page.path): \(href)")
            if parts.count > 1 { #expect(places[path]?.contains(String(parts[1])) == true, "\(page.path): \(href)") }
        }
        #expect(links.count > 50, "\(links.count)")
    }

    @Test func `an empty table has pages too`() throws {
        let report = Self.report()
        for page in report.pages { #expect(report.bytes(of: page) != nil, "\(page.path)") }
        #expect(try Self.html(report, .overview).contains("The running table is empty"))
    }

    @Test func `the same table gives the same bytes`() throws {
        func pages() -> [[UInt8]?] {
            let report = Self.report(
                [Said("100", 100, on: "2024-01-01"), Said("150", 150, on: "2024-03-08")],
                [Said("7", 7, on: "2024-03-09").with { $0.of = "Volcano of 2024" }], [Said("8", 8, on: "2024-03-09")])
            return report.pages.map { report.bytes(of: $0) }
        }
        #expect(pages() == pages())
    }

    @Test func `where there are too many figures, those that were said last are there, and the others are counted`()
        throws
    {
        let table = table(
            [Said("1", 1, on: "2024-01-01")], [Said("2", 2, on: "2024-01-03")], [Said("3", 3, on: "2024-01-02")])
        let report = Report(of: table, limits: Report.Limits(figures: 2))
        #expect(report.histories.map(\.id.number) == [2, 3])
        #expect(report.omitted == 1)
        #expect(
            try Self.html(report, .overview).contains("1 figure that no article has stated for longest is left out"))
    }
}

extension String {
    /// The values of an attribute, in the order in which they stand.
    func attributes(_ name: String) -> [Substring] {
        split(separator: " \(name)=\"", omittingEmptySubsequences: false).dropFirst().map { $0.prefix { $0 != "\"" } }
    }
}
