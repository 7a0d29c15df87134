import Testing

@testable import PDFText

/// From characters with places to paragraphs in reading order, without a PDF.
struct ReadingOrderTests {
    /// A page of lines, each with its left end, its top and perhaps another size than 10 points. A character is as wide as
    /// half of its size.
    private static func page(_ lines: [(left: Double, top: Double, text: String)], size: Double = 10) -> PageText {
        var page = PageText(width: 600, height: 800, characters: [])
        for line in lines { add(line.text, left: line.left, top: line.top, size: size, to: &page) }
        return page
    }

    private static func add(_ text: String, left: Double, top: Double, size: Double, to page: inout PageText) {
        var left = left
        for scalar in text.unicodeScalars {
            page.characters.append((scalar, Box(left: left, top: top, right: left + size / 2, bottom: top + size)))
            left += size / 2
        }
        page.characters.append(("\n", Box(left: left, top: top, right: left, bottom: top + size)))
    }

    @Test func `columns are read one after the other, though the file has their lines by turns`() {
        var lines: [(left: Double, top: Double, text: String)] = [
            (60, 120, "Ferries sink in heavy seas off the whole of the coast of the north.")
        ]
        for row in 0..<6 {
            lines.append((60, 160 + Double(row) * 12, "left number \(row) goes on and on to here"))
            lines.append((320, 160 + Double(row) * 12, "right number \(row) goes on and on to here"))
        }
        lines.append((60, 300, "Below both of the columns there is a line that goes across the page."))
        let text = PDFText([Self.page(lines)], title: nil) {}
        let left = (0..<6).map { "left number \($0) goes on and on to here" }.joined(separator: " ")
        let right = (0..<6).map { "right number \($0) goes on and on to here" }.joined(separator: " ")
        #expect(
            text.paragraphs == [
                "Ferries sink in heavy seas off the whole of the coast of the north.",
                left + " " + right + " Below both of the columns there is a line that goes across the page.",
            ])
    }

    @Test func `a table's row is one line`() {
        let lines: [(left: Double, top: Double, text: String)] = [
            (60, 100, "Ferries"), (300, 100, "3"), (60, 120, "Boats"), (300, 120, "9"), (60, 140, "Tugs"),
            (300, 140, "12"),
        ]
        let text = PDFText([Self.page(lines)], title: nil) {}
        #expect(text.paragraphs.joined(separator: " ") == "Ferries 3 Boats 9 Tugs 12")
    }

    @Test func `words that were parted at a line's end are joined`() {
        let lines: [(left: Double, top: Double, text: String)] = [
            (60, 100, "The coast guard said that the res-"), (60, 112, "cue of 41 people from the COVID-"),
            (60, 124, "19 ward took some nine hours."),
        ]
        let text = PDFText([Self.page(lines)], title: nil) {}
        #expect(
            text.paragraphs == [
                "The coast guard said that the rescue of 41 people from the COVID-19 ward took some nine hours."
            ])
    }

    @Test func `running heads and page numbers are left out, and a sentence goes on over a page's end`() {
        let pages = (0..<3).map { number in
            Self.page([
                (60, 30, "The Courier, 22 November 2024"), (60, 400, "Part \(number) of the sentence goes"),
                (60, 412, "on over the end of the page and"), (290, 770, "Page \(number + 1) of 3"),
            ])
        }
        let text = PDFText(pages, title: nil) {}
        #expect(
            text.paragraphs == [
                (0..<3).map { "Part \($0) of the sentence goes on over the end of the page and" }.joined(separator: " ")
            ])
    }

    @Test func `paragraphs are told by space, by indents and by short last lines`() {
        let text = PDFText(
            [
                Self.page([
                    (60, 100, "The first paragraph has a line that is long,"), (60, 112, "and ends here."),
                    (60, 124, "The second one starts without any more space."),
                    (60, 136, "It has two sentences, and both are rather long."),
                    (72, 148, "The third one is indented, and it ends with it."),
                    (60, 170, "The fourth one stands apart from the others."),
                ])
            ], title: nil
        ) {}
        #expect(
            text.paragraphs == [
                "The first paragraph has a line that is long, and ends here.",
                "The second one starts without any more space. It has two sentences, and both are rather long.",
                "The third one is indented, and it ends with it.", "The fourth one stands apart from the others.",
            ])
    }

    @Test func `the title is the file's, or what stands largest at the top`() {
        var page = Self.page([
            (60, 100, "Three ferries sank on Friday in heavy seas, the coast"),
            (60, 112, "guard said late in the evening."),
        ])
        Self.add("Three ferries sink", left: 60, top: 60, size: 20, to: &page)
        #expect(PDFText([page], title: nil) {}.title == "Three ferries sink")
        #expect(PDFText([page], title: "Microsoft Word - ferries.doc") {}.title == "Three ferries sink")
        let named = PDFText([page], title: "THREE  FERRIES SINK") {}
        #expect(named.title == "THREE  FERRIES SINK")
        #expect(named.paragraphs.count == 1)
    }

    @Test func `hostile places do no harm`() {
        var page = Self.page([(60, 100, "Three ferries sank.")])
        for value in [Double.nan, .infinity, -.infinity, 1e308, -1e308] {
            page.characters.append(("x", Box(left: value, top: value, right: value, bottom: value)))
            page.characters.append(("y", Box(left: 0, top: -value, right: value, bottom: value)))
        }
        #expect(!PDFText([page], title: nil) {}.paragraphs.isEmpty)
        var scattered: [(left: Double, top: Double, text: String)] = []
        for number in 0..<3000 { scattered.append((Double(number * 37 % 600), Double(number * 91 % 800), "ab")) }
        #expect(!PDFText([Self.page(scattered)], title: nil) {}.paragraphs.isEmpty)
        var bands: [(left: Double, top: Double, text: String)] = []
        for number in 0..<400 { bands.append((Double(number % 20) * 30, Double(number / 20) * 30, "a")) }
        #expect(!PDFText([Self.page(bands)], title: nil) {}.paragraphs.isEmpty)
    }
}
