internal import Configuration
internal import Articles

/// A configuration file as swift-configuration reads it. Values are handed out as text, as they stand in the file; what they mean,
/// and whether they are allowed, is the key's business.
struct DocumentProvider: ConfigProvider {
    let document: YAMLDocument

    var providerName: String { document.file.description }

    func value(forKey key: AbsoluteConfigKey, type: ConfigType) throws -> LookupResult {
        try DocumentSnapshot(document: document).value(forKey: key, type: type)
    }

    func fetchValue(forKey key: AbsoluteConfigKey, type: ConfigType) async throws -> LookupResult {
        try value(forKey: key, type: type)
    }

    func watchValue<Return: ~Copyable>(
        forKey key: AbsoluteConfigKey, type: ConfigType,
        updatesHandler: (ConfigUpdatesAsyncSequence<Result<LookupResult, any Error>, Never>) async throws -> Return
    ) async throws -> Return {
        try await watchValueFromValue(forKey: key, type: type, updatesHandler: updatesHandler)
    }

    func snapshot() -> any ConfigSnapshot { DocumentSnapshot(document: document) }

    func watchSnapshot<Return: ~Copyable>(
        updatesHandler: (ConfigUpdatesAsyncSequence<any ConfigSnapshot, Never>) async throws -> Return
    ) async throws -> Return {
        try await watchSnapshotFromSnapshot(updatesHandler: updatesHandler)
    }
}

struct DocumentSnapshot: ConfigSnapshot {
    let document: YAMLDocument

    var providerName: String { document.file.description }

    /// - Throws: ``Problem`` where the file has a list for a single value, or the other way round.
    func value(forKey key: AbsoluteConfigKey, type: ConfigType) throws -> LookupResult {
        let name = key.components.joined(separator: ".")
        guard let entry = document[name] else { return LookupResult(encodedKey: name, value: nil) }
        let content: ConfigContent =
            switch type {
            case .stringArray: .stringArray(try entry.value.texts(of: name))
            default: .string(try entry.value.text(of: name))
            }
        return LookupResult(encodedKey: name, value: ConfigValue(content, isSecret: false))
    }
}

extension Node {
    /// - Throws: unless it is a single value.
    func text(of key: String) throws(Problem) -> String {
        guard case .scalar(let text, _) = content, !isNull else {
            throw Problem(.file(place), key: key, "has \(kind), where a single value belongs")
        }
        return text
    }

    /// - Throws: unless it is a list of single values.
    func texts(of key: String) throws(Problem) -> [String] {
        guard case .list(let nodes) = content else {
            throw Problem(.file(place), key: key, "has \(kind), where a list belongs, as [this, that]")
        }
        var texts: [String] = []
        for node in nodes { texts.append(try node.text(of: key)) }
        return texts
    }
}
