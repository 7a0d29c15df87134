internal import ArgumentParser
internal import Daemon
internal import FoundationEssentials
internal import Glibc
internal import Journal
internal import SystemPackage

/// `figurewatch status`: how the running daemon is.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Say how the daemon is: the last article, what waits, what was refused, what is wrong.",
        discussion: """
            The daemon writes all of this to status.json in its runtime folder, every few seconds. The file names articles, so \
            of the packaged service root and members of the group figurewatch may read it.

            Exit status: 0 when all is well, 1 when something is wrong or the daemon has fallen silent, 3 when it does not \
            run, 77 when the file may not be read, 65 when it is not of this version, 64 for a wrong command line.
            """)

    @Option(help: ArgumentHelp("The folder in which the daemon keeps its status.", valueName: "folder"))
    var runtime = Reporting.usualFolder.string

    @OptionGroup var output: OutputOptions

    /// The exit status of init scripts (LSB, "Init Script Actions").
    private static let notRunning: Int32 = 3

    func run() throws {
        let report: Report
        let exit: Int32
        switch StatusLookup(in: FilePath(runtime)) {
        case .notRunning(let reason):
            complain("The daemon does not run: \(reason). 'systemctl status figurewatch' says why.")
            (report, exit) = (Report(state: "not-running", reason: reason), Self.notRunning)
        case .notAllowed(let path):
            complain("'\(path)' may not be read by this user: root and members of the group figurewatch may.")
            throw ExitCode(EX_NOPERM)
        case .unreadable(let reason):
            complain("\(reason).")
            throw ExitCode(EX_DATAERR)
        case .silent(let status, let seconds):
            let reason = "it has written nothing for \(RoundTime(.seconds(seconds)))"
            complain("The daemon, process \(status.process), may hang: \(reason).")
            (report, exit) = (Report(state: "silent", reason: reason, daemon: status), 1)
        case .running(let status):
            let isWell = status.troubles.isEmpty
            (report, exit) = (Report(state: isWell ? "running" : "degraded", daemon: status), isWell ? 0 : 1)
        }
        var printer = LinePrinter()
        switch output.chosen {
        case .jsonl: try printer.print(json: report)
        case .table:
            if let status = report.daemon {
                try printer.print(StatusTable(status, on: output.screen).lines)
            }
        }
        try printer.flush()
        throw ExitCode(exit)
    }
}

/// The status as a line of JSON.
private struct Report: Encodable {
    /// `running`, `degraded`, `silent` or `not-running`.
    let state: String
    var reason: String?
    var daemon: DaemonStatus?

    private enum CodingKeys: CodingKey { case state, reason, daemon }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(state, forKey: .state)
        try container.encodeIfPresent(reason, forKey: .reason)
        try container.encodeIfPresent(daemon, forKey: .daemon)
    }
}
