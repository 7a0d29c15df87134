internal import TestSupport

/// Documents of word processors: RTF as it is, and the part of a DOCX or ODT that holds the text, packed as such files are. A mutant of
/// the packed file itself would only ever try the checksums. The first byte chooses which.
enum DocumentsTarget {
    private enum Kind: Int, CaseIterable {
        case rtf, docx, odt
    }

    static func run(_ input: [UInt8]) {
        guard let first = input.first, let kind = Kind(rawValue: Int(first) % Kind.allCases.count) else { return }
        let text = Array(input.dropFirst())
        switch kind {
        case .rtf: EntriesTarget.read(text, named: "a.rtf")
        case .docx:
            let files: [(path: String, content: [UInt8])] = [
                ("[Content_Types].xml", Array("<Types/>".utf8)), ("word/document.xml", text),
            ]
            EntriesTarget.read(PackedFiles.pack(files, as: .zip), named: "a.docx")
        case .odt:
            let files: [(path: String, content: [UInt8])] = [
                ("mimetype", Array("application/vnd.oasis.opendocument.text".utf8)), ("content.xml", text),
            ]
            EntriesTarget.read(PackedFiles.pack(files, as: .zip), named: "a.odt")
        }
    }

    static func seeds(of text: String) -> [[UInt8]] {
        let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        let word = escaped.split(separator: "\n").map { "<w:p><w:r><w:t>\($0)</w:t><w:tab/></w:r></w:p>" }.joined()
        let open = escaped.split(separator: "\n").map { "<text:p>\($0)<text:s text:c=\"2\"/></text:p>" }.joined()
        let plain = text.filter { !"\\{}".contains($0) }.split(separator: "\n").map { "\\pard \($0)\\par\n" }.joined()
        return [
            "\0{\\rtf1\\ansi\\ansicpg1252{\\info{\\title Ferries}{\\creatim\\yr2024\\mo11\\dy22}}\n\(plain)}",
            "\u{1}<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>\(word)<w:tbl><w:tr><w:tc><w:p><w:r><w:t>3</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>",
            "\u{2}<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>\(open)</office:text></office:body></office:document-content>",
        ].map { Array($0.utf8) }
    }
}
