import Articles
import TestSupport
import Testing

@testable import Formats

struct FormatTests {
    @Test(
        arguments: [
            ("<!DOCTYPE html><p>Ten people died.", "a.txt", .html),
            ("\u{FEFF}\n <html lang=en>", "a", .html),
            ("<!-- saved -->\n<head><title>x</title>", "a.txt", .html),
            ("<div class='a'>Ten people died.</div>", "a.txt", .html),
            ("<?xml version='1.0'?>\n<!DOCTYPE html>", "a.txt", .html),
            ("Ten people died.", "a.HTML", .html),
            ("<?xml version='1.0'?><rss/>", "a.md", .xml),
            ("<rss version='2.0'><channel/></rss>", "a.txt", .xml),
            ("<nitf><body/></nitf>", "a.txt", .xml),
            ("<custom-thing:x><p>Ten</p></custom-thing:x>", "a.txt", .plainText),
            ("%PDF-1.7\n%x", "a.txt", .pdf),
            ("{\\rtf1\\ansi Ten people", "a.txt", .rtf),
            ("{\"title\": \"Ten\"}\n{\"title\": \"Two\"}", "a.txt", .json),
            ("[\n {\"a\": 1}]", "a.txt", .json),
            ("[\"a\", \"b\"]", "a.txt", .json),
            ("[]", "a.txt", .json),
            ("[Editor's note] Ten people died.", "a.txt", .plainText),
            ("{Ten} people died.", "a.txt", .plainText),
            ("Received: from a.example\nSubject: Ten\n\nTen people died.", "a.txt", .mail),
            ("From: a@example.org\nTo: b@example.org\nSubject: Ten\n\nTen people died.", "a.txt", .mail),
            ("From a@example.org Fri Nov 22 10:00:00 2024\nSubject: x\nMIME-Version: 1.0\n\nTen", "a.txt", .mail),
            ("From Seoul, where troops gather, comes word\nof ten people.", "a.txt", .plainText),
            ("# Ten people died", "a.md", .markdown),
            ("<p align=center>Ten people died.</p>", "a.md", .markdown),
            ("<!-- a note -->\n\nTen people died.", "a.md", .markdown),
        ] as [(String, String, Format)])
    func `a text's format is told by its content, then by its name`(text: String, name: String, format: Format) {
        #expect(Self.format(of: Array(text.utf8), name: name) == format, "\(text)")
    }

    @Test(
        arguments: [
            (Array("PK\u{3}\u{4}".utf8) + [UInt8](repeating: 1, count: 26) + Array("word/document.xml".utf8), .office),
            (
                Array("PK\u{3}\u{4}".utf8) + [UInt8](repeating: 1, count: 26)
                    + Array("mimetypeapplication/vnd.oasis".utf8), .office
            ),
            (Array("PK\u{3}\u{4}".utf8) + [UInt8](repeating: 1, count: 26) + Array("story.txt".utf8), .archive),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], .office),
            ([0x1F, 0x8B, 8, 0], .compressed), ([0x28, 0xB5, 0x2F, 0xFD, 4], .compressed),
            ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0, 0], .compressed),
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .image), ([0xFF, 0xD8, 0xFF, 0xE0], .image),
            (Array("GIF89a...".utf8), .image),
            ([0xFF, 0xFE, 0x54, 0, 0x65, 0], .utf16), ([0xFE, 0xFF, 0, 0x54], .utf16),
            (Array("Ten people died.".utf8).flatMap { [$0, 0] }, .utf16),
            (Array("Ten people died.".utf8).flatMap { [0, $0] }, .utf16),
            (Array("Ten people died.".utf8).flatMap { [0, 0, 0, $0] }, .utf32),
            ([0xFF, 0xFE, 0, 0, 0x54, 0, 0, 0], .utf32),
            (Array("Ten people\u{0} died.".utf8), .binary),
            (Array(repeating: [1, 2, 3, 0x41], count: 50).flatMap { $0 }, .binary),
            (Array("Ten people\u{1B}[1m died.".utf8), .plainText),
        ] as [([UInt8], Format)])
    func `what is no text is told by its first bytes`(bytes: [UInt8], format: Format) {
        #expect(Self.format(of: bytes, name: "a.txt") == format, "\(bytes)")
    }

    @Test(arguments: [
        ("", "a.txt"),
        (" \n\t\n\u{A0}\n", "a.txt"),
        ("---\ntitle:\n---\n", "a.md"),
        ("10 20 30\n* * *\n", "a.txt"),
        ("![chart](chart.png)", "a.md"),
    ])
    func `a file without words is empty`(text: String, name: String) {
        #expect(refusal(of: text, named: name) == Refusal(.empty))
    }

    @Test(
        arguments: [
            (
                Array("{\\rtf2 a}".utf8),
                "The file is rich text (it is of another version of RTF); figurewatch reads RTF 1."
            ),
            (
                [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C],
                "The file is an archive (7z or RAR); figurewatch reads ZIP and tar, packed a few times over at most."
            ),
            (
                [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
                "The file is an office document (it is in the form of before 2007, or has a password); "
                    + "figurewatch reads DOCX and ODT."
            ),
            (
                Array("<x:y a='b'/>".utf8),
                "The file is XML (its outermost element is 'y'); figurewatch reads RSS, Atom, NewsML and NITF."
            ),
        ] as [([UInt8], String)])
    func `a file that is not read is told what it is and what is read`(content: [UInt8], message: String) {
        #expect(refusal(of: content, named: "a")?.message == message)
    }

    private static func format(of content: [UInt8], name: String) -> Format? {
        Format(of: SourceFile.named(name, content, modified: modified))
    }
}
