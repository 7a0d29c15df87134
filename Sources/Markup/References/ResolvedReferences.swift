/// HTML in which every character reference is one that libxml2 reads as browsers do. It knows the names of HTML 4 alone, wants
/// their semicolons, and passes over numbers that are no character. Linear time.
enum ResolvedReferences {
    static func text(_ text: [UInt8]) -> [UInt8] {
        guard text.contains(UInt8(ascii: "&")) else { return text }
        var result: [UInt8] = []
        result.reserveCapacity(text.count + 64)
        var scan = TagScan(.html, text)
        while let piece = scan.next() {
            if piece.kind == .raw {
                result += text[piece.range]
                continue
            }
            var offset = piece.range.lowerBound
            while offset < piece.range.upperBound {
                guard text[offset] == UInt8(ascii: "&") else {
                    let run = text[offset..<piece.range.upperBound].prefix { $0 != UInt8(ascii: "&") }
                    result += run
                    offset = run.endIndex
                    continue
                }
                guard let found = CharacterReference.read(text, at: offset, in: piece.kind == .tag ? .value : .text)
                else {
                    result += ampersand
                    offset += 1
                    continue
                }
                append(found.utf8, to: &result)
                offset = found.end
            }
        }
        return result
    }

    private static let ampersand = Array("&amp;".utf8)

    /// What is ASCII may be markup, or a blank that libxml2 leaves out, and stays a reference.
    private static func append(_ utf8: [UInt8], to result: inout [UInt8]) {
        for byte in utf8 where !CharacterReference.isControl(byte) {
            if byte < 0x80 { result += Array("&#\(byte);".utf8) } else { result.append(byte) }
        }
    }
}
