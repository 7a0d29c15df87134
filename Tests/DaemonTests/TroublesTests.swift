internal import FoundationEssentials
internal import Testing

@testable internal import Daemon

/// What is wrong at the moment, and since when.
struct TroublesTests {
    private static let start = Date(timeIntervalSince1970: 1_700_000_000)

    @Test func `trouble that goes on keeps its beginning and tells its last reason`() {
        var troubles = Troubles()
        troubles.set(.ledger, "No space left on device", since: Self.start)
        troubles.set(.ledger, "Read-only file system", since: Self.start.addingTimeInterval(60))
        #expect(
            troubles.all == [Trouble(part: .ledger, reason: "Read-only file system", since: Self.start)])
    }

    @Test func `trouble that is over begins anew when it comes back`() {
        var troubles = Troubles()
        troubles.set(.journal, "gone", since: Self.start)
        troubles.set(.journal, nil)
        #expect(!troubles.has(.journal))
        #expect(troubles.all.isEmpty)
        let later = Self.start.addingTimeInterval(60)
        troubles.set(.journal, "gone", since: later)
        #expect(troubles.all.map(\.since) == [later])
    }

    @Test func `all are told in one order, whichever came first`() {
        var troubles = Troubles()
        for part in Trouble.Part.allCases.reversed() { troubles.set(part, "", since: Self.start) }
        #expect(troubles.all.map(\.part) == Trouble.Part.allCases)
    }

    @Test func `a sentence says since when, and why if there is more to say`() {
        let bare = Trouble(part: .folder, reason: "", since: Self.start)
        #expect("\(bare)" == "the folder is missing since 2023-11-14T22:13:20Z")
        let full = Trouble(part: .ledger, reason: "No space left on device", since: Self.start)
        #expect("\(full)" == "the ledger cannot be written since 2023-11-14T22:13:20Z (No space left on device)")
    }
}
