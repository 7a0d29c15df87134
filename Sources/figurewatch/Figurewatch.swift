internal import ArgumentParser
internal import Linux

/// The command line: it parses, calls the library and prints.
struct Figurewatch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "figurewatch", abstract: "Follows the figures that news articles state.", version: Version.current,
        subcommands: [
            RunCommand.self, ExtractCommand.self, ReplayCommand.self, AlertsCommand.self, FiguresCommand.self,
            HistoryCommand.self, ReportCommand.self, ExplainCommand.self,
            LedgerCommand.self, TextCommand.self, CheckCommand.self, ReloadCommand.self, StatusCommand.self,
            QueueCommand.self,
            RetryCommand.self,
            HookCommand.self, ReadApartCommand.self, ReportApartCommand.self,
        ])
}

/// Most commands are done without tasks. The first task begins libdispatch, which then wakes every second to count its threads, and
/// complains in the journal where the unit forbids to change their priority.
@main
enum Program {
    static func main() {
        do {
            var command = try Figurewatch.parseAsRoot()
            if command is any AsyncParsableCommand { try runTasks() }
            try command.run()
        } catch {
            Figurewatch.exit(withError: error)
        }
    }

    private static func runTasks() throws -> Never {
        Task {
            await Figurewatch.main()
            Figurewatch.exit()
        }
        let bell = try Bell()
        while true { bell.wait() }
    }
}
