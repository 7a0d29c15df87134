internal import Articles
internal import Markup

/// A message, or a part of one: RFC 2045 and RFC 2046.
struct MIMEPart: Sendable {
    let header: MessageHeader
    let type: ContentType
    let disposition: ContentType?
    /// Still encoded.
    let body: ArraySlice<UInt8>
    /// Of a multipart.
    private(set) var parts: [MIMEPart] = []

    /// Mails have up to 5 levels.
    private static let greatestDepth = 12
    private static let partLimit = 500

    /// - Throws: ``Refusal`` of kind `damaged` where parts are nested too deep or are too many.
    init(_ message: ArraySlice<UInt8>) throws(Refusal) {
        var count = 0
        try self.init(message, depth: 0, count: &count, isInDigest: false)
    }

    private init(
        _ message: ArraySlice<UInt8>, depth: Int, count: inout Int, isInDigest: Bool
    ) throws(Refusal) {
        count += 1
        guard depth <= Self.greatestDepth else {
            throw Refusal(.damaged, "its parts are nested more than \(Self.greatestDepth) deep")
        }
        guard count <= Self.partLimit else { throw Refusal(.damaged, "it has more than \(Self.partLimit) parts") }
        header = MessageHeader(of: message)
        body = message[header.end...]
        // RFC 2046, section 5.1.5: the parts of a digest are messages.
        let stated = header["content-type"].map(ContentType.init)
        // A value that is no type, as `text`, counts as none (RFC 2045, section 5.2).
        type = stated?.asText ?? (isInDigest ? .message : .plainText)
        disposition = header["content-disposition"].map(ContentType.init)
        guard type.value.hasPrefix("multipart/"), let boundary = type["boundary"], !boundary.isEmpty else { return }
        for part in Self.bodies(in: body, boundary: Array("--\(boundary)".utf8)) {
            parts.append(
                try MIMEPart(part, depth: depth + 1, count: &count, isInDigest: type.value == "multipart/digest"))
        }
    }

    /// What stands between the delimiter lines; a last part without one, as of a mail that is cut off, goes to the end.
    private static func bodies(in body: ArraySlice<UInt8>, boundary: [UInt8]) -> [ArraySlice<UInt8>] {
        var bodies: [ArraySlice<UInt8>] = []
        var start: Int?
        var line = body.startIndex
        while line < body.endIndex {
            let end = body[line...].firstIndex(of: .newline).map { $0 + 1 } ?? body.endIndex
            if body[line..<end].starts(with: boundary) {
                let rest = body[(line + boundary.count)..<end]
                let isClosing = rest.starts(with: [UInt8(ascii: "-"), UInt8(ascii: "-")])
                if isClosing || rest.allSatisfy(\.isASCIISpace) {
                    // The line end before a delimiter belongs to the delimiter.
                    if let start { bodies.append(body[start..<max(start, line - 1)]) }
                    start = isClosing ? nil : end
                    if isClosing { return bodies }
                }
            }
            line = end
        }
        if let start, start < body.endIndex { bodies.append(body[start...]) }
        return bodies
    }

    var bytes: [UInt8] {
        TransferEncoding.decode(body, by: header["content-transfer-encoding"].map { Blanks.trimmed($0[...]) })
    }

    /// The body as UTF-8.
    var text: [UInt8] {
        guard let set = type["charset"].flatMap({ Charset(label: $0) }) else { return DecodedText(bytes).bytes }
        return set.decodeText(bytes)
    }

    /// Of parts that belong together, the one that its parameter `start` names (RFC 2387, section 3.2); nil where it names none.
    var start: MIMEPart? {
        guard let start = type["start"]?.utf8 else { return nil }
        return parts.first { part in
            part.header["content-id"].map { Blanks.trimmed($0[...]).elementsEqual(start) } ?? false
        }
    }

    /// The name that the sender gave a file.
    var fileName: String? { disposition?["filename"] ?? type["name"] }

    var isAttachment: Bool { disposition?.value == "attachment" || (fileName != nil && disposition?.value != "inline") }
}
