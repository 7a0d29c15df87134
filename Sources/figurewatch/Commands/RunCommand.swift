internal import ArgumentParser
internal import Articles
internal import Daemon
internal import Delivery
internal import FoundationEssentials
internal import Glibc
internal import Inbox
internal import Journal
internal import Ledger
internal import Linux
internal import Logging
internal import Settings
internal import Synchronization
internal import SystemPackage

/// `figurewatch run`: the daemon.
struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Watch a folder and write an alert for each figure that is new or changes.",
        discussion: """
            Every article in the folder is read once, whether it came before or after the start. Alerts go to the \
            journal, as figurewatch alerts shows, or to standard error where there is no journal. The folder is \
            only ever read. SIGTERM and SIGINT end the daemon after the article in hand; SIGHUP has it read the configuration again.

            What is not said here comes from the environment (FIGUREWATCH_SETTLE=5), then from the files \
            /etc/figurewatch/config.d/*.yaml and /etc/figurewatch/config.yaml, which figurewatch check reads without \
            running anything.

            Exit status: 0 after a stop, 64 for a wrong command line, 78 for a wrong configuration, 66 when the folder can't be watched, 65 when the \
            ledger is damaged, 73 or 74 when it can't be written, 75 when another process has it open.
            """)

    @OptionGroup var configuration: ConfigurationOptions

    @OptionGroup(title: "Settings, each instead of what the configuration says") var overrides: SettingOptions

    @Option(
        help: ArgumentHelp(
            "The folder of status.json, which 'figurewatch status' reads, and metrics.prom.",
            discussion: "By default the one that systemd made for the service, else none.", valueName: "folder"))
    var runtime: String?

    @OptionGroup(title: "What is worth an alert") var rules: RuleOptions

    /// How long the daemon's last messages may take when the journal hangs.
    private static let lastWords = Duration.seconds(1)

    func run() throws {
        // Before there are other threads.
        let signals = try SignalQueue(of: [SIGTERM, SIGINT, SIGHUP])
        let log = try PatientDestination(StandardDestination.forLog())
        defer { log.end(within: Self.lastWords) }
        let threshold = LogThreshold(.info)
        let logger = Logger(label: "figurewatch") {
            JournalLogHandler(label: $0, destination: log, threshold: threshold)
        }
        let reading = reading()
        let settings = try settings(reading, logger)
        let apply: @Sendable (Settings) -> Void = { threshold.level = $0.logsDebug ? .debug : .info }
        apply(settings)
        let reporting = Reporting(
            folder: runtime.map { FilePath($0) } ?? Reporting.managedFolder, version: Version.current)
        let request = Request()
        let reloading = Reloading(request, read: reading, apply: apply) { record in
            guard let folder = reporting.folder else { return }
            do { try record.write(to: folder) } catch {
                logger.warning("What became of the reload can't be noted in '\(folder)': \(error)")
            }
        }
        let service = WatchService(
            settings, reporting: reporting, alerts: AlertWriter(), logger: logger, reloading: reloading)
        do {
            try work(service, until: signals, reload: request)
        } catch let error as InboxError {
            try end(error, EX_OSERR, logger)
        } catch let error as LedgerError {
            try end(error, error.exitStatus, logger)
        } catch let error as WorkingThreadError {
            try end(error, EX_OSERR, logger)
        }
    }

    /// The daemon has a thread of its own; this one waits for signals.
    private func work(_ service: WatchService, until signals: borrowing SignalQueue, reload: Request) throws {
        let (stop, ended) = (Request(), try Bell())
        let outcome = Outcome()
        try WorkingThread.start {
            let result = Result { try service.work(until: stop) }
            outcome.result.withLock { $0 = result }
            ended.ring()
        }
        while let signal = signals.next(or: ended) {
            if signal == SIGHUP { reload.make() } else { service.stop(stop) }
        }
        try outcome.result.withLock { $0 }?.get()
    }

    /// Reads the configuration anew with each call.
    private func reading() -> @Sendable () -> SettingsReading {
        let files = configuration.files
        let runtime = self.runtime.map { FilePath($0) } ?? Reporting.managedFolder
        let input = SettingsInput(
            environment: ProcessInfo.processInfo.environment,
            commandLine: overrides.values.merging(rules.thresholds) { $1 }, commandLineRules: rules.sourced)
        return {
            var input = input
            input.files = files.read()
            return SettingsReading(of: input).refusingOwnFiles(runtime: runtime)
        }
    }

    /// - Throws: an exit status, when everything that is wrong has been said.
    private func settings(_ read: () -> SettingsReading, _ logger: Logger) throws -> Settings {
        let reading = read()
        if let settings = reading.settings { return settings }
        for problem in reading.problems { logger.critical("\(problem)") }
        let isUsage = reading.problems.allSatisfy { if case .commandLine = $0.origin { true } else { false } }
        throw ExitCode(isUsage ? EX_USAGE : EX_CONFIG)
    }

    /// Says why the daemon can't run, once in the journal or on standard error, and ends with that status.
    private func end(_ error: any Error, _ status: Int32, _ logger: Logger) throws -> Never {
        logger.critical("\(error)")
        throw ExitCode(status)
    }
}

/// How the daemon has ended.
private final class Outcome: Sendable {
    let result = Mutex<Result<Void, any Error>?>(nil)
}
