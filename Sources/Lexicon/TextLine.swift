/// A line of a lexicon's file, cut into its parts. Work is on bytes: the files are read when the program first needs them.
struct TextLine {
    let bytes: ArraySlice<UInt8>

    /// Without its comment (from a `#` at the start or behind a blank) and outer blanks.
    init(_ raw: ArraySlice<UInt8>) {
        var end = raw.startIndex
        while end < raw.endIndex {
            if raw[end] == UInt8(ascii: "#"), end == raw.startIndex || Self.isBlank(raw[end - 1]) { break }
            end += 1
        }
        self.init(trimming: raw[raw.startIndex..<end])
    }

    private init(trimming raw: ArraySlice<UInt8>) {
        var rest = raw
        while let first = rest.first, Self.isBlank(first) { rest.removeFirst() }
        while let last = rest.last, Self.isBlank(last) { rest.removeLast() }
        bytes = rest
    }

    var isEmpty: Bool { bytes.isEmpty }

    /// The text with single blanks between its words.
    var text: String {
        var isSpaced = false, wasBlank = false
        for byte in bytes {
            let blank = Self.isBlank(byte)
            if blank, wasBlank || byte != UInt8(ascii: " ") { isSpaced = true }
            wasBlank = blank
        }
        guard isSpaced else { return String(decoding: bytes, as: UTF8.self) }
        return bytes.split(whereSeparator: Self.isBlank).map { String(decoding: $0, as: UTF8.self) }
            .joined(separator: " ")
    }

    /// The parts between commas or bars.
    func parts(at separator: Unicode.Scalar) -> [TextLine] {
        bytes.split(separator: UInt8(ascii: separator), omittingEmptySubsequences: false)
            .map { TextLine(trimming: $0) }
    }

    /// What stands in front of `mark` and behind it, where it stands between blanks; nil where it does not.
    func pair(at mark: Unicode.Scalar) -> (left: TextLine, right: TextLine)? {
        let found = bytes.indices.first { index in
            bytes[index] == UInt8(ascii: mark) && index > bytes.startIndex && Self.isBlank(bytes[index - 1])
                && (index + 1 == bytes.endIndex || Self.isBlank(bytes[index + 1]))
        }
        guard let found else { return nil }
        return (
            TextLine(trimming: bytes[bytes.startIndex..<found]), TextLine(trimming: bytes[(found + 1)...])
        )
    }

    /// What stands between square brackets, where they are all of the line.
    var heading: TextLine? {
        guard bytes.first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "]"), bytes.count > 1 else { return nil }
        return TextLine(trimming: bytes.dropFirst().dropLast())
    }

    /// What stands behind `prefix`; nil where the line does not start with it.
    func rest(behind prefix: StaticString) -> TextLine? {
        let length = prefix.utf8CodeUnitCount
        guard bytes.count >= length, bytes.prefix(length).elementsEqual("\(prefix)".utf8) else { return nil }
        return TextLine(trimming: bytes.dropFirst(length))
    }

    /// `589`, `0.3048`, `1/3600`; nil for what is no such number or is below zero.
    var number: Double? {
        let parts = self.parts(at: "/").map { Double($0.text) }
        let value: Double? =
            switch parts.count {
            case 1: parts[0]
            case 2: parts[0].flatMap { top in parts[1].map { top / $0 } }
            default: nil
            }
        guard let value, value.isFinite, value >= 0 else { return nil }
        return value
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}

/// In small letters, ASCII alone, as the words of an article are compared.
func lowercased(_ text: String) -> String {
    guard hasCapital(text) else { return text }
    return String(decoding: text.utf8.map { isCapital($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
}

func hasCapital(_ text: String) -> Bool { text.utf8.contains(where: isCapital) }

private func isCapital(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }
