internal import Articles
package import Formats
package import Journal
package import Linux
package import Logging
package import Settings
internal import Systemd

/// The daemon: watches a folder until it's asked to stop.
package struct WatchService: Sendable {
    private let settings: Settings
    private let reporting: Reporting
    private let alerts: AlertWriter
    private let logger: Logger
    private let watchdog: Duration?
    private let notify: NotificationSink
    private let reloading: Reloading?
    private let place: ReadingPlace

    package init(
        _ settings: Settings, reporting: Reporting, alerts: AlertWriter, logger: Logger, reloading: Reloading? = nil
    ) {
        // Without a service manager there is nobody to tell, and one that can't be told learns it by its time limits.
        self.init(
            settings, reporting: reporting, alerts: alerts, logger: logger,
            watchdog: ServiceNotification.watchdogInterval(), reloading: reloading
        ) { _ = try? $0.send() }
    }

    package init(
        _ settings: Settings, reporting: Reporting = Reporting(), alerts: AlertWriter, logger: Logger,
        watchdog: Duration?, reloading: Reloading? = nil, place: ReadingPlace = .ownProcess,
        notify: @escaping NotificationSink
    ) {
        self.settings = settings
        self.reporting = reporting
        self.alerts = alerts
        self.logger = logger
        self.watchdog = watchdog
        self.reloading = reloading
        self.notify = notify
        self.place = place
    }

    /// Works on this thread until it is asked to ``stop(_:)``, and returns when the article in hand is done.
    /// - Throws: `InboxError` and `LedgerError` when the folder or the ledger can't be opened.
    package func work(until stop: Request) throws {
        var loop = try WorkingLoop(
            settings, reporting: reporting, alerts: alerts, logger: logger,
            heartbeat: Heartbeat(watchdog: watchdog, send: notify), stop: stop, reloading: reloading, place: place)
        loop.run()
    }

    /// Asks it to end, from any thread.
    package func stop(_ stop: Request) {
        guard stop.make() else { return }
        notify(.stopping(status: "Stopping after the article in hand"))
        // One that were killed while it is read would be taken for one that crashes.
        let longest = max(settings.limits.time * 3, settings.limits.wallTime + .seconds(30))
        notify(.extendTimeout(max(Heartbeat.timeForAStep, longest)))
    }

    /// Works on a thread of its own until the task is cancelled.
    package func run() async throws {
        let request = Request()
        try await withTaskCancellationHandler {
            try await WorkingThread.run { [self] in try work(until: request) }
        } onCancel: {
            stop(request)
        }
    }
}
