internal import Figures
internal import FoundationEssentials
internal import Journal
package import Logging
package import SystemPackage
internal import Systemd

/// Follows the journal and gives each alert of the service to a program, one after the other.
///
/// It has its own process and its own rights, so the service keeps its walls; the journal is what joins the two, and each
/// alert is in it once. The place in the journal is written down after the program took an alert, so an alert is given again
/// only when the hook ended in between, and says so by its attempt.
package struct Hook: Sendable {
    package struct Settings: Sendable {
        package var name: String
        /// The folder that remembers how far the hook has come.
        package var state: FilePath
        /// The unit whose alerts it gets.
        package var unit: String
        /// The least urgent alerts that it gets: 4 (warning) to 6 (informational).
        package var priority: Int
        /// Which kinds of alerts it gets.
        package var kinds: [String]
        package var patience: Patience

        package init(
            name: String, state: FilePath, unit: String = AlertJournal.usualUnit, priority: Int = 6,
            kinds: [String] = Alert.Kind.allCases.map(\.rawValue), patience: Patience
        ) {
            self.name = name
            self.state = state
            self.unit = unit
            self.priority = priority
            self.kinds = kinds
            self.patience = patience
        }
    }

    private let settings: Settings
    private let program: HookProgram
    private let logger: Logger

    /// How long to wait for the journal at a time; in between the hook looks whether it shall end.
    private static let look = Duration.seconds(1)

    package init(_ settings: Settings, program: HookProgram, logger: Logger) {
        self.settings = settings
        self.program = program
        self.logger = logger
    }

    /// Returns when `isEnding` is true, after the program in hand has ended.
    /// - Throws: `JournalError` and ``HookError``.
    package func run(until isEnding: @Sendable () -> Bool) async throws {
        try program.check()
        let journal = try AlertJournal(of: settings.unit, kinds: settings.kinds)
        if try !journal.isReadable {
            logger.warning("The journal may not be read by this user; members of the group systemd-journal may read it")
        }
        var progress = try HookProgress.read(in: settings.state) ?? HookProgress(since: Self.now)
        try progress.write(in: settings.state)
        if let cursor = progress.cursor {
            try journal.seek(to: cursor)
        } else {
            try journal.seek(received: progress.since)
        }
        logger.info("Giving alerts to '\(program.path)'")
        do { try ServiceNotification.ready(status: "Giving alerts to \(program.path)").send() } catch {
            logger.warning("\(error)")
        }
        while !isEnding() {
            guard let record = try journal.next() else {
                try journal.wait(atMost: Self.look)
                // The wait holds a thread of the pool, which has a single one on a machine of one core: whoever ends the hook
                // needs it too.
                await Task.yield()
                continue
            }
            // Seeking by time finds a place that is near at best, and seeking by cursor gives the last alert once more.
            if record.cursor == progress.cursor || progress.cursor == nil && record.received < progress.since {
                continue
            }
            let alert = JournaledAlert(record)
            guard alert.priority <= settings.priority else { continue }
            try await give(alert, from: record, &progress, until: isEnding)
        }
    }

    /// Gives the program an alert until it takes it, it is passed over or the hook ends.
    private func give(
        _ alert: JournaledAlert, from record: JournalRecord, _ progress: inout HookProgress,
        until isEnding: @Sendable () -> Bool
    ) async throws {
        while !isEnding() {
            progress.attempts += 1
            try progress.write(in: settings.state)
            guard let reason = await program.give(alert, attempt: progress.attempts) else {
                if progress.hasReportedFailure {
                    logger.report(.hookRecovered(hook: settings.name, passedOver: progress.passedOver))
                }
                (progress.hasReportedFailure, progress.passedOver) = (false, 0)
                progress.pass(record.cursor)
                return try progress.write(in: settings.state)
            }
            if !progress.hasReportedFailure {
                logger.report(.hookFailed(hook: settings.name, alert: alert.id, reason: reason))
                progress.hasReportedFailure = true
            }
            let age = Duration.microseconds(Int64(clamping: Self.now) - Int64(clamping: record.received))
            guard let pause = settings.patience.pause(after: progress.attempts, age: age) else {
                progress.passedOver += 1
                progress.pass(record.cursor)
                return try progress.write(in: settings.state)
            }
            try progress.write(in: settings.state)
            let end = ContinuousClock.now + pause
            while !isEnding(), .now < end { try? await Task.sleep(for: min(Self.look, end - .now)) }
        }
    }

    /// In microseconds since 1970.
    private static var now: UInt64 { UInt64(max(0, Date.now.timeIntervalSince1970) * 1e6) }
}
