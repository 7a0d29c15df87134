@testable internal import Delivery
internal import Testing

/// What waits for the sender and when that is trouble, by instants that the test makes up.
struct QueueStateTests {
    private static let start = ContinuousClock.now
    private static let capacity = QueueState<Int>.capacity
    private static let late = start + QueueState<Int>.patience + .milliseconds(1)

    @Test func `what the sender has in hand takes room until it has arrived`() {
        var queue = QueueState<Int>(at: Self.start)
        queue.add([1, 2, 3], at: Self.start)
        #expect(queue.room == Self.capacity - 3)
        #expect(queue.take() == [1, 2, 3])
        #expect(queue.take().isEmpty)
        #expect(queue.room == Self.capacity - 3)
        queue.record(arrived: ["1", "2"], at: Self.start)
        #expect(queue.room == Self.capacity - 1)
        #expect(queue.takeArrived() == ["1", "2"])
        #expect(!queue.hasNews)
    }

    @Test func `nothing arriving for too long is an obstacle, which shows by the mere passing of time`() {
        var queue = QueueState<Int>(at: Self.start - .seconds(3600))
        #expect(queue.nextLook(at: Self.start) == nil)
        queue.add([1], at: Self.start)
        #expect(queue.nextLook(at: Self.start) == Self.start + QueueState<Int>.patience)
        #expect(queue.obstacle(at: Self.start + QueueState<Int>.patience) == nil)
        #expect(queue.obstacle(at: Self.late)?.hasPrefix("journald does not take them") == true)
        #expect(queue.nextLook(at: Self.late) == nil)
    }

    @Test func `more alerts don't put the obstacle off, and an arrival does`() {
        var queue = QueueState<Int>(at: Self.start)
        queue.add([1], at: Self.start)
        queue.add([2], at: Self.start + .seconds(4))
        #expect(queue.obstacle(at: Self.late) != nil)
        _ = queue.take()
        queue.record(arrived: ["1"], at: Self.start + .seconds(4))
        #expect(queue.obstacle(at: Self.late) == nil)
    }

    @Test func `a failure is news once, and ends with the next alert that is sent or has arrived`() {
        var queue = QueueState<Int>(at: Self.start)
        queue.add([1], at: Self.start)
        #expect(queue.fail("gone") == true)
        #expect(queue.fail("still gone") == false)
        #expect(queue.obstacle(at: Self.start) == "still gone")
        queue.recover()
        #expect(queue.obstacle(at: Self.start) == nil)
        #expect(queue.fail("gone") == true)
        _ = queue.take()
        queue.record(arrived: ["1"], at: Self.start)
        #expect(queue.obstacle(at: Self.start) == nil)
    }
}
