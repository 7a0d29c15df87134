internal import ArgumentParser
internal import Figures
internal import FoundationEssentials
internal import Glibc
internal import Ledger
internal import Settings
internal import SystemPackage

/// Which ledger a command reads: that of the service, unless it is told another one.
struct LedgerPlace: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The folder that keeps the ledger.",
            discussion: "By default the one that the configuration names, \(Settings().state) if it names none.",
            valueName: "folder"))
    var state: String?

    /// The folder that the configuration names for articles; nil where it can't be asked.
    var watched: FilePath? { Self.configuration.settings?.folder }

    /// When two readings say the same, by the configuration; as usual where it can't be asked.
    var tolerance: Tolerance { (Self.configuration.settings?.rules ?? AlertRules()).tolerance }

    private static var configuration: SettingsReading {
        SettingsReading(
            of: SettingsInput(
                files: ConfigurationFiles.standard.read(), environment: ProcessInfo.processInfo.environment))
    }

    /// - Throws: an exit status, when it was said why the configuration can't be asked.
    func folder() throws -> FilePath {
        if let state { return FilePath(state) }
        let reading = Self.configuration
        if let settings = reading.settings { return settings.state }
        for problem in reading.problems { complain("\(problem)") }
        complain("The configuration does not say where the ledger is. Name its folder by --state.")
        throw ExitCode(EX_CONFIG)
    }

    /// Reads something of the ledger.
    /// - Throws: an exit status, when it was said why it can't be read.
    func read<Result>(_ read: (FilePath) throws(LedgerError) -> Result) throws -> Result {
        let folder = try folder()
        do { return try read(folder) } catch {
            complain("\(error)")
            guard case .system(_, _, cause: .permissionDenied) = error else { throw ExitCode(error.exitStatus) }
            complain("The service's ledger is for its user alone: sudo -u figurewatch figurewatch …")
            throw ExitCode(EX_NOPERM)
        }
    }
}
