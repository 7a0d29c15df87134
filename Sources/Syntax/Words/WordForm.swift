/// What tagger and parser see of a word.
///
/// Letters are lower-cased, digits are all one digit, curly quotes are straight and dashes are one dash, so that news copy
/// and web text look alike. What that loses is in `shape`.
package struct WordForm: Sendable {
    package var form = Hash.seed
    package var prefix1: UInt32 = 0
    package var prefix3: UInt32 = 0
    package var suffix1: UInt32 = 0
    package var suffix2: UInt32 = 0
    package var suffix3: UInt32 = 0
    package var suffix4: UInt32 = 0
    /// Capitals, digits, hyphens, full stops, and the length when it is short.
    package var shape: UInt32 = 0
    package var clusters = WordClusters.none
    /// The class that the word most often had in training, plus one; 0 for an unknown word.
    package var usualTag: UInt8 = 0
    /// Whether it had that class all but always.
    package var isUnambiguous = false

    /// The word that stands for what is not there: the edges of a sentence, an empty stack.
    package static let none = WordForm()

    package static let capital: UInt32 = 1
    package static let allCapitals: UInt32 = 2
    package static let lowerCase: UInt32 = 4
    package static let digit: UInt32 = 8
    package static let hyphen: UInt32 = 16
    package static let stop: UInt32 = 32

    private init() {}

    /// - Parameter bytes: Replaced; room for the normalised word.
    package init(_ text: Span<UInt8>, _ range: Range<Int>, bytes: inout [UInt8]) {
        WordForm.normalise(text, range, into: &bytes)
        for byte in bytes { form = Hash.adding(byte, to: form) }
        var hash = Hash.seed
        for index in 0..<min(3, bytes.count) {
            hash = Hash.adding(bytes[index], to: hash)
            if index == 0 { prefix1 = hash }
            prefix3 = hash
        }
        hash = Hash.seed
        for index in 0..<min(4, bytes.count) {
            hash = Hash.adding(bytes[bytes.count - 1 - index], to: hash)
            switch index {
            case 0: suffix1 = hash
            case 1: suffix2 = hash
            case 2: suffix3 = hash
            default: suffix4 = hash
            }
        }
        shape = WordForm.shape(text, range)
    }

    /// The longest word that is told from others; what is beyond is left out.
    private static let longest = 48

    /// Writes the normalised word.
    package static func normalise(_ text: Span<UInt8>, _ range: Range<Int>, into bytes: inout [UInt8]) {
        bytes.removeAll(keepingCapacity: true)
        var index = range.lowerBound
        while index < range.upperBound, bytes.count < longest {
            let byte = text[index]
            index += 1
            if byte &- UInt8(ascii: "A") < 26 {
                bytes.append(byte | 0x20)
            } else if byte &- UInt8(ascii: "0") < 10 {
                bytes.append(UInt8(ascii: "0"))
            } else if byte == 0xE2, index + 1 < range.upperBound, text[index] == 0x80 {
                switch text[index + 1] {
                case 0x98, 0x99: bytes.append(UInt8(ascii: "'"))
                case 0x9C, 0x9D, 0x9E: bytes.append(UInt8(ascii: "\""))
                case 0x90...0x95: bytes.append(UInt8(ascii: "-"))
                case 0xA6:
                    for _ in 0..<3 { bytes.append(UInt8(ascii: ".")) }
                default:
                    bytes.append(byte)
                    continue
                }
                index += 2
            } else if byte == 0xC3, index < range.upperBound, text[index] < 0x9F, text[index] != 0x97 {
                // Latin-1's capitals.
                bytes.append(byte)
                bytes.append(text[index] | 0x20)
                index += 1
            } else {
                bytes.append(byte)
            }
        }
    }

    private static func shape(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt32 {
        var shape: UInt32 = 0
        var capitals = 0
        for index in range {
            let byte = text[index]
            if byte &- UInt8(ascii: "A") < 26 {
                capitals += 1
                if index == range.lowerBound { shape |= capital }
            } else if byte &- UInt8(ascii: "a") < 26 {
                shape |= lowerCase
            } else if byte &- UInt8(ascii: "0") < 10 {
                shape |= digit
            } else if byte == UInt8(ascii: "-") {
                shape |= hyphen
            } else if byte == UInt8(ascii: ".") {
                shape |= stop
            }
        }
        if capitals > 1, shape & lowerCase == 0 { shape |= allCapitals }
        if text[range.lowerBound] == 0xC3, range.count > 1, text[range.lowerBound + 1] < 0x9F { shape |= capital }
        // Four digits are most often a year; one to three are not.
        return shape | UInt32(min(range.count, 5)) << 6
    }
}

/// The clusters of a word among 64, 320 and 1,000, from 1; 0 for a word without any.
package struct WordClusters: Hashable, Sendable {
    package var coarse: UInt8
    package var middle: UInt16
    package var fine: UInt16

    package static let none = WordClusters(coarse: 0, middle: 0, fine: 0)

    package init(coarse: UInt8, middle: UInt16, fine: UInt16) {
        self.coarse = coarse
        self.middle = middle
        self.fine = fine
    }
}
