internal import Articles

/// Which words of a text come again: hashes of four words in a row, as blocks and the text that a page declares share them.
struct Repetition {
    private var counts: [UInt64: Int32] = [:]

    /// The hashes of a text; of a text of fewer than four words one of all of them.
    static func hashes(_ text: ArraySlice<UInt8>) -> [UInt64] {
        var words: [UInt64] = []
        var word = FNV1a()
        var isInWord = false
        for byte in text {
            if byte.isASCIIAlphanumeric || byte >= 0x80 && byte != 0xE2 && byte != 0xC2 {
                word.add(byte.asciiLowercased)
                isInWord = true
            } else if isInWord {
                words.append(word.value)
                word = FNV1a()
                isInWord = false
            }
        }
        if isInWord { words.append(word.value) }
        guard words.count > 4 else { return words.isEmpty ? [] : [join(words[...])] }
        return (0...(words.count - 4)).map { join(words[$0..<($0 + 4)]) }
    }

    /// One hash of several, in their order.
    static func join(_ words: ArraySlice<UInt64>) -> UInt64 {
        words.reduce(17) { ($0 ^ $1) &* 0x9E37_79B9_7F4A_7C15 ^ ($0 >> 29) }
    }

    mutating func add(_ hashes: [UInt64]) {
        for hash in hashes { counts[hash, default: 0] += 1 }
    }

    /// The part of the hashes that were added, each as often as it comes, in hundredths: reports tell of many places in the same words.
    func share(ofEach hashes: [UInt64]) -> Int {
        guard !hashes.isEmpty else { return 0 }
        var left = counts
        var found = 0
        for hash in hashes {
            guard let count = left[hash], count > 0 else { continue }
            left[hash] = count - 1
            found += 1
        }
        return found * 100 / hashes.count
    }

    /// The part of the hashes that were added so many times or more, in hundredths.
    func share(of hashes: [UInt64], atLeast times: Int32) -> Int {
        guard !hashes.isEmpty else { return 0 }
        return hashes.reduce(0) { $0 + (counts[$1, default: 0] >= times ? 1 : 0) } * 100 / hashes.count
    }
}
