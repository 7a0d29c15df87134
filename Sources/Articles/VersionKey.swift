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
    private static func isTracking(_ parameter: ArraySlice<UInt8>) -> Bool {
        let name = parameter.prefix { $0 != UInt8(ascii: "=") }
        return trackingPrefixes.contains { name.starts(with: $0) } || trackingNames.contains { name == $0[...] }
    }

    private static let trackingPrefixes = ["utm_", "at_", "mc_"].map { Array($0.utf8) }
    private static let trackingNames = ["fbclid", "gclid", "cmpid", "ocid", "ftag", "smid", "ns_campaign", "xtor"]
        .map { Array($0.utf8) }
    private static let schemes = ["https://", "http://"].map { Array($0.utf8) }
    private static let usualHost = Array("www.".utf8)

    private static func plain(_ link: String) -> String {
        var rest = Array(link.utf8)[...]
        if let fragment = rest.firstIndex(of: UInt8(ascii: "#")) { rest = rest[..<fragment] }
        for scheme in schemes where rest.starts(with: scheme) { rest = rest.dropFirst(scheme.count) }
        if rest.starts(with: usualHost) { rest = rest.dropFirst(usualHost.count) }
        let mark = rest.firstIndex(of: UInt8(ascii: "?"))
        var path = rest[..<(mark ?? rest.endIndex)]
        while path.last == UInt8(ascii: "/") { path.removeLast() }
        let query = mark.map { rest[($0 + 1)...].split(separator: UInt8(ascii: "&")).filter { !isTracking($0) } } ?? []
        if query.isEmpty { return String(decoding: path, as: UTF8.self) }
        let parts = [path, [UInt8(ascii: "?")], ArraySlice(query.joined(separator: [UInt8(ascii: "&")]))]
        return String(decoding: parts.joined(), as: UTF8.self)
    }
}
