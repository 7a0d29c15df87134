internal import Articles
internal import Figures

/// Reads a record in just the form in which figurewatch writes it: an object with its keys sorted and no blanks between its parts.
///
/// A ledger has as many articles, names and archived figures as news have, and their records are read at each start. Whatever is in
/// another form, since somebody edited it or another version wrote it, gives nil, and is left to the decoder, which says the same of
/// what both can read.
struct PlainRecord {
    private let bytes: ArraySlice<UInt8>
    private var position: Int
    private var isFirst = true
    private var isBroken = false

    /// Nil for what is no object.
    init?(_ bytes: ArraySlice<UInt8>) {
        guard bytes.first == UInt8(ascii: "{") else { return nil }
        self.bytes = bytes
        position = bytes.startIndex + 1
    }

    /// Whether nothing follows, and nothing was met that can't be read.
    var isAtEnd: Bool { !isBroken && position == bytes.endIndex - 1 && bytes[position] == UInt8(ascii: "}") }

    /// Passes over a key, if it is the next one.
    ///
    /// - Parameter key: `"name":`
    mutating func skip(_ key: StaticString) -> Bool {
        let start = isFirst ? position : position + 1
        let end = start + key.utf8CodeUnitCount
        guard end < bytes.endIndex, isFirst || bytes[position] == UInt8(ascii: ",") else { return false }
        let isThere = key.withUTF8Buffer { name in
            for offset in 0..<name.count where unsafe name[offset] != bytes[start + offset] { return false }
            return true
        }
        guard isThere else { return false }
        position = end
        isFirst = false
        return true
    }

    /// The bytes of a text without escapes.
    mutating func plainText() -> ArraySlice<UInt8>? {
        guard let text = rawText(), !text.isEscaped else { return nil }
        return text.bytes
    }

    /// The text behind a key; nil where the key is not the next one.
    mutating func text(of key: StaticString) -> String? {
        guard skip(key) else { return nil }
        let text = rawText().flatMap { bytes, isEscaped in
            isEscaped ? JSONEscapes.text(of: bytes) : String(validating: bytes, as: UTF8.self)
        }
        if text == nil { isBroken = true }
        return text
    }

    private mutating func rawText() -> (bytes: ArraySlice<UInt8>, isEscaped: Bool)? {
        guard position < bytes.endIndex, bytes[position] == UInt8(ascii: "\"") else { return nil }
        let start = position + 1
        var isEscaped = false
        var end = start
        while end < bytes.endIndex {
            switch bytes[end] {
            case UInt8(ascii: "\""):
                position = end + 1
                return (bytes[start..<end], isEscaped)
            case UInt8(ascii: "\\"):
                isEscaped = true
                end += 2
            // Belongs escaped.
            case 0..<0x20: return nil
            default: end += 1
            }
        }
        return nil
    }

    /// A whole number of at most 18 digits.
    mutating func number() -> Int? {
        let digits = bytes[position...].prefix { $0.isASCIIDigit }
        guard let first = digits.first, digits.count <= 18, first != UInt8(ascii: "0") || digits.count == 1 else {
            return nil
        }
        position = digits.endIndex
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    /// Passes over `true`, if it is next.
    mutating func skipTrue() -> Bool {
        guard bytes[position...].starts(with: Self.yes) else { return false }
        position += Self.yes.count
        return true
    }

    private static let yes = Array("true".utf8)
}

extension ArchiveEntry {
    init?(plain bytes: ArraySlice<UInt8>) {
        guard var record = PlainRecord(bytes), record.skip("\"figure\":"), let id = record.plainText(),
            let figure = FigureID(digits: id), record.skip("\"offset\":"), let offset = record.number(),
            record.skip("\"size\":"), let size = record.number(), record.isAtEnd
        else { return nil }
        self.init(figure, ArchiveLocation(offset: offset, size: size))
    }
}

extension FigureID {
    /// Of `F12`.
    fileprivate init?(digits text: ArraySlice<UInt8>) {
        guard text.first == UInt8(ascii: "F"), (2...10).contains(text.count) else { return nil }
        var number = 0
        for digit in text.dropFirst() {
            guard digit.isASCIIDigit else { return nil }
            number = number * 10 + Int(digit - UInt8(ascii: "0"))
        }
        guard number > 0 else { return nil }
        self.init(number: number)
    }
}

extension Snapshot.Name {
    init?(plain bytes: ArraySlice<UInt8>) {
        guard var record = PlainRecord(bytes), record.skip("\"digest\":"), let hex = record.plainText(),
            let digest = ContentDigest(hex: hex), let file = record.text(of: "\"file\":"), record.isAtEnd
        else { return nil }
        self.init(file: FileName(escaped: file), digest: digest)
    }
}

extension ArticleRecord {
    /// Nil too for an article that has a sketch, of which there are few.
    init?(plain bytes: ArraySlice<UInt8>) {
        guard var record = PlainRecord(bytes) else { return nil }
        let author = record.text(of: "\"author\":")
        let dating = record.text(of: "\"dating\":").map { ArticleReference.Dating(rawValue: $0) }
        guard record.skip("\"digest\":"), let digest = record.plainText().flatMap({ ContentDigest(hex: $0) }) else {
            return nil
        }
        let disbelieved = record.text(of: "\"disbelieved\":").map { PublicationDate(iso8601: $0) }
        let entry = record.text(of: "\"entry\":")
        guard let file = record.text(of: "\"file\":") else { return nil }
        let identifier = record.text(of: "\"identifier\":")
        let language = record.text(of: "\"language\":")
        let link = record.text(of: "\"link\":")
        guard let published = record.text(of: "\"published\":").flatMap({ PublicationDate(iso8601: $0) }) else {
            return nil
        }
        let source = record.text(of: "\"source\":")
        let superseded = record.skip("\"superseded\":") && record.skipTrue()
        let title = record.text(of: "\"title\":")
        // A value that was there and is no such value.
        if dating == .some(nil) || disbelieved == .some(nil) { return nil }
        guard record.isAtEnd else { return nil }
        let article = ArticleReference(
            file: FileName(escaped: file), entry: entry, digest: digest, published: published, title: title,
            source: source, author: author, language: language, link: link, identifier: identifier,
            dating: dating ?? nil, disbelieved: disbelieved ?? nil)
        self.init(article, superseded: superseded, sketch: nil)
    }
}
