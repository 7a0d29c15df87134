internal import Testing

@testable internal import Daemon

/// What the daemon does next, by instants and circumstances that the test makes up.
struct LoopTests {
    private static let start = ContinuousClock.now

    /// A loop, and what happens to it.
    private struct Course {
        var loop = Loop(heartbeat: nil)
        var now = LoopTests.start
        var circumstances = Loop.Circumstances()

        /// Takes events in, and gives what is done after the last one.
        mutating func after(_ events: Loop.Event...) -> [Loop.Action] {
            var actions: [Loop.Action] = []
            for event in events { actions = loop.step(event, circumstances, at: now) }
            return actions
        }

        /// A loop that rests.
        static func idle() -> Course {
            var course = Course()
            _ = course.after(.opened, .looked, .archived(hasMore: false), .reported)
            return course
        }

        /// A loop that has just begun to read a file.
        static func reading() -> Course {
            var course = Course()
            course.circumstances.hasWork = true
            _ = course.after(.opened, .looked)
            return course
        }
    }

    @Test func `it tells that it is ready before it looks for files`() {
        var course = Course()
        #expect(course.loop.state == .opening)
        #expect(course.after(.opened) == [.announce, .beat, .deliver, .look(limit: 64)])
        #expect(course.loop.state == .looking)
    }

    @Test func `with nothing to read it marks what has arrived, archives, reports and rests`() {
        var course = Course()
        #expect(course.after(.opened, .looked) == [.commit, .archive])
        #expect(course.loop.state == .tidying)
        #expect(course.after(.archived(hasMore: false)) == [.report(isIdle: true)])
        #expect(course.loop.state == .idle)
        #expect(course.after(.reported) == [.rest(.seconds(60))])
        #expect(course.after(.rested) == [.beat, .deliver, .look(limit: 64)])
    }

    @Test func `while there are figures to archive it does not rest`() {
        var course = Course()
        #expect(course.after(.opened, .looked, .archived(hasMore: true)) == [.report(isIdle: false)])
        #expect(course.loop.state == .turning)
        #expect(course.after(.reported) == [.beat, .deliver, .look(limit: 64)])
    }

    @Test(
        arguments: [
            (heartbeat: 10, look: nil, rest: 10), (90, nil, 60), (10, 4, 4), (10, 12, 10), (10, -3, 0),
        ] as [(Int, Int?, Int)])
    func `it rests until something has to be looked after, and never longer than a heartbeat`(
        heartbeat: Int, look: Int?, rest: Int
    ) {
        var course = Course()
        course.loop = Loop(heartbeat: .seconds(heartbeat))
        course.circumstances.nextLook = look.map { Self.start + .seconds($0) }
        #expect(
            course.after(.opened, .looked, .archived(hasMore: false), .reported) == [.rest(.seconds(rest))])
    }

    @Test func `it reads article by article, commits when there are no more, and begins the next turn at once`() {
        var course = Course.reading()
        #expect(course.loop.state == .reading(since: Self.start))
        #expect(course.after(.read) == [.beat, .read])
        course.circumstances.hasWork = false
        #expect(course.after(.read) == [.beat, .commit])
        #expect(course.loop.state == .committing)
        #expect(course.after(.committed) == [.report(isIdle: false)])
        #expect(course.after(.reported) == [.beat, .deliver, .look(limit: 64)])
    }

    @Test func `in a burst it commits every quarter of a second, tells how things are, looks for files and reads on`() {
        var course = Course.reading()
        course.now += .milliseconds(250)
        #expect(course.after(.read) == [.beat, .read])
        course.now += .milliseconds(1)
        #expect(course.after(.read) == [.beat, .commit])
        #expect(course.after(.committed) == [.report(isIdle: false)])
        #expect(course.after(.reported) == [.beat, .deliver, .look(limit: 64)])
        #expect(course.after(.looked) == [.read])
        #expect(course.loop.state == .reading(since: course.now))
    }

    @Test func `what is read when a stop or a reload is asked for is committed first`() {
        for path in [\Loop.Circumstances.isStopAsked, \.isReloadAsked] {
            var course = Course.reading()
            course.circumstances[keyPath: path] = true
            #expect(course.after(.read) == [.beat, .commit])
            #expect(course.loop.state == .committing)
            #expect(course.after(.committed) == [.report(isIdle: false)])
            let next = course.after(.reported)
            #expect(next == (path == \.isStopAsked ? [.askForTime, .commit] : [.beat, .reload]))
        }
    }

    @Test func `a reload is done between two turns, and its turn goes on`() {
        var course = Course.idle()
        course.circumstances.isReloadAsked = true
        #expect(course.after(.rested) == [.beat, .reload])
        #expect(course.loop.state == .reloading)
        course.circumstances.isReloadAsked = false
        #expect(course.after(.reloaded) == [.deliver, .look(limit: 64)])
    }

    @Test
    func `while the ledger can't be written it takes all that is complete, reads nothing and tries again in time`() {
        var course = Course.reading()
        let retry = Self.start + .seconds(2)
        course.circumstances.retry = retry
        #expect(course.after(.read) == [.beat, .commit])
        #expect(course.after(.committed, .reported) == [.beat, .deliver, .look(limit: nil)])
        #expect(course.after(.looked) == [.report(isIdle: true)])
        #expect(course.loop.state == .stalled(until: retry))
        #expect(course.after(.reported) == [.rest(.seconds(2))])
        course.now = retry
        #expect(course.after(.rested) == [.beat, .retry])
        course.circumstances.retry = nil
        #expect(course.after(.retried) == [.deliver, .look(limit: 64)])
        #expect(course.after(.looked) == [.read])
    }

    @Test func `a ledger that is written again in vain is waited for once more`() {
        var course = Course()
        course.circumstances.retry = Self.start
        #expect(course.after(.opened) == [.announce, .beat, .retry])
        course.circumstances.retry = Self.start + .seconds(2)
        #expect(course.after(.retried) == [.deliver, .look(limit: nil)])
        #expect(course.after(.looked, .reported) == [.rest(.seconds(2))])
    }

    @Test func `a commit that fails in the middle of a burst ends the reading`() {
        var course = Course.reading()
        course.now += .seconds(1)
        #expect(course.after(.read) == [.beat, .commit])
        course.circumstances.retry = course.now + .seconds(2)
        #expect(course.after(.committed) == [.report(isIdle: false)])
        #expect(course.after(.reported) == [.beat, .deliver, .look(limit: nil)])
    }

    @Test func `a daemon that is to stop waits a second at most for alerts that are under way`() {
        var course = Course.idle()
        course.circumstances.isStopAsked = true
        course.circumstances.hasDue = true
        #expect(course.after(.rested) == [.askForTime, .commit])
        let end = Self.start + .seconds(1)
        #expect(course.after(.committed) == [.awaitDelivery(until: end), .commit])
        course.now = end - .milliseconds(1)
        #expect(course.after(.committed) == [.awaitDelivery(until: end), .commit])
        course.now = end
        #expect(course.after(.committed) == [.end])
        #expect(course.loop.state == .ended)
        #expect(course.after(.ended) == [])
    }

    @Test func `a daemon that is to stop and has no alert under way stops at once`() {
        var course = Course.idle()
        course.circumstances.isStopAsked = true
        #expect(course.after(.rested, .committed) == [.end])
    }

    @Test func `a stop that is asked for before the start leaves a ledger in order`() {
        var course = Course()
        course.circumstances.isStopAsked = true
        #expect(course.after(.opened) == [.announce, .askForTime, .commit])
        #expect(course.after(.committed) == [.end])
    }

    @Test func `what is asked over the socket is done between two articles, and while the ledger can't be written`() {
        var course = Course.reading()
        course.circumstances.isAsked = true
        #expect(course.after(.read) == [.beat, .commit])
        #expect(course.after(.committed) == [.report(isIdle: false)])
        #expect(course.after(.reported) == [.beat, .answer, .deliver, .look(limit: 64)])
        course.circumstances.isAsked = false
        #expect(course.after(.looked) == [.read])

        course = Course()
        course.circumstances.retry = Self.start + .seconds(2)
        _ = course.after(.opened, .looked, .reported)
        course.circumstances.isAsked = true
        #expect(course.after(.rested) == [.beat, .answer, .deliver, .look(limit: nil)])
    }

    @Test func `what is beyond the day's limit is taken in hand and not read, and the daemon rests until the next day`()
    {
        var course = Course.reading()
        course.circumstances.isDayFull = true
        course.circumstances.nextLook = Self.start + .seconds(20)
        #expect(course.after(.read) == [.beat, .commit])
        #expect(course.after(.committed) == [.report(isIdle: false)])
        #expect(course.after(.reported) == [.beat, .deliver, .look(limit: nil)])
        #expect(course.after(.looked) == [.commit, .archive])
        #expect(course.after(.archived(hasMore: false)) == [.report(isIdle: true)])
        #expect(course.after(.reported) == [.rest(.seconds(20))])
        course.circumstances.isDayFull = false
        #expect(course.after(.rested, .looked) == [.read])
    }
}
