/// Names figures by what they are called, by what an article says is measured, or by their id: `F12`; `troops in Russia`, which any name has that contains it;
/// or `*troops*russia*`, where `*` stands for any text. Capitals don't matter.
package struct NamePattern: Hashable, Sendable {
    package let text: String
    private let pattern: [UInt8]

    package init(_ text: String) {
        self.text = text
        let lower = Array(text.lowercased().utf8)
        let star = UInt8(ascii: "*")
        pattern = lower.contains(star) ? lower : [star] + lower + [star]
    }

    package func matches(_ name: String, _ figure: FigureID) -> Bool {
        text == figure.description || Self.matches(Array(name.lowercased().utf8), pattern)
    }

    /// Takes each `*` for as little as possible and comes back only to the last one, so the time is at most the product of
    /// the two lengths.
    private static func matches(_ name: [UInt8], _ pattern: [UInt8]) -> Bool {
        var n = 0, p = 0
        var back: (name: Int, pattern: Int)?
        while n < name.count {
            if p < pattern.count, pattern[p] == UInt8(ascii: "*") {
                p += 1
                back = (n, p)
            } else if p < pattern.count, pattern[p] == name[n] {
                n += 1
                p += 1
            } else if let last = back {
                back = (last.name + 1, last.pattern)
                (n, p) = (last.name + 1, last.pattern)
            } else {
                return false
            }
        }
        return pattern[p...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
