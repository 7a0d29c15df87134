internal import FoundationEssentials
internal import Subprocess
internal import SystemPackage
internal import TestSupport
internal import Testing

/// A real terminal, tmux, in which commands are typed and whose screen is read.
struct RealTerminal: ~Copyable {
    private let name = "figurewatch-test-\(UUID().uuidString)"
    private static let binary = FilePath(CommandLine.arguments[0]).removingLastComponent().appending("figurewatch")

    /// Starts one with a shell; cancels the test where there is no tmux.
    init(columns: Int, rows: Int = 40) async throws {
        guard
            (try? await run(.name("tmux"), arguments: ["-V"], output: .discarded))?.terminationStatus.isSuccess == true
        else { try Test.cancel("skipped: there is no tmux") }
        try await tmux([
            "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
            "env -i PS1=READY PATH=/usr/bin:/bin TERM=screen LANG=C.UTF-8 sh",
        ])
        try await until { $0.contains("READY") }
    }

    /// Types a command of figurewatch, whose words need no quotes.
    func type(figurewatch arguments: String) async throws {
        try await type("clear; \(Self.binary) \(arguments)")
        try await press("Enter")
    }

    func type(_ text: String) async throws { try await tmux(["send-keys", "-l", text]) }

    func press(_ key: String) async throws { try await tmux(["send-keys", key]) }

    /// The lines on the screen, without the blanks behind them.
    var lines: [String] {
        get async throws {
            let screen = try await tmux(["capture-pane", "-p"])
            return screen.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                String(line.reversed().drop { $0 == " " }.reversed())
            }
        }
    }

    /// Waits until the screen is as wanted, for a minute at most, and gives its lines.
    @discardableResult
    func until(_ isThere: (String) -> Bool) async throws -> [String] {
        let end = ContinuousClock.now + .seconds(60)
        while true {
            let lines = try await lines
            if isThere(lines.joined(separator: "\n")) { return lines }
            if ContinuousClock.now > end {
                Issue.record("The screen did not become as wanted:\n\(lines.joined(separator: "\n"))")
                return lines
            }
            try await Task.sleep(for: .milliseconds(50))
        }
    }

    func close() async throws { try await tmux(["kill-server"]) }

    @discardableResult
    private func tmux(_ arguments: [String]) async throws -> String {
        let result = try await run(
            .name("tmux"), arguments: Arguments(["-L", name, "-f", "/dev/null"] + arguments),
            output: .string(limit: 1 << 20), error: .string(limit: 1 << 16))
        return result.standardOutput
    }
}
