/// What two versions of an article have in common and no other article has: the same key with another text is a new version.
///
/// Pages and entries of feeds are kept apart: a feed's summary is no new version of the page that it links to.
package enum VersionKey: Hashable, Sendable {
    /// The canonical URL, without its scheme, fragment and tracking parameters.
    case link(String, isEntry: Bool)
    /// The publisher's own name for the article; only in their world, since many count from 1.
    case identifier(String, source: String?, isEntry: Bool)
    /// Where the file has neither. A name may be used for another article, so the texts have to agree as well.
    case file(FileName)

    /// Nil for an entry that is known by nothing but its place.
    package init?(of article: ArticleReference) {
        if article.entry != nil, let identifier = article.identifier, !identifier.isEmpty, identifier != article.link {
            // A feed's link may count who follows it.
            self = .identifier(identifier, source: article.source, isEntry: true)
        } else if let link = article.link.map(Self.plain), !link.isEmpty {
            self = .link(link, isEntry: article.entry != nil)
        } else if let identifier = article.identifier, !identifier.isEmpty {
            self = .identifier(identifier, source: article.source, isEntry: article.entry != nil)
        } else if article.entry == nil {
            self = .file(article.file)
        } else {
            return nil
        }
    }

    /// Whether the key alone makes two articles one.
    package var isCertain: Bool {
        if case .file = self { false } else { true }
    }

    /// `utm_source=rss`: says where a reader comes from.
    private static func isTracking(_ parameter: Substring) -> Bool {
        let name = parameter.prefix { $0 != "=" }
        return name.hasPrefix("utm_") || name.hasPrefix("at_") || name.hasPrefix("mc_")
            || ["fbclid", "gclid", "cmpid", "ocid", "ftag", "smid", "ns_campaign", "xtor"].contains(name)
    }

    private static func plain(_ link: String) -> String {
        var rest = link[...]
        if let fragment = rest.firstIndex(of: "#") { rest = rest[..<fragment] }
        for scheme in ["https://", "http://"] where rest.hasPrefix(scheme) { rest = rest.dropFirst(scheme.count) }
        if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
        let parts = rest.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var path = parts.first ?? rest
        while path.hasSuffix("/") { path = path.dropLast() }
        let query = parts.dropFirst().first?.split(separator: "&").filter { !isTracking($0) } ?? []
        return query.isEmpty ? String(path) : "\(path)?\(query.joined(separator: "&"))"
    }
}
