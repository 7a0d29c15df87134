import FoundationEssentials
import SystemPackage

/// Any JSON value.
enum JSONValue: Decodable, Equatable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = try? container.decode([JSONValue].self) {
            self = .array(value)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }

    init(_ bytes: [UInt8]) throws {
        self = try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
    }

    subscript(key: String) -> JSONValue? {
        if case .object(let members) = self { members[key] } else { nil }
    }
}

/// The schemas of the ledger's records, and as much of JSON Schema (draft 2020-12) as they use: a keyword that is not known
/// here is an error, so none is passed over.
struct JSONSchemas {
    struct UnknownKeyword: Error { let keyword: String }
    struct NoSchema: Error { let name: String }

    static let folder = FilePath(#filePath).removingLastComponent().removingLastComponent().removingLastComponent()
        .appending("Sources/Ledger/Schemas")

    let byName: [String: JSONValue]

    init() throws {
        var byName: [String: JSONValue] = [:]
        for name in names(in: Self.folder) { byName[name] = try JSONValue(read(Self.folder.appending(name))) }
        self.byName = byName
    }

    /// What is wrong with a value by the schema of this name, each with its place; empty when it is valid.
    func faults(_ value: JSONValue, by name: String) throws -> [String] {
        guard let schema = byName[name] else { throw NoSchema(name: name) }
        return try faults(value, schema, at: "")
    }

    private func faults(_ value: JSONValue, _ schema: JSONValue, at place: String) throws -> [String] {
        guard case .object(let keywords) = schema else { return [] }
        var faults: [String] = []
        for (keyword, rule) in keywords {
            switch (keyword, rule) {
            case ("$schema", _), ("$id", _), ("title", _), ("description", _), ("required", _): break
            case ("$ref", .string(let name)): faults += try self.faults(value, by: name).map { place + $0 }
            case ("type", .string(let type)):
                if !Self.has(value, type) { faults.append("\(place): \(value) is no \(type)") }
            case ("const", _): if value != rule { faults.append("\(place): \(value) is not \(rule)") }
            case ("enum", .array(let values)):
                if !values.contains(value) { faults.append("\(place): \(value) is none of \(values)") }
            case ("minimum", .number(let least)):
                if case .number(let number) = value, number < least { faults.append("\(place): \(number) < \(least)") }
            case ("pattern", .string(let pattern)):
                if case .string(let text) = value, try text.firstMatch(of: Regex(pattern)) == nil {
                    faults.append("\(place): '\(text)' does not match \(pattern)")
                }
            case ("items", _):
                if case .array(let items) = value {
                    for (index, item) in items.enumerated() {
                        faults += try self.faults(item, rule, at: "\(place)[\(index)]")
                    }
                }
            case ("properties", .object(let properties)):
                if case .object(let members) = value {
                    for (key, member) in members {
                        if let rule = properties[key] {
                            faults += try self.faults(member, rule, at: "\(place).\(key)")
                        } else if keywords["additionalProperties"] == .bool(false) {
                            faults.append("\(place): the key '\(key)' is not known")
                        }
                    }
                    if case .array(let required)? = keywords["required"] {
                        for case .string(let key) in required where members[key] == nil {
                            faults.append("\(place): the key '\(key)' is missing")
                        }
                    }
                }
            case ("additionalProperties", .bool(false)): break
            case ("oneOf", .array(let options)):
                let results = try options.map { try self.faults(value, $0, at: place) }
                let valid = results.count { $0.isEmpty }
                if valid != 1 { faults.append("\(place): fits \(valid) of \(options.count) forms: \(results)") }
            default: throw UnknownKeyword(keyword: keyword)
            }
        }
        return faults
    }

    private static func has(_ value: JSONValue, _ type: String) -> Bool {
        switch (value, type) {
        case (.bool, "boolean"), (.object, "object"), (.array, "array"), (.string, "string"), (.number, "number"): true
        case (.number(let number), "integer"): number.rounded() == number
        default: false
        }
    }
}
