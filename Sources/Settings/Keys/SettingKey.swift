internal import Articles

/// One thing that can be set: the one place that says its name, values, default and meaning. The reader, its messages,
/// `Config/config.yaml` and the manual go by it.
package struct SettingKey: Hashable, Sendable {
    /// As in a configuration file; the parts of a nested key are joined by a dot.
    package let name: String
    package let kind: SettingKind
    /// What holds where nothing is set, as it is written in a file; a list has any number, else none is "not set".
    package let standard: [String]
    /// Sentences.
    package let meaning: String
    /// Lines of a configuration file that show it.
    package let example: [String]

    init(
        _ name: String, _ kind: SettingKind, _ standard: [String], _ meaning: String, example: [String] = []
    ) {
        self.name = name
        self.kind = kind
        self.standard = standard
        self.meaning = meaning
        self.example = example
    }

    /// The environment variable that sets it; nil for rules, which have no form there.
    package var variable: String? {
        if kind == .rules { return nil }
        let upper = name.uppercased().utf8.map {
            $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") ? UInt8(ascii: "_") : $0
        }
        return Self.variablePrefix + String(decoding: upper, as: UTF8.self)
    }

    package static let variablePrefix = "FIGUREWATCH_"

    /// The value as it stands in a file after the key; nil where it has to be written on lines of its own.
    package var standardText: String? {
        switch kind {
        case .rules: "[]"
        case .patterns, .words: "[\(standard.map(Self.yaml).joined(separator: ", "))]"
        case .number, .count, .flag, .choice, .path: standard.first.map(Self.yaml)
        }
    }

    /// A text as a YAML value: in quotes unless it is a plain word, number or path.
    package static func yaml(_ text: String) -> String {
        let isPlain =
            text.utf8.first.map { first in
                UInt8(ascii: "0")...UInt8(ascii: "9") ~= first || UInt8(ascii: "a")...UInt8(ascii: "z") ~= first
                    || first == UInt8(ascii: "/")
            } ?? false
        let isSafe = text.utf8.allSatisfy { byte in
            UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
                || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte || "/.-_".utf8.contains(byte)
        }
        if isPlain, isSafe { return text }
        if text.unicodeScalars.contains(where: isUnprintable) { return doubleQuoted(text) }
        return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }

    /// Controls and line breaks, which are no part of other texts (YAML 1.2, section 5.7), and what is not seen.
    private static func doubleQuoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            if isUnprintable(scalar) || scalar == "\"" || scalar == "\\" {
                let digits = String(scalar.value, radix: 16, uppercase: true)
                quoted += "\\U" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
            } else {
                quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool { scalar.isUnprintable }
}
