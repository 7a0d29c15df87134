internal import FoundationEssentials
@testable internal import Settings
internal import SystemPackage
internal import Testing

@Suite struct ConfigurationFileTests {
    private static let root = FilePath(#filePath).removingLastComponent().removingLastComponent()
        .removingLastComponent()

    @Test func `the file that is installed is the template of today's keys`() throws {
        let file = try String(contentsOfFile: Self.root.appending("Config/config.yaml").string, encoding: .utf8)
        #expect(
            file == ConfigurationTemplate.lines.map { $0 + "\n" }.joined(),
            "write it anew: figurewatch check --template > Config/config.yaml")
    }

    @Test func `it sets nothing, and with every comment sign taken away it sets the defaults`() throws {
        func read(_ text: String) -> SettingsReading {
            SettingsReading(of: SettingsInput(files: [SettingsInput.File("config.yaml", .success(Array(text.utf8)))]))
        }
        #expect(read(ConfigurationTemplate.lines.joined(separator: "\n")).values.allSatisfy { $0.origin == .standard })
        let all = read(Samples.uncommentedTemplate)
        #expect(all.settings == Settings(), "\(all.problems) in:\n\(Samples.uncommentedTemplate)")
        let document = try YAMLDocument(parsing: Array(Samples.uncommentedTemplate.utf8), named: "config.yaml")
        for key in SettingKey.all where key.standardText != nil {
            #expect(document[key.name] != nil, "\(key.name) is not in the file")
        }
    }
}
