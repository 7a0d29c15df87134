internal import ArgumentParser
internal import Daemon
internal import Glibc
internal import SystemPackage

/// Which daemon a command asks: that of the service, unless it is told another one's folder.
struct DaemonPlace: ParsableArguments {
    @Option(help: ArgumentHelp("The folder in which the daemon has its status and its socket.", valueName: "folder"))
    var runtime = Self.usual

    static let usual = Reporting.usualFolder.string

    /// Asks the daemon.
    /// - Returns: nil where none runs.
    /// - Throws: an exit status, when it was said why there is no answer.
    func ask(_ request: DaemonRequest, within time: Duration) throws -> DaemonAnswer? {
        do throws(DaemonClient.Failure) {
            return try DaemonClient.ask(request, in: FilePath(runtime), within: time)
        } catch {
            switch error {
            case .notRunning: return nil
            case .notAllowed(let path):
                complain(
                    "'\(path)' is not for this user: root and members of the group figurewatch may ask the daemon.")
                throw ExitCode(EX_NOPERM)
            case .silent(let reason):
                complain("There is no answer of the daemon: \(reason).")
                throw ExitCode(EX_UNAVAILABLE)
            }
        }
    }
}
