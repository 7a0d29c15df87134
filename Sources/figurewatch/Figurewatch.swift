internal import ArgumentParser

/// The command line: it parses, calls the library and prints.
@main
struct Figurewatch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "figurewatch", abstract: "Follows the figures that news articles state.", version: Version.current,
        subcommands: [
            RunCommand.self, ExtractCommand.self, ReplayCommand.self, AlertsCommand.self, FiguresCommand.self,
            ExplainCommand.self,
            LedgerCommand.self, TextCommand.self, CheckCommand.self, ReloadCommand.self, StatusCommand.self,
            HookCommand.self, ReadApartCommand.self,
        ])
}
