internal import Dispatch
internal import Articles
internal import Daemon
internal import Formats
internal import Glibc
internal import Inbox
internal import Journal
internal import Logging
internal import Settings
internal import Synchronization
internal import SystemPackage
internal import Systemd
internal import TestSupport
internal import Testing

/// The daemon on folders of its own, with the journal and the service manager in memory.
struct RunningDaemon {
    var settings: Settings
    var reporting = Reporting()
    let journal: MemoryJournal
    let manager = MemoryManager()
    private let watchdog: Duration?
    var reloading: Reloading?
    var level = Logger.Level.info
    /// The built program lies beside the tests.
    private static let place = ReadingPlace.process(
        FilePath(CommandLine.arguments[0]).removingLastComponent().appending("figurewatch"))

    /// Makes the folder `drop` in a folder of the test's, unless an earlier daemon did; the state is beside it.
    init(
        in folder: borrowing TemporaryFolder, journal: MemoryJournal = MemoryJournal(), watchdog: Duration? = nil
    ) throws {
        self.journal = journal
        do { try folder.makeFolder("drop") } catch { if error != .fileExists { throw error } }
        settings = Settings(
            folder: folder.path(of: "drop"), state: folder.path(of: "state"),
            inbox: InboxSettings(settle: .milliseconds(50), rescan: .milliseconds(300)))
        self.watchdog = watchdog
    }

    var service: WatchService {
        let (journal, manager, threshold) = (journal, manager, LogThreshold(level))
        let logger = Logger(label: "figurewatch") {
            JournalLogHandler(label: $0, destination: journal, threshold: threshold)
        }
        let alerts = AlertWriter(destination: journal) { journal.isArchived ? MemoryArchive(journal) : nil }
        return WatchService(
            settings, reporting: reporting, alerts: alerts, logger: logger, watchdog: watchdog, reloading: reloading,
            place: Self.place
        ) {
            manager.note($0)
        }
    }

    /// Runs the daemon while the body runs, then stops it and waits for its end.
    func whileRunning(_ body: () async throws -> Void) async throws {
        let running = start()
        do {
            try await body()
        } catch {
            running.cancel()
            // Why the daemon ended, if it did, is the better reason.
            try await running.value
            throw error
        }
        running.cancel()
        try await running.value
    }

    private func start() -> Task<Void, any Error> {
        let service = service
        return startOnOwnThread { try await service.run() }
    }

    /// The messages of the alerts so far.
    var alerts: [JournalEntry] { journal.entries.filter { $0["FIGUREWATCH_KIND"] != nil } }

    /// The entries about files that are no articles.
    var refusals: [JournalEntry] { entries(.articleRefused) }

    func entries(_ id: MessageID) -> [JournalEntry] {
        journal.entries.filter { $0["MESSAGE_ID"] == id.rawValue }
    }

    /// The files that alerts are about, in the order of the alerts.
    var alertedFiles: [String] { alerts.map { $0["FIGUREWATCH_FILE"] ?? "none" } }
}

/// What the service manager was told.
final class MemoryManager: Sendable {
    private let state = Mutex<[ServiceNotification]>([])

    var notifications: [ServiceNotification] { state.withLock { $0 } }

    func note(_ notification: ServiceNotification) {
        state.withLock { $0.append(notification) }
    }

    var isReady: Bool {
        notifications.contains { if case .ready = $0 { true } else { false } }
    }

    var pings: Int { notifications.count { $0 == .watchdogPing } }

    /// The last status line.
    var status: String {
        notifications.reversed().lazy.compactMap { notification -> String? in
            switch notification {
            case .ready(let status), .status(let status): status
            default: nil
            }
        }.first ?? ""
    }
}

/// Waits until a condition holds; after a time that even a busy machine doesn't need the test has failed.
func eventually(
    _ what: String, sourceLocation: SourceLocation = #_sourceLocation, _ condition: () throws -> Bool
) async throws {
    let deadline = ContinuousClock.now + .seconds(900)
    while try !condition() {
        try #require(.now < deadline, "waited in vain until \(what)", sourceLocation: sourceLocation)
        try await Task.sleep(for: .milliseconds(5))
    }
}

/// Does something on a thread of its own: where every test waits for one of few threads, what is looked at may be over by the time that a
/// test gets its turn.
func apart<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        DispatchQueue.global().async { continuation.resume(with: Result(catching: body)) }
    }
}

/// As ``eventually(_:sourceLocation:_:)``, on a thread that is a test's alone.
func wait(until what: String, sourceLocation: SourceLocation = #_sourceLocation, _ condition: () throws -> Bool) throws
{
    let deadline = ContinuousClock.now + .seconds(900)
    while try !condition() {
        try #require(.now < deadline, "waited in vain until \(what)", sourceLocation: sourceLocation)
        pauseBriefly()
    }
}

/// Lets other threads run.
func pauseBriefly() {
    usleep(1000)
}
