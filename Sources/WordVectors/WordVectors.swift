internal import CWordVectors
internal import Glibc

/// How near words are in meaning and how common they are, from vectors that are built into the program.
///
/// What the bytes hold is checked by a test; an unknown word has no vector and is taken to be rare. Words are in lower case.
package enum WordVectors {
    package static let dimensions = 50

    /// How many words have a vector.
    package static let count = Int(number(at: 4))
    private static let slots = Int(number(at: 12))
    private static let rows = 16 + 8 * slots

    /// Whether the file is one that this code reads.
    package static var isReadable: Bool {
        number(at: 0) == 0x3156_5746 && number(at: 8) == UInt32(dimensions)
            && english_word_vectors_size() == rows + dimensions * count
    }

    private static func number(at offset: Int) -> UInt32 {
        unsafe UnsafeRawPointer(english_word_vectors()).loadUnaligned(fromByteOffset: offset, as: UInt32.self)
    }

    @inline(__always)
    private static func component(_ rank: Int, _ index: Int) -> Int32 {
        Int32(
            unsafe UnsafeRawPointer(english_word_vectors())
                .load(fromByteOffset: rows + dimensions * rank + index, as: Int8.self))
    }

    /// A word's hash (FNV-1a), by which it is found.
    package static func hash(_ word: some Sequence<UInt8>) -> UInt32 {
        var hash: UInt32 = 0x811C_9DC5
        for byte in word { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        return hash
    }

    /// A word's place among all words, the commonest first; nil where it has no vector.
    package static func rank(_ word: String) -> Int? {
        let hash = hash(word.utf8)
        var slot = Int(hash) & (slots - 1)
        while true {
            let key = number(at: 16 + 8 * slot)
            if key == hash, hash != 0 { return Int(number(at: 20 + 8 * slot)) }
            // There is always an empty slot.
            if key == 0 { return nil }
            slot = (slot + 1) & (slots - 1)
        }
    }

    /// How much a word says by how rare it is in general: from 0 for the commonest to 1.
    package static func weight(_ word: String) -> Float { rank(word).map { rarity[$0] } ?? 1 }

    private static let rarity: [Float] = (0..<count).map { min(1, log(Float(1 + $0)) / log(60_000)) }

    /// Adds a word's vector, `weight` times, to a sum.
    /// - Returns: whether the word has one.
    @discardableResult
    package static func add(_ word: String, times weight: Float, to sum: inout [Float]) -> Bool {
        guard let rank = rank(word) else { return false }
        for index in 0..<dimensions { sum[index] += weight * Float(component(rank, index)) / 127 }
        return true
    }

    /// The cosine of two words' vectors, at least 0; 1 for one word twice.
    package static func likeness(_ a: String, _ b: String) -> Float {
        if a == b { return 1 }
        guard let first = rank(a), let second = rank(b) else { return 0 }
        var sum: Int32 = 0
        for index in 0..<dimensions { sum += component(first, index) * component(second, index) }
        return max(0, Float(sum) / (127 * 127))
    }
}
