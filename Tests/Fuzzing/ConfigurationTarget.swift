internal import Articles
internal import Settings

/// A configuration file: it is sound, or each of its problems says where it stands.
enum ConfigurationTarget {
    static func run(_ input: [UInt8]) {
        let file = SettingsInput.File(FileName("config.yaml"), .success(input))
        let reading = SettingsReading(of: SettingsInput(files: [file]))
        promise((reading.settings == nil) != reading.problems.isEmpty, "there are settings or problems")
        for problem in reading.problems {
            guard case .file = problem.origin else { fatalError("Broken: \(problem) is of no file") }
            promise(!"\(problem)".utf8.contains { $0 < 0x20 }, "a problem is one line")
        }
        guard let settings = reading.settings else { return }
        let shown = EffectiveSettings.lines(of: reading).joined(separator: "\n")
        let again = SettingsReading(
            of: SettingsInput(files: [SettingsInput.File(FileName("shown"), .success(Array(shown.utf8)))]))
        promise(again.settings == settings, "what is shown says the same: \(again.problems) in \(shown)")
    }

    /// The template, with its keys commented out and not, and all that its examples say.
    static var seeds: [[UInt8]] {
        let examples = SettingKey.all.flatMap(\.example)
        let keys = SettingKey.all.compactMap { key in
            key.name.contains(".") ? nil : key.standardText.map { "\(key.name): \($0)" }
        }
        return [ConfigurationTemplate.lines, examples, keys].map { Array($0.joined(separator: "\n").utf8) }
    }
}
