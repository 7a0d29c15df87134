internal import Configuration
internal import Synchronization

/// All places that settings come from, and what holds in the end. All values are sound by now.
struct Layers {
    /// The strongest first.
    private let layers: [Layer]
    private let reader: ConfigReader
    private let winner = Winner()

    /// - Parameter layers: The strongest first.
    init(_ layers: [Layer]) {
        self.layers = layers + [.standard]
        reader = ConfigReader(providers: self.layers.map(\.provider), accessReporter: winner)
    }

    /// The value as text, and where it comes from; nil where it is not set and has no default.
    func value(_ key: SettingKey) -> (texts: [String], origin: Origin)? {
        let texts =
            key.kind.isList
            ? reader.stringArray(forKey: key.configKey) : reader.string(forKey: key.configKey).map { [$0] }
        return texts.map { ($0, layers[winner.index].origin(key, nil)) }
    }

    func text(_ key: SettingKey) -> String? { value(key)?.texts.first }

    func texts(_ key: SettingKey) -> [String] { value(key)?.texts ?? [] }

    func number(_ key: SettingKey) -> Double? { text(key).flatMap(SettingKind.number) }

    func count(_ key: SettingKey) -> Int? { text(key).flatMap { Int($0) } }

    func flag(_ key: SettingKey) -> Bool? { text(key).flatMap(SettingKind.flag) }

    /// Remembers which provider had the value that was read last: the reader asks one after the other until one has it.
    private final class Winner: AccessReporter {
        private let last = Mutex(0)

        var index: Int { last.withLock { $0 } }

        func report(_ event: AccessEvent) {
            last.withLock { $0 = event.providerResults.count - 1 }
        }
    }
}
