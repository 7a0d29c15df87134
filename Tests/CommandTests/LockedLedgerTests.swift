internal import Articles
internal import Glibc
internal import Inbox
internal import Ledger
internal import Subprocess
internal import SystemPackage
internal import TestSupport
internal import Testing

/// Two writers would each overwrite what the other knows, so there is one.
struct LockedLedgerTests {
    @Test(arguments: [
        ["merge", "F1", "F3"], ["split", "F1", "--article", "b.txt"], ["rename", "F1", "boats of the port"],
    ])
    func `a command that mends a ledger in use says who has it, and changes nothing`(command: [String]) async throws {
        let folder = try TemporaryFolder()
        let texts = ["Police counted 300 boats.", "The mine employs 410 workers.", "The town has 12 schools."]
        for (name, text) in zip(["a.txt", "b.txt", "c.txt"], texts) { try folder.write(text, to: name) }
        let state = folder.path(of: "state")
        #expect(try await figurewatch(["replay", "--state", state.string, folder.path.string]).status == .exited(0))
        #expect(try await figurewatch(["figures", "merge", "F1", "F2", "--state", state.string]).status == .exited(0))
        let daemon = try Ledger(opening: state)
        let before = try content(of: state)
        let arguments = command.map { $0 == "b.txt" ? folder.path(of: $0).string : $0 }
        let result = try await figurewatch(["figures"] + arguments + ["--state", state.string])
        #expect(result.status == .exited(75), "\(result.error)")
        #expect(result.error.contains("in use by process \(getpid())"), "\(result.error)")
        #expect(result.error.contains("systemctl stop figurewatch"), "\(result.error)")
        #expect(result.lines.isEmpty)
        #expect(try content(of: state) == before)
        daemon.close()

        // Which was all that was in its way.
        let later = try await figurewatch(["figures"] + arguments + ["--state", state.string])
        #expect(later.status == .exited(0), "\(later.error)")
        #expect(try content(of: state) != before)
    }

    @Test func `reading again says that there is nothing to read where this version has read all`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("Police counted 300 boats.", to: "a.txt")
        let state = folder.path(of: "state")
        #expect(try await figurewatch(["replay", "--state", state.string, folder.path.string]).status == .exited(0))
        let before = try content(of: state)["ledger.json"]
        let result = try await figurewatch(["ledger", "reread", "--state", state.string])
        #expect(result.status == .exited(0), "\(result.error)")
        #expect(result.lines == ["Nothing to read again: this version has read all claims."])
        #expect(try content(of: state)["ledger.json"] == before)
        let daemon = try Ledger(opening: state)
        #expect(try await figurewatch(["ledger", "reread", "--state", state.string]).status == .exited(75))
        daemon.close()
    }

    /// All that is in a folder.
    private func content(of folder: FilePath) throws -> [String: [UInt8]] {
        var content: [String: [UInt8]] = [:]
        for name in try FolderListing(of: folder).files {
            let path = folder.appending(name.description)
            content[name.description] = try SourceFile(readingPath: path, named: name).content
        }
        return content
    }
}
