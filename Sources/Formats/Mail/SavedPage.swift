internal import Articles

/// A web page that a browser saved with all that belongs to it: MHTML (RFC 2557).
struct SavedPage {
    let content: FileEntry.Content

    /// Nil for a message that is a mail: those have somebody who gets them.
    init?(_ message: ArraySlice<UInt8>) throws(Refusal) {
        let header = MessageHeader(of: message)
        let location = header.text("snapshot-content-location") ?? header.text("content-location")
        let isSaved = header.text("from").map { $0.utf8.lowercasedASCII.hasPrefix("<saved by") } ?? false
        guard isSaved || location != nil, header["to"] == nil, header["message-id"] == nil || isSaved else {
            return nil
        }
        let whole = try MIMEPart(message)
        let root =
            whole.start ?? whole.parts.first {
                $0.type.value == "text/html" || $0.type.value == "application/xhtml+xml"
            }
            ?? (whole.parts.isEmpty ? whole : nil)
        guard let root else { throw Refusal(.damaged, "none of its parts is a page") }
        var document = try Document(page: root.text, charset: "utf-8")
        document.title = document.title ?? header.text("subject")
        document.link = document.link ?? location ?? root.header.text("content-location")
        content = .document(document)
    }
}
