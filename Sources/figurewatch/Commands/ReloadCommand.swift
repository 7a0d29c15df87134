internal import ArgumentParser
internal import Daemon
internal import FoundationEssentials
internal import Glibc
internal import Linux
internal import SystemPackage

/// `figurewatch reload`: what `systemctl reload figurewatch` runs beside the daemon.
struct ReloadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reload",
        abstract: "Have the running daemon read its configuration again, and wait until it is in force.",
        discussion: """
            The service runs this for systemctl reload figurewatch, which is what people run. The daemon is the process \
            $MAINPID, and answers in the folder $RUNTIME_DIRECTORY, both as the service manager sets them.

            Exit status: 0 when the configuration is in force, 78 when it is wrong and the one before it stays in force, \
            69 when there is no daemon or it does not answer.
            """)

    @Option(
        help: ArgumentHelp(
            "How long to wait for the daemon, which finishes the article in hand first.", valueName: "seconds"))
    var timeout = 60.0

    func validate() throws {
        guard (0...86_400).contains(timeout) else { throw ValidationError("--timeout takes 0 to 86400 seconds.") }
    }

    func run() throws {
        let environment = ProcessInfo.processInfo.environment
        guard let process = environment["MAINPID"].flatMap({ pid_t($0) }), process > 1,
            let folder = Reporting.managedFolder
        else {
            complain("There is no daemon to be reached from here. Run: systemctl reload figurewatch")
            throw ExitCode(EX_UNAVAILABLE)
        }
        // A reading that the daemon begins after this instant has all that was changed so far.
        let asked = Clocks.monotonicMicroseconds
        guard kill(process, SIGHUP) == 0 else {
            complain("The daemon, process \(process), cannot be told to reload: \(Errno(rawValue: errno))")
            throw ExitCode(EX_UNAVAILABLE)
        }
        let end = ContinuousClock.now + .seconds(timeout)
        while true {
            if let record = ReloadRecord(in: folder), record.process == process, record.began >= asked {
                return try report(record)
            }
            if kill(process, 0) != 0, errno == ESRCH {
                complain("The daemon, process \(process), ended before it had read the configuration.")
                throw ExitCode(EX_UNAVAILABLE)
            }
            guard .now < end else {
                complain("The daemon, process \(process), did not read the configuration in \(timeout) seconds.")
                throw ExitCode(EX_UNAVAILABLE)
            }
            usleep(10_000)
        }
    }

    private func report(_ record: ReloadRecord) throws {
        if record.problems.isEmpty { return }
        for problem in record.problems { complain(problem) }
        complain("The configuration was not reloaded; the one before it stays in force.")
        throw ExitCode(EX_CONFIG)
    }
}
