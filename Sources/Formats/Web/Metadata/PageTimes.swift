internal import Articles
internal import Markup

/// What a page's `time` elements say, and the attributes that its scripts read dates from.
struct PageTimes {
    /// Of the first that says it is the publication's.
    var published: String?
    /// Of the first, if a later one beside it does not say that the first was of a change.
    private(set) var first: String?
    /// In a `data-` attribute near the first `h1`, or of an element around it.
    var data: String? {
        guard let heading else { return nil }
        return candidates.first {
            $0.index < heading ? heading < $0.end : $0.index - heading <= ($0.isNamed ? Self.reach * 2 : Self.reach)
        }?.value
    }

    private struct Candidate {
        let index: Int
        let end: Int
        /// Whether its name says that it is of the publication.
        let isNamed: Bool
        let value: String
    }

    private var candidates: [Candidate] = []
    private var heading: Int?
    /// Where the first stands, if it is of a change.
    private var changed: Int?
    /// The last text with words.
    private var text = 0..<0
    private var count = 0
    /// By the number of an attribute's name: whether it is one of dates, and whether of the publication.
    private var names: [Int: Bool] = [:]

    private static let countLimit = 1000
    private static let candidateLimit = 50
    /// In nodes.
    private static let reach = 40
    /// In bytes: so much before a `time` may say of what it is.
    private static let labelReach = 40

    init() {}

    /// - Parameter names: Those of the tree, by their numbers.
    init(names: [String]) {
        for (number, name) in names.enumerated() where name.hasPrefix("data-") {
            let letters = String(decoding: name.utf8.dropFirst(5).filter(\.isASCIIAlphanumeric), as: UTF8.self)
            if ["modif", "updat", "expir", "publisher"].contains(where: { letters.contains($0) }) { continue }
            if letters.contains("publish") || letters.contains("pubdate") || letters.contains("created") {
                self.names[number] = true
            } else if letters.hasSuffix("date") || letters.hasSuffix("time") || letters.hasSuffix("timestamp") {
                self.names[number] = false
            }
        }
    }

    mutating func readText(_ range: Range<Int>, in tree: MarkupTree) {
        if tree.bytes[range].contains(where: { !$0.isASCIISpace }) { text = range }
    }

    mutating func readHeading(_ node: MarkupTree.Node) {
        if heading == nil { heading = node.index }
    }

    mutating func readData(_ tree: MarkupTree, _ node: MarkupTree.Node) {
        guard !names.isEmpty, candidates.count < Self.candidateLimit else { return }
        for (name, range) in tree.attributes(of: node) {
            guard let isNamed = names[name], range.count >= 8, range.count <= 40 else { continue }
            let value = String(decoding: tree.bytes[range], as: UTF8.self)
            guard PublicationDate(page: value) != nil else { continue }
            candidates.append(
                Candidate(index: node.index, end: tree.end(of: node).index, isNamed: isNamed, value: value))
        }
    }

    mutating func readTime(_ tree: MarkupTree, _ node: MarkupTree.Node) {
        count += 1
        guard count <= Self.countLimit, let value = tree.attribute("datetime", of: node), !value.isEmpty else { return }
        let kinds = tree.attribute("class", of: node)?.lowercased() ?? ""
        let isPublished = kinds.contains("publish") || tree.attributeRange("pubdate", of: node) != nil
        if published == nil, isPublished { published = value }
        let isOfChange = !isPublished && isChange(kinds, tree, node)
        if first == nil {
            first = value
            changed = isOfChange ? node.index : nil
        } else if let index = changed, !isOfChange, node.index - index <= Self.reach / 2 {
            first = value
            changed = nil
        }
    }

    /// Whether a `time` says by its class, its words or those before it that it is of a change.
    private func isChange(_ kinds: String, _ tree: MarkupTree, _ node: MarkupTree.Node) -> Bool {
        let own = tree.inside(node).first { tree.isText($0) }.map { tree.textRange(of: $0) } ?? 0..<0
        if let label = DateLabel.last(in: tree.bytes[own].prefix(Self.labelReach)) { return label.isOfChange }
        if kinds.contains("updat") || kinds.contains("modif") { return true }
        // What stands before a number is of that number.
        let before = tree.bytes[text].suffix(Self.labelReach)
        let behind = before.lastIndex(where: \.isASCIIDigit).map { before[($0 + 1)...] } ?? before
        return DateLabel.last(in: behind)?.isOfChange ?? false
    }
}
