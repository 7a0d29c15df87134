package import Articles

/// What settings are read from.
package struct SettingsInput: Sendable {
    /// A configuration file's bytes, or why they can't be had.
    package struct File: Sendable {
        package let name: FileName
        package let content: Result<[UInt8], Problem>

        package init(_ name: FileName, _ content: Result<[UInt8], Problem>) {
            self.name = name
            self.content = content
        }
    }

    /// The weakest first.
    package var files: [File]
    package var environment: [String: String]
    /// Values by the names of keys.
    package var commandLine: [String: String]
    /// They come after those of the files.
    package var commandLineRules: [SourcedRule]

    package init(
        files: [File] = [], environment: [String: String] = [:], commandLine: [String: String] = [:],
        commandLineRules: [SourcedRule] = []
    ) {
        self.files = files
        self.environment = environment
        self.commandLine = commandLine
        self.commandLineRules = commandLineRules
    }
}
