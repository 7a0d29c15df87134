internal import Articles
internal import Ledger
internal import Subprocess
internal import SystemPackage
internal import TestSupport
internal import Testing

/// What is told of the files that wait, and done about them, when no daemon runs.
struct QueueCommandTests {
    /// A ledger that has refused a file and read another one, and a folder with both and a third one.
    private static func newsroom() async throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.makeFolder("drop")
        try folder.write("Police counted 300 boats.", to: "drop/read.txt")
        try folder.write("<!doctype html><p>300 boats</p>", to: "drop/page.html")
        var ledger = try Ledger(opening: folder.path(of: "state"))
        let digest = ContentDigest(of: [1])
        try ledger.stage(.copy(FileName("read.txt"), of: digest))
        try ledger.stage(
            .refusal(
                Refusal(
                    file: FileName("page.html"), digest: ContentDigest(of: [2]), code: "empty", sentence: "No words.")))
        try ledger.commit()
        ledger.close()
        try folder.write("Police counted 400 boats.", to: "drop/later.txt")
        return folder
    }

    private static func run(
        _ arguments: [String], in folder: borrowing TemporaryFolder
    ) async throws -> (status: Int32?, lines: [String], error: String) {
        let places = ["--runtime", folder.path(of: "run").string, "--state", folder.path(of: "state").string]
        let result = try await figurewatch(
            arguments + places, variables: ["FIGUREWATCH_WATCH": folder.path(of: "drop").string])
        guard case .exited(let status) = result.status else { return (nil, result.lines, result.error) }
        return (status, result.lines, result.error)
    }

    @Test func `the ledger and the folder say what waits for a daemon that does not run`() async throws {
        let folder = try await Self.newsroom()
        let table = try await Self.run(["queue", "--format", "table"], in: folder)
        #expect(table.status == 0, "\(table.error)")
        #expect(table.error.contains("The daemon does not run"))
        #expect(table.lines.first?.hasPrefix("1 file waits in ") == true, "\(table.lines)")
        #expect(
            table.lines.suffix(3)
                == [
                    "FILE       STATE    FOR  WHY", "later.txt  ready      -  ", "page.html  refused    -  No words.",
                ].map { String($0.reversed().drop { $0 == " " }.reversed()) }, "\(table.lines)")
        let lines = try await Self.run(["queue", "--format", "jsonl"], in: folder).lines
        #expect(
            lines == [
                #"{"file":"later.txt","state":"ready"}"#,
                #"{"file":"page.html","reason":"No words.","state":"refused"}"#,
            ])
    }

    @Test func `a refusal is taken back in the ledger of a daemon that does not run`() async throws {
        let folder = try await Self.newsroom()
        let done = try await Self.run(["retry", "page.html"], in: folder)
        #expect(done.status == 0, "\(done.error)")
        #expect(done.lines == ["'page.html': to be read again when the daemon runs."])
        #expect(try Ledger.read(folder.path(of: "state")).state.refusals.isEmpty)
        let again = try await Self.run(["retry", "page.html"], in: folder)
        #expect(again.status == 64)
        #expect(again.error.contains("'page.html' is not refused"), "\(again.error)")
        let nowhere = try await figurewatch(
            [
                "retry", "page.html", "--runtime", folder.path(of: "run").string, "--state",
                folder.path(of: "none").string,
            ])
        #expect(nowhere.status == .exited(66), "\(nowhere.error)")
    }
}
