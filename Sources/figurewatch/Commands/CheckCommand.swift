internal import ArgumentParser
internal import Articles
internal import Daemon
internal import FoundationEssentials
internal import Glibc
internal import Settings

/// `figurewatch check`: whether the configuration is sound, before a start or a reload says so.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Read the configuration and say everything that is wrong with it.",
        discussion: """
            Reads what figurewatch run would read: the environment, /etc/figurewatch/config.yaml and the drop-ins in \
            /etc/figurewatch/config.d. Exit status: 0 when it is sound, 78 when it is not.
            """)

    @OptionGroup var configuration: ConfigurationOptions

    @Flag(help: "Print what holds for each key, and where it is set.")
    var show = false

    @Flag(help: "Print a commented configuration file that sets nothing, with all keys and their defaults.")
    var template = false

    func validate() throws {
        if show, template { throw ValidationError("--show and --template can't be had together.") }
    }

    func run() throws {
        var printer = LinePrinter()
        if template {
            for line in ConfigurationTemplate.lines { try printer.print(line) }
            return try printer.flush()
        }
        let files = configuration.files.read()
        let reading = SettingsReading(
            of: SettingsInput(files: files, environment: ProcessInfo.processInfo.environment)
        ).refusingOwnFiles()
        guard reading.settings != nil else {
            for problem in reading.problems { complain("\(problem)") }
            throw ExitCode(EX_CONFIG)
        }
        if show {
            for line in EffectiveSettings.lines(of: reading) { try printer.print(line) }
        } else {
            let names = files.map(\.name.description)
            try printer.print(
                "The configuration is sound: \(names.isEmpty ? "no file, all defaults" : names.joined(separator: ", "))."
            )
        }
        try printer.flush()
    }
}
