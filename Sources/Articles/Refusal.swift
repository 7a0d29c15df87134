/// Why a file is not read as an article.
package struct Refusal: Error, Hashable, Codable, Sendable {
    /// What the file is instead. The raw value is the stable word for machines.
    package enum Kind: String, CaseIterable, Codable, Sendable {
        case html
        case xml
        case pdf
        case rtf
        case office
        case archive
        case compressed
        case image
        case email
        case json
        case utf16
        case utf32
        case binary
        case empty
        case noArticle = "no-article"
        case language
        case damaged
        case encrypted
        case tooLarge = "too-large"
        case tooSlow = "too-slow"
        case tooManyClaims = "too-many-claims"
        case tooManyEntries = "too-many-entries"
    }

    package let kind: Kind
    /// What exactly is the matter, and where, if there is more to say than the kind does: `line 3 has no value after "url":`.
    package let reason: String?

    package init(_ kind: Kind, _ reason: String? = nil) {
        self.kind = kind
        self.reason = reason
    }

    /// The stable machine word: `html`, `pdf`, `too-slow`, …
    package var code: String { kind.rawValue }

    /// One sentence that says what the file is, and why it is not read.
    package var message: String {
        guard let reason else { return sentence }
        let parts = sentence.split(separator: ";", maxSplits: 1)
        return "\(parts[0]) (\(reason))" + parts.dropFirst().map { ";\($0)" }.joined()
    }

    /// What the file is; what is read instead.
    private var sentence: String {
        switch kind {
        case .html: "The file is a web page (HTML); figurewatch reads no such files."
        case .xml: "The file is XML; figurewatch reads no such files."
        case .pdf: "The file is a PDF; figurewatch reads no such files."
        case .rtf: "The file is rich text (RTF); figurewatch reads no such files."
        case .office: "The file is a document of a word processor; figurewatch reads no such files."
        case .archive: "The file is an archive; figurewatch reads no such files."
        case .compressed: "The file is compressed; figurewatch reads no such files."
        case .image: "The file is a picture; figurewatch reads no such files."
        case .email: "The file is an e-mail or MIME message; figurewatch reads no such files."
        case .json: "The file is JSON; figurewatch reads no such files."
        case .utf16: "The file is text in UTF-16; figurewatch reads no such files."
        case .utf32: "The file is text in UTF-32; figurewatch reads no such files."
        case .binary: "The file is not text; figurewatch reads no such files."
        case .empty: "The file has no words; figurewatch reads the text of news."
        case .noArticle: "The file has no article; figurewatch reads the text of news."
        case .language: "The file is in a language that is not read; figurewatch reads those of the configuration."
        case .damaged: "The file is damaged; figurewatch reads it when it is written whole."
        case .encrypted: "The file is encrypted; figurewatch reads what needs no password."
        case .tooLarge: "The file unpacks to more than one may; figurewatch reads it in smaller parts."
        case .tooSlow:
            "The file takes more processor time than one article may have; figurewatch reads it split, or with a higher limit."
        case .tooManyClaims:
            "The file states more figures than one article may; figurewatch reads it split, or with a higher limit."
        case .tooManyEntries:
            "The file holds more articles than one file may; figurewatch reads it split, or with a higher limit."
        }
    }
}

extension Refusal: CustomStringConvertible {
    package var description: String { message }
}
