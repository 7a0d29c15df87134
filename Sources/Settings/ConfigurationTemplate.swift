/// The commented configuration file that is installed: all keys with their meanings and defaults, each commented out.
package enum ConfigurationTemplate {
    private static let width = 100

    package static var lines: [String] {
        var lines = comment(
            """
            The configuration of figurewatch. Each key is shown with its default; take the # before it away to set it. \
            Files of /etc/figurewatch/config.d/*.yaml are read after this one, in the order of their names, and win; the \
            environment (FIGUREWATCH_SETTLE, FIGUREWATCH_TOLERANCE_VAGUE) and the command line win over both. \
            'figurewatch check' says what is wrong, 'systemctl reload figurewatch' puts it in force.
            """)
        for group in SettingKey.groups {
            lines += ["", "# ---- \(group.title)"]
            var parent: Substring?
            for key in group.keys {
                let parts = key.name.split(separator: ".")
                if parts.count > 1, parts[0] != parent {
                    parent = parts[0]
                    lines += ["", "#\(parts[0]):"]
                }
                lines += [""] + comment(key.meaning + takes(key))
                let indent = parts.count > 1 ? "  " : ""
                if let text = key.standardText { lines.append("#\(indent)\(parts[parts.count - 1]): \(text)") }
                if !key.example.isEmpty { lines += comment("For example:") + key.example.map { "#     \($0)" } }
            }
        }
        return lines
    }

    private static func takes(_ key: SettingKey) -> String {
        switch key.kind {
        case .number, .count, .flag, .choice:
            " Takes \(key.kind.allowed)." + (key.standardText == nil ? " Default: not set." : "")
        case .path: key.standardText == nil ? " Takes \(key.kind.allowed). Default: not set." : ""
        case .words: " Takes \(key.kind.allowed)."
        case .patterns, .rules: ""
        }
    }

    /// Comment lines, broken between words.
    private static func comment(_ text: String) -> [String] {
        var lines: [String] = []
        var line = "#"
        for word in text.split(separator: " ") {
            if line.utf8.count + 1 + word.utf8.count > width, line != "#" {
                lines.append(line)
                line = "#"
            }
            line += " \(word)"
        }
        return lines + [line]
    }
}
