@testable internal import Delivery
internal import Testing

/// What is done next with alerts that were sent together, from what the journal answers alone.
struct ShipmentTests {
    private static func shipment(_ ids: String, inDoubt: String = "") -> Shipment<Letter> {
        Shipment(Letter.all(ids).map { Outgoing(item: $0, isInDoubt: inDoubt.contains($0.id)) })
    }

    @Test func `nothing to send is done at once`() {
        #expect(Self.shipment("").step == .done)
    }

    @Test func `what is sent and not lost has arrived`() {
        var shipment = Self.shipment("abc")
        #expect(shipment.step == .send(Letter.all("abc")))
        shipment.sent()
        #expect(shipment.step == .askWhatIsLost(Letter.all("abc")))
        #expect(shipment.lost([]).ids == "abc")
        #expect(shipment.step == .done)
    }

    @Test func `what is in doubt is asked for first, and sent only when the journal does not have it`() {
        var shipment = Self.shipment("abcd", inDoubt: "abc")
        #expect(shipment.step == .askWhatArrived(Letter.all("abc")))
        #expect(shipment.found(Letter.all("ac")).ids == "ac")
        #expect(shipment.step == .send(Letter.all("bd")))
        #expect(!shipment.isReplay(Letter("b")))
    }

    @Test func `when the journal has all that is in doubt there is nothing to send`() {
        var shipment = Self.shipment("ab", inDoubt: "ab")
        #expect(shipment.found(Letter.all("ab")).ids == "ab")
        #expect(shipment.step == .done)
    }

    @Test func `when the journal can't be asked, what is in doubt is sent and says so, and what is sent has arrived`() {
        var shipment = Self.shipment("ab", inDoubt: "a")
        #expect(shipment.found(nil).isEmpty)
        #expect(shipment.step == .send(Letter.all("ab")))
        #expect(shipment.isReplay(Letter("a")))
        #expect(!shipment.isReplay(Letter("b")))
        shipment.sent()
        #expect(shipment.lost(nil).ids == "ab")
        #expect(shipment.step == .done)
    }

    @Test func `what is lost is sent again, alone, after a rest that grows`() {
        var shipment = Self.shipment("abc")
        shipment.sent()
        #expect(shipment.lost(Letter.all("bc")).ids == "a")
        #expect(shipment.step == .rest(.milliseconds(100), before: Letter.all("bc")))
        shipment.rested()
        #expect(shipment.step == .send(Letter.all("bc")))
        shipment.sent()
        #expect(shipment.lost(Letter.all("c")).ids == "b")
        #expect(shipment.step == .rest(.milliseconds(200), before: Letter.all("c")))
    }

    @Test func `what is lost five times in a row with nothing arriving is given up; progress begins the count anew`() {
        var shipment = Self.shipment("abc")
        for attempt in 1...4 {
            shipment.sent()
            #expect(shipment.lost(Letter.all("abc")).isEmpty)
            if case .rest = shipment.step {} else { Issue.record("attempt \(attempt): \(shipment.step)") }
            shipment.rested()
        }
        shipment.sent()
        #expect(shipment.lost(Letter.all("ab")).ids == "c")
        for _ in 1...4 {
            shipment.rested()
            shipment.sent()
            #expect(shipment.lost(Letter.all("ab")).isEmpty)
        }
        if case .rest = shipment.step {} else { Issue.record("too early: \(shipment.step)") }
        shipment.rested()
        shipment.sent()
        #expect(shipment.lost(Letter.all("ab")).isEmpty)
        #expect(shipment.step == .giveUp(Letter.all("ab")))
    }
}
