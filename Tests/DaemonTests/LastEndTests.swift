internal import Ledger
internal import SystemPackage
internal import TestSupport
internal import Testing

@testable internal import Daemon

/// How the daemon before this one ended.
struct LastEndTests {
    @Test func `an end that nobody asked for is counted, and told until one was asked for`() throws {
        let folder = try TemporaryFolder()
        #expect(LastEnd.begun(in: folder.path).trouble == nil)
        // It is killed, and the next one too.
        #expect(LastEnd.begun(in: folder.path).trouble?.hasPrefix("once; ") == true)
        var end = LastEnd.begun(in: folder.path)
        #expect(end.trouble?.hasPrefix("2 times in a row; ") == true)
        end.end()
        end.write(in: folder.path)
        end = LastEnd.begun(in: folder.path)
        #expect(end.trouble == nil)
        #expect(end.unclean == 2)
    }

    @Test func `a start that fails and says why is no such end`() throws {
        let folder = try TemporaryFolder()
        let end = LastEnd.begun(in: folder.path)
        #expect(throws: LedgerError.self) {
            try end.undone(in: folder.path) { () throws(LedgerError) -> Int in
                throw LedgerError.locked(folder: "state", holder: nil)
            }
        }
        #expect(LastEnd.begun(in: folder.path).trouble == nil)
    }

    @Test func `a damaged note is as good as none`() throws {
        let folder = try TemporaryFolder()
        try folder.write("{", to: "last-end.json")
        #expect(LastEnd.begun(in: folder.path).trouble == nil)
    }
}
