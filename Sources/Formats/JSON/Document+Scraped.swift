internal import Articles

/// The fields that programs which save articles use, and those of schema.org's NewsArticle.
///
/// The names are those that newspaper3k, news-please, trafilatura, Scrapy projects, NewsAPI, the Guardian's and WordPress's
/// interfaces write; see ``JSONValue`` for how they are compared.
extension Document {
    private static let titleKeys = ["title", "headline", "headlines", "webtitle", "articletitle", "ogtitle"]
    private static let textKeys = [
        "articlebody", "maintext", "fulltext", "bodytext", "text", "body", "content", "articletext", "contenttext",
        "rawtext",
        "cleanedtext", "articlecontent", "newscontent", "paragraphs", "bodyhtml", "contenthtml", "articlehtml", "story",
    ]
    private static let summaryKeys = [
        "description", "summary", "abstract", "standfirst", "lead", "excerpt", "trailtext",
    ]
    private static let dateKeys = [
        "datepublished", "published", "publishedat", "publisheddate", "publishedtime", "publishdate", "datepublish",
        "pubdate",
        "publicationdate", "pubtime", "firstcreated", "versioncreated", "webpublicationdate", "firstpublished",
        "dategmt", "date", "datetime", "created",
        "createdat", "datecreated", "timestamp", "time", "updated", "updatedat", "datemodified", "modified",
    ]
    private static let sourceKeys = [
        "source", "sourcename", "publisher", "sitename", "site", "website", "outlet", "publication", "newspaper",
        "provider",
        "agency", "sourcedomain", "domain",
    ]
    private static let authorKeys = ["author", "authors", "byline", "creator", "by"]
    private static let linkKeys = [
        "canonicalurl", "canonical", "canonicallink", "url", "link", "weburl", "permalink", "articleurl", "sourceurl",
        "mainentityofpage", "href",
    ]
    private static let languageKeys = ["language", "lang", "inlanguage", "locale"]
    private static let identifierKeys = ["guid", "uuid", "uri", "id", "identifier", "articleid"]

    /// Nil for a value that is no article: it has no text, or neither title, address nor date beside it.
    init?(scraped value: JSONValue) {
        let fields = JSONFields(value)
        let title = fields.text(Self.titleKeys)
        let body = fields.paragraphs(Self.textKeys) ?? (title == nil ? nil : fields.paragraphs(Self.summaryKeys))
        guard let body else { return nil }
        self.init(title: title, paragraphs: body)
        published = fields.date(Self.dateKeys)
        link = fields.name(Self.linkKeys)
        guard title != nil || link != nil || published != nil else { return nil }
        source = fields.name(Self.sourceKeys)
        author = fields.name(Self.authorKeys)
        language = fields.name(Self.languageKeys)
        identifier = fields.name(Self.identifierKeys).flatMap { Self.isUnique($0) ? $0 : nil }
    }

    /// A row's number in somebody's table names another article in the next table.
    private static func isUnique(_ identifier: String) -> Bool {
        identifier.utf8.count >= 16 || identifier.utf8.contains(UInt8(ascii: ":"))
    }
}
