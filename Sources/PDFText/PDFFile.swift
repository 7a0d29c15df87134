internal import CPoppler
package import FoundationEssentials
internal import Synchronization

/// A PDF (ISO 32000), read by poppler, which is loaded with the first of them.
package struct PDFFile: Sendable {
    package private(set) var title: String?
    package private(set) var author: String?
    package private(set) var created: Date?
    package private(set) var pages: [PageText] = []

    private static let pageLimit = 500
    /// In characters, of all pages.
    private static let lengthLimit = 1_000_000

    /// One PDF at a time: poppler and what it stands on keep things for the whole process.
    private static let turn = Mutex<Void>(())

    /// - Parameter goOn: Is asked before each page; what it throws ends the reading.
    package init(_ content: [UInt8], goOn: () throws -> Void) throws {
        self = try Self.turn.withLock { _ in try PDFFile(reading: content, goOn) }
    }

    private init(reading content: [UInt8], _ goOn: () throws -> Void) throws {
        guard cpoppler_load() else { throw PDFError.noLibrary }
        try unsafe content.withUnsafeBufferPointer { content in
            var document: UnsafeMutableRawPointer?
            switch unsafe cpoppler_open(content.baseAddress, content.count, &document) {
            case CPOPPLER_OPEN: break
            case CPOPPLER_ENCRYPTED: throw PDFError.encrypted
            default: throw PDFError.damaged
            }
            guard let document = unsafe document else { throw PDFError.damaged }
            defer { unsafe cpoppler_close(document) }
            title = unsafe Self.text(cpoppler_title(document))
            author = unsafe Self.text(cpoppler_author(document))
            let seconds = unsafe cpoppler_creation_date(document)
            if seconds > 0 { created = Date(timeIntervalSince1970: Double(seconds)) }
            let count = unsafe Int(cpoppler_page_count(document))
            guard count <= Self.pageLimit else { throw PDFError.tooManyPages(limit: Self.pageLimit) }
            var length = 0
            for index in 0..<max(count, 0) {
                try goOn()
                guard let page = unsafe cpoppler_page(document, Int32(index)) else { continue }
                defer { unsafe cpoppler_close_page(page) }
                let text = unsafe PageText(reading: page)
                length += text.characters.count
                guard length <= Self.lengthLimit else { throw PDFError.tooLong(limit: Self.lengthLimit) }
                pages.append(text)
            }
        }
        guard !pages.isEmpty else { throw PDFError.damaged }
        guard pages.contains(where: { !$0.characters.isEmpty }) else { throw PDFError.noText }
    }

    /// Takes over a string of GLib's.
    fileprivate static func text(_ string: UnsafeMutablePointer<CChar>?) -> String? {
        guard let string = unsafe string else { return nil }
        defer { unsafe cpoppler_free(string) }
        let text = unsafe String(cString: string)
        return text.contains { !$0.isWhitespace } ? text : nil
    }
}

extension PageText {
    fileprivate init(reading page: UnsafeMutableRawPointer) {
        var width = 0.0
        var height = 0.0
        unsafe cpoppler_page_size(page, &width, &height)
        self.init(width: width, height: height, characters: [])
        guard let text = unsafe PDFFile.text(cpoppler_text(page)) else { return }
        var count: UInt32 = 0
        guard let boxes = unsafe cpoppler_boxes(page, &count) else { return }
        defer { unsafe cpoppler_free(boxes) }
        characters.reserveCapacity(Int(count))
        for (index, scalar) in text.unicodeScalars.enumerated() where index < count {
            let box = unsafe boxes[index]
            characters.append(
                (scalar, Box(left: box.left, top: box.top, right: box.right, bottom: box.bottom)))
        }
    }
}
