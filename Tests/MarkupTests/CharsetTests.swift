import Testing

@testable import Markup

struct CharsetTests {
    private func text(_ html: [UInt8], charset: String? = nil) -> String {
        String(decoding: Charset(ofHTML: html, transport: charset).decode(html), as: UTF8.self)
    }

    @Test(
        arguments: [
            ("windows-1251", [0xC4, 0xE0], "Да"), ("KOI8-R", [0xE4, 0xC1], "Да"), (" Shift_JIS ", [0x93, 0xFA], "日"),
            ("euc-kr", [0xC7, 0xD1], "한"), ("gb2312", [0xD6, 0xD0], "中"), ("big5", [0xA4, 0xA4], "中"),
            ("iso-8859-1", [0x93, 0x80, 0x94], "“€”"), ("us-ascii", [0xE9], "é"), ("latin9", [0xA4], "€"),
            ("utf-8", [0xC3, 0xA9, 0xFF], "é\u{FFFD}"), ("windows-1256", [0xC7], "ا"), ("macintosh", [0x8E], "é"),
            ("utf-16le", [0x41, 0, 0x3D, 0xD8, 0, 0xDE], "A😀"), ("windows-1251", [0xC4, 0x98, 0xE0], "Д\u{FFFD}а"),
        ] as [(String, [UInt8], String)])
    func `labels mean what browsers take them for`(label: String, bytes: [UInt8], expected: String) throws {
        let charset = try #require(Charset(label: label))
        #expect(String(decoding: charset.decode(bytes), as: UTF8.self) == expected)
    }

    @Test(arguments: ["utf-7", "", "ebcdic-us", "x-user-defined "])
    func `a label that browsers do not know is none`(label: String) {
        #expect(Charset(label: label) == nil)
    }

    @Test func `every character set is known to this machine`() {
        for (label, kind) in Charset.labels {
            #expect(Charset(kind).decode([0x41, 0x0A, 0x41, 0x0A]).isEmpty == false, "\(label)")
            if case .legacy = kind { #expect(Charset(kind).decode([0x41]) == [0x41], "\(label)") }
        }
    }

    @Test
    func `a byte-order mark goes before the transport, the transport before the page, the page before its content`() {
        let page = Array("<meta charset=windows-1251>".utf8) + [0xE9]
        #expect(text(page).hasSuffix("й"))
        #expect(text(page, charset: "windows-1252").hasSuffix("é"))
        #expect(text([0xEF, 0xBB, 0xBF] + Array("<meta charset=koi8-r>é".utf8), charset: "koi8-r").hasSuffix("é"))
        #expect(text([0xFF, 0xFE, 0x3C, 0, 0xE9, 0]) == "<é")
        #expect(text([0xFE, 0xFF, 0, 0x3C, 0, 0xE9]) == "<é")
        #expect(text([0x3C, 0, 0x68, 0]) == "<h")
        #expect(text([0x3C, 0xE9]) == "<é")
        #expect(text(Array("<é".utf8)) == "<é")
    }

    @Test(arguments: [
        "<meta charset=\"windows-1251\">", "<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=windows-1251'>",
        "<meta content='text/html; charset = cp1251' http-equiv=content-type>",
        "<!doctype html><meta\ncharset=cp1251/>",
    ])
    func `a page says its character set in a meta tag`(meta: String) {
        #expect(text(Array(meta.utf8) + [0xC4, 0xE0]).hasSuffix("Да"))
    }

    @Test func `what a page says is not believed against its bytes`() {
        #expect(text(Array("<meta charset=iso-8859-1>é".utf8)).hasSuffix("é"))
        #expect(text(Array("<meta charset=utf-8>".utf8) + [0x93, 0xE9, 0x94]).hasSuffix("“é”"))
        #expect(text(Array("<meta charset=utf-16>é".utf8)).hasSuffix("é"))
    }

    @Test func `XML is read in the character set that it declares`() throws {
        let declared = Array("<?xml version='1.0' encoding='windows-1251'?><a>".utf8) + [0xC4] + Array("</a>".utf8)
        #expect(try MarkupTree(xml: declared).outline == #"a("Д")"#)
        #expect(try MarkupTree(xml: declared, charset: "koi8-r").outline == #"a("д")"#)
        let wide = "<?xml version='1.0' encoding='UTF-16'?><a>é</a>".utf16.flatMap {
            [UInt8($0 & 0xFF), UInt8($0 >> 8)]
        }
        #expect(try MarkupTree(xml: wide).outline == #"a("é")"#)
        #expect(try MarkupTree(xml: [0xFF, 0xFE] + wide).outline == #"a("é")"#)
    }
}
