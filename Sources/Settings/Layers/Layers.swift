/// All places that settings come from, and what holds in the end: what the strongest of those says that has the key.
struct Layers {
    /// The strongest first.
    private let layers: [Layer]

    /// - Parameter layers: The strongest first; behind them are the defaults.
    init(_ layers: [Layer]) {
        self.layers = layers + [.standard]
    }

    /// Nil where the key is not set and has no default.
    subscript(key: SettingKey) -> Layer.Value? { layers.lazy.compactMap { $0[key] }.first }

    func text(_ key: SettingKey) -> String? { self[key]?.texts.first }

    func texts(_ key: SettingKey) -> [String] { self[key]?.texts ?? [] }

    func number(_ key: SettingKey) -> Double? { text(key).flatMap(SettingKind.number) }

    func count(_ key: SettingKey) -> Int? { text(key).flatMap { Int($0) } }

    func flag(_ key: SettingKey) -> Bool? { text(key).flatMap(SettingKind.flag) }
}
