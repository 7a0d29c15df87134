internal import Linux
internal import Testing

struct BellTests {
    @Test func `a bell that has rung ends the next wait, once for any number of rings`() throws {
        let bell = try Bell()
        for _ in 0..<3 { bell.ring() }
        let start = ContinuousClock.now
        bell.wait(atMost: .seconds(60))
        #expect(ContinuousClock.now - start < .seconds(30))
        bell.wait(atMost: .milliseconds(5))
        #expect(ContinuousClock.now - start >= .milliseconds(5))
    }

    @Test func `a bell is heard from another thread`() async throws {
        let bell = try Bell()
        let heard = Task { try await WorkingThread.run { bell.wait() } }
        try WorkingThread.start { bell.ring() }
        try await heard.value
    }

    @Test func `many requests before one is taken are one, and each first one rings`() throws {
        let request = Request()
        let bell = try Bell()
        request.rings(bell)
        #expect(!request.isMade && !request.take())
        #expect(request.make())
        #expect(!request.make())
        bell.wait()
        #expect(request.isMade)
        #expect(request.take())
        #expect(!request.isMade && !request.take())
        #expect(request.make())
    }
}
