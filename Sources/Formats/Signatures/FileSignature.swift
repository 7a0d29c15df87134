internal import Articles

/// Tells files that are not text, by the bytes that their formats start with and by bytes that text has not.
enum FileSignature {
    private static let signatures: [(bytes: [UInt8], format: Format)] = [
        (Array("%PDF-".utf8), .pdf),
        (Array("{\\rtf".utf8), .rtf),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .office),  // OLE: .doc, .xls
        ([0x1F, 0x8B], .compressed),  // gzip, RFC 1952
        ([0x28, 0xB5, 0x2F, 0xFD], .compressed),  // Zstandard, RFC 8878
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .compressed),  // xz
        ([0x42, 0x5A, 0x68, 0x39, 0x31, 0x41, 0x59], .compressed),  // bzip2
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .otherArchive),  // 7z
        (Array("Rar!\u{1A}\u{07}".utf8), .otherArchive),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .image),  // PNG
        ([0xFF, 0xD8, 0xFF], .image),  // JPEG
        (Array("GIF87a".utf8), .image),
        (Array("GIF89a".utf8), .image),
        ([0x00, 0x00, 0xFE, 0xFF], .utf32),
        ([0xFF, 0xFE, 0x00, 0x00], .utf32),
        ([0xFE, 0xFF], .utf16),
        ([0xFF, 0xFE], .utf16),
    ]

    static func format(of content: [UInt8]) -> Format? {
        for signature in signatures where content.starts(with: signature.bytes) { return signature.format }
        if content.starts(with: [0x50, 0x4B, 0x03, 0x04]) || content.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            return zipFormat(content)
        }
        if content.starts(with: Array("RIFF".utf8)), content.dropFirst(8).starts(with: Array("WEBP".utf8)) {
            return .image
        }
        if pdfStart(in: content) != nil { return .pdf }
        if content.dropFirst(257).starts(with: Array("ustar".utf8)) { return .archive }
        return wideTextFormat(content.prefix(4096)) ?? (isBinary(content) ? .binary : nil)
    }

    /// Where a PDF begins that has something before its header, within the first 1024 bytes (ISO 32000-1, annex H, note 13); nil for what is
    /// none.
    static func pdfStart(in content: [UInt8]) -> Int? {
        let mark = Array("%PDF-".utf8)
        let place = content.prefix(1024).indices.first { content[$0] == mark[0] && content[$0...].starts(with: mark) }
        guard let place else { return nil }
        // A text may speak of it.
        let end = content.suffix(2048)
        let closing = Array("startxref".utf8)
        return place == 0 || end.indices.contains { end[$0] == closing[0] && end[$0...].starts(with: closing) }
            ? place : nil
    }

    /// Word processors keep their documents in ZIP archives: OOXML starts with `[Content_Types].xml`, OpenDocument and
    /// EPUB with an entry `mimetype`.
    private static func zipFormat(_ content: [UInt8]) -> Format {
        let name = content.dropFirst(30).prefix(64)
        let marks = ["[Content_Types].xml", "_rels/", "docProps/", "word/", "mimetype"]
        if marks.contains(where: { name.starts(with: Array($0.utf8)) }) { return .office }
        // The parts may stand in any order.
        let names = Set(ZIPDirectory.names(in: content))
        let isOffice =
            names.contains("[content_types].xml")
            || names.contains("content.xml") && (names.contains("mimetype") || names.contains("meta-inf/manifest.xml"))
        return isOffice ? .office : .archive
    }

    /// UTF-16 and UTF-32 without a byte-order mark: most of a Western text's bytes are NUL, always in the same place.
    private static func wideTextFormat(_ start: ArraySlice<UInt8>) -> Format? {
        var zeros = [0, 0, 0, 0]
        for (index, byte) in start.enumerated() where byte == 0 { zeros[index % 4] += 1 }
        let units = start.count / 4
        guard units >= 2 else { return nil }
        let full = zeros.map { $0 * 10 >= units * 7 }
        switch full {
        case [false, true, true, true], [true, true, true, false]: return .utf32
        case [false, true, false, true], [true, false, true, false]: return .utf16
        default: return nil
        }
    }

    /// A NUL outside of markup, or more than one control character in a hundred bytes: no text has that.
    private static func isBinary(_ content: [UInt8]) -> Bool {
        var controls = 0
        var zeros = 0
        let mayHaveZeros = content.prefix(64).first { !$0.isASCIISpace && $0 < 0x80 } == UInt8(ascii: "<")
        for byte in content where byte < 0x20 || byte == 0x7F {
            if byte == 0 {
                // Pages and feeds of damaged databases have some, and every reader of markup passes over them.
                guard mayHaveZeros else { return true }
                zeros += 1
            } else if !byte.isASCIISpace {
                controls += 1
            }
        }
        return controls > 4 + content.count / 100 || zeros > 4 + content.count / 1000
    }
}
