/// Why a file, or a part of one, is not read as an article.
package struct Refusal: Error, Hashable, Sendable {
    /// What is the matter. The raw value is the stable word for machines.
    package enum Kind: String, CaseIterable, Sendable {
        // What the file is, where no reader takes it.
        case xml
        case pdf
        case rtf
        case office
        case archive
        case image
        case utf16
        case utf32
        case binary
        // What is wrong with it.
        case empty
        case noArticle = "no-article"
        case language
        case damaged
        case malformed
        case encrypted
        case tooLarge = "too-large"
        case tooSlow = "too-slow"
        case tooMuchMemory = "too-much-memory"
        case breaksReader = "breaks-reader"
        case noReader = "no-reader"
        case tooManyClaims = "too-many-claims"
        case tooManyEntries = "too-many-entries"

        /// Whether it lies in the content and in the limits, and not in what the machine lacks just now.
        package var isLasting: Bool { self != .pdf && self != .noReader }
    }

    package let kind: Kind
    /// What exactly is the matter, and where, if there is more to say than the kind does: `line 3 has no value after "url":`.
    package let reason: String?

    package init(_ kind: Kind, _ reason: String? = nil) {
        self.kind = kind
        self.reason = reason
    }

    /// The stable machine word: `pdf`, `too-slow`, …
    package var code: String { kind.rawValue }

    /// One sentence that says what the file is, exactly what is the matter, and what is read instead.
    package var message: String { "The file \(finding); figurewatch reads \(kind.alternative)." }

    /// The same of a line of a stream. One that is damaged is never written whole.
    package var messageOfLine: String {
        kind == .damaged ? "The line \(finding)." : "The line \(finding); figurewatch reads \(kind.alternative)."
    }

    private var finding: String { kind.statement + (reason.map { " (\($0))" } ?? "") }
}

extension Refusal.Kind {
    /// What the file is or does.
    fileprivate var statement: String {
        switch self {
        case .xml: "is XML"
        case .pdf: "is a PDF"
        case .rtf: "is rich text"
        case .office: "is an office document"
        case .archive: "is an archive"
        case .image: "is a picture"
        case .utf16: "is text in UTF-16"
        case .utf32: "is text in UTF-32"
        case .binary: "is not text"
        case .empty: "has no words"
        case .noArticle: "has no article"
        case .language: "is in a language that is not read"
        case .damaged: "is damaged"
        case .malformed: "breaks the rules of its format"
        case .encrypted: "is encrypted"
        case .tooLarge: "unpacks to more than one may"
        case .tooSlow: "takes more time than one article may have"
        case .tooMuchMemory: "takes more memory than one file may have"
        case .breaksReader: "breaks the program that reads it"
        case .noReader: "has no process to be read in"
        case .tooManyClaims: "states more figures than it may"
        case .tooManyEntries: "holds more articles than one file may"
        }
    }

    /// What is read instead. It is true whatever the reason: a kind that is read at times says of what.
    fileprivate var alternative: String {
        switch self {
        case .xml: "RSS, Atom, NewsML and NITF"
        case .pdf: "PDFs by means of poppler"
        case .office: "DOCX and ODT"
        case .archive: "ZIP and tar, packed a few times over at most"
        case .rtf: "RTF 1"
        case .image, .binary: "no such files"
        case .utf16, .utf32: "text in UTF-8 and Windows-1252"
        case .empty, .noArticle: "the text of news"
        case .language: "those of the configuration"
        case .damaged: "it when it is written whole"
        case .malformed: "it when that is mended"
        case .encrypted: "what needs no password"
        case .tooLarge: "it in smaller parts"
        case .breaksReader: "its text in another format"
        case .noReader: "it after its next start"
        case .tooSlow, .tooMuchMemory, .tooManyClaims, .tooManyEntries: "it split, or with a higher limit"
        }
    }
}

extension Refusal: CustomStringConvertible {
    package var description: String { message }
}
