internal import SystemPackage
internal import TestSupport
internal import Testing

internal import Articles
@testable internal import Inbox

/// An inbox that goes on by other settings.
@Suite(.timeLimit(.minutes(20)))
struct ChangingSettingsTests {
    @Test func `what was ignored is handed out when it is ignored no longer, and what was read is not read again`()
        async throws
    {
        try await withOwnThread {
            let folder = try TemporaryFolder()
            var settings = Desk.quick
            settings.names = NameFilter(ignored: [NameGlob("*.md")])
            var desk = try Desk(folder.path, settings)
            try folder.write("a", to: "a.txt")
            try folder.write("b", to: "b.md")
            #expect(desk.run { $0.names == ["a.txt"] })
            desk.inbox.change(Desk.quick)
            #expect(desk.run { $0.names == ["a.txt", "b.md"] }, "\(desk.names)")
            settings.names = NameFilter(ignored: [NameGlob("sub")])
            desk.inbox.change(settings)
            try folder.makeFolder("sub")
            try folder.write("c", to: "sub/c.txt")
            try folder.write("d", to: "d.txt")
            #expect(desk.run { $0.names == ["a.txt", "b.md", "d.txt"] }, "\(desk.names)")
        }
    }

    @Test func `a file that a scan found before its name was ignored is not read`() async throws {
        try await withOwnThread {
            let folder = try TemporaryFolder()
            var inbox = try Inbox(watching: folder.path, settings: Desk.quick)
            try folder.makeFolder("sub")
            try folder.write("a", to: "sub/a.txt")
            var found: [Arrival] = []
            #expect(
                poll {
                    found += inbox.takeComplete(limit: 10)
                    return !found.isEmpty
                })
            var settings = Desk.quick
            settings.names = NameFilter(ignored: [NameGlob("sub")])
            inbox.change(settings)
            let arrival = try #require(found.first)
            guard case .vanished = inbox.read(arrival) else {
                Issue.record("it was read")
                return
            }
        }
    }

    @Test func `without events files are found by scanning, which is no trouble, and events can be had again`()
        async throws
    {
        try await withOwnThread {
            let folder = try TemporaryFolder()
            var settings = Desk.quick
            settings.usesEvents = false
            var desk = try Desk(folder.path, settings)
            try folder.write("a", to: "a.txt")
            #expect(desk.run { $0.names == ["a.txt"] })
            #expect(desk.inbox.counts.isPolling)
            #expect(desk.inbox.pollingCause == nil)
            desk.inbox.change(Desk.calm)
            #expect(!desk.inbox.counts.isPolling)
            // The scan for the change may be the one that finds it,
            try folder.write("b", to: "b.txt")
            #expect(desk.run { $0.names == ["a.txt", "b.txt"] }, "\(desk.names)")
            // but from there on only an event brings a file in time.
            try folder.write("c", to: "c.txt")
            #expect(desk.run { $0.names == ["a.txt", "b.txt", "c.txt"] }, "\(desk.names)")
            #expect(desk.notices == [], "\(desk.notices)")
        }
    }
}
