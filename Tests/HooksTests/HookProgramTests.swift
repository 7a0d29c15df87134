internal import FoundationEssentials
internal import Journal
internal import SystemPackage
internal import Systemd
internal import TestSupport
internal import Testing

@testable internal import Hooks

@Suite(.timeLimit(.minutes(20)))
struct HookProgramTests {
    private static let alert = JournaledAlert(
        JournalRecord(
            cursor: "c", received: 1,
            fields: ["MESSAGE": Array("10 boats".utf8), "FIGUREWATCH_KIND": Array("new".utf8)]))

    /// Gives the alert to a shell script.
    private static func give(
        _ script: String, timeLimit: Duration = .seconds(250), in folder: borrowing TemporaryFolder
    ) async throws -> String? {
        try folder.write("#!/bin/sh\n\(script)\n", to: "program")
        let program = folder.path(of: "program")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.string)
        let hook = HookProgram(program, timeLimit: timeLimit, folder: program.removingLastComponent())
        return await hook.give(alert, attempt: 3)
    }

    @Test func `a program gets the alert on standard input and in its environment`() async throws {
        let folder = try TemporaryFolder()
        let outcome = try await Self.give(
            "cd '\(folder.path(of: ""))'; cat > input; echo \"$ALERT_MESSAGE $ALERT_KIND $ALERT_ATTEMPT\" > variables",
            in: folder)
        #expect(outcome == nil)
        let input = try Data(contentsOf: URL(filePath: folder.path(of: "input").string))
        #expect(try JSONDecoder().decode([String: String].self, from: input)["MESSAGE"] == "10 boats")
        let variables = try String(contentsOfFile: folder.path(of: "variables").string, encoding: .utf8)
        #expect(variables == "10 boats new 3\n")
    }

    @Test func `a program that is missing, no file or not executable is said before an alert is due`() throws {
        let folder = try TemporaryFolder()
        func complaint(_ path: FilePath) -> String? {
            let program = HookProgram(path, timeLimit: .seconds(1), folder: folder.path)
            do { try program.check() } catch { return "\(error)" }
            return nil
        }
        let program = folder.path(of: "program")
        #expect(complaint(program)?.contains("'\(program)' cannot be run: No such file or directory.") == true)
        #expect(complaint(folder.path)?.contains("It is no file.") == true)
        try folder.write("#!/bin/sh\n", to: "program")
        #expect(complaint(program)?.contains("by its mode, 644.") == true)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.string)
        #expect(complaint(program) == nil)
    }

    @Test(arguments: [
        ("exit 0", nil), ("exit 3", "it ended with status 3"), ("kill -KILL $$", "it was ended by signal 9"),
        ("exec < /dev/null; exit 0", nil),
    ])
    func `it takes the alert by ending with status 0 alone`(script: String, reason: String?) async throws {
        let folder = try TemporaryFolder()
        #expect(try await Self.give(script, in: folder) == reason)
    }

    @Test func `one that takes too long is ended, with what it has started`() async throws {
        let folder = try TemporaryFolder()
        let mark = "\(folder.path(of: "mark"))"
        let outcome = try await Self.give(
            "(sleep 1000; echo late > '\(mark)') & echo $! > '\(mark)'; sleep 1000", timeLimit: .seconds(1),
            in: folder)
        #expect(outcome == "it did not end within 1.0 seconds")
        let child = try String(contentsOfFile: mark, encoding: .utf8).split(separator: "\n").first.map(String.init)
        let status = "/proc/\(try #require(child))/cmdline"
        let isGone = try await withOwnThread {
            poll { (try? Data(contentsOf: URL(filePath: status)))?.isEmpty != false }
        }
        #expect(isGone, "process \(child ?? "") goes on")
    }

    @Test func `a program that is not there or may not be run is a failure with a reason`() async throws {
        let folder = try TemporaryFolder()
        let hook = HookProgram(
            folder.path(of: "nowhere"), timeLimit: .seconds(10), folder: folder.path(of: ""))
        let outcome = await hook.give(Self.alert, attempt: 1)
        #expect(outcome?.hasPrefix("it cannot be run: ") == true, "\(outcome ?? "it was taken")")
    }
}
