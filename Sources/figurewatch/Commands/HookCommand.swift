internal import ArgumentParser
internal import Figures
internal import Glibc
internal import Hooks
internal import Journal
internal import Logging
internal import ServiceLifecycle
internal import Synchronization
internal import SystemPackage
internal import UnixSignals

/// `figurewatch hook`: gives alerts to a program.
struct HookCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hook",
        abstract: "Give each alert of the service to a program, one at a time.",
        discussion: """
            The program /etc/figurewatch/hooks.d/NAME gets an alert as a line of JSON on standard input, of the form of \
            journalctl --output=json, and its fields in the environment: ALERT_MESSAGE, ALERT_KIND, ALERT_VALUE, \
            ALERT_SENTENCE and so on. Where one entry tells several figures, they are of the one that matters most, and \
            ALERT_PART has a line for each further one. It takes the alert by ending with status 0. Else it gets it again, at growing \
            intervals; ALERT_ATTEMPT is then 2 and more. Alerts come from the journal, from when the hook first ran, so \
            it takes the group systemd-journal. figurewatch-hook@NAME.service runs this command.

            Exit status: 0 after SIGTERM or SIGINT, 64 for a wrong command line, 66 when the journal can't be read, 69 when \
            the program is missing or may not be executed, 74 when the progress can't be kept.
            """)

    @Argument(help: "The hook's name.")
    var name: String

    @Option(help: ArgumentHelp("The folder that remembers how far the hook has come.", valueName: "folder"))
    var state: String

    @Option(
        help: ArgumentHelp("The program, instead of /etc/figurewatch/hooks.d/NAME.", valueName: "file"))
    var program: String?

    @Option(help: "Only alerts of at least this priority: warning, notice or info.")
    var priority = HookPriority.info

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Only alerts of these kinds, as new or changed.", valueName: "kind"))
    var kind: [String] = []

    @Option(help: ArgumentHelp("How long the program may take for one alert.", valueName: "seconds"))
    var timeLimit = 60.0

    @Option(
        help: ArgumentHelp("How long an alert is tried that the program does not take.", valueName: "hours"))
    var retryFor = 1.0

    @Option(help: ArgumentHelp("The unit whose alerts it gets.", valueName: "unit"))
    var unit = AlertJournal.usualUnit

    func validate() throws {
        guard !name.isEmpty, !name.contains("/"), !name.hasPrefix(".") else {
            throw ValidationError("The hook's name is that of a file in /etc/figurewatch/hooks.d.")
        }
        if let unknown = kind.first(where: { Alert.Kind(rawValue: $0) == nil }) {
            throw ValidationError(
                "There is no kind '\(unknown)'; there are "
                    + "\(Alert.Kind.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        guard (0.1...86_400).contains(timeLimit) else {
            throw ValidationError("--time-limit takes 0.1 to 86400 seconds.")
        }
        guard (0...8760).contains(retryFor) else { throw ValidationError("--retry-for takes 0 to 8760 hours.") }
    }

    func run() async throws {
        let logger = Logger(label: "hook") { JournalLogHandler(label: $0, destination: StandardDestination.forLog()) }
        var settings = Hook.Settings(
            name: name, state: FilePath(state), unit: unit, priority: priority.number,
            patience: Patience(limit: .seconds(retryFor * 3600)))
        if !kind.isEmpty { settings.kinds = kind }
        let file = FilePath(program ?? "/etc/figurewatch/hooks.d/\(name)")
        let hook = Hook(
            settings, program: HookProgram(file, timeLimit: .seconds(timeLimit), folder: settings.state),
            logger: logger)
        // The group's own messages are about services and signals, which is nothing for a reader of the journal.
        var quiet = logger
        quiet.logLevel = .error
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [.init(service: HookService(hook: hook))], gracefulShutdownSignals: [.sigterm, .sigint],
                logger: quiet))
        do {
            try await group.run()
        } catch let error as HookError {
            logger.critical("\(error)")
            if case .noProgram = error { throw ExitCode(EX_UNAVAILABLE) }
            throw ExitCode(EX_IOERR)
        } catch {
            logger.critical("\(error)")
            throw ExitCode(EX_NOINPUT)
        }
    }
}

/// How urgent an alert must be.
enum HookPriority: String, ExpressibleByArgument, CaseIterable {
    case warning, notice, info

    var number: Int {
        switch self {
        case .warning: 4
        case .notice: 5
        case .info: 6
        }
    }
}

/// A hook as a service: when its group shuts down, the program that has an alert may end, then the hook does.
private struct HookService: Service {
    let hook: Hook

    func run() async throws {
        let isEnding = Mutex(false)
        try await withGracefulShutdownHandler {
            try await hook.run { isEnding.withLock { $0 } }
        } onGracefulShutdown: {
            isEnding.withLock { $0 = true }
        }
    }
}
