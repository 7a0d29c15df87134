internal import Articles
internal import Markup

/// An article in the News Industry Text Format (https://iptc.org/std/NITF/), alone or within NewsML.
struct NITF {
    private(set) var document: Document

    /// - Parameter root: The element `nitf`.
    init(_ tree: MarkupTree, _ root: MarkupTree.Node) {
        let head = tree.child("head", of: root)
        let body = tree.child("body", of: root)
        let bodyHead = body.flatMap { tree.child("body.head", of: $0) }
        let data = head.flatMap { tree.child("docdata", of: $0) }
        let publication = head.flatMap { tree.child("pubdata", of: $0) }

        let headline = bodyHead.flatMap { tree.path("hedline", "hl1", of: $0) ?? tree.child("hedline", of: $0) }
        document = Document(
            title: headline.map { MarkupTree.trimmed(tree.text(of: $0)) }
                ?? head.flatMap { tree.field("title", of: $0) },
            paragraphs: body.flatMap { tree.child("body.content", of: $0) }.map { tree.blocks(of: $0) } ?? [])
        if let dateline = bodyHead.flatMap({ tree.field("dateline", of: $0) }) { document.add(dateline: dateline) }
        document.author = bodyHead.flatMap { tree.field("byline", of: $0) }.map(Self.byline)
        document.published =
            data.flatMap { Self.date(tree, "date.issue", of: $0) ?? Self.date(tree, "date.release", of: $0) }
            ?? publication.flatMap { tree.attribute("date.publication", of: $0) }.flatMap(Self.date)
        let holder = data.flatMap { tree.child("doc.copyright", of: $0) }.flatMap { tree.attribute("holder", of: $0) }
        document.source =
            bodyHead.flatMap { tree.field("distributor", of: $0) }
            ?? publication.flatMap { tree.attribute("name", of: $0) } ?? holder
        document.identifier = data.flatMap { tree.child("doc-id", of: $0) }.flatMap {
            tree.attribute("id-string", of: $0)
        }
        document.language = tree.inherited("lang", of: root)
        let status = data.flatMap { tree.attribute("management-status", of: $0) }
        document.isWithdrawn = ["canceled", "cancelled", "withheld"].contains(status)
    }

    private static func date(_ tree: MarkupTree, _ name: String, of data: MarkupTree.Node) -> PublicationDate? {
        tree.child(name, of: data).flatMap { tree.attribute("norm", of: $0) }.flatMap(date)
    }

    /// ISO 8601 in its basic form, as NITF has it: `20241122T101500Z`, `20241122T101500+0900`, `20241122`.
    static func date(_ text: String) -> PublicationDate? {
        let bytes = Array(text.utf8)
        var digits = Cursor(bytes[...])
        guard digits.number(digits: 8...8) != nil else { return PublicationDate(metadata: bytes[...]) }
        var extended = Array(bytes[..<4]) + [UInt8(ascii: "-")] + bytes[4..<6] + [UInt8(ascii: "-")] + bytes[6..<8]
        if digits.skip(UInt8(ascii: "T")) {
            let start = digits.offset
            if digits.number(digits: 6...6) != nil {
                extended += [UInt8(ascii: "T")] + bytes[start..<start + 2] + [UInt8(ascii: ":")]
                extended += bytes[start + 2..<start + 4] + [UInt8(ascii: ":")] + bytes[(start + 4)...]
            } else {
                extended += bytes[(start - 1)...]
            }
        }
        return PublicationDate(metadata: extended[...])
    }

    /// `By Kim Lee` → Kim Lee.
    private static func byline(_ text: String) -> String {
        text.utf8.count > 3 && text.utf8.prefix(3).lowercasedASCII == "by " ? String(text.dropFirst(3)) : text
    }
}

extension Document {
    /// Puts a dateline that stands in a field of its own before the text, as agencies print it, unless the text has it.
    mutating func add(dateline: String) {
        guard let first = paragraphs.first else { return }
        let place = dateline.utf8.prefix { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "(") }
        guard !first.utf8.starts(with: place) else { return }
        let words = dateline.utf8.split(whereSeparator: \.isASCIISpace).map { String(decoding: $0, as: UTF8.self) }
        paragraphs[0] = words.joined(separator: " ") + " - " + first
    }
}
