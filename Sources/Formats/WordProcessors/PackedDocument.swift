internal import Articles
internal import Markup

/// The parts of a word processor's document, which is a ZIP archive of XML: OOXML (ECMA-376) and OpenDocument (ISO 26300).
struct PackedDocument {
    private var parts: [String: [UInt8]] = [:]

    private static let names: Set<String> = [
        "word/document.xml", "word/footnotes.xml", "docProps/core.xml", "content.xml", "meta.xml",
        "META-INF/manifest.xml",
        "mimetype",
    ]
    /// In bytes, of one part; what texts take is a hundredth of it.
    private static let partSize = 32 << 20

    init(_ content: [UInt8], within budget: ArticleBudget) throws(Refusal) {
        let archive = try Archive(content)
        var members = 0
        while let member = try archive.next() {
            try budget.checkTime()
            members += 1
            guard members <= ArchiveLimits().members else { throw Refusal(.tooLarge, "it has too many parts") }
            guard Self.names.contains(member.path), parts[member.path] == nil else { continue }
            if member.isEncrypted { throw Refusal(.encrypted) }
            guard let part = try archive.content(of: member, upTo: Self.partSize, within: budget) else {
                throw Refusal(.tooLarge, "'\(member.path)' has more than \(ByteCount(Self.partSize))")
            }
            parts[member.path] = part
        }
    }

    func has(_ name: String) -> Bool { parts[name] != nil }

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
