internal import Articles
internal import Markup

/// The value of `Content-Type` or `Content-Disposition` with its parameters: RFC 2045, section 5.1, and RFC 2231.
struct ContentType: Sendable {
    /// `text/html`, in lower case.
    private(set) var value: String
    private var parameters: [String: String] = [:]

    static let plainText = ContentType(Array("text/plain".utf8))
    static let message = ContentType(Array("message/rfc822".utf8))

    init(_ field: [UInt8]) {
        var parts = Self.split(field)
        value = parts.isEmpty ? "" : Blanks.trimmed(parts.removeFirst()[...]).lowercasedASCII
        /// The pieces of long values (`name*0*=`), by name and number.
        var pieces: [String: [Int: (bytes: [UInt8], isEncoded: Bool)]] = [:]
        for part in parts.prefix(64) {
            guard let sign = part.firstIndex(of: UInt8(ascii: "=")) else { continue }
            var name = Blanks.trimmed(part[..<sign]).lowercasedASCII
            let bytes = Self.unquoted(Blanks.trimmed(part[(sign + 1)...]))
            let isEncoded = name.hasSuffix("*")
            if isEncoded { name.removeLast() }
            var number = 0
            if let star = name.lastIndex(of: "*") {
                guard let read = Int(name[name.index(after: star)...]), (0..<64).contains(read) else { continue }
                number = read
                name = String(name[..<star])
            }
            // A value that is encoded says more than the one for old programs beside it.
            if let other = pieces[name]?[number], other.isEncoded || !isEncoded { continue }
            pieces[name, default: [:]][number] = (bytes, isEncoded)
        }
        for (name, numbered) in pieces { parameters[name] = Self.joined(numbered) }
    }

    /// The same as plain text where it names no type.
    var asText: ContentType {
        guard !value.contains("/") else { return self }
        var text = self
        text.value = "text/plain"
        return text
    }

    subscript(_ parameter: String) -> String? { parameters[parameter] }

    private static func joined(_ pieces: [Int: (bytes: [UInt8], isEncoded: Bool)]) -> String {
        var bytes: [UInt8] = []
        var set: Charset?
        var number = 0
        var isEncoded = false
        while let piece = pieces[number] {
            var text = piece.bytes[...]
            if piece.isEncoded, number == 0 {
                // utf-8'en'value
                let parts = text.split(separator: UInt8(ascii: "'"), maxSplits: 2, omittingEmptySubsequences: false)
                if parts.count == 3 {
                    set = Charset(label: parts[0])
                    text = parts[2]
                }
            }
            isEncoded = isEncoded || piece.isEncoded
            bytes += piece.isEncoded ? percentDecoded(text) : Array(text)
            number += 1
        }
        if let set { return String(decoding: set.decodeText(bytes), as: UTF8.self) }
        // Many programs put encoded words here, though RFC 2047 forbids it.
        return isEncoded ? String(decoding: DecodedText(bytes).bytes, as: UTF8.self) : EncodedWords.decode(bytes[...])
    }

    private static func percentDecoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        var offset = text.startIndex
        while offset < text.endIndex {
            if text[offset] == UInt8(ascii: "%"), offset + 2 < text.endIndex,
                let high = TransferEncoding.digit(text[offset + 1]), let low = TransferEncoding.digit(text[offset + 2])
            {
                bytes.append(high << 4 | low)
                offset += 3
            } else {
                bytes.append(text[offset])
                offset += 1
            }
        }
        return bytes
    }

    /// Parts at semicolons outside of quotes and comments.
    private static func split(_ field: [UInt8]) -> [[UInt8]] {
        var parts: [[UInt8]] = [[]]
        var isQuoted = false
        var offset = 0
        while offset < field.count {
            let byte = field[offset]
            if byte == UInt8(ascii: "\\"), isQuoted, offset + 1 < field.count {
                parts[parts.count - 1] += [byte, field[offset + 1]]
                offset += 2
                continue
            }
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if byte == UInt8(ascii: ";"), !isQuoted {
                parts.append([])
            } else {
                parts[parts.count - 1].append(byte)
            }
            offset += 1
        }
        return parts
    }

    private static func unquoted(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        guard bytes.first == UInt8(ascii: "\""), bytes.last == UInt8(ascii: "\""), bytes.count >= 2 else {
            return Array(bytes)
        }
        var text: [UInt8] = []
        var isEscaped = false
        for byte in bytes.dropFirst().dropLast() {
            if byte == UInt8(ascii: "\\"), !isEscaped {
                isEscaped = true
            } else {
                text.append(byte)
                isEscaped = false
            }
        }
        return text
    }
}
