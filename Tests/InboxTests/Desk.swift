internal import Articles
@testable internal import Inbox
internal import SystemPackage
internal import TestSupport

/// Runs an inbox as the daemon does and keeps what it gives.
struct Desk: ~Copyable {
    var inbox: Inbox
    /// What was read, in order.
    var read: [SourceFile] = []
    var outcomes: [String] = []
    var notices: [InboxNotice] = []
    var refused: [UnreadableFile] = []

    static let quick = InboxSettings(
        settle: .milliseconds(60), abandonedWriter: .milliseconds(600), rescan: .milliseconds(300),
        polling: .milliseconds(40))
    /// The settle time and the interval are so long that only events can bring a file in time.
    static let patient = InboxSettings(settle: .seconds(600), abandonedWriter: .seconds(600), rescan: .seconds(600))
    /// Only the interval is long.
    static let calm = InboxSettings(
        settle: .milliseconds(60), abandonedWriter: .seconds(600), rescan: .seconds(600))

    init(_ inbox: consuming Inbox) {
        self.inbox = inbox
    }

    init(_ folder: FilePath, _ settings: InboxSettings) throws {
        self.init(try Inbox(watching: folder, settings: settings))
        // The first scan sets the watches; what comes later makes events.
        step()
    }

    mutating func step() {
        inbox.wait(atMost: .milliseconds(20))
        for arrival in inbox.takeComplete(limit: 100) {
            switch inbox.read(arrival) {
            case .complete(let file): read.append(file)
            case .refused(let unreadable): refused.append(unreadable)
            case .changing, .vanished, .refusedBefore, .postponed: break
            }
        }
        notices += inbox.takeNotices()
    }

    mutating func run(
        until deadline: ContinuousClock.Instant = .now + .seconds(900), _ condition: (borrowing Desk) -> Bool
    ) -> Bool {
        while !condition(self) {
            if ContinuousClock.now >= deadline { return false }
            step()
        }
        return true
    }

    /// Goes on for a while in which nothing should come.
    mutating func run(for duration: Duration) {
        _ = run(until: .now + duration) { _ in false }
    }

    var names: [String] { read.map { "\($0.name)" } }
    var texts: [String] { read.map { String(decoding: $0.content, as: UTF8.self) } }
    var kinds: [InboxNotice.Kind] { notices.map(\.kind) }
    /// Name and code of the entries that a scan refused, in order of names.
    var refusedEntries: [String] {
        notices.compactMap {
            if case .refused(let unreadable) = $0 { "\(unreadable.name): \(unreadable.code)" } else { nil }
        }
        .sorted()
    }
}
