package import Articles
package import Figures
package import Inbox
package import Journal
package import Logging
internal import ServiceLifecycle
package import SystemPackage
internal import Systemd

/// The daemon as a service: watches a folder until it's asked to stop.
package struct WatchService: Service {
    package struct Settings: Sendable {
        /// The folder that articles are put into.
        package var folder: FilePath
        /// The folder of the ledger.
        package var state: FilePath
        package var inbox: InboxSettings
        package var limits: ArticleLimits
        /// What is worth an alert.
        package var rules: AlertRules
        /// A figure goes to the archive when its newest article is so many days older than the newest of all; nil for never.
        package var archiveAfter: Int?

        package init(
            folder: FilePath, state: FilePath, inbox: InboxSettings = InboxSettings(),
            limits: ArticleLimits = ArticleLimits(), rules: AlertRules = AlertRules(), archiveAfter: Int? = 365
        ) {
            self.folder = folder
            self.state = state
            self.inbox = inbox
            self.limits = limits
            self.rules = rules
            self.archiveAfter = archiveAfter
        }
    }

    private let settings: Settings
    private let alerts: AlertWriter
    private let logger: Logger
    private let watchdog: Duration?
    private let notify: NotificationSink

    package init(_ settings: Settings, alerts: AlertWriter, logger: Logger) {
        // Without a service manager there is nobody to tell, and one that can't be told learns it by its time limits.
        self.init(settings, alerts: alerts, logger: logger, watchdog: ServiceNotification.watchdogInterval()) {
            _ = try? $0.send()
        }
    }

    package init(
        _ settings: Settings, alerts: AlertWriter, logger: Logger, watchdog: Duration?,
        notify: @escaping NotificationSink
    ) {
        self.settings = settings
        self.alerts = alerts
        self.logger = logger
        self.watchdog = watchdog
        self.notify = notify
    }

    /// Returns after a graceful shutdown or a cancellation, when the article in hand is done.
    /// - Throws: `InboxError` and `LedgerError` when the folder or the ledger can't be opened.
    package func run() async throws {
        let stop = StopRequest()
        let (settings, alerts, logger, notify) = (settings, alerts, logger, notify)
        let heartbeat = Heartbeat(watchdog: watchdog, send: notify)
        try await withTaskCancellationOrGracefulShutdownHandler {
            try await WorkingThread.run {
                var loop = try WorkingLoop(
                    settings, alerts: alerts, logger: logger, heartbeat: heartbeat, stop: stop)
                loop.run()
                loop.finish()
            }
        } onCancelOrGracefulShutdown: {
            if stop.make() { notify(.stopping(status: "Stopping after the article in hand")) }
        }
    }
}
