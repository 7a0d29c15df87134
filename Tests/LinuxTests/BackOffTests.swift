internal import Linux
internal import Testing

struct BackOffTests {
    @Test func `each pause is twice the one before, up to the longest`() {
        var backOff = BackOff(shortest: .milliseconds(100), longest: .seconds(1))
        let pauses = (0..<6).map { _ in backOff.takeNext() }
        #expect(pauses == [100, 200, 400, 800, 1000, 1000].map { .milliseconds($0) })
    }

    @Test(arguments: [(0, 1), (1, 1), (2, 2), (9, 256), (10, 300), (1_000_000, 300)])
    func `a pause is told by the failures before it`(failures: Int, seconds: Int) {
        let backOff = BackOff(shortest: .seconds(1), longest: .seconds(300))
        #expect(backOff.pause(after: failures) == .seconds(seconds))
    }
}
