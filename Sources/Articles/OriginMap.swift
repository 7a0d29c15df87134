/// Where a byte of an article's text stood in the file that it was read from.
///
/// The two differ only where decoding changed lengths: a byte-order mark, Windows-1252, bytes that were not UTF-8. For
/// formats whose text is extracted rather than decoded (Markdown), the printed offsets are those of the text itself.
package struct OriginMap: Hashable, Codable, Sendable {
    /// From `text` on, up to the next step, a text offset plus `shift` is the file offset. 32 bits each, since a file in
    /// Windows-1252 can need a step for every character.
    private struct Step: Hashable, Codable, Sendable {
        var text: UInt32
        var shift: Int32
    }

    private var steps: [Step] = []

    /// Text and file agree byte for byte.
    package static let identity = OriginMap()

    package init() {}

    /// From this text offset on, the file offset is larger by `shift` (which may be negative). Steps come in order, and
    /// offsets are below 2 GiB.
    package mutating func append(from text: Int, shift: Int) {
        let step = Step(text: UInt32(text), shift: Int32(shift))
        if step.shift == steps.last?.shift ?? 0 { return }
        steps.append(step)
    }

    /// The file offset of a text offset that is the start of a character, or the text's end.
    package func origin(of offset: Int) -> Int {
        var low = 0
        var high = steps.count
        while low < high {
            let middle = (low + high) / 2
            if steps[middle].text <= offset { low = middle + 1 } else { high = middle }
        }
        return offset + (low > 0 ? Int(steps[low - 1].shift) : 0)
    }

    /// The file's range of a text range.
    package func origin(of range: Range<Int>) -> Range<Int> {
        origin(of: range.lowerBound)..<origin(of: range.upperBound)
    }
}
