import Articles
import TestSupport
import Testing

@testable import Formats

/// Documents of word processors.
struct WordProcessorTests {
    private static let word = """
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
        <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Three ferries sink</w:t></w:r></w:p>
        <w:p><w:r><w:t xml:space="preserve">Three ferries </w:t></w:r><w:ins><w:r><w:t>sank</w:t></w:r></w:ins><w:del><w:r><w:delText>swam 99</w:delText></w:r></w:del><w:r><w:t>.</w:t><w:br/><w:t>Some 41 people</w:t><w:tab/><w:t>were rescued.</w:t><w:footnoteReference w:id="2"/></w:r></w:p>
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Ferries</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>3</w:t></w:r></w:p></w:tc></w:tr>
        <w:tr><w:tc><w:p><w:r><w:t>Boats</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>9</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        <w:p><w:r><w:instrText>PAGE 77</w:instrText></w:r><w:r><w:t>Two are missing.</w:t></w:r></w:p>
        </w:body></w:document>
        """
    private static let notes = """
        <w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
        <w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>___</w:t></w:r></w:p></w:footnote>
        <w:footnote w:id="2"><w:p><w:r><w:t>By the coast guard.</w:t></w:r></w:p></w:footnote></w:footnotes>
        """
    private static let core = """
        <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
         xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">
        <dc:title>Draft</dc:title><dc:creator>Kim Lee</dc:creator><dc:language>en-GB</dc:language>
        <dcterms:created>2024-11-22T10:00:00Z</dcterms:created></cp:coreProperties>
        """

    private static func docx(_ document: String) -> [UInt8] {
        PackedFiles.pack(
            [
                ("[Content_Types].xml", "<Types/>"), ("word/document.xml", document), ("word/footnotes.xml", notes),
                ("docProps/core.xml", core),
            ], as: .zip)
    }

    @Test func `a DOCX is its paragraphs, its tables' rows and its notes, without what was deleted`() throws {
        let article = try #require(FoundArticles(in: Self.docx(Self.word), named: "a.docx").articles.first)
        #expect(article.reference.title == "Three ferries sink")
        #expect(
            article.body == [
                "Three ferries sank. Some 41 people were rescued.", "Ferries 3", "Boats 9", "Two are missing.",
                "By the coast guard.",
            ])
        #expect("\(article.reference.published)" == "2024-11-22T10:00:00Z")
        #expect(article.reference.author == "Kim Lee")
        #expect(article.reference.language == "en-GB")
    }

    @Test func `the parts of a DOCX may stand in any order and have other names`() throws {
        let rels = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/document7.xml"/></Relationships>
            """
        let packed = PackedFiles.pack(
            [
                ("customXml/item1.xml", "<x>Some 99 swam.</x>"), ("docProps/core.xml", Self.core),
                ("word\\footnotes.xml", Self.notes), ("Word/document7.xml", Self.word), ("_rels/.rels", rels),
                ("[Content_Types].xml", "<Types/>"),
            ], as: .zip)
        let article = try #require(FoundArticles(in: packed, named: "a.docx").articles.first)
        #expect(
            article.body.first == "Three ferries sank. Some 41 people were rescued."
                && article.body.last == "By the coast guard.")
        #expect(article.reference.author == "Kim Lee")
    }

    @Test func `an ODT may begin with its text`() throws {
        let packed = PackedFiles.pack(
            [
                ("content.xml", Self.openText), ("meta.xml", Self.meta),
                ("mimetype", "application/vnd.oasis.opendocument.text"),
            ],
            as: .zip)
        #expect(try FoundArticles(in: packed, named: "a.odt").articles.first?.reference.author == "Ida Holm")
    }

    @Test func `what is struck out is not read`() throws {
        let document = Self.word.replacing(
            "<w:r><w:t>Two are missing.</w:t></w:r>",
            with:
                "<w:r><w:rPr><w:b/><w:strike/></w:rPr><w:t>Nine are missing. </w:t></w:r><w:r><w:rPr><w:strike w:val=\"0\"/></w:rPr><w:t>Two are missing.</w:t></w:r>"
        )
        let article = try #require(FoundArticles(in: Self.docx(document), named: "a.docx").articles.first)
        #expect(article.body[3] == "Two are missing.")
        let styles = """
            <office:automatic-styles xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><style:style style:name="T1"><style:text-properties
            style:text-line-through-style="solid"/></style:style></office:automatic-styles><office:body>
            """
        let text = Self.openText.replacing("<office:body>", with: styles)
            .replacing("<text:p>Two are", with: "<text:p><text:span text:style-name=\"T1\">Nine </text:span>Two are")
        let packed = PackedFiles.pack(
            [("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", text)], as: .zip)
        #expect(try FoundArticles(in: packed, named: "a.odt").articles.first?.body.contains("Two are missing.") == true)
    }

    private static let openText = """
        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
         xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0">
        <office:body><office:text>
        <text:tracked-changes><text:changed-region><text:deletion><text:p>Some 99 swam.</text:p></text:deletion></text:changed-region></text:tracked-changes>
        <text:h text:outline-level="1">Three ferries sink</text:h>
        <text:p>Three<text:s/>ferries sank.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>By the coast guard.</text:p></text:note-body></text:note> Some 41 <text:span>people</text:span> were rescued.</text:p>
        <table:table><table:table-row><table:table-cell><text:p>Ferries</text:p></table:table-cell><table:table-cell><text:p>3</text:p></table:table-cell></table:table-row></table:table>
        <text:list><text:list-item><text:p>Two are missing.</text:p></text:list-item></text:list>
        </office:text></office:body></office:document-content>
        """
    private static let meta = """
        <office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
         xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"><office:meta>
        <dc:title>Three ferries sink</dc:title><meta:initial-creator>Ida Holm</meta:initial-creator><dc:creator>Kim Lee</dc:creator>
        <meta:creation-date>2024-11-22T10:00:00</meta:creation-date></office:meta></office:document-meta>
        """

    @Test func `an ODT is read alike`() throws {
        let packed = PackedFiles.pack(
            [
                ("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", Self.openText),
                ("meta.xml", Self.meta),
            ], as: .zip)
        let article = try #require(FoundArticles(in: packed, named: "a.odt").articles.first)
        #expect(article.reference.title == "Three ferries sink")
        #expect(
            article.body == [
                "Three ferries sank. Some 41 people were rescued.", "Ferries 3", "Two are missing.",
                "By the coast guard.",
            ])
        #expect("\(article.reference.published)" == "2024-11-22")
        #expect(article.reference.author == "Ida Holm")
    }

    @Test func `a damaged part, a spreadsheet, an encrypted document and an old one are refused with a reason`() {
        #expect(refusal(of: Self.docx(String(Self.word.prefix(700))), named: "a.docx")?.kind == .damaged)
        let sheet = PackedFiles.pack([("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<x/>")], as: .zip)
        #expect(refusal(of: sheet, named: "a.xlsx")?.kind == .office)
        let encrypted = PackedFiles.pack(
            [
                ("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "\u{1}\u{2}"),
                ("META-INF/manifest.xml", "<manifest:encryption-data/>"),
            ], as: .zip)
        #expect(refusal(of: encrypted, named: "a.odt")?.kind == .encrypted)
        let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0]
        #expect(refusal(of: old, named: "a.doc")?.reason != nil)
        #expect(refusal(of: Array(Self.docx(Self.word).prefix(900)), named: "a.docx") != nil)
    }

    @Test func `a document that is nested without end or unpacks to too much is refused`() {
        let deep = Self.docx("<w>" + String(repeating: "<p>", count: 100_000))
        #expect(refusal(of: deep, named: "a.docx")?.kind == .damaged)
        let large = Self.docx(String(repeating: " ", count: 40 << 20))
        #expect(refusal(of: large, named: "a.docx")?.kind == .tooLarge)
    }
}
