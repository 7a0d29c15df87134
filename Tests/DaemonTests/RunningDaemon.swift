internal import Daemon
internal import Inbox
internal import Journal
internal import Logging
internal import Synchronization
internal import SystemPackage
internal import Systemd
internal import TestSupport
internal import Testing

/// The daemon on folders of its own, with the journal and the service manager in memory.
struct RunningDaemon {
    var settings: WatchService.Settings
    let journal = MemoryJournal()
    let manager = MemoryManager()
    private let watchdog: Duration?

    /// Makes the folder `drop` in a folder of the test's, unless an earlier daemon did; the state is beside it.
    init(in folder: borrowing TemporaryFolder, watchdog: Duration? = nil) throws {
        do { try folder.makeFolder("drop") } catch { if error != .fileExists { throw error } }
        settings = WatchService.Settings(
            folder: folder.path(of: "drop"), state: folder.path(of: "state"),
            inbox: InboxSettings(settle: .milliseconds(50), rescan: .milliseconds(300)))
        self.watchdog = watchdog
    }

    var service: WatchService {
        let (journal, manager) = (journal, manager)
        let logger = Logger(label: "figurewatch") { JournalLogHandler(label: $0, destination: journal) }
        return WatchService(settings, alerts: AlertWriter(destination: journal), logger: logger, watchdog: watchdog) {
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
        return Task { try await service.run() }
    }

    /// The messages of the alerts so far.
    var alerts: [JournalEntry] { journal.entries.filter { $0["FIGUREWATCH_KIND"] != nil } }

    /// The entries about files that are no articles.
    var refusals: [JournalEntry] {
        journal.entries.filter { $0["MESSAGE_ID"] == MessageID.articleRefused.rawValue }
    }

    /// The files that alerts are about, in the order of the alerts.
    var alertedFiles: [String] { alerts.map { $0["FIGUREWATCH_FILE"] ?? "none" } }
}

/// Journal entries in the order in which they came. It can be told to fail, as a journald that is gone.
final class MemoryJournal: EntryDestination {
    struct Gone: Error {}

    private let state = Mutex<(entries: [JournalEntry], refusesAlerts: Bool)>(([], false))

    var entries: [JournalEntry] { state.withLock { $0.entries } }

    func refuseAlerts(_ refuses: Bool) {
        state.withLock { $0.refusesAlerts = refuses }
    }

    func write(_ entry: JournalEntry) throws {
        let isTaken = state.withLock { state in
            if state.refusesAlerts, entry["FIGUREWATCH_KIND"] != nil { return false }
            state.entries.append(entry)
            return true
        }
        if !isTaken { throw Gone() }
    }
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

/// Waits until a condition holds; after ten seconds the test has failed.
func eventually(
    _ what: String, sourceLocation: SourceLocation = #_sourceLocation, _ condition: () throws -> Bool
) async throws {
    let deadline = ContinuousClock.now + .seconds(10)
    while try !condition() {
        try #require(.now < deadline, "waited in vain until \(what)", sourceLocation: sourceLocation)
        try await Task.sleep(for: .milliseconds(5))
    }
}
