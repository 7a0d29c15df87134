/// A run of bytes in the output that is markup if it finds its partner: a bracket, or delimiters of emphasis.
///
/// Every other byte of a text can be one, so a mark is small. Offsets are below 2 GiB.
struct MarkdownMark {
    private let start: UInt32
    private let size: UInt32
    private var taken: UInt32 = 0
    /// 0 for a bracket.
    private var sign: UInt8 = 0
    var canOpen = false
    var canClose = false

    init(offset: Int, length: Int) {
        start = UInt32(offset)
        size = UInt32(length)
    }

    var offset: Int { Int(start) }
    var length: Int { Int(size) }

    /// How many of its bytes turned out to be markup.
    var removed: Int {
        get { Int(taken) }
        set { taken = UInt32(newValue) }
    }

    /// `*`, `_` or `~`; nil for a bracket.
    var byte: UInt8? {
        get { sign == 0 ? nil : sign }
        set { sign = newValue ?? 0 }
    }

    private var left: Int { length - removed }

    /// Pairs delimiters: CommonMark 0.31, appendix "A parsing strategy", procedure *process emphasis*. Its lower bounds
    /// for the search of an opener keep it linear.
    static func matchEmphasis(_ marks: inout [MarkdownMark]) {
        let delimiters = marks.indices.filter { marks[$0].byte != nil }
        guard !delimiters.isEmpty else { return }
        // A linked list over the positions in `delimiters`; -1 and `count` are its ends.
        var previous = delimiters.indices.map { $0 - 1 }
        var next = delimiters.indices.map { $0 + 1 }
        func unlink(_ index: Int) {
            if previous[index] >= 0 { next[previous[index]] = next[index] }
            if next[index] < delimiters.count { previous[next[index]] = previous[index] }
        }

        var bottoms: [SearchKey: Int] = [:]
        var closer = 0
        while closer < delimiters.count {
            let closing = marks[delimiters[closer]]
            guard closing.canClose else {
                closer = next[closer]
                continue
            }
            let key = SearchKey(byte: closing.byte, canOpen: closing.canOpen, remainder: closing.length % 3)
            let bottom = bottoms[key] ?? -1
            var opener = previous[closer]
            while opener > bottom, !marks[delimiters[opener]].opens(closing) { opener = previous[opener] }
            guard opener > bottom else {
                bottoms[key] = previous[closer]
                let following = next[closer]
                if !closing.canOpen { unlink(closer) }
                closer = following
                continue
            }
            let used = min(marks[delimiters[opener]].left, closing.left) >= 2 ? 2 : 1
            marks[delimiters[opener]].removed += used
            marks[delimiters[closer]].removed += used
            // What stands between the two can pair with nothing outside.
            next[opener] = closer
            previous[closer] = opener
            if marks[delimiters[opener]].left == 0 { unlink(opener) }
            if marks[delimiters[closer]].left == 0 {
                let following = next[closer]
                unlink(closer)
                closer = following
            }
        }
    }

    private struct SearchKey: Hashable {
        var byte: UInt8?
        var canOpen: Bool
        var remainder: Int
    }

    /// CommonMark's rules 9 and 10: where one of the two could do both, their lengths must not add up to a multiple of 3.
    private func opens(_ closing: MarkdownMark) -> Bool {
        guard canOpen, byte == closing.byte else { return false }
        if byte == UInt8(ascii: "~") || !(canClose || closing.canOpen) { return true }
        return (length + closing.length) % 3 != 0 || (length % 3 == 0 && closing.length % 3 == 0)
    }
}
