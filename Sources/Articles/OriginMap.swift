/// Where a byte of an article's text stood in the file that it was read from.
///
/// The two differ only where decoding changed lengths: a byte-order mark, Windows-1252, bytes that were not UTF-8. For
/// formats whose text is extracted rather than decoded (Markdown), the printed offsets are those of the text itself.
package struct OriginMap: Hashable, Sendable {
    /// From `text` on, up to the next step, a text offset plus `shift` is the file offset.
    private var steps: [(text: Int, shift: Int)] = []

    /// Text and file agree byte for byte.
    package static let identity = OriginMap()

    package init() {}

    /// From this text offset on, the file offset is larger by `shift` (which may be negative). Steps come in order.
    package mutating func append(from text: Int, shift: Int) {
        if let last = steps.last, last.shift == shift { return }
        steps.append((text, shift))
    }

    /// The file offset of a text offset.
    package func origin(of offset: Int) -> Int {
        var low = 0, high = steps.count
        while low < high {
            let middle = (low + high) / 2
            if steps[middle].text <= offset { low = middle + 1 } else { high = middle }
        }
        return offset + (low > 0 ? steps[low - 1].shift : 0)
    }

    package static func == (a: OriginMap, b: OriginMap) -> Bool {
        a.steps.elementsEqual(b.steps) { $0 == $1 }
    }

    package func hash(into hasher: inout Hasher) {
        for step in steps {
            hasher.combine(step.text)
            hasher.combine(step.shift)
        }
    }
}
