#if PDF
    import Articles
    import FoundationEssentials
    import Testing

    @testable import Formats

    /// PDFs, by poppler.
    struct PDFTests {
        private static func columns() -> SamplePDF {
            let left = [
                "Three ferries sank on Friday in heavy seas off", "the north coast, and 41 people were res-",
                "cued by boats, the coast guard said. Their",
                "crews had sent calls for help at noon.",
            ]
            let right = [
                "Two more ferries are missing, the ministry of", "transport said, and searches will go on until",
                "Sunday with six ships and two aircraft of the", "navy.",
            ]
            let page =
                [SamplePDF.Line(x: 60, y: 740, size: 22, text: "Three ferries sink")]
                // The file has the columns' lines by turns.
                + (0..<4).flatMap { row in
                    [
                        SamplePDF.Line(x: 60, y: 690 - row * 14, size: 10, text: left[row]),
                        SamplePDF.Line(x: 320, y: 690 - row * 14, size: 10, text: right[row]),
                    ]
                } + [SamplePDF.Line(x: 290, y: 30, size: 8, text: "1")]
            return SamplePDF(
                pages: [page],
                information: "/Title (Three ferries sink) /Author (Kim Lee) /CreationDate (D:20241122190000+09'00')")
        }

        @Test func `a PDF may have something before its header`() throws {
            let junk = Array("HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n".utf8) + [0, 1, 2]
            let article = try #require(FoundArticles(in: junk + Self.columns().bytes, named: "a.pdf").articles.first)
            #expect(article.reference.title == "Three ferries sink")
        }

        @Test func `a PDF of columns is an article in reading order`() throws {
            let article = try #require(FoundArticles(in: Self.columns().bytes, named: "a.pdf").articles.first)
            #expect(article.reference.title == "Three ferries sink")
            #expect(
                article.body == [
                    "Three ferries sank on Friday in heavy seas off the north coast, and 41 people were rescued by boats, the coast guard said. Their crews had sent calls for help at noon.",
                    "Two more ferries are missing, the ministry of transport said, and searches will go on until Sunday with six ships and two aircraft of the navy.",
                ])
            #expect("\(article.reference.published)" == "2024-11-22T10:00:00Z")
            #expect(article.reference.author == "Kim Lee")
        }

        @Test func `an encrypted PDF is refused as such`() throws {
            let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/encrypted.pdf")
            #expect(refusal(of: Array(try Data(contentsOf: path)), named: "a.pdf") == Refusal(.encrypted))
        }

        @Test func `a damaged PDF and one of pictures are refused with a reason`() {
            #expect(refusal(of: "%PDF-1.4\nnothing", named: "a.pdf")?.kind == .damaged)
            let empty = refusal(of: SamplePDF(pages: [[]]).bytes, named: "a.pdf")
            #expect(empty == Refusal(.empty, "its pages are pictures"))
        }

        @Test func `a PDF that is cut off or garbled is read or refused, and nothing else`() {
            let bytes = Self.columns().bytes
            for length in stride(from: 0, to: bytes.count, by: 97) {
                _ = refusal(of: Array(bytes.prefix(length)), named: "a.pdf")
            }
            for place in stride(from: 9, to: bytes.count, by: 31) {
                var garbled = bytes
                garbled[place] ^= 0x15
                _ = refusal(of: garbled, named: "a.pdf")
            }
        }

        @Test func `a PDF whose pages contain themselves is no endless one`() {
            let text = String(decoding: Self.columns().bytes, as: UTF8.self).replacing(
                "/Kids [5 0 R]", with: "/Kids [2 0 R]")
            _ = refusal(of: text, named: "a.pdf")
            let many = String(decoding: Self.columns().bytes, as: UTF8.self).replacing(
                "/Count 1 ", with: "/Count 99999999 ")
            #expect(refusal(of: many, named: "a.pdf") != nil)
        }
    }
#endif
