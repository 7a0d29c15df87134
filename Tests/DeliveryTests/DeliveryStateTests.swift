@testable internal import Delivery
internal import Testing

/// Something with an id, which is all that delivery knows of an alert.
struct Letter: Identifiable, Hashable, Sendable {
    let id: String

    init(_ id: String) {
        self.id = id
    }

    static func all(_ ids: String) -> [Letter] { ids.map { Letter("\($0)") } }
}

extension [Letter] {
    var ids: String { map(\.id).joined() }
}

extension [Outgoing<Letter>] {
    var ids: String { map(\.item).ids }
}

/// What is given to the sender, marked and told, from what the ledger and the sender say alone.
struct DeliveryStateTests {
    private static let start = ContinuousClock.now

    @Test func `each due alert is given once, the oldest first, as far as there is room`() {
        var state = DeliveryState(inDoubt: [])
        #expect(state.give(of: Letter.all("abcd"), room: 0).isEmpty)
        #expect(state.give(of: Letter.all("abcd"), room: 3).ids == "abc")
        #expect(state.give(of: Letter.all("abcd"), room: 3).ids == "d")
        #expect(state.give(of: Letter.all("abcde"), room: 3).ids == "e")
    }

    @Test func `what was due at the start is in doubt, until the ledger has it marked`() {
        var state = DeliveryState(inDoubt: ["a"])
        #expect(state.give(of: Letter.all("ab"), room: 9).map(\.isInDoubt) == [true, false])
        _ = state.record(arrived: ["a"], obstacle: nil, at: Self.start)
        state.forgetMarked { $0 != "a" }
        #expect(state.give(of: Letter.all("ba"), room: 9).map(\.isInDoubt) == [false])
    }

    @Test func `what has arrived is handed out once for marking, and given no more while the mark is not durable`() {
        var state = DeliveryState(inDoubt: [])
        _ = state.give(of: Letter.all("ab"), room: 9)
        _ = state.record(arrived: ["b", "a"], obstacle: nil, at: Self.start)
        #expect(state.takeArrived() == ["b", "a"])
        #expect(state.takeArrived().isEmpty)
        #expect(state.arrivedCount == 2)
        state.forgetMarked { _ in true }
        #expect(state.give(of: Letter.all("abc"), room: 9).ids == "c")
    }

    @Test func `waiting are those that are due and have not arrived`() {
        var state = DeliveryState(inDoubt: ["a"])
        #expect(state.waitingCount(ofDue: 3) == 3)
        _ = state.record(arrived: ["a"], obstacle: nil, at: Self.start)
        #expect(state.waitingCount(ofDue: 3) == 2)
        state.forgetMarked { $0 != "a" }
        #expect(state.waitingCount(ofDue: 2) == 2)
    }

    @Test func `an outage is told once, and its end when something has arrived`() {
        var state = DeliveryState(inDoubt: [])
        let told = [
            state.record(arrived: [], obstacle: nil, at: Self.start),
            state.record(arrived: [], obstacle: "gone", at: Self.start),
            state.record(arrived: [], obstacle: "still gone", at: Self.start),
            state.record(arrived: [], obstacle: nil, at: Self.start),
        ]
        #expect(told == [nil, .stuck(reason: "gone"), nil, nil])
        #expect(state.hasReportedObstacle)
        #expect(state.record(arrived: ["a"], obstacle: nil, at: Self.start) == .movesAgain)
        #expect(!state.hasReportedObstacle)
        #expect(state.record(arrived: ["b"], obstacle: nil, at: Self.start) == nil)
    }

    @Test func `the time from durable to arrived is measured for alerts of this process`() {
        var state = DeliveryState(inDoubt: ["old"])
        state.recordDurable(["a", "b"], at: Self.start)
        _ = state.record(arrived: ["old", "a"], obstacle: nil, at: Self.start + .seconds(2))
        #expect(state.takeLatencies() == [.seconds(2)])
        _ = state.record(arrived: ["b"], obstacle: nil, at: Self.start + .seconds(5))
        #expect(state.takeLatencies() == [.seconds(5)])
        #expect(state.takeLatencies().isEmpty)
    }
}
