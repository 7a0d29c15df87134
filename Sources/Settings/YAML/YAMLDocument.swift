package import Articles

/// A configuration file's keys and values, each with its place.
///
/// YAML as a person writes it: maps, lists and single values. What can make a small file large or one text mean two
/// things is refused: aliases, anchors, tags, merge keys, duplicate keys, several documents, deep nesting.
package struct YAMLDocument: Hashable, Sendable {
    package let file: FileName
    package let entries: [Node.Entry]

    /// In bytes: thousands of rules fit into it.
    package static let maximumSize = 1 << 20
    /// The deepest key of a configuration is at 4.
    private static let maximumDepth = 8

    /// - Throws: the first thing that is wrong with the text.
    package init(parsing content: [UInt8], named file: FileName) throws(Problem) {
        guard content.count <= Self.maximumSize else {
            throw Problem(
                .file(Place(file)), "is larger than \(Self.maximumSize) bytes, which is the most that is read")
        }
        self.file = file
        // libyaml takes a mark of the byte order for a character once it is told the encoding.
        let hasMark = content.starts(with: [0xEF, 0xBB, 0xBF])
        var events = YAMLEvents(hasMark ? Array(content.dropFirst(3)) : content, of: file)
        guard try events.next().event == .documentStart else {
            entries = []
            return
        }
        let root = try Self.node(try events.next(), &events, depth: 0)
        _ = try events.next()
        let (rest, place) = try events.next()
        guard rest == .streamEnd else { throw Problem(.file(place), "a second document begins; there may be one only") }
        switch root.content {
        case .map(let entries): self.entries = entries
        case .scalar where root.isNull: entries = []
        default: throw Problem(.file(root.place), "is \(root.kind); a configuration is lines of the form 'key: value'")
        }
    }

    /// The value of a key, and the place of the key. The parts of the key's name are joined by dots.
    package subscript(name: String) -> Node.Entry? {
        var entries = entries
        var found: Node.Entry?
        for part in name.split(separator: ".") {
            guard let entry = entries.first(where: { $0.key == part }) else { return nil }
            found = entry
            if case .map(let below) = entry.value.content { entries = below } else { entries = [] }
        }
        return found
    }

    private static func node(
        _ first: (event: YAMLEvents.Event, place: Place), _ events: inout YAMLEvents, depth: Int
    ) throws(Problem) -> Node {
        let place = first.place
        guard depth < maximumDepth else {
            throw Problem(.file(place), "is nested more than \(maximumDepth) deep, which no key is")
        }
        switch first.event {
        case .scalar(let text, let isQuoted): return Node(place: place, content: .scalar(text, isQuoted: isQuoted))
        case .listStart:
            var nodes: [Node] = []
            while true {
                let next = try events.next()
                if next.event == .listEnd { return Node(place: place, content: .list(nodes)) }
                nodes.append(try node(next, &events, depth: depth + 1))
            }
        case .mapStart: return Node(place: place, content: .map(try map(&events, depth: depth)))
        case .documentStart, .documentEnd, .streamEnd, .listEnd, .mapEnd:
            return Node(place: place, content: .scalar("", isQuoted: false))
        }
    }

    private static func map(_ events: inout YAMLEvents, depth: Int) throws(Problem) -> [Node.Entry] {
        var entries: [Node.Entry] = []
        var lines: [String: Int] = [:]
        while true {
            let (event, place) = try events.next()
            if event == .mapEnd { return entries }
            guard case .scalar(let key, _) = event else {
                throw Problem(.file(place), "a key has to be a word")
            }
            if key == "<<" {
                throw Problem(
                    .file(place), "a merge key ('<<') is not allowed in a configuration; write the keys again")
            }
            if let line = lines.updateValue(place.line ?? 0, forKey: key) {
                throw Problem(.file(place), key: key, "is there a second time; the first is in line \(line)")
            }
            let value = try node(try events.next(), &events, depth: depth + 1)
            entries.append(Node.Entry(key: key, place: place, value: value))
        }
    }
}
