internal import Articles
internal import Markup

/// The parts of a word processor's document, which is a ZIP archive of XML: OOXML (ECMA-376) and OpenDocument (ISO 26300).
///
/// Parts are known by their paths in lower case, and may stand in any order.
struct PackedDocument {
    private var parts: [String: [UInt8]] = [:]

    /// In bytes, of one part; what texts take is a hundredth of it.
    private static let partSize = 32 << 20
    /// In bytes, of all parts together.
    private static let totalSize = 64 << 20

    init(_ content: [UInt8], within budget: ArticleBudget) throws(Refusal) {
        let archive = try Archive(content)
        var members = 0
        var total = 0
        while let member = try archive.next() {
            try budget.checkTime()
            members += 1
            guard members <= ArchiveLimits().members else { throw Refusal(.tooLarge, "it has too many parts") }
            let path = Self.normalized(member.path)
            guard Self.mayMatter(path), parts[path] == nil else { continue }
            if member.isEncrypted { throw Refusal(.encrypted) }
            guard let part = try archive.content(of: member, upTo: Self.partSize, within: budget) else {
                throw Refusal(.tooLarge, "'\(member.path)' has more than \(ByteCount(Self.partSize))")
            }
            total += part.count
            guard total <= Self.totalSize else {
                throw Refusal(.tooLarge, "its parts have more than \(ByteCount(Self.totalSize)) together")
            }
            parts[path] = part
        }
    }

    /// Whether it may be the text, its notes, or what tells of them. Which one the text is, another part says.
    private static func mayMatter(_ path: String) -> Bool {
        if ["mimetype", "_rels/.rels", "content.xml", "meta.xml", "docprops/core.xml", "meta-inf/manifest.xml"]
            .contains(path)
        {
            return true
        }
        let others = ["customxml/", "docprops/", "xl/", "ppt/", "_rels/", "pictures/", "thumbnails/", "configurations"]
        let names = ["styles.xml", "settings.xml", "theme", "fonttable", "numbering.xml", "websettings"]
        return path.hasSuffix(".xml") && !others.contains { path.hasPrefix($0) }
            && !names.contains { path.contains($0) }
    }

    private static func normalized(_ path: String) -> String {
        let path = path.replacing("\\", with: "/").utf8.lowercasedASCII
        return path.hasPrefix("/") ? String(path.dropFirst()) : path
    }

    /// The path of OOXML's main part, which the package's relationships name (ECMA-376, part 2, section 9.3).
    var mainPart: String? {
        if let tree = try? tree("_rels/.rels") {
            for node in tree.inside(tree.root)
            where tree.attribute("Type", of: node)?.hasSuffix("/officeDocument") == true {
                if let target = tree.attribute("Target", of: node).map(Self.normalized), parts[target] != nil {
                    return target
                }
            }
        }
        return ["word/document.xml", "word/document2.xml", "document.xml"].first { parts[$0] != nil }
    }

    subscript(_ name: String) -> String? { parts[name].map { String(decoding: $0, as: UTF8.self) } }

    /// - Throws: ``Refusal`` of kind `damaged` for a part that is no XML.
    func tree(_ name: String) throws(Refusal) -> MarkupTree? {
        guard let part = parts[name] else { return nil }
        do {
            return try MarkupTree(xml: part)
        } catch {
            throw Refusal(.damaged, "'\(name)', \(error)")
        }
    }
}
