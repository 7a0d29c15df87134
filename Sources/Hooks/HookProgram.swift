internal import FoundationEssentials
internal import Glibc
package import Journal
internal import Linux
internal import Subprocess
package import SystemPackage

/// The program of a hook: it gets one alert at a time, as JSON on standard input and in its environment, and takes it by ending with
/// status 0. What it prints goes where the hook's own output goes.
package struct HookProgram: Sendable {
    package let path: FilePath
    /// How long it may take for an alert; then it is ended, with all that it started in its process group.
    package let timeLimit: Duration
    /// Where the alert is put as a file, which is the program's standard input: a pipe would fill up before a program that
    /// doesn't read it.
    private let folder: FilePath

    /// How long the program may take to end after it was asked to, before it is ended by force.
    private static let grace = Duration.seconds(5)

    package init(_ path: FilePath, timeLimit: Duration, folder: FilePath) {
        self.path = path
        self.timeLimit = timeLimit
        self.folder = folder
    }

    /// Whether there is a program that this user may run.
    /// - Throws: ``HookError/noProgram(_:reason:)``, so that a hook that can give nothing ends at once instead of letting
    ///   alerts pass.
    package func check() throws(HookError) {
        var status = stat()
        let isThere = unsafe path.withPlatformString { unsafe stat($0, &status) == 0 }
        guard isThere else { throw .noProgram(path, reason: "\(Errno(rawValue: errno))") }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .noProgram(path, reason: "It is no file") }
        guard unsafe path.withPlatformString({ unsafe access($0, X_OK) == 0 }) else {
            throw .noProgram(
                path, reason: "This user may not execute it, by its mode, \(String(status.st_mode & 0o7777, radix: 8))")
        }
    }

    /// - Returns: nil when the program took the alert; else why not, as a part of a sentence.
    package func give(_ alert: JournaledAlert, attempt: Int) async -> String? {
        do {
            let file = folder.appending("alert.json")
            try ReplacedFile(file, mode: .ownerReadWrite).write(try alert.json)
            let input = try FileDescriptor.open(file, .readOnly, options: .closeOnExec)
            defer { try? input.close() }
            return try await withThrowingTaskGroup(of: String?.self) { group in
                group.addTask { try await run(with: input, alert.environment(attempt: attempt)) }
                group.addTask { [timeLimit] in
                    try await Task.sleep(for: timeLimit)
                    return "it did not end within \(timeLimit)"
                }
                // Cancelling the group asks the program to end, and leaving the group waits for that.
                let outcome = try await group.next() ?? nil
                group.cancelAll()
                return outcome
            }
        } catch {
            return "it cannot be run: \(error)"
        }
    }

    private func run(with input: FileDescriptor, _ variables: [String: String]) async throws -> String? {
        var options = PlatformOptions()
        options.processGroupID = 0
        options.teardownSequence = [
            .send(signal: .terminate, toProcessGroup: true, allowedDurationToNextStep: Self.grace)
        ]
        // The service manager listens to the hook, not to its program.
        let own: [Environment.Key: String?] = ["NOTIFY_SOCKET": nil]
        let environment = Environment.inherit.updating(
            own.merging(variables.map { (Environment.Key(stringLiteral: $0.key), $0.value) }) { $1 })
        let result = try await Subprocess.run(
            .path(path), environment: environment, platformOptions: options,
            input: .fileDescriptor(input, closeAfterSpawningProcess: false), output: .currentStandardOutput,
            error: .currentStandardError)
        return switch result.terminationStatus {
        case .exited(0): nil
        case .exited(let status): "it ended with status \(status)"
        case .signaled(let signal): "it was ended by signal \(signal)"
        }
    }
}
