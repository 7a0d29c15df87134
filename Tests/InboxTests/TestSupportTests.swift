internal import Glibc
internal import SystemPackage
internal import TestSupport
internal import Testing

/// What all tests lean on.
struct TestSupportTests {
    @Test func `a folder for a test is gone when its owner is, with all that is in it`() throws {
        let path: FilePath
        do {
            let folder = try TemporaryFolder()
            path = folder.path
            try folder.makeFolder("sub")
            try folder.write("", to: Array("sub/".utf8) + [0xFF])
            try folder.makeSymbolicLink("sub/link", to: "/etc")
            #expect(unsafe access(path.string, F_OK) == 0)
        }
        #expect(unsafe access(path.string, F_OK) != 0)
        #expect(unsafe access("/etc", F_OK) == 0)
    }

    @Test func `asking again ends when the condition holds or the deadline has passed`() {
        var asked = 0
        #expect(
            poll {
                asked += 1
                return asked == 3
            })
        let start = ContinuousClock.now
        #expect(!poll(until: start + .milliseconds(20)) { false })
        #expect(ContinuousClock.now - start >= .milliseconds(20))
    }
}
