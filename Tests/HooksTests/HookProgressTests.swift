internal import TestSupport
internal import Testing

@testable internal import Hooks

struct HookProgressTests {
    @Test func `it is read as it was written, and there is none at first`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path(of: "")
        #expect(try HookProgress.read(in: path) == nil)
        var progress = HookProgress(since: 5)
        progress.attempts = 2
        try progress.write(in: path)
        #expect(try HookProgress.read(in: path) == progress)
        progress.pass("s=1")
        try progress.write(in: path)
        let read = try HookProgress.read(in: path)
        #expect(read?.cursor == "s=1")
        #expect(read?.attempts == 0)
    }

    @Test func `damaged progress is an error, not a beginning`() throws {
        let folder = try TemporaryFolder()
        try folder.write("{", to: "progress.json")
        #expect(throws: HookError.self) { try HookProgress.read(in: folder.path(of: "")) }
    }
}
