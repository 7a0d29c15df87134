internal import Hooks
internal import Testing

struct PatienceTests {
    private let patience = Patience(limit: .seconds(3600))

    @Test(arguments: [(1, 1), (2, 2), (3, 4), (9, 256), (10, 300), (1000, 300)])
    func `each pause is twice as long as the one before, up to five minutes`(attempts: Int, seconds: Int) {
        #expect(patience.pause(after: attempts, age: .zero) == .seconds(seconds))
    }

    @Test func `an alert is passed over when it is old and was tried a few times`() {
        #expect(patience.pause(after: 3, age: .seconds(3599)) == .seconds(4))
        #expect(patience.pause(after: 3, age: .seconds(3600)) == nil)
        #expect(patience.pause(after: 2, age: .seconds(100_000)) == .seconds(2))
        // A clock that was set back makes it no older.
        #expect(patience.pause(after: 50, age: .seconds(-100)) == .seconds(300))
    }
}
