/// What holds, as a configuration file that says of each key where it is set.
package enum EffectiveSettings {
    package static func lines(of reading: SettingsReading) -> [String] {
        var lines: [String] = []
        var parent = ""
        for (key, texts, origin) in reading.values {
            let parts = key.name.split(separator: ".").map(String.init)
            if parts.count > 1, parts[0] != parent { lines.append("\(parts[0]):") }
            parent = parts.count > 1 ? parts[0] : ""
            let value =
                key.kind.isList
                ? "[\(texts.map(SettingKey.yaml).joined(separator: ", "))]" : SettingKey.yaml(texts.first ?? "")
            lines.append("\(parts.count > 1 ? "  " : "")\(parts[parts.count - 1]): \(value)  # \(origin)")
        }
        for key in [SettingKey.follow, .mute] {
            let rules = reading.rules.filter { $0.key == key }
            if rules.isEmpty { continue }
            lines.append("\(key.name):")
            lines += rules.map { "  - \($0.text)  # \($0.origin)" }
        }
        return lines
    }
}
