internal import Articles

/// The fields that stand before an article's body: YAML front matter, or a block of `Key: value` lines.
struct Metadata: Hashable {
    struct Field: Hashable {
        /// In lower case, with spaces for `-` and `_`.
        var key: String
        /// The value's range in the text, without quotes.
        var value: Range<Int>
        /// The quote that the value stood in.
        var quote: UInt8?
    }

    var fields: [Field]
    /// Where the body starts.
    var end: Int

    /// No article needs more fields; a longer run of such lines is its body.
    static let fieldLimit = 100

    static let titleKeys = ["title", "headline", "subject"]
    static let dateKeys =
        [
            "date", "first published", "published", "pubdate", "pub date", "publication date", "publish date",
            "date published",
            "published at", "publishedat", "datepublished", "publishdate", "published on", "first published on",
            "published time", "posted", "posted on", "issued", "issued on", "released", "release date", "sent",
            "created",
        ] + changeKeys
    private static let changeKeys = [
        "lastmod", "updated", "last updated", "last modified", "modified", "datemodified",
    ]
    static let sourceKeys = ["source", "publisher", "agency", "outlet", "publication", "site", "site name", "sitename"]
    static let otherKeys = ["author", "authors", "by", "byline", "url", "link", "language", "lang"]
    /// Of a message that was saved as a text. One of them alone may begin a sentence.
    static let mailKeys = ["from", "to", "cc", "reply to", "subject", "sent"]
    static let knownKeys = Set(titleKeys + dateKeys + sourceKeys + otherKeys + mailKeys)

    /// Finds the metadata at the top of a text; nil if it starts with its body.
    init?(of text: [UInt8]) {
        if let frontMatter = Metadata(frontMatter: text, from: 0) {
            self = frontMatter
        } else if let header = Metadata(header: text, from: 0) {
            self = header
        } else {
            return nil
        }
    }

    init(fields: [Field], end: Int) {
        self.fields = fields
        self.end = end
    }

    /// The first field that has a value, by the order of the keys.
    func field(_ keys: [String]) -> Field? {
        for key in keys {
            if let field = fields.first(where: { $0.key == key && !$0.value.isEmpty }) { return field }
        }
        return nil
    }

    var titleField: Field? { field(Self.titleKeys) }

    /// The first field with a date that can be read.
    func published(in text: [UInt8]) -> PublicationDate? { dated(in: text)?.date }

    /// Whether that date is of a change.
    func isChange(in text: [UInt8]) -> Bool { dated(in: text).map { Self.changeKeys.contains($0.key) } ?? false }

    private func dated(in text: [UInt8]) -> (key: String, date: PublicationDate)? {
        for key in Self.dateKeys {
            for field in fields where field.key == key {
                if let date = PublicationDate(metadata: text[field.value]) { return (key, date) }
            }
        }
        return nil
    }

    /// The value's bytes on one line, without the escapes of YAML's quotes.
    static func value(of field: Field, in text: [UInt8]) -> [UInt8] {
        var value: [UInt8] = []
        var rest = Cursor(text[field.value])
        while let byte = rest.next {
            rest.offset += 1
            if let quote = field.quote, let next = rest.next, next == quote || next == UInt8(ascii: "\\"),
                byte == (quote == UInt8(ascii: "'") ? quote : UInt8(ascii: "\\"))
            {
                value.append(next)
                rest.offset += 1
            } else if byte.isASCIISpace {
                if value.last != .space { value.append(.space) }
            } else {
                value.append(byte)
            }
        }
        return value
    }

    static func normalized(_ key: ArraySlice<UInt8>) -> String {
        String(
            decoding: key.map { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") ? .space : $0.asciiLowercased },
            as: UTF8.self)
    }
}
