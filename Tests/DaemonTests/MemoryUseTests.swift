internal import Testing

@testable internal import Daemon

@Suite struct MemoryUseTests {
    @Test func `this process has memory, and no more than its limit`() throws {
        let use = try #require(MemoryUse.present)
        #expect(use.used > 1 << 20)
        if let limit = use.limit { #expect(use.used <= limit) }
    }

    @Test func `memory is short from four fifths of the limit on, and never without one`() {
        let limit = 512 << 20
        #expect(MemoryUse(used: 400 << 20, limit: limit).shortage == nil)
        #expect(
            MemoryUse(used: 410 << 20, limit: limit).shortage == "410 of 512 MB are in use; raise MemoryMax=")
        #expect(MemoryUse(used: .max, limit: nil).shortage == nil)
    }
}
