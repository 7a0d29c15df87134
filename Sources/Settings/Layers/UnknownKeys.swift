/// Finds what nobody reads.
enum UnknownKeys {
    static func problems(in document: YAMLDocument) -> [Problem] {
        problems(in: document.entries, below: "")
    }

    private static func problems(in entries: [Node.Entry], below prefix: String) -> [Problem] {
        entries.flatMap { entry -> [Problem] in
            let name = prefix + entry.key
            if SettingKey.all.contains(where: { $0.name == name }) { return [] }
            guard SettingKey.all.contains(where: { $0.name.hasPrefix(name + ".") }) else {
                let known = SettingKey.all.compactMap { key -> String? in
                    guard key.name.hasPrefix(prefix) else { return nil }
                    return key.name.dropFirst(prefix.utf8.count).split(separator: ".").first.map(String.init)
                }
                return [Problem(.file(entry.place), key: name, message(entry.key, known))]
            }
            guard case .map(let below) = entry.value.content else {
                return [
                    Problem(.file(entry.value.place), key: name, "has \(entry.value.kind), where keys below it belong")
                ]
            }
            return problems(in: below, below: name + ".")
        }
    }

    static func problems(in environment: [String: String]) -> [Problem] {
        let known = SettingKey.all.compactMap(\.variable)
        return environment.keys.filter { $0.hasPrefix(SettingKey.variablePrefix) && !known.contains($0) }.sorted().map {
            Problem(.environment($0), message($0, known))
        }
    }

    static func message(_ key: String, _ known: [String]) -> String {
        if let near = Suggestion.nearest(to: key, in: known) { return "is not known; did you mean '\(near)'?" }
        var names: [String] = []
        for name in known where !names.contains(name) { names.append(name) }
        return "is not known; there are: \(names.joined(separator: ", "))"
    }
}
