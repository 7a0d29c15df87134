internal import Articles

/// One place that settings come from: what it says of each key, as text, and what is wrong with that. What a text means, and
/// whether it is allowed, is the key's business.
struct Layer {
    /// What a key has here: of a list any number of texts, else one.
    struct Value {
        let texts: [String]
        let origin: Origin
        /// In a file, where each member of a list stands.
        var places: [Place] = []

        /// Where one of the texts stands.
        fileprivate func origin(ofText index: Int) -> Origin {
            places.indices.contains(index) ? .file(places[index]) : origin
        }
    }

    /// By the names of keys.
    private var values: [String: Value] = [:]
    /// What is wrong with the values, whether or not another layer overrides them.
    private(set) var problems: [Problem] = []

    /// What every key has where nothing is set.
    static let standard = Layer { key in
        key.standard.isEmpty && !key.kind.isList ? nil : Value(texts: key.standard, origin: .standard)
    }

    init(_ document: YAMLDocument) {
        self.init { (key) throws(Problem) in
            guard let node = document[key.name]?.value else { return nil }
            if key.kind.isList {
                let members = try node.members(of: key.name)
                return Value(texts: members.map(\.text), origin: .file(node.place), places: members.map(\.place))
            }
            return Value(texts: [try node.text(of: key.name)], origin: .file(node.place))
        }
    }

    /// The members of a list are separated by commas there.
    init(environment: [String: String]) {
        self.init { key in
            guard let name = key.variable, let text = environment[name] else { return nil }
            let texts =
                key.kind.isList
                ? text.split(separator: ",", omittingEmptySubsequences: false).map { $0.trimmed } : [text]
            return Value(texts: texts, origin: .environment(name))
        }
    }

    /// - Parameter options: Values by the names of keys, which are those of the options.
    init(commandLine options: [String: String]) {
        self.init { key in
            options[key.name].map { Value(texts: [$0], origin: .commandLine("--\(key.name)")) }
        }
    }

    private init(_ value: (SettingKey) throws(Problem) -> Value?) {
        for key in SettingKey.all where key.kind != .rules {
            do {
                guard let value = try value(key) else { continue }
                values[key.name] = value
                for (index, text) in value.texts.enumerated() {
                    guard let complaint = key.kind.complaint(about: text) else { continue }
                    problems.append(Problem(value.origin(ofText: index), key: key.name, complaint))
                }
            } catch {
                problems.append(
                    Problem(error.origin, key: key.name, "\(error.message); it takes \(key.kind.allowed)"))
            }
        }
    }

    subscript(key: SettingKey) -> Value? { values[key.name] }
}

extension Node {
    /// - Throws: unless it is a single value.
    func text(of key: String) throws(Problem) -> String {
        guard case .scalar(let text, _) = content, !isNull else {
            throw Problem(.file(place), key: key, "has \(kind), where a single value belongs")
        }
        return text
    }

    /// The texts of a list.
    /// - Throws: unless it is a list of single values.
    func members(of key: String) throws(Problem) -> [(text: String, place: Place)] {
        guard case .list(let nodes) = content else {
            throw Problem(.file(place), key: key, "has \(kind), where a list belongs, as [this, that]")
        }
        return try nodes.map { (node) throws(Problem) in (try node.text(of: key), node.place) }
    }
}

extension Substring {
    /// Without white space at its ends.
    fileprivate var trimmed: String {
        let start = drop(while: \.isWhitespace)
        return start.lastIndex { !$0.isWhitespace }.map { String(start[...$0]) } ?? ""
    }
}
