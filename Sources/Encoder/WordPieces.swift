/// Breaks words into the pieces that an encoder knows (Wu et al., "Google's Neural Machine Translation System", 2016): of a word's
/// start the longest piece that is known, then of the rest.
package struct WordPieces: Sendable {
    /// By the hash of a piece's bytes; a piece inside of a word has `##` before it.
    private let numbers: [UInt64: Int32]
    private let longest: Int

    package static let unknown = 100
    package static let start = 101
    package static let end = 102
    /// Stands for what is not shown.
    package static let mask = 103

    /// - Parameter vocabulary: The pieces by number, a line each.
    package init(vocabulary: [UInt8]) {
        var numbers: [UInt64: Int32] = [:]
        var number: Int32 = 0
        var longest = 1
        for line in vocabulary.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            var hash = Self.seed
            for byte in line { hash = Self.adding(byte, to: hash) }
            if !line.isEmpty {
                numbers[hash] = number
                longest = max(longest, line.count)
            }
            number += 1
        }
        self.numbers = numbers
        self.longest = longest
    }

    /// The pieces of a word, as it stands in a text.
    package func pieces(of word: some StringProtocol) -> [Int32] {
        var pieces: [Int32] = []
        var run: [UInt8] = []
        for scalar in word.unicodeScalars {
            switch Self.folded(scalar) {
            case .letter(let bytes): run += bytes
            case .mark(let bytes):
                add(&run, to: &pieces)
                run = bytes
                add(&run, to: &pieces)
            case .space: add(&run, to: &pieces)
            case .nothing: break
            }
        }
        add(&run, to: &pieces)
        return pieces
    }

    private enum Folded {
        case letter([UInt8])
        case mark([UInt8])
        case space, nothing
    }

    /// In lower case and without accents, as the vocabulary is.
    private static func folded(_ scalar: Unicode.Scalar) -> Folded {
        let value = scalar.value
        if value < 0x80 {
            let byte = UInt8(truncatingIfNeeded: value)
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): return .letter([byte | 0x20])
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .letter([byte])
            case 0...0x20, 0x7F: return .space
            default: return .mark([byte])
            }
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .control, .format: return .nothing
        case .spaceSeparator, .lineSeparator, .paragraphSeparator: return .space
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            return .mark(Array(String(scalar).utf8))
        default: break
        }
        if let plain = plainLetters[value] { return .letter([plain]) }
        let bytes = Array(scalar.properties.lowercaseMapping.utf8)
        // Of a script without spaces each sign is a word.
        return (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) ? .mark(bytes) : .letter(bytes)
    }

    /// Letters of European languages whose accents can be taken off, by scalar.
    private static let plainLetters: [UInt32: UInt8] = {
        let rows: [(plain: Character, accented: String)] = [
            ("a", "àáâãäåāăąǎȁȃȧạảấầẩẫậắằẳẵặ"), ("c", "çćĉċč"), ("d", "ďḍ"), ("e", "èéêëēĕėęěȅȇẹẻẽếềểễệ"),
            ("g", "ĝğġģǧ"), ("h", "ĥḥḫ"), ("i", "ìíîïĩīĭįǐȉȋỉị"), ("j", "ĵ"), ("k", "ķǩḳ"), ("l", "ĺļľḷ"), ("m", "ṃ"),
            ("n", "ñńņňṇ"), ("o", "òóôõöōŏőǒȍȏȯọỏốồổỗộơớờởỡợ"), ("r", "ŕŗřṛ"), ("s", "śŝşšșṣ"), ("t", "ţťțṭ"),
            ("u", "ùúûüũūŭůűųǔȕȗụủưứừửữự"), ("w", "ŵẁẃẅ"), ("y", "ýÿŷỳỵỷỹ"), ("z", "źżžẓ"),
        ]
        var plain: [UInt32: UInt8] = [:]
        for row in rows {
            guard let byte = row.plain.asciiValue else { continue }
            for scalar in row.accented.unicodeScalars {
                plain[scalar.value] = byte
                for upper in scalar.properties.uppercaseMapping.unicodeScalars { plain[upper.value] = byte }
            }
        }
        return plain
    }()

    /// Longer words are none.
    private static let longestWord = 100

    private func add(_ run: inout [UInt8], to pieces: inout [Int32]) {
        defer { run.removeAll(keepingCapacity: true) }
        guard !run.isEmpty else { return }
        guard run.count <= Self.longestWord else {
            pieces.append(Int32(Self.unknown))
            return
        }
        var found: [Int32] = []
        var start = 0
        while start < run.count {
            var hash = start == 0 ? Self.seed : Self.insideSeed
            var best: (end: Int, number: Int32)?
            for end in start..<min(run.count, start + longest) {
                hash = Self.adding(run[end], to: hash)
                if let number = numbers[hash] { best = (end + 1, number) }
            }
            guard let best else {
                pieces.append(Int32(Self.unknown))
                return
            }
            found.append(best.number)
            start = best.end
        }
        pieces += found
    }

    // FNV-1a with 64 bits: no two pieces of a vocabulary share a number by any likely chance.
    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let insideSeed = "##".utf8.reduce(seed) { adding($1, to: $0) }

    private static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
}
