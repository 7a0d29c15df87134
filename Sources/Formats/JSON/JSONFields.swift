internal import Articles
internal import FoundationEssentials

/// The fields of an object, each by the first of its names that has a value of the right kind.
struct JSONFields {
    private let value: JSONValue

    init(_ value: JSONValue) {
        self.value = value
    }

    private func first<Result>(_ keys: [String], _ read: (JSONValue) -> Result?) -> Result? {
        for key in keys {
            if let value = value[key], let result = read(value) { return result }
        }
        return nil
    }

    /// A line of text, without marks.
    func text(_ keys: [String]) -> String? {
        first(keys) { Self.string(in: $0, depth: 0) }.map(MarkedText.line)
    }

    /// A name, an address, a tag: a string, or what an object or a list holds of one.
    func name(_ keys: [String]) -> String? {
        first(keys, Self.name)
    }

    /// A body: a string of plain text or HTML, a list of paragraphs, or an object that holds one.
    func paragraphs(_ keys: [String]) -> [String]? {
        first(keys) { value in
            let paragraphs = Self.paragraphs(in: value, depth: 0)
            return paragraphs.isEmpty ? nil : paragraphs
        }
    }

    func date(_ keys: [String]) -> PublicationDate? {
        for key in keys {
            guard let value = value[key] else { continue }
            if let date = Self.date(value, isUTC: key.hasSuffix("gmt") || key.hasSuffix("utc")) { return date }
        }
        return nil
    }

    /// WordPress writes `{"rendered": …}`, others keep a value beside its type.
    private static let innerKeys = [
        "text", "value", "rendered", "plain", "html", "content", "body", "main", "name", "@value",
    ]

    private static func string(in value: JSONValue, depth: Int) -> String? {
        if let string = value.string { return string }
        guard depth < 4 else { return nil }
        for inner in value.array ?? [] {
            if let string = string(in: inner, depth: depth + 1) { return string }
        }
        for key in innerKeys {
            if let inner = value[key], let string = string(in: inner, depth: depth + 1) { return string }
        }
        return nil
    }

    static func paragraphs(in value: JSONValue, depth: Int) -> [String] {
        if let string = value.string { return MarkedText.paragraphs(of: string) }
        guard depth < 4 else { return [] }
        if let list = value.array { return list.flatMap { paragraphs(in: $0, depth: depth + 1) } }
        for key in innerKeys {
            guard let inner = value[key] else { continue }
            let paragraphs = paragraphs(in: inner, depth: depth + 1)
            if !paragraphs.isEmpty { return paragraphs }
        }
        return []
    }

    private static func name(_ value: JSONValue) -> String? {
        switch value {
        case .string(let text):
            return value.string.map { _ in MarkedText.line(text) }
        case .array(let values):
            // Two authors are named, more would be a list.
            let names = values.compactMap { name($0) }.prefix(3)
            return names.isEmpty ? nil : names.joined(separator: ", ")
        case .object:
            for key in ["name", "title", "fullname", "displayname", "byline", "literal", "@id", "url", "id"] {
                if let text = value[key]?.string { return MarkedText.line(text) }
            }
            return nil
        default:
            return nil
        }
    }

    /// A date in words or by ISO 8601, or seconds or milliseconds since 1970 as programs store them.
    private static func date(_ value: JSONValue, isUTC: Bool) -> PublicationDate? {
        switch value {
        case .string(let text):
            let bytes = Array(text.utf8)
            if isUTC, let date = PublicationDate(metadata: (bytes + Array("Z".utf8))[...]) { return date }
            if let date = PublicationDate(metadata: bytes[...]) { return date }
            return Double(text).flatMap(PublicationDate.init(sinceEpoch:))
        case .number(let number):
            return PublicationDate(sinceEpoch: number)
        case .object:
            for key in ["$date", "iso", "value", "date", "utc"] {
                if let inner = value[key], inner.object == nil, let date = date(inner, isUTC: isUTC) { return date }
            }
            return nil
        default:
            return nil
        }
    }
}

extension PublicationDate {
    /// Seconds since 1970 in the years 1973 to 2200, or milliseconds; other numbers are no times.
    fileprivate init?(sinceEpoch number: Double) {
        switch number {
        case 1e8..<7.3e9: self.init(Date(timeIntervalSince1970: number.rounded(.down)), precision: .second)
        case 1e11..<7.3e12: self.init(Date(timeIntervalSince1970: (number / 1000).rounded(.down)), precision: .second)
        default: return nil
        }
    }
}
