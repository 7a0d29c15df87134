import Settings

/// The keys of the configuration, as the code that reads them names and explains them.
enum SettingReference {
    static var lines: [String] { SettingKey.groups.flatMap(\.reference) }
}

extension SettingKey.Group {
    /// A section begins with the first sentence of its title as a heading, with the others below it.
    fileprivate var reference: [String] {
        let sentences = title.split(separator: ". ", maxSplits: 1)
        var lines = [".Ss \(sentences[0])"]
        if sentences.count > 1 { lines += Mdoc.paragraphs(String(sentences[1])) }
        return lines + [".Bl -tag -width 4n"] + keys.flatMap(\.reference) + [".El"]
    }
}

extension SettingKey {
    fileprivate var reference: [String] {
        var lines = [".It Cm \(name)"]
        lines += Mdoc.paragraphs(meaning)
        lines += Mdoc.paragraphs("Takes \(kind.allowed).")
        lines += Mdoc.paragraphs("Default: \(standardText ?? "not set").")
        if let variable { lines += ["In the environment:", ".Ev \(variable) ."] }
        if !example.isEmpty {
            lines += [".Bd -literal -offset 2n"] + example.map { Mdoc.literal($0) } + [".Ed"]
        }
        return lines
    }
}
