/// The values of a JSON text (RFC 8259), noted one after the other in one pass, so that what is decoded is looked up and not
/// searched for, and nothing is copied before it is asked for.
final class JSONTape {
    enum Kind: UInt8 {
        case null, no, yes, number
        /// A text whose bytes are the text's own.
        case plain
        /// A text with escapes.
        case escaped
        case array, object
    }

    /// One value. Behind an array or an object stand the values in it, those of an object each behind its key.
    struct Node {
        let kind: Kind
        /// In the bytes; of a text without its quotation marks.
        fileprivate(set) var range: Range<UInt32>
        /// The place behind the value and all that is in it.
        fileprivate(set) var next: UInt32
    }

    /// What is no JSON.
    struct Fault: Error {
        /// In bytes from the beginning of the text.
        let position: Int
    }

    let bytes: [UInt8]
    private(set) var nodes: [Node] = []
    /// Where the next byte to be read stands.
    private var position = 0

    /// More would be nothing that figurewatch writes, and could exhaust the stack.
    private static let deepest = 128

    init(_ text: ArraySlice<UInt8>) throws(Fault) {
        bytes = Array(text)
        // Offsets take four bytes.
        guard bytes.count < UInt32.max else { throw Fault(position: 0) }
        try Self.checkUTF8(bytes)
        nodes.reserveCapacity(bytes.count / 24 + 4)
        skipSpace()
        try readValue(depth: 0)
        skipSpace()
        guard position == bytes.count else { throw Fault(position: position) }
    }

    private static func checkUTF8(_ bytes: [UInt8]) throws(Fault) {
        let span = bytes.span
        do throws(UTF8.ValidationError) { _ = try UTF8Span(validating: span) } catch {
            throw Fault(position: error.byteOffsets.lowerBound)
        }
    }

    // MARK: Reading

    private func readValue(depth: Int) throws(Fault) {
        guard position < bytes.count, depth < Self.deepest else { throw Fault(position: position) }
        switch bytes[position] {
        case UInt8(ascii: "\""): try readText()
        case UInt8(ascii: "{"): try readContainer(.object, to: UInt8(ascii: "}"), depth: depth)
        case UInt8(ascii: "["): try readContainer(.array, to: UInt8(ascii: "]"), depth: depth)
        case UInt8(ascii: "t"): try readWord("true", .yes)
        case UInt8(ascii: "f"): try readWord("false", .no)
        case UInt8(ascii: "n"): try readWord("null", .null)
        default: try readNumber()
        }
    }

    private func readContainer(_ kind: Kind, to end: UInt8, depth: Int) throws(Fault) {
        let place = nodes.count, start = position
        note(kind, start..<start)
        position += 1
        skipSpace()
        if position < bytes.count, bytes[position] == end {
            position += 1
        } else {
            while true {
                if kind == .object {
                    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
                        throw Fault(position: position)
                    }
                    try readText()
                    skipSpace()
                    guard position < bytes.count, bytes[position] == UInt8(ascii: ":") else {
                        throw Fault(position: position)
                    }
                    position += 1
                    skipSpace()
                }
                try readValue(depth: depth + 1)
                skipSpace()
                guard position < bytes.count else { throw Fault(position: position) }
                let byte = bytes[position]
                guard byte == end || byte == UInt8(ascii: ",") else { throw Fault(position: position) }
                position += 1
                if byte == end { break }
                skipSpace()
            }
        }
        nodes[place].range = UInt32(start)..<UInt32(position)
        nodes[place].next = UInt32(nodes.count)
    }

    private func readText() throws(Fault) {
        position += 1
        let start = position
        var kind = Kind.plain
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                note(kind, start..<position)
                position += 1
                return
            case UInt8(ascii: "\\"):
                kind = .escaped
                position += 2
            case 0..<0x20: throw Fault(position: position)
            default: position += 1
            }
        }
        throw Fault(position: start - 1)
    }

    private func readWord(_ word: StaticString, _ kind: Kind) throws(Fault) {
        let start = position
        for byte in word.description.utf8 {
            guard position < bytes.count, bytes[position] == byte else { throw Fault(position: position) }
            position += 1
        }
        note(kind, start..<position)
    }

    private func readNumber() throws(Fault) {
        let start = position
        if peek == UInt8(ascii: "-") { position += 1 }
        if peek == UInt8(ascii: "0") { position += 1 } else { try readDigits() }
        if peek == UInt8(ascii: ".") {
            position += 1
            try readDigits()
        }
        if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
            position += 1
            if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { position += 1 }
            try readDigits()
        }
        note(.number, start..<position)
    }

    private func readDigits() throws(Fault) {
        let start = position
        while let byte = peek, byte &- UInt8(ascii: "0") < 10 { position += 1 }
        if position == start { throw Fault(position: position) }
    }

    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    private func skipSpace() {
        while position < bytes.count, bytes[position].isJSONSpace { position += 1 }
    }

    private func note(_ kind: Kind, _ range: Range<Int>) {
        nodes.append(
            Node(
                kind: kind, range: UInt32(range.lowerBound)..<UInt32(range.upperBound), next: UInt32(nodes.count + 1)))
    }
}

// MARK: - Values

extension JSONTape {
    /// The place of the value that an object has by a key; the first one's, should there be two.
    func value(of key: String, in object: Int) -> Int? {
        let end = Int(nodes[object].next)
        var place = object + 1
        while place < end {
            if isText(place, equalTo: key) { return place + 1 }
            place = Int(nodes[place + 1].next)
        }
        return nil
    }

    private func isText(_ place: Int, equalTo key: String) -> Bool {
        let node = nodes[place]
        guard node.kind == .plain else { return text(place) == key }
        guard node.range.count == key.utf8.count else { return false }
        var index = Int(node.range.lowerBound)
        for byte in key.utf8 {
            if bytes[index] != byte { return false }
            index += 1
        }
        return true
    }

    /// Nil for what is no text, or not in UTF-8.
    func text(_ place: Int) -> String? {
        let node = nodes[place]
        let range = Int(node.range.lowerBound)..<Int(node.range.upperBound)
        switch node.kind {
        case .plain: return String(validating: bytes[range], as: UTF8.self)
        case .escaped: return JSONEscapes.text(of: bytes[range])
        default: return nil
        }
    }

    /// Nil for what is no whole number, or none that fits.
    func integer<Integer: FixedWidthInteger>(_ place: Int) -> Integer? {
        let node = nodes[place]
        guard node.kind == .number else { return nil }
        let digits = bytes[Int(node.range.lowerBound)..<Int(node.range.upperBound)]
        let isNegative = digits.first == UInt8(ascii: "-")
        var value: Integer = 0
        for byte in isNegative ? digits.dropFirst() : digits {
            guard byte &- UInt8(ascii: "0") < 10 else { return wholeNumber(place) }
            let (product, isTooLarge) = value.multipliedReportingOverflow(by: 10)
            let digit = Integer(byte - UInt8(ascii: "0"))
            let (sum, isOver) =
                isNegative ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
            if isTooLarge || isOver { return nil }
            value = sum
        }
        return value
    }

    /// `1e3`; beyond 2⁵³ a number with a fraction could pass for a whole one.
    private func wholeNumber<Integer: FixedWidthInteger>(_ place: Int) -> Integer? {
        guard let number = number(place), abs(number) < 0x1p53 else { return nil }
        return Integer(exactly: number)
    }

    /// Nil for what is no number, or none that is finite, or too small to be told from 0.
    func number(_ place: Int) -> Double? {
        let node = nodes[place]
        guard node.kind == .number else { return nil }
        let digits = bytes[Int(node.range.lowerBound)..<Int(node.range.upperBound)]
        guard let number = Double(String(decoding: digits, as: UTF8.self)), number.isFinite else { return nil }
        if number == 0 {
            let significand = digits.prefix { $0 | 0x20 != UInt8(ascii: "e") }
            if significand.contains(where: { $0 &- UInt8(ascii: "1") < 9 }) { return nil }
        }
        return number
    }

    func isTrue(_ place: Int) -> Bool? {
        switch nodes[place].kind {
        case .yes: true
        case .no: false
        default: nil
        }
    }
}

extension UInt8 {
    /// Whether it parts values (RFC 8259, section 2).
    var isJSONSpace: Bool {
        self == UInt8(ascii: " ") || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r")
            || self == UInt8(ascii: "\t")
    }
}
