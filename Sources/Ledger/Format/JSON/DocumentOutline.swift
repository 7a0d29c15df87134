/// Where the members of a JSON document's object stand, found from its bytes as they are read, one piece after the other: memory holds
/// none of the members.
///
/// What is in a member is only looked at for where it ends; whether it is JSON is found when it is read.
struct DocumentOutline {
    /// In the order of the document.
    private(set) var members: [(key: String, range: Range<Int>)] = []
    /// Where the first byte that belongs to no object stands; nil of what is one so far.
    private(set) var fault: Int?
    private var position = 0
    private var expected = Expected.object
    private var key: [UInt8] = []
    private var value = BalancedValue()
    private var start = 0

    private enum Expected {
        case object, keyOrEnd, key, restOfKey, colon, value, restOfValue, nothing
    }

    var isWhole: Bool { fault == nil && expected == .nothing }

    mutating func read(_ bytes: ArraySlice<UInt8>) {
        var index = bytes.startIndex
        while index < bytes.endIndex, fault == nil {
            // Most of a document is in its lists.
            if expected == .restOfValue {
                let end = value.end(in: bytes[index...])
                position += end - index
                index = end
                if index == bytes.endIndex { return }
            }
            read(bytes[index])
            position += 1
            index += 1
        }
    }

    private mutating func read(_ byte: UInt8) {
        switch expected {
        case .restOfKey:
            if byte == UInt8(ascii: "\"") { expected = .colon } else { key.append(byte) }
        case .restOfValue:
            guard value.isEnd(byte) else { return }
            let end = value.includesEnd ? position + 1 : position
            members.append((String(decoding: key, as: UTF8.self), start..<end))
            expected = .keyOrEnd
            // Behind a number or a word stands what ends it.
            if !value.includesEnd { read(byte) }
        case _ where byte.isJSONSpace: break
        case .object: expect(byte == UInt8(ascii: "{"), then: .key)
        case .keyOrEnd:
            // Behind a member.
            if byte == UInt8(ascii: ",") { expected = .key } else { expect(byte == UInt8(ascii: "}"), then: .nothing) }
        case .key:
            key = []
            if byte == UInt8(ascii: "}"), members.isEmpty {
                expected = .nothing
            } else {
                expect(byte == UInt8(ascii: "\""), then: .restOfKey)
            }
        case .colon: expect(byte == UInt8(ascii: ":"), then: .value)
        case .value:
            start = position
            value = BalancedValue(startingWith: byte)
            expected = .restOfValue
        case .nothing: fault = position
        }
    }

    private mutating func expect(_ isThere: Bool, then next: Expected) {
        if isThere { expected = next } else { fault = position }
    }
}

/// Finds the end of a JSON value by its brackets and quotation marks alone.
struct BalancedValue {
    private var depth = 0
    private var isText = false
    private var isEscaped = false
    /// Whether the byte that ends it is a part of it, as a bracket is, and not what follows a number or a word.
    private(set) var includesEnd = true

    init() {}

    init(startingWith byte: UInt8) {
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth = 1
        case UInt8(ascii: "\""): isText = true
        default: includesEnd = false
        }
    }

    /// Where the byte stands that says that the value ends, and that was not looked at; behind the bytes where none does.
    fileprivate mutating func end(in bytes: ArraySlice<UInt8>) -> Int {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let before = self
            if isEnd(bytes[index]) {
                self = before
                return index
            }
            index += 1
        }
        return index
    }

    /// Whether the value ends with this byte, or before it.
    mutating func isEnd(_ byte: UInt8) -> Bool {
        if isText {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isText = false
                return depth == 0
            }
            return false
        }
        switch byte {
        case UInt8(ascii: "\""): isText = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            if depth == 0 { return true }
            depth -= 1
            return depth == 0 && includesEnd
        case UInt8(ascii: ","): return depth == 0
        default: return depth == 0 && byte.isJSONSpace
        }
        return false
    }
}
