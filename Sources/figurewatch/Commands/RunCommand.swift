internal import ArgumentParser
internal import Daemon
internal import Glibc
internal import Inbox
internal import Journal
internal import Ledger
internal import Logging
internal import ServiceLifecycle
internal import SystemPackage
internal import UnixSignals

/// `figurewatch run`: the daemon.
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Watch a folder and write an alert for each figure that is new or changes.",
        discussion: """
            Every article in the folder is read once, whether it came before or after the start. Alerts go to the \
            journal, as journalctl -t figurewatch shows, or to standard error where there is no journal. The folder is \
            only ever read. SIGTERM and SIGINT end the daemon after the article in hand.

            Exit status: 0 after a stop, 64 for a wrong command line, 66 when the folder can't be watched, 65 when the \
            ledger is damaged, 73 or 74 when it can't be written, 75 when another process has it open.
            """)

    @Option(help: ArgumentHelp("The folder that articles are put into.", valueName: "folder"))
    var watch: String

    @Option(help: ArgumentHelp("The folder that keeps the ledger; it is created.", valueName: "folder"))
    var state: String

    @Option(help: ArgumentHelp("How long a file must stand still that nobody is known to write.", valueName: "seconds"))
    var settle = 2.0

    @Option(help: ArgumentHelp("The time between two scans of the folder when nothing happens.", valueName: "seconds"))
    var rescan = 30.0

    @Option(
        help: ArgumentHelp(
            "How long before the newest article a figure was mentioned last when it leaves memory for the archive.",
            discussion: "It comes back when it is mentioned again. 0 for never.", valueName: "days"))
    var archiveAfter = 365

    @OptionGroup(title: "Limits of an article") var limits: LimitOptions

    @OptionGroup(title: "What is worth an alert") var rules: RuleOptions

    /// How long the daemon's last messages may take when the journal hangs.
    private static let lastWords = Duration.seconds(1)

    func validate() throws {
        if watch.isEmpty { throw ValidationError("--watch needs the name of a folder.") }
        if state.isEmpty { throw ValidationError("--state needs the name of a folder.") }
        guard (0...3600).contains(settle) else { throw ValidationError("--settle takes 0 to 3600 seconds.") }
        guard (0...36_500).contains(archiveAfter) else {
            throw ValidationError("--archive-after takes 0 to 36500 days.")
        }
        guard (0.1...86_400).contains(rescan) else { throw ValidationError("--rescan takes 0.1 to 86400 seconds.") }
    }

    func run() async throws {
        let log = try PatientDestination(StandardDestination.forLog())
        defer { log.end(within: Self.lastWords) }
        let logger = Logger(label: "figurewatch") { JournalLogHandler(label: $0, destination: log) }
        let settings = WatchService.Settings(
            folder: FilePath(watch), state: FilePath(state),
            inbox: InboxSettings(
                settle: .seconds(settle), rescan: .seconds(rescan), maximumSize: limits.articleSize),
            limits: limits.chosen, rules: rules.rules, archiveAfter: archiveAfter == 0 ? nil : archiveAfter)
        let service = WatchService(settings, alerts: AlertWriter(), logger: logger)
        // The group's own messages are about services and signals, which is nothing for a reader of the journal.
        var quiet = logger
        quiet.logLevel = .error
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [.init(service: service)], gracefulShutdownSignals: [.sigterm, .sigint], logger: quiet))
        do {
            try await group.run()
        } catch let error as InboxError {
            try end(error, EX_NOINPUT, logger)
        } catch let error as LedgerError {
            try end(error, error.exitStatus, logger)
        } catch let error as WorkingThreadError {
            try end(error, EX_OSERR, logger)
        }
    }

    /// Says why the daemon can't run, once in the journal or on standard error, and ends with that status.
    private func end(_ error: any Error, _ status: Int32, _ logger: Logger) throws -> Never {
        logger.critical("\(error)")
        throw ExitCode(status)
    }
}
