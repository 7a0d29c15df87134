package import Articles

/// A sample of what an article's body says, by which near copies of it are known: the least of the hashes of its shingles,
/// which are the runs of four words.
///
/// Andrei Broder, "On the resemblance and containment of documents", 1997: the least hashes of two sets are a fair sample of
/// both, so what share of them is in both sets tells what share of the sets is. Containment is asked rather than resemblance,
/// since a paper that cuts the last paragraphs of a wire story still prints that story.
package struct Sketch: Hashable, Sendable {
    /// How many different shingles the body has.
    package let count: Int
    /// The least of their hashes, ascending and without repeats; all of them, if there are no more than ``size``.
    package let hashes: [UInt32]

    /// A share is known to about 4 in 100 then.
    package static let size = 128
    /// Words in a shingle.
    private static let width = 4
    /// Shorter texts say too little to be known by: a sentence is often quoted.
    private static let leastCount = 30
    /// Of the shorter text's shingles, in the longer one.
    private static let leastContainment = 0.8
    /// A share of fewer hashes is chance. Two texts whose lengths differ more than 128 to 24 are not compared.
    private static let leastSample = 24

    package init(count: Int, hashes: [UInt32]) {
        self.count = count
        self.hashes = hashes
    }

    /// Nil for a text that is too short. Takes time linear in the text.
    package init?(of article: Article) {
        var words: [UInt64] = []
        for paragraph in article.paragraphs { Self.addWords(of: article.text[paragraph], to: &words) }
        guard words.count >= Self.leastCount else { return nil }
        var hashes: [UInt32] = []
        hashes.reserveCapacity(words.count)
        for start in 0...(words.count - Self.width) {
            var hash: UInt64 = 0
            for word in words[start..<(start + Self.width)] { hash = Self.mixed(hash &* 31 &+ word) }
            hashes.append(UInt32(truncatingIfNeeded: hash >> 32))
        }
        hashes.sort()
        var distinct: [UInt32] = []
        for hash in hashes where hash != distinct.last { distinct.append(hash) }
        guard distinct.count >= Self.leastCount else { return nil }
        self.init(count: distinct.count, hashes: Array(distinct.prefix(Self.size)))
    }

    /// About what share of the shorter text's shingles the longer one has, from 0 to 1; nil where too little is known.
    package func containment(with other: Sketch) -> Double? {
        // Below this every hash of both is known.
        let end = min(lastKnown, other.lastKnown)
        let mine = hashes.prefix { $0 <= end }
        let theirs = other.hashes.prefix { $0 <= end }
        var (a, b, common) = (mine.startIndex, theirs.startIndex, 0)
        while a < mine.endIndex, b < theirs.endIndex {
            if mine[a] == theirs[b] { common += 1 }
            let isLess = mine[a] < theirs[b]
            if mine[a] <= theirs[b] { a += 1 }
            if !isLess { b += 1 }
        }
        let sample = count <= other.count ? mine.count : theirs.count
        guard sample >= Self.leastSample else { return nil }
        return Double(common) / Double(sample)
    }

    /// The ``containment(with:)`` of two texts one of which is a near copy of the other, or of a part of it; nil of others.
    package func copied(from other: Sketch) -> Double? {
        containment(with: other).flatMap { $0 >= Self.leastContainment ? $0 : nil }
    }

    private var lastKnown: UInt32 { count > hashes.count ? hashes.last ?? 0 : .max }

    /// The hash of each word, its ASCII letters in lower case; what is no letter and no digit parts words.
    private static func addWords(of text: ArraySlice<UInt8>, to words: inout [UInt64]) {
        var hash = FNV1a()
        var isWord = false
        for byte in text {
            if byte.isWordByte {
                hash.add(byte.asciiLowercased)
                isWord = true
            } else if isWord {
                words.append(hash.value)
                hash = FNV1a()
                isWord = false
            }
        }
        if isWord { words.append(hash.value) }
    }

    /// MurmurHash3's finalizer, so that near sums have far hashes.
    private static func mixed(_ value: UInt64) -> UInt64 {
        var value = value
        value = (value ^ (value >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        value = (value ^ (value >> 33)) &* 0xC4CE_B9FE_1A85_EC53
        return value ^ (value >> 33)
    }
}
