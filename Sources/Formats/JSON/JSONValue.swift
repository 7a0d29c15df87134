internal import Articles
internal import FoundationEssentials

/// A JSON value (RFC 8259). Objects have their keys in lower case and without `_`, `-` and `:`, since the same field is
/// `datePublished`, `date_published` and `dc:date` to different programs.
enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])
}

extension JSONValue {
    /// Deeper than any format of news, and far from what a stack can't hold.
    static let greatestDepth = 64
    /// Each takes some hundred bytes of memory while it is decoded; articles have some dozens.
    static let greatestCount = 1_000_000

    /// - Parameter budget: Nil where what reads the whole file looks at its time.
    /// - Throws: ``Refusal`` of kind `damaged` with what the decoder says, `tooLarge` or `tooSlow`.
    init(_ text: ArraySlice<UInt8>, within budget: ArticleBudget?) throws(Refusal) {
        let text = JSONText(text)
        guard text.depth <= Self.greatestDepth else {
            throw Refusal(.damaged, "its values are nested more than \(Self.greatestDepth) deep")
        }
        guard text.count <= Self.greatestCount else {
            throw Refusal(.tooLarge, "it has more than \(Self.greatestCount) values")
        }
        let decoder = JSONDecoder()
        if let key = Self.budgetKey { decoder.userInfo[key] = budget }
        do {
            self = try decoder.decode(JSONValue.self, from: Data(text.bytes))
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            throw Refusal(.damaged, Self.reason(of: error))
        }
    }

    /// What the decoder says, as a part of a sentence.
    private static func reason(of error: any Error) -> String {
        guard case DecodingError.dataCorrupted(let context) = error, let cause = context.underlyingError else {
            return "it is no JSON"
        }
        var words = "\(cause)"
        if let start = words.firstIndex(of: "\""), words.hasPrefix("Error Domain"), let end = words.lastIndex(of: "\"")
        {
            words = String(words[words.index(after: start)..<end])
        }
        return words.withoutFullStop
    }

    static func normalized(_ key: String) -> String {
        String(decoding: key.utf8.compactMap { "_-: ".utf8.contains($0) ? nil : $0.asciiLowercased }, as: UTF8.self)
    }
}

extension JSONValue: Decodable {
    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    private static let budgetKey = CodingUserInfoKey(rawValue: "budget")

    init(from decoder: any Decoder) throws {
        if let key = Self.budgetKey, let budget = decoder.userInfo[key] as? ArticleBudget { try budget.checkTime() }
        if let object = try? decoder.container(keyedBy: Key.self) {
            var fields: [String: JSONValue] = [:]
            for key in object.allKeys.sorted(by: { $0.stringValue < $1.stringValue }) {
                let name = Self.normalized(key.stringValue)
                let value = try object.decode(JSONValue.self, forKey: key)
                if fields[name] == nil || fields[name] == .null { fields[name] = value }
            }
            self = .object(fields)
        } else if var array = try? decoder.unkeyedContainer() {
            var values: [JSONValue] = []
            while !array.isAtEnd { values.append(try array.decode(JSONValue.self)) }
            self = .array(values)
        } else {
            let single = try decoder.singleValueContainer()
            if let string = try? single.decode(String.self) {
                self = .string(string)
            } else if let bool = try? single.decode(Bool.self) {
                self = .bool(bool)
            } else if let number = try? single.decode(Double.self) {
                self = .number(number)
            } else {
                // `null`, or a number that no number type holds: nothing that an article says.
                self = .null
            }
        }
    }
}

extension JSONValue {
    subscript(_ key: String) -> JSONValue? {
        guard case .object(let fields) = self, let value = fields[key], value != .null else { return nil }
        return value
    }

    var object: [String: JSONValue]? {
        if case .object(let fields) = self { fields } else { nil }
    }

    var array: [JSONValue]? {
        if case .array(let values) = self { values } else { nil }
    }

    /// A text that is not blank.
    var string: String? {
        guard case .string(let text) = self, text.utf8.contains(where: { !$0.isASCIISpace }) else { return nil }
        return text
    }
}
