internal import Articles
internal import FoundationEssentials
internal import Markup

/// What a page says of the article outside of its text: JSON-LD, OpenGraph (https://ogp.me), `meta`, `time`, `link`.
struct PageMetadata {
    private(set) var linked: LinkedData?
    /// The contents of `meta`, by name or property in lower case; the first of each.
    private var fields: [String: String] = [:]
    private var properties: [String: String] = [:]
    private(set) var pageTitle: String?
    private var canonical: String?
    private var language: String?
    /// The dates of JSON-LD that is about something else, or is no JSON.
    private var otherDates: [String] = []
    private var times = PageTimes()
    /// Of `meta` whose name says that it is of the publication, though nobody knows it.
    private var namedDate: String?

    private enum Element {
        case meta, title, link, html, script, time, heading, dated, other

        init(name: String) {
            self =
                switch name {
                case "meta": .meta
                case "title": .title
                case "link": .link
                case "html": .html
                case "script": .script
                case "time": .time
                case "h1": .heading
                case "abbr", "span": .dated
                default: .other
                }
        }
    }

    init(_ tree: MarkupTree) {
        let names = (0..<tree.nameCount).map { tree.name(number: $0) }
        let elements = names.map { Element(name: $0) }
        let property = names.firstIndex(of: "itemprop")
        var scripts: [[UInt8]] = []
        times = PageTimes(names: names)
        for node in tree.nodes {
            guard let number = tree.nameNumber(of: node) else {
                times.readText(tree.textRange(of: node), in: tree)
                continue
            }
            switch elements[number] {
            case .meta: readMeta(tree, node)
            case .title where pageTitle == nil:
                if tree.parent(of: node).map({ tree.isElement($0, "svg") }) != true {
                    pageTitle = Self.folded(tree.text(of: node))
                }
            case .link where canonical == nil:
                if tree.attribute("rel", of: node)?.lowercased() == "canonical" {
                    canonical = tree.attribute("href", of: node)
                }
            case .html where language == nil: language = tree.attribute("lang", of: node)
            case .script where scripts.count < 50:
                if tree.attribute("type", of: node)?.lowercased().hasPrefix("application/ld+json") == true {
                    scripts.append(tree.textBytes(of: node))
                }
            case .time: times.readTime(tree, node)
            case .heading: times.readHeading(node)
            case .dated where times.published == nil && tree.attributeRange("title", of: node) != nil:
                if let kind = tree.attribute("class", of: node), kind == "published" || kind == "value-title" {
                    times.published = tree.attribute("title", of: node)
                }
            default: break
            }
            times.readData(tree, node)
            guard let property else { continue }
            for (name, value) in tree.attributes(of: node) where name == property {
                for name in tree.bytes[value].split(whereSeparator: \.isASCIISpace) {
                    readProperty(name.lowercasedASCII, tree, node)
                }
            }
        }
        linked = scripts.isEmpty ? nil : LinkedData(scripts: scripts)
        otherDates = scripts.prefix(10).compactMap { LinkedData.date(in: $0) }
    }

    private mutating func readMeta(_ tree: MarkupTree, _ node: MarkupTree.Node) {
        guard let content = tree.attribute("content", of: node), !content.isEmpty else { return }
        for attribute in ["property", "name", "itemprop"] {
            guard let name = tree.attribute(attribute, of: node)?.lowercased() else { continue }
            if fields[name] == nil { fields[name] = content }
            if namedDate == nil, Self.mayBeDate(content), Self.namesPublication(name),
                PublicationDate(page: content) != nil
            {
                namedDate = content
            }
        }
    }

    /// A cheap test that what most pages declare fails.
    private static func mayBeDate(_ content: String) -> Bool {
        content.utf8.count <= longestDate && content.utf8.count(where: \.isASCIIDigit) >= leastDigits
    }

    /// In bytes.
    private static let longestDate = 64
    /// Of a year.
    private static let leastDigits = 4

    /// Whether a name is of when something was published or made, whatever stands between its letters: `weibo: article:create_at`.
    private static func namesPublication(_ name: String) -> Bool {
        let letters = String(decoding: name.utf8.filter(\.isASCIIAlphanumeric), as: UTF8.self)
        let isOther = ["modif", "updat", "expir", "unpublish", "publisher", "image", "video", "event"]
            .contains { letters.contains($0) }
        return !isOther
            && [
                "published", "publishd", "publisht", "publishat", "pubdate", "pubtime", "createat", "createdat",
                "createdate",
                "createddate", "createtime", "createdtime", "creationdate", "datecreated", "dateissued", "issuedate",
                "releasedate",
            ].contains { letters.contains($0) }
    }

    private mutating func readProperty(_ name: String, _ tree: MarkupTree, _ node: MarkupTree.Node) {
        guard ["datepublished", "author", "headline", "publisher"].contains(name), properties[name] == nil else {
            return
        }
        let inner = tree.inside(node).first { tree.attribute("itemprop", of: $0)?.lowercased() == "name" }
        properties[name] =
            tree.attribute("content", of: node) ?? tree.attribute("datetime", of: node)
            ?? Self.folded(tree.text(of: inner ?? node))
    }

    private func field(_ names: [String]) -> String? {
        for name in names {
            if let value = fields[name].map({ Self.folded($0) }), !value.isEmpty { return value }
        }
        return nil
    }

    /// Without blanks at its ends and with single ones inside.
    static func folded(_ text: String) -> String {
        String(decoding: Blank.folded(text.utf8), as: UTF8.self)
    }
}

extension PageMetadata {
    /// Whether the page says that it is an article.
    var isArticle: Bool {
        linked != nil || fields["og:type"]?.lowercased() == "article" || fields["article:published_time"] != nil
            || properties["datepublished"] != nil
    }

    /// What the page calls the article, best first.
    var titles: [String] {
        [linked?.headline, properties["headline"], fields["og:title"], fields["twitter:title"], pageTitle]
            .compactMap { $0.map { Self.folded($0).replacing("&amp;", with: "&") } }
            .filter { !$0.isEmpty }
    }

    /// The headline, without the site's name.
    ///
    /// - Parameter visible: The headline that stands on the page.
    func title(visible: String?) -> String? {
        if let visible { return visible }
        return titles.first.map { withoutSite($0) }
    }

    /// Cuts the part after the last ` | `, ` - ` or the like if it is the site's name, or is short beside the rest.
    private func withoutSite(_ title: String) -> String {
        for separator in [" | ", " – ", " — ", " - ", " :: ", " • ", " · ", " » ", " / "] {
            guard let place = title.ranges(of: separator).last else { continue }
            let head = title[..<place.lowerBound]
            let tail = title[place.upperBound...]
            if tail == source ?? "" || tail.split(separator: " ").count <= 4 && head.split(separator: " ").count >= 3 {
                return String(head)
            }
        }
        return title
    }

    /// What could be the publication's date, the surest first: of what the page declares the first, by the clock of the article's own
    /// place if the page says it anywhere, and beside that what it shows; where it declares none, of its address, what it shows, or
    /// what it keeps for its scripts. The others follow, for where a date is not believed.
    func dates(shown: ShownDate?) -> [PublicationDate] {
        let declared = declaredDates.compactMap { PublicationDate(page: $0) }
        var first = declared.first
        if let date = first, date.zone == 0, date.precision == .second,
            let same = declared.dropFirst().first(where: {
                $0.zone != 0 && abs(date.instant.timeIntervalSince($0.instant)) < 60
            })
        {
            // The same instant, once more by the clock of the place.
            first = date.by(zone: same.zone)
        }
        let others = [addressDay, shown?.day].compactMap { $0 }
        return [first.map { shown?.date(beside: $0) ?? $0 }].compactMap { $0 } + declared
            + others.map { PublicationDate($0) } + [times.data.flatMap { PublicationDate(page: $0) }].compactMap { $0 }
    }

    private var addressDay: CivilDay? {
        [canonical, fields["og:url"], linked?.url].lazy.compactMap { $0.flatMap { CivilDay(address: $0) } }.first
    }

    /// The page's first `time`; where the address names another day, it is of another story.
    private var firstTime: String? {
        guard let value = times.first, let day = addressDay, let date = PublicationDate(page: value) else {
            return times.first
        }
        return abs(date.daysSinceEpoch - day.daysSinceEpoch) > 1 ? nil : value
    }

    /// What is declared to be the publication's date, the surest first.
    private var declaredDates: [String] {
        let names = [
            "parsely-pub-date", "sailthru.date", "article.published", "govuk:first-published-at", "date",
            "dc.date.issued", "dcterms.issued", "dcterms.created", "dcterms.date", "dc.date", "dc.date.created",
            "citation_publication_date", "citation_date", "citation_online_date", "pubdate", "publish-date",
            "publishdate",
            "publish_date", "publication_date", "publication-date", "published", "published_at", "published-date",
            "published_date", "originalpublicationdate", "pdate", "article_date_original", "article:published",
            "analytics-attributes.articledate", "cxenseparse:recs:publishtime", "bt:pubdate", "prism.publicationdate",
            "rnews:datepublished", "dc:date", "dc.terms.date", "article-publication-date", "article.created",
            "og:pubdate", "og:publish_date", "sort_date", "displaydate", "release_date", "created_at", "creation_date",
            "created",
        ]
        let values =
            [
                linked?.published, fields["article:published_time"], fields["og:article:published_time"],
                fields["og:published_time"], properties["datepublished"], fields["datepublished"],
            ] + names.map { fields[$0] } + [times.published, namedDate, firstTime] + otherDates
        return values.compactMap { $0 }
    }

    var source: String? {
        field(["og:site_name"]) ?? linked?.publisher.map(Self.folded)
            ?? field(["dc.publisher", "dcterms.publisher", "citation_publisher", "publisher", "application-name"])
            ?? properties["publisher"]
    }

    var author: String? {
        if let authors = linked?.authors.map(Self.folded).filter({ Self.isName($0) }), !authors.isEmpty {
            return authors.joined(separator: ", ")
        }
        let names = [
            "author", "article:author", "parsely-author", "sailthru.author", "byl", "dc.creator", "dcterms.creator",
            "citation_author",
        ]
        let values = names.map { field([$0]) } + [properties["author"]]
        return values.compactMap { $0 }.first { Self.isName($0) }
            .map { $0.lowercased().hasPrefix("by ") ? String($0.dropFirst(3)) : $0 }
    }

    private static func isName(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 200 && !text.contains("://") && !text.hasPrefix("@")
    }

    /// - Parameter element: The language of the element that the text stands in, or of one around it.
    func language(of element: String?) -> String? {
        let value = element ?? linked?.language ?? language ?? fields["content-language"]
        return value.flatMap { $0.isEmpty || $0.utf8.count > 35 ? nil : $0 }
    }

    var link: String? {
        [canonical, fields["og:url"], linked?.url].compactMap { $0.map(Self.folded) }
            .first { $0.hasPrefix("https://") || $0.hasPrefix("http://") }
    }
}
