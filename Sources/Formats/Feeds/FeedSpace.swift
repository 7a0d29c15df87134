internal import Articles
internal import Markup

/// The name spaces whose elements mean what a feed's own do. Others use the same names for something else: `media:description` is
/// a picture's, `itunes:author` a show's.
enum FeedSpace: Hashable {
    /// Without a name space, or RSS 0.9's and 1.0's.
    case own
    case content, dublinCore, atom, feedBurner

    private static let known: [String: FeedSpace] = [
        "http://purl.org/rss/1.0/": .own, "http://my.netscape.com/rdf/simple/0.9/": .own,
        "http://backend.userland.com/rss2": .own, "http://blogs.law.harvard.edu/tech/rss": .own,
        "http://purl.org/rss/1.0/modules/content/": .content, "http://purl.org/dc/elements/1.1/": .dublinCore,
        "http://purl.org/dc/terms/": .dublinCore, "http://www.w3.org/2005/Atom": .atom,
        "http://purl.org/atom/ns#": .atom,
        "http://rssnamespace.org/feedburner/ext/1.0": .feedBurner,
    ]

    /// Nil for another one.
    init?(of node: MarkupTree.Node, in tree: MarkupTree) {
        guard let name = tree.namespace(of: node) else {
            self = .own
            return
        }
        guard let space = Self.known[name] else { return nil }
        self = space
    }
}

extension MarkupTree {
    /// The child elements of a name in a feed's own name space, or one that means the same.
    func feedChildren(_ name: String, of node: Node) -> some Sequence<Node> {
        children(of: node).lazy.filter { isElement($0, name) && FeedSpace(of: $0, in: self) != nil }
    }

    func feedChild(_ name: String, of node: Node) -> Node? { feedChildren(name, of: node).first { _ in true } }

    /// The text of the first such child that has one of the names and words; by the order of the names, and of one name the feed's own
    /// before others.
    func feedField(_ names: String..., of node: Node) -> String? {
        for name in names {
            var other: String?
            for child in feedChildren(name, of: node) {
                let text = Self.trimmed(text(of: child))
                if text.isEmpty { continue }
                if FeedSpace(of: child, in: self) == .own { return text }
                other = other ?? text
            }
            if let other { return other }
        }
        return nil
    }

    /// The first date that can be read of such children with one of the names.
    func feedDate(_ names: String..., of node: Node) -> PublicationDate? {
        for name in names {
            for child in feedChildren(name, of: node) {
                if let date = PublicationDate(metadata: textBytes(of: child)[...]) { return date }
            }
        }
        return nil
    }
}
