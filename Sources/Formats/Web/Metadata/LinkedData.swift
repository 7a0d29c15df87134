internal import Articles

/// What a page says of itself in JSON-LD (https://schema.org/Article), as far as it is read.
struct LinkedData {
    var types: [String] = []
    var headline: String?
    var published: String?
    var authors: [String] = []
    var publisher: String?
    var body: String?
    var language: String?
    var url: String?
    /// What other items call this one, and what it calls its publisher and author, by `@id`.
    var identifier: String?
    var name: String?
    var publisherReference: String?
    var authorReference: String?
    /// The posts of a live blog in their order.
    var updates: [LinkedData] = []

    /// The first article among the scripts' items; nil if there is none.
    ///
    /// A script that is no JSON is passed over, and so is a value of another sort than expected.
    init?(scripts: [[UInt8]]) {
        var found: LinkedData?
        var names: [String: String] = [:]
        for script in scripts {
            guard let value = try? JSONValue(Self.bare(script), within: nil) else { continue }
            let items = Self.items(in: value)
            for item in items {
                if let identifier = item.identifier, let name = item.name { names[identifier] = name }
            }
            for item in items where item.isArticle {
                if found == nil || found?.body == nil && item.body != nil { found = item.merged(into: found) }
            }
        }
        guard let found else { return nil }
        self = found
        publisher = publisher ?? publisherReference.flatMap { names[$0] }
        if authors.isEmpty, let author = authorReference.flatMap({ names[$0] }) { authors = [author] }
    }

    private init() {}

    /// A script without what some sites put around the JSON: `<!--`, `//<![CDATA[`.
    private static func bare(_ script: [UInt8]) -> ArraySlice<UInt8> {
        let text = script.drop { $0.isASCIISpace }
        if text.first == UInt8(ascii: "[") || text.first == UInt8(ascii: "{") { return text }
        guard let start = text.firstIndex(of: UInt8(ascii: "{")), let end = text.lastIndex(of: UInt8(ascii: "}")),
            start < end
        else { return text }
        return text[start...end]
    }

    /// The first `datePublished` or `uploadDate` that stands in a script, be the script broken or about something else.
    static func date(in script: [UInt8]) -> String? {
        for name in ["\"datePublished\"", "\"uploadDate\"", "\"startDate\""] {
            guard let place = script.firstRange(of: Array(name.utf8)) else { continue }
            var rest = script[place.upperBound...].drop { $0.isASCIISpace || $0 == UInt8(ascii: ":") }
            guard rest.popFirst() == UInt8(ascii: "\"") else { continue }
            return String(decoding: rest.prefix(40).prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
        }
        return nil
    }

    private func merged(into other: LinkedData?) -> LinkedData {
        guard let other else { return self }
        var result = other
        result.body = result.body ?? body
        result.headline = result.headline ?? headline
        result.published = result.published ?? published
        return result
    }

    /// `NewsArticle` and its subtypes, and the other kinds of `Article` and `CreativeWork` that news come as.
    var isArticle: Bool {
        types.contains { type in
            let name = type.split(separator: "/").last.map(String.init) ?? type
            return name.hasSuffix("Article") || name.hasSuffix("BlogPosting") || name == "Report" || name == "Review"
        }
    }

    var isLive: Bool { types.contains { $0.hasSuffix("LiveBlogPosting") } }
}

extension LinkedData {
    /// A text that is not there, or is something else, is nil.
    private init(_ fields: [String: JSONValue]) {
        types = Self.texts(in: fields["@type"])
        headline = Self.texts(in: fields["headline"]).first
        if headline == nil, isArticle { headline = Self.texts(in: fields["name"]).first }
        published = Self.texts(in: fields["datepublished"]).first
        authors = Self.texts(in: fields["author"])
        publisher = Self.texts(in: fields["publisher"]).first
        body = Self.text(fields["articlebody"])
        language = Self.texts(in: fields["inlanguage"]).first
        url = Self.text(fields["url"])
        identifier = Self.text(fields["@id"])
        name = Self.text(fields["name"])
        publisherReference = Self.text(fields["publisher"]?.object?["@id"])
        authorReference = Self.text(fields["author"]?.object?["@id"])
        if isLive { updates = Self.items(in: fields["liveblogupdate"]) }
    }

    /// The items of one, of a list or of a graph.
    private static func items(in value: JSONValue?) -> [LinkedData] {
        switch value {
        case .array(let values): values.flatMap { items(in: $0) }
        case .object(let fields):
            [LinkedData(fields)] + items(in: fields["@graph"]) + items(in: fields["mainentity"])
        default: []
        }
    }

    /// The texts of one, of something with a `name`, or of a list of either.
    private static func texts(in value: JSONValue?) -> [String] {
        switch value {
        case .string(let text): [text]
        case .array(let values): values.flatMap { texts(in: $0) }
        case .object(let fields): texts(in: fields["name"])
        default: []
        }
    }

    private static func text(_ value: JSONValue?) -> String? {
        if case .string(let text) = value { text } else { nil }
    }
}
