import Articles
import Formats
import TestSupport
import Testing

struct HostilePageTests {
    private func repeated(_ text: String, _ count: Int) -> [UInt8] {
        Array(repeatElement(Array(text.utf8), count: count).joined())
    }

    @Test func `nesting without end is refused with its line`() {
        #expect(
            refusal(repeated("<div>", 100_000))
                == Refusal(.damaged, "line 1: elements are nested more than 256 deep"))
    }

    /// Work that grows with the square of the size hangs for minutes here.
    @Test(arguments: [
        ("<a href=x>a ", 60_000), ("<p>Related</p>", 20_000), ("<h2>14 comments</h2>", 20_000),
        ("<div><b>x</b></div>", 30_000),
        ("<figure><figcaption>x", 100), ("<table><tr><td>x<td>y</tr><tr><td>1<td>2</tr></table>", 10_000),
        ("<tr><td>1<td>2", 20_000), ("<li><a>Five ships sank</a><p>On Friday.</p></li>", 10_000),
        ("<p>Sign up to our newsletter <button>", 20_000), ("a<br><br>", 50_000), ("<blockquote>a b c d e f", 200),
        ("<time datetime=2026-02-03>14:31</time><p>x", 20_000), ("<div style='display:none'>x</div>", 20_000),
        ("<script type=application/ld+json>[", 20_000), ("<meta property=og:title content=x>", 20_000),
        ("\u{AD}", 200_000),
        ("<h1>Five ships sank</h1>", 20_000), ("<p class='comments related share ad'>Five</p>", 20_000),
        ("a b c d ", 100_000),
    ])
    func `a hundred kilobytes of one thing are read or refused at once`(unit: String, count: Int) {
        let page =
            Array("<title>Five ships sank off the coast</title><h1>Five ships sank</h1>".utf8) + repeated(unit, count)
        if let document = try? Document(page: page) { check(document, unit) }
    }

    @Test func `a long attribute and a deep JSON-LD are no trouble`() throws {
        let text =
            "<p>Fourteen people were hurt when a ferry struck a pier in the harbour early on Tuesday, the coast guard said.</p>"
        let page = Array("<h1>Ferry</h1><div data-x='".utf8) + repeated("a", 5_000_000) + Array("'>\(text)</div>".utf8)
        #expect(try Document(page: page).paragraphs.count == 1)
        let deep =
            Array("<script type=application/ld+json>".utf8) + repeated("[", 100_000)
            + Array("</script><h1>Ferry</h1>\(text)".utf8)
        #expect(try Document(page: deep).paragraphs.count == 1)
    }

    @Test(arguments: 0..<200)
    func `damaged pages are read or refused, and what is read is sound`(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed) &* 977)
        guard var page = PageFixture.all.randomElement(using: &random)?.page else { return }
        for _ in 0..<Int.random(in: 1...20, using: &random) where !page.isEmpty {
            let place = Int.random(in: 0..<page.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: page[place] = UInt8.random(in: 0...255, using: &random)
            case 1: page.removeSubrange(place..<min(page.count, place + 40))
            case 2: page.insert(contentsOf: page[place..<min(page.count, place + 400)], at: place)
            default: page.insert(contentsOf: Array("</div></p>\"'><<!-- &#x0; ".utf8), at: place)
            }
        }
        if let document = try? Document(page: page) { check(document, "seed \(seed)") }
    }

    private func check(_ document: Document, _ what: String) {
        #expect(!document.paragraphs.isEmpty, "\(what): an article has a paragraph")
        #expect(document.paragraphs.allSatisfy { !$0.isEmpty }, "\(what): no paragraph is empty")
    }
}
