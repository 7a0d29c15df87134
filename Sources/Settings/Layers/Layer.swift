internal import Configuration
internal import Articles

/// One place that settings come from.
struct Layer {
    let provider: any ConfigProvider
    /// Where it has the key; of a list, the member with that index.
    let origin: @Sendable (SettingKey, Int?) -> Origin

    /// What every key has where nothing is set.
    static let standard = Layer(
        provider: InMemoryProvider(
            name: "defaults", values: values { $0.standard.isEmpty && !$0.kind.isList ? nil : $0.standard }),
        origin: { _, _ in .standard })

    init(_ document: YAMLDocument) {
        self.init(provider: DocumentProvider(document: document)) { key, index in
            guard let entry = document[key.name] else { return .file(Place(document.file)) }
            if let index, case .list(let nodes) = entry.value.content, nodes.indices.contains(index) {
                return .file(nodes[index].place)
            }
            return .file(entry.value.place)
        }
    }

    init(environment: [String: String]) {
        let own = environment.filter { $0.key.hasPrefix(SettingKey.variablePrefix) }
        self.init(provider: EnvironmentVariablesProvider(environmentVariables: own).prefixKeys(with: "figurewatch")) {
            key, _ in .environment(key.variable ?? key.name)
        }
    }

    /// - Parameter options: Values by the names of keys, which are those of the options.
    init(commandLine options: [String: String]) {
        self.init(
            provider: InMemoryProvider(
                name: "command line", values: Self.values { key in options[key.name].map { [$0] } })
        ) { key, _ in .commandLine("--\(key.name)") }
    }

    private init(provider: any ConfigProvider, origin: @escaping @Sendable (SettingKey, Int?) -> Origin) {
        self.provider = provider
        self.origin = origin
    }

    private static func values(_ texts: (SettingKey) -> [String]?) -> [AbsoluteConfigKey: ConfigValue] {
        var values: [AbsoluteConfigKey: ConfigValue] = [:]
        for key in SettingKey.all where key.kind != .rules {
            guard let texts = texts(key) else { continue }
            if key.kind.isList {
                values[key.absolute] = ConfigValue(.stringArray(texts), isSecret: false)
            } else if let text = texts.first {
                values[key.absolute] = ConfigValue(.string(text), isSecret: false)
            }
        }
        return values
    }

    /// What is wrong with the values that it has, whether or not another layer overrides them.
    func problems() -> [Problem] {
        SettingKey.all.filter { $0.kind != .rules }.flatMap { key -> [Problem] in
            do {
                let found = try provider.value(forKey: key.absolute, type: key.configType)
                return (found.value?.texts ?? []).enumerated().compactMap { index, text in
                    key.kind.complaint(about: text).map {
                        Problem(origin(key, key.kind.isList ? index : nil), key: key.name, $0)
                    }
                }
            } catch let problem as Problem {
                return [Problem(problem.origin, key: key.name, "\(problem.message); it takes \(key.kind.allowed)")]
            } catch {
                return [Problem(origin(key, nil), key: key.name, "it takes \(key.kind.allowed)")]
            }
        }
    }
}

extension SettingKey {
    var configKey: ConfigKey { ConfigKey(name) }

    var absolute: AbsoluteConfigKey { AbsoluteConfigKey(configKey) }

    var configType: ConfigType { kind.isList ? .stringArray : .string }
}

extension ConfigValue {
    var texts: [String] {
        switch content {
        case .string(let text): [text]
        case .stringArray(let texts): texts
        default: []
        }
    }
}
