internal import Syntax

/// The words of a text that carry content, roughly stemmed.
package struct ContentWords: Hashable, Sendable {
    /// Sorted, none twice.
    package let stems: [UInt32]

    package init(_ text: String) {
        var stems: [UInt32] = []
        var word: [UInt8] = []
        var isUpper = true
        func end() {
            defer {
                word.removeAll(keepingCapacity: true)
                isUpper = true
            }
            guard !word.isEmpty, word != Self.possessive else { return }
            // `WHO` says something, `who` does not.
            if !(isUpper && word.count > 1), FunctionWords.all.contains(String(decoding: word, as: UTF8.self)) {
                return
            }
            Self.stem(&word)
            var hash = Hash.seed
            for byte in word { hash = Hash.adding(byte, to: hash) }
            stems.append(hash)
        }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
                word.append(byte)
                isUpper = false
            // `U.S.` is one word.
            case UInt8(ascii: "."): break
            default: end()
            }
        }
        end()
        stems.sort()
        self.stems = stems.indices.filter { $0 == 0 || stems[$0] != stems[$0 - 1] }.map { stems[$0] }
    }

    private static let possessive = Array("s".utf8)
    private static let endings: [(ending: [UInt8], instead: [UInt8])] = [
        ("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""),
    ]
    .map { (Array($0.0.utf8), Array($0.1.utf8)) }

    /// Without the endings of plurals and verbs.
    private static func stem(_ word: inout [UInt8]) {
        let s = UInt8(ascii: "s"), e = UInt8(ascii: "e")
        let isDouble = word.count > 1 && word[word.count - 1] == s && word[word.count - 2] == s
        if !isDouble {
            for (ending, instead) in endings
            where word.count - ending.count >= 3 && word.suffix(ending.count).elementsEqual(ending) {
                word.removeLast(ending.count)
                word += instead
                break
            }
        }
        if word.count > 3, word.last == e { word.removeLast() }
    }

    var count: Int { stems.count }

    /// - Parameter stem: The number of a stem, as ``stems`` has them.
    package func contains(_ stem: UInt32) -> Bool { stems.contains(stem) }

    func isPart(of other: ContentWords) -> Bool { common(with: other) == count }

    func common(with other: ContentWords) -> Int {
        var count = 0
        var (a, b) = (0, 0)
        while a < stems.count, b < other.stems.count {
            if stems[a] == other.stems[b] {
                count += 1
                a += 1
                b += 1
            } else if stems[a] < other.stems[b] {
                a += 1
            } else {
                b += 1
            }
        }
        return count
    }

    /// The F1 of the words: 1 for two texts with the same ones; an empty text agrees only with itself.
    package func agreement(with other: ContentWords) -> Float {
        if stems.isEmpty || other.stems.isEmpty { return stems.isEmpty && other.stems.isEmpty ? 1 : 0 }
        return 2 * Float(common(with: other)) / Float(stems.count + other.stems.count)
    }
}
