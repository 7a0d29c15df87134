internal import Articles

internal import FoundationEssentials

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
            guard let items = try? JSONDecoder().decode(Items.self, from: Data(script)) else { continue }
            for item in items.all {
                if let identifier = item.identifier, let name = item.name { names[identifier] = name }
            }
            for item in items.all where item.isArticle {
                if found == nil || found?.body == nil && item.body != nil { found = item.merged(into: found) }
            }
        }
        guard let found else { return nil }
        self = found
        publisher = publisher ?? publisherReference.flatMap { names[$0] }
        if authors.isEmpty, let author = authorReference.flatMap({ names[$0] }) { authors = [author] }
    }

    private init() {}

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

extension LinkedData: Decodable {
    private enum Key: String, CodingKey {
        case type = "@type"
        case identifier = "@id"
        case headline, name, datePublished, author, publisher, articleBody, inLanguage, url, liveBlogUpdate
        case graph = "@graph"
        case mainEntity
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        types = (try? container.decode(Texts.self, forKey: .type))?.all ?? []
        headline = (try? container.decode(Texts.self, forKey: .headline))?.all.first
        if headline == nil, isArticle { headline = (try? container.decode(Texts.self, forKey: .name))?.all.first }
        published = (try? container.decode(Texts.self, forKey: .datePublished))?.all.first
        authors = (try? container.decode(Texts.self, forKey: .author))?.all ?? []
        publisher = (try? container.decode(Texts.self, forKey: .publisher))?.all.first
        body = (try? container.decode(String.self, forKey: .articleBody))
        language = (try? container.decode(Texts.self, forKey: .inLanguage))?.all.first
        url = (try? container.decode(String.self, forKey: .url))
        identifier = (try? container.decode(String.self, forKey: .identifier))
        name = (try? container.decode(String.self, forKey: .name))
        publisherReference = (try? container.decode(Reference.self, forKey: .publisher))?.identifier
        authorReference = (try? container.decode(Reference.self, forKey: .author))?.identifier
        if isLive { updates = (try? container.decode(Items.self, forKey: .liveBlogUpdate))?.all ?? [] }
    }

    /// One item, a list of them, or a graph.
    private struct Items: Decodable {
        var all: [LinkedData]

        init(from decoder: any Decoder) throws {
            if var list = try? decoder.unkeyedContainer() {
                all = []
                while !list.isAtEnd {
                    if let item = try? list.decode(Items.self) {
                        all += item.all
                    } else {
                        _ = try list.decode(Nothing.self)
                    }
                }
                return
            }
            all = (try? LinkedData(from: decoder)).map { [$0] } ?? []
            let container = try decoder.container(keyedBy: Key.self)
            for key in [Key.graph, .mainEntity] {
                if let inner = try? container.decode(Items.self, forKey: key) { all += inner.all }
            }
        }
    }

    /// A text, something with a `name`, or a list of either.
    private struct Texts: Decodable {
        var all: [String]

        init(from decoder: any Decoder) throws {
            if let text = try? decoder.singleValueContainer().decode(String.self) {
                all = [text]
            } else if var list = try? decoder.unkeyedContainer() {
                all = []
                while !list.isAtEnd {
                    if let item = try? list.decode(Texts.self) {
                        all += item.all
                    } else {
                        _ = try list.decode(Nothing.self)
                    }
                }
            } else {
                let container = try decoder.container(keyedBy: Key.self)
                all = try container.decode(Texts.self, forKey: .name).all
            }
        }
    }

    private struct Reference: Decodable {
        var identifier: String

        init(from decoder: any Decoder) throws {
            identifier = try decoder.container(keyedBy: Key.self).decode(String.self, forKey: .identifier)
        }
    }

    /// Any value.
    private struct Nothing: Decodable {
        init(from decoder: any Decoder) {}
    }
}
