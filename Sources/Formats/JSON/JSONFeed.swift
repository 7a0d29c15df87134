internal import Articles

/// JSON Feed (https://www.jsonfeed.org/version/1.1/): each item is an article, known by its `id`.
struct JSONFeed {
    let items: [Document]

    /// Nil for a value that is no feed.
    init?(_ value: JSONValue) {
        guard value["version"]?.string?.contains("jsonfeed.org") == true, let items = value["items"]?.array else {
            return nil
        }
        let feed = JSONFields(value)
        let title = feed.text(["title"])
        let address = feed.name(["feedurl", "homepageurl"])
        let author = feed.name(["authors", "author"])
        let language = feed.name(["language"])
        self.items = items.compactMap { item in
            let fields = JSONFields(item)
            guard let body = fields.paragraphs(["contenthtml", "contenttext", "summary"]) else { return nil }
            var document = Document(title: fields.text(["title"]), paragraphs: body)
            document.published = fields.date(["datepublished", "datemodified"])
            document.source = title
            document.author = fields.name(["authors", "author"]) ?? author
            document.language = fields.name(["language"]) ?? language
            document.link = fields.name(["url", "externalurl"])
            document.identifier = item["id"].flatMap { id in
                EntryIdentifier.name(id.string ?? id.integer.map { "\($0)" }, of: address)
            }
            return document
        }
    }
}

extension JSONValue {
    /// A whole number that a double holds exactly.
    fileprivate var integer: Int? {
        if case .number(let number) = self { Int(exactly: number) } else { nil }
    }
}
