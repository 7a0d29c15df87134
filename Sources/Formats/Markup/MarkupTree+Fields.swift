internal import Articles
internal import FoundationEssentials
internal import Markup

extension MarkupTree {
    /// The text of the first child element that has one of the names and words; by the order of the names.
    func field(_ names: String..., of node: Node) -> String? {
        for name in names {
            for child in children(of: node) where isElement(child, name) {
                let text = text(of: child)
                if text.utf8.contains(where: { !$0.isASCIISpace }) { return Self.trimmed(text) }
            }
        }
        return nil
    }

    /// An element below others: `path("itemMeta", "pubStatus", of: item)`.
    func path(_ names: String..., of node: Node) -> Node? {
        var node = node
        for name in names {
            guard let child = child(name, of: node) else { return nil }
            node = child
        }
        return node
    }

    /// What stands in an attribute or, without that, in the nearest element around: `xml:lang`, `xml:base`.
    func inherited(_ attribute: String, of node: Node) -> String? {
        var next: Node? = node
        while let node = next {
            if let value = self.attribute(attribute, of: node), !value.isEmpty { return value }
            next = parent(of: node)
        }
        return nil
    }

    /// The first date that can be read of the children with one of the names.
    func date(_ names: String..., of node: Node) -> PublicationDate? {
        for name in names {
            for child in children(of: node) where isElement(child, name) {
                if let date = PublicationDate(metadata: textBytes(of: child)[...]) { return date }
            }
        }
        return nil
    }

    /// A reference in the document, made whole by `xml:base` (RFC 3986); an address that is whole stays as it is.
    func address(_ reference: String, at node: Node) -> String {
        let reference = Self.trimmed(reference)
        guard !reference.contains("://"), let base = inherited("base", of: node), let url = URL(string: base) else {
            return reference
        }
        return URL(string: reference, relativeTo: url)?.absoluteString ?? reference
    }

    static func trimmed(_ text: String) -> String {
        String(decoding: Blanks.trimmed(Array(text.utf8)[...]), as: UTF8.self)
    }
}
