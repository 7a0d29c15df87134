internal import Glibc
internal import Subprocess
internal import SystemPackage
internal import Testing

/// A machine of its own for one scenario: `boot` starts systemd in a container that has the built binary, the unit and
/// its companions where a package would install them.
enum Container {
    /// Runs a script of `Scenarios/` and returns what it printed. Cancels the test where no container can be booted.
    /// - Parameters:
    ///   - files: What else is installed, as `FILE:PATH`.
    ///   - time: After so long the test has failed.
    static func run(
        _ scenario: String, with files: [String] = [], within time: Duration = .seconds(600),
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> Transcript {
        let root = here.removingLastComponent().removingLastComponent()
        let units = root.appending("systemd")
        let installed = [
            "\(binary):/usr/bin/figurewatch",
            "\(units.appending("figurewatch.service")):/usr/lib/systemd/system/figurewatch.service",
            "\(units.appending("figurewatch-hook@.service")):/usr/lib/systemd/system/figurewatch-hook@.service",
            "\(units.appending("figurewatch.sysusers")):/usr/lib/sysusers.d/figurewatch.conf",
            "\(units.appending("figurewatch.tmpfiles")):/usr/lib/tmpfiles.d/figurewatch.conf",
            "\(units.appending("figurewatch.catalog")):/usr/lib/systemd/catalog/figurewatch.catalog",
        ]
        return try await boot(scenario, installed + files, within: time, sourceLocation: sourceLocation)
    }

    /// The same on a machine that has only these files.
    /// - Parameter root: Its root folder; this machine's where there is none.
    static func boot(
        _ scenario: String, _ files: [String], over root: FilePath? = nil, within time: Duration,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> Transcript {
        let scenarios = here.appending("Scenarios")
        let options = ["--time", "\(time.components.seconds)"] + (root.map { ["--root", $0.string] } ?? [])
        let result = try await Subprocess.run(
            .path(here.appending("boot")),
            arguments: Arguments(
                options + [scenarios.appending(scenario).string, "\(scenarios.appending("prelude")):/prelude"] + files),
            output: .string(limit: 64 << 20), error: .string(limit: 1 << 20))
        let output = result.standardOutput
        let errors = result.standardError
        switch result.terminationStatus {
        case .exited(0):
            return Transcript(output)
        case .exited(77):
            let reason = errors.split(separator: "\n").last ?? "boot ended with 77"
            try Test.cancel("\(reason)", sourceLocation: sourceLocation)
        default:
            Issue.record(
                "The scenario '\(scenario)' ended with \(result.terminationStatus).\n\(errors)\(output.suffix(8000))",
                sourceLocation: sourceLocation)
            throw ScenarioFailure()
        }
    }

    struct ScenarioFailure: Error {}

    /// The folder of this file.
    static let here = FilePath(#filePath).removingLastComponent()

    /// The tool is built beside the test bundle; `FIGUREWATCH_BINARY` names another one.
    private static let binary =
        unsafe getenv("FIGUREWATCH_BINARY").map { unsafe FilePath(platformString: $0) }
        ?? products.appending("figurewatch")
    static let products = FilePath(CommandLine.arguments[0]).removingLastComponent()
}
