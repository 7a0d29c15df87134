internal import Articles
internal import FoundationEssentials

/// How values become JSON: keys sorted, so the same value always gives the same bytes; slashes as they are, so paths read
/// well. Numbers that JSON has no form for (infinity, not a number) are refused.
struct RecordCoding {
    private let encoder: JSONEncoder

    init() {
        encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    }

    func encode(_ value: some Encodable) throws(LedgerError) -> [UInt8] {
        do { return Array(try encoder.encode(value)) } catch {
            throw .unwritable(reason: Self.reason(error))
        }
    }

    func decode<Value: Decodable>(_ type: Value.Type, from bytes: ArraySlice<UInt8>) throws -> Value {
        try TapeDecoder.decode(type, from: bytes)
    }

    /// What went wrong and at which key, without the text of an article.
    ///
    /// - Parameter place: Where what was decoded stands in a larger text: `.figures[12]`.
    static func reason(_ error: any Error, in place: String = "") -> String {
        func path(_ keys: [any CodingKey]) -> String {
            let path = place + keys.map { key in key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)" }.joined()
            return path.isEmpty ? "the top" : path
        }
        let context: DecodingError.Context
        switch error {
        case EncodingError.invalidValue(let value, let invalid):
            return
                "\(value as? Double != nil ? "the number \(value)" : "a value") at \(path(invalid.codingPath)) has no form in JSON"
        case DecodingError.keyNotFound(let key, let place):
            return "the key '\(key.stringValue)' is missing at \(path(place.codingPath))"
        case DecodingError.dataCorrupted(let place), DecodingError.typeMismatch(_, let place),
            DecodingError.valueNotFound(_, let place):
            context = place
        default:
            return "\(error)"
        }
        var cause = context.debugDescription.withoutFullStop
        // Within a sentence.
        cause = cause.prefix(1).lowercased() + cause.dropFirst()
        return context.codingPath.isEmpty && place.isEmpty ? cause : "\(cause) at \(path(context.codingPath))"
    }
}
