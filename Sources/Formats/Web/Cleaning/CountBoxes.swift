internal import Articles

/// Numbers in large letters above what they count, as pages show statistics: `38` and below it `schools closed`.
struct CountBoxes {
    /// By the number's block what it counts.
    private var counted: [Int: Int] = [:]
    private var names: Set<Int> = []

    init() {}

    init(_ kept: [Int], _ layout: PageLayout) {
        var numbers: [[UInt8]] = []
        for (index, next) in zip(kept, kept.dropFirst()) where next == index + 1 {
            let number = layout.blocks[index]
            let name = layout.blocks[next]
            guard number.linked == 0, name.linked == 0, (1...8).contains(name.words), number.kind != .heading,
                [.paragraph, .heading].contains(name.kind), Self.isNumber(layout.bytes(of: number)),
                !Self.isNumber(layout.bytes(of: name)), !Self.isOfReaders(layout.bytes(of: name))
            else { continue }
            counted[index] = next
            names.insert(next)
            numbers.append(layout.bytes(of: number).filter(\.isASCIIDigit))
        }
        // 1, 2, 3 are the places of a list.
        if numbers.enumerated().allSatisfy({ $1 == Array("\($0 + 1)".utf8) }) {
            counted = [:]
            names = []
        }
    }

    func isNumber(_ index: Int) -> Bool { counted[index] != nil }

    func holds(_ index: Int) -> Bool { counted[index] != nil || names.contains(index) }

    private static let scales: Set<String> = [
        "million", "billion", "trillion", "thousand", "bn", "m", "k", "per", "cent", "percent",
    ]

    /// `38`, `1,200+`, `$4.5 million`, `62 %`; no year.
    private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count <= 20, text.contains(where: \.isASCIIDigit) else { return false }
        if text.count == 4, text.starts(with: "19".utf8) || text.starts(with: "20".utf8) { return false }
        let words = text.split { !$0.isASCIILetter }
        return words.allSatisfy { scales.contains($0.lowercasedASCII) }
            && text.allSatisfy { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "#") }
    }

    private static let readers = [
        "comment", "share", "view", "like", "min", "hour", "day", "repl", "retweet", "follower", "read", "photo",
        "result",
        "second", "ago",
    ].map { Array($0.utf8) }

    /// `Comments`, `min read`: what a page counts of itself.
    private static func isOfReaders(_ text: ArraySlice<UInt8>) -> Bool {
        let lower = text.prefix(12).map(\.asciiLowercased)
        return readers.contains { lower.starts(with: $0) }
    }
}
