internal import Articles

/// The header of a message or of one of its parts: RFC 5322, section 2.2.
struct MessageHeader: Sendable {
    /// Names in lower case; bodies unfolded, still encoded.
    private(set) var fields: [(name: String, body: [UInt8])] = []
    /// Where the body starts.
    private(set) var end: Int

    /// Mails have some dozens of fields; what a hostile one has beyond that is passed over.
    private static let fieldLimit = 1000
    /// In bytes, of one field.
    private static let lengthLimit = 16_384

    init(of text: ArraySlice<UInt8>) {
        end = text.startIndex
        while end < text.endIndex {
            let line = Self.line(of: text, from: end)
            let isFolded = text[line.content].first.map { $0 == .space || $0 == .tab } ?? false
            if line.content.isEmpty {
                end = line.end
                return
            }
            if isFolded, !fields.isEmpty {
                let last = fields.count - 1
                if fields[last].body.count < Self.lengthLimit {
                    fields[last].body += text[line.content].prefix(Self.lengthLimit)
                }
            } else if let colon = text[line.content].firstIndex(of: UInt8(ascii: ":")),
                text[line.content.lowerBound..<colon].allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
                colon > line.content.lowerBound
            {
                if fields.count < Self.fieldLimit {
                    fields.append(
                        (
                            text[line.content.lowerBound..<colon].lowercasedASCII,
                            Array(text[(colon + 1)..<line.content.upperBound].prefix(Self.lengthLimit))
                        ))
                }
            } else if fields.count >= 2, Self.isKnownField(text, at: line.end) {
                // A line that a program broke off a field and forgot to indent.
            } else {
                // The body starts without a blank line before it.
                return
            }
            end = line.end
        }
    }

    private static let knownFields = [
        "subject:", "date:", "from:", "to:", "message-id:", "mime-version:", "content-type:",
        "content-transfer-encoding:",
        "received:", "reply-to:", "return-path:", "list-unsubscribe:", "x-", "sender:", "dkim-signature:",
    ]

    /// Whether a line is a field that only the header of a message has.
    static func isKnownField(_ text: ArraySlice<UInt8>, at start: Int) -> Bool {
        guard start < text.endIndex else { return false }
        let line = text[start...].prefix(32).prefix { !$0.isLineEnd }.lowercasedASCII
        return knownFields.contains { line.hasPrefix($0) } && line.contains(":")
    }

    private static func line(of text: ArraySlice<UInt8>, from start: Int) -> (content: Range<Int>, end: Int) {
        let newline = text[start...].firstIndex(of: .newline)
        let end = newline ?? text.endIndex
        let content = end > start && text[end - 1] == .carriageReturn ? end - 1 : end
        return (start..<content, newline.map { $0 + 1 } ?? end)
    }

    /// The first field of a name, as it stands there.
    subscript(_ name: String) -> [UInt8]? {
        fields.first { $0.name == name }?.body
    }

    /// The first field of a name as text, its encoded words decoded.
    func text(_ name: String) -> String? {
        guard let body = self[name] else { return nil }
        let text = EncodedWords.decode(body[...])
        return text.utf8.contains { !$0.isASCIISpace } ? text : nil
    }
}
