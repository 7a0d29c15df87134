internal import FoundationEssentials

/// Decodes values from a tape. It does what Foundation's decoder does, in a fraction of the time and without its tree of the whole text.
struct TapeDecoder: Decoder {
    fileprivate let tape: JSONTape
    /// Of the value that is decoded.
    fileprivate let place: Int

    static func decode<Value: Decodable>(_ type: Value.Type, from text: ArraySlice<UInt8>) throws -> Value {
        let tape: JSONTape
        do { tape = try JSONTape(text) } catch {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(codingPath: [], debugDescription: "it is no JSON from byte \(error.position) on"))
        }
        return try TapeDecoder(tape: tape, place: 0).value(type)
    }

    var userInfo: [CodingUserInfoKey: Any] { [:] }

    /// Which keys and places lead to the value. It is looked up when an error asks for it, so that nobody else pays for it.
    var codingPath: [any CodingKey] {
        var path: [any CodingKey] = []
        var at = 0
        while at < place {
            let isObject = tape.nodes[at].kind == .object
            var member = at + 1, index = 0
            while true {
                let value = isObject ? member + 1 : member
                let next = Int(tape.nodes[value].next)
                if place < next {
                    path.append(isObject ? TapeKey(stringValue: tape.text(member) ?? "") : TapeKey(intValue: index))
                    at = value
                    break
                }
                member = next
                index += 1
            }
        }
        return path
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard tape.nodes[place].kind == .object else { throw mismatch([String: Any].self, "an object") }
        return KeyedDecodingContainer(KeyedTape<Key>(decoder: self))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard tape.nodes[place].kind == .array else { throw mismatch([Any].self, "an array") }
        return UnkeyedTape(decoder: self)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer { self }

    fileprivate func mismatch(_ type: Any.Type, _ wanted: String) -> DecodingError {
        .typeMismatch(
            type, DecodingError.Context(codingPath: codingPath, debugDescription: "\(wanted) belongs there"))
    }

    fileprivate var isNull: Bool { tape.nodes[place].kind == .null }

    fileprivate func at(_ place: Int) -> TapeDecoder { TapeDecoder(tape: tape, place: place) }

    fileprivate func integer<Integer: FixedWidthInteger>(_ type: Integer.Type) throws -> Integer {
        guard let value: Integer = tape.integer(place) else { throw mismatch(type, "a whole number") }
        return value
    }

    fileprivate func number() throws -> Double {
        guard let value = tape.number(place) else { throw mismatch(Double.self, "a number") }
        return value
    }

    fileprivate func text() throws -> String {
        guard let value = tape.text(place) else { throw mismatch(String.self, "a text") }
        return value
    }

    fileprivate func truth() throws -> Bool {
        guard let value = tape.isTrue(place) else { throw mismatch(Bool.self, "true or false") }
        return value
    }

    fileprivate func value<Value: Decodable>(_ type: Value.Type) throws -> Value {
        // Its own decoding takes an array of numbers.
        if type == Data.self {
            guard let data = Data(base64Encoded: try text()) as? Value else { throw mismatch(type, "base64") }
            return data
        }
        return try Value(from: self)
    }
}

extension TapeDecoder: SingleValueDecodingContainer {
    func decodeNil() -> Bool { isNull }
    func decode(_ type: Bool.Type) throws -> Bool { try truth() }
    func decode(_ type: String.Type) throws -> String { try text() }
    func decode(_ type: Double.Type) throws -> Double { try number() }
    func decode(_ type: Float.Type) throws -> Float { Float(try number()) }
    func decode(_ type: Int.Type) throws -> Int { try integer(type) }
    func decode(_ type: Int8.Type) throws -> Int8 { try integer(type) }
    func decode(_ type: Int16.Type) throws -> Int16 { try integer(type) }
    func decode(_ type: Int32.Type) throws -> Int32 { try integer(type) }
    func decode(_ type: Int64.Type) throws -> Int64 { try integer(type) }
    func decode(_ type: UInt.Type) throws -> UInt { try integer(type) }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try integer(type) }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try integer(type) }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try integer(type) }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try integer(type) }
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try value(type) }
}

private struct TapeKey: CodingKey {
    let stringValue: String
    let intValue: Int?

    init(stringValue: String) {
        self.stringValue = stringValue
        intValue = nil
    }

    init(intValue: Int) {
        stringValue = "\(intValue)"
        self.intValue = intValue
    }
}

private struct KeyedTape<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let decoder: TapeDecoder

    var codingPath: [any CodingKey] { decoder.codingPath }

    var allKeys: [Key] {
        var keys: [Key] = []
        let tape = decoder.tape
        var place = decoder.place + 1
        while place < Int(tape.nodes[decoder.place].next) {
            if let key = tape.text(place).flatMap({ Key(stringValue: $0) }) { keys.append(key) }
            place = Int(tape.nodes[place + 1].next)
        }
        return keys
    }

    func contains(_ key: Key) -> Bool { decoder.tape.value(of: key.stringValue, in: decoder.place) != nil }

    private func at(_ key: Key) throws -> TapeDecoder {
        guard let place = decoder.tape.value(of: key.stringValue, in: decoder.place) else {
            throw DecodingError.keyNotFound(
                key, DecodingError.Context(codingPath: codingPath, debugDescription: "a key is missing"))
        }
        return decoder.at(place)
    }

    /// Nil where there is nothing, or null.
    private func ifPresent(_ key: Key) -> TapeDecoder? {
        guard let place = decoder.tape.value(of: key.stringValue, in: decoder.place) else { return nil }
        let value = decoder.at(place)
        return value.isNull ? nil : value
    }

    func decodeNil(forKey key: Key) throws -> Bool { try at(key).isNull }
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try at(key).truth() }
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try at(key).text() }
    func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try at(key).number() }
    func decode(_ type: Float.Type, forKey key: Key) throws -> Float { Float(try at(key).number()) }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try at(key).integer(type) }
    func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try at(key).integer(type) }
    func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try at(key).integer(type) }
    func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try at(key).integer(type) }
    func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try at(key).integer(type) }
    func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try at(key).integer(type) }
    func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try at(key).integer(type) }
    func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try at(key).integer(type) }
    func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try at(key).integer(type) }
    func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try at(key).integer(type) }
    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value { try at(key).value(type) }

    // By default each of these looks the key up three times.
    func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? { try ifPresent(key)?.truth() }
    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? { try ifPresent(key)?.text() }
    func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? { try ifPresent(key)?.number() }
    func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { try ifPresent(key)?.integer(type) }
    func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
        try ifPresent(key)?.value(type)
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> { try at(key).container(keyedBy: type) }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try at(key).unkeyedContainer()
    }

    func superDecoder() -> any Decoder { decoder }
    func superDecoder(forKey key: Key) throws -> any Decoder { try at(key) }
}

private struct UnkeyedTape: UnkeyedDecodingContainer {
    private let decoder: TapeDecoder
    private var place: Int
    private let end: Int
    private(set) var currentIndex = 0

    init(decoder: TapeDecoder) {
        self.decoder = decoder
        place = decoder.place + 1
        end = Int(decoder.tape.nodes[decoder.place].next)
    }

    var codingPath: [any CodingKey] { decoder.codingPath }
    var isAtEnd: Bool { place >= end }
    /// To count them would take as long as to read them.
    var count: Int? { nil }

    private mutating func next() throws -> TapeDecoder {
        guard !isAtEnd else {
            throw DecodingError.valueNotFound(
                Any.self, DecodingError.Context(codingPath: codingPath, debugDescription: "the array ends there"))
        }
        let value = decoder.at(place)
        place = Int(decoder.tape.nodes[place].next)
        currentIndex += 1
        return value
    }

    mutating func decodeNil() throws -> Bool {
        guard !isAtEnd, decoder.at(place).isNull else { return false }
        _ = try next()
        return true
    }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try next().value(type) }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> { try next().container(keyedBy: type) }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { try next().unkeyedContainer() }
    mutating func superDecoder() throws -> any Decoder { try next() }
}
