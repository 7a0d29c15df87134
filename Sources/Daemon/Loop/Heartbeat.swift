internal import Ledger
internal import Logging
package import Systemd

/// Where notifications for the service manager go; tests collect them.
package typealias NotificationSink = @Sendable (ServiceNotification) -> Void

/// What the service manager hears from the working loop: that it is alive, and what it has done.
///
/// Nothing but the loop beats it, so a loop that hangs falls silent and is restarted.
struct Heartbeat {
    private let send: NotificationSink
    /// Nil without a watchdog.
    let pulse: Pulse?
    private var lastStatus: (tally: Tally, sent: ContinuousClock.Instant)?

    private var lastExtension: ContinuousClock.Instant?

    private static let extensionInterval = Duration.seconds(1)
    /// For what can tell of no progress: reading and decoding one snapshot, at some 10 MB a second; an article whose limit of
    /// processor time is spent on a busy machine.
    static let timeForAStep = Duration.seconds(90)
    /// The status line changes no more often than this while the loop is busy.
    private static let statusInterval = Duration.milliseconds(200)

    init(watchdog: Duration?, send: @escaping NotificationSink) {
        pulse = watchdog.map { Pulse(watchdog: $0, send: send) }
        self.send = send
    }

    /// Asks for more time to start while a ledger is opened that takes long, and tells how far that is.
    mutating func opening(_ progress: OpeningProgress) {
        guard asksForTime() else { return }
        let megabytes = [progress.read, progress.size].map { ($0 + 999_999) / 1_000_000 }
        send(.status("Opening the ledger: \(megabytes[0]) of \(megabytes[1]) MB read"))
    }

    /// Asks for more time to stop, when the article in hand is done, while a large ledger's snapshot is written.
    mutating func finishing() {
        _ = asksForTime()
    }

    /// Asks for more time, unless it has just been asked for.
    private mutating func asksForTime() -> Bool {
        let now = ContinuousClock.now
        if let lastExtension, now - lastExtension < Self.extensionInterval { return false }
        lastExtension = now
        send(.extendTimeout(Self.timeForAStep))
        return true
    }

    mutating func ready(_ tally: Tally) {
        lastExtension = nil
        send(.ready(status: tally.description))
        lastStatus = (tally, .now)
    }

    /// Says that the configuration is being read again, until ``ready(_:)``.
    func reloading() {
        send(.reloading(status: "Reading the configuration again"))
    }

    /// Whether it's time to ``show(_:)`` the tally: when the loop is about to wait, else every now and then.
    func wantsStatus(isIdle: Bool) -> Bool {
        guard let lastStatus, !isIdle else { return true }
        return .now - lastStatus.sent >= Self.statusInterval
    }

    /// Shows the tally if it has changed.
    mutating func show(_ tally: Tally) {
        if let lastStatus, lastStatus.tally == tally { return }
        send(.status(tally.description))
        lastStatus = (tally, .now)
    }
}
