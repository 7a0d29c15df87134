internal import Figures
internal import FoundationEssentials
internal import Ledger
internal import Linux
internal import Logging
internal import Settings
internal import SystemPackage

/// When the report's pages are made anew: soon after the ledger says something else, and never so often that it costs more than a small
/// part of a processor. It costs the loop nothing but a look at how far it is.
struct ReportWriting: ~Copyable {
    /// What pages depend on.
    private struct Content: Equatable {
        let articles: Int
        let readings: Int
        let mendings: Int

        init(_ state: LedgerState) {
            articles = state.counts.articles
            readings = state.counts.readings
            mendings = state.mendings.count
        }
    }

    private let program: FilePath
    private let state: FilePath
    private var folder: FilePath?
    private var tolerance: Tolerance
    private var process: ChildProcess?
    private var answer: [UInt8] = []
    private var began = ContinuousClock.now
    /// What the pages say that were made, or are being made; nil where they have to be made anyway.
    private var shown: Content?
    /// When they may be made again.
    private var next = ContinuousClock.now
    /// Why they could not be written the last time.
    private(set) var obstacle: String?
    private let logger: Logger

    /// Articles that come together are shown together.
    private static let shortestInterval = Duration.seconds(5)
    /// Of the time that making them took, so many times as long is left between two of them.
    private static let share = 20
    private static let afterFailure = Duration.seconds(60)
    /// How soon it is seen that they are made.
    private static let look = Duration.milliseconds(500)

    init(_ settings: Settings, program: FilePath, logger: Logger) {
        self.program = program
        state = settings.state
        folder = settings.report
        tolerance = settings.rules.tolerance
        self.logger = logger
    }

    /// Goes on by other settings.
    mutating func change(_ settings: Settings) {
        guard settings.report != folder || settings.rules.tolerance != tolerance else { return }
        // What is being made is of no use any more.
        process = nil
        folder = settings.report
        tolerance = settings.rules.tolerance
        (shown, obstacle, next) = (nil, nil, .now)
    }

    /// When the loop should take a turn at the latest.
    func nextLook(_ ledger: LedgerState) -> ContinuousClock.Instant? {
        if process != nil { return .now + Self.look }
        return folder != nil && shown != Content(ledger) ? next : nil
    }

    /// Begins to make them if it is time, and takes note when they are made.
    mutating func turn(_ ledger: LedgerState) {
        if takeAnswer() { finish() }
        guard process == nil, let folder, shown != Content(ledger), .now >= next else { return }
        answer = []
        began = .now
        do {
            process = try ReportProcess.start(
                program, ReportProcess.Order(state: state.string, folder: folder.string, tolerance: tolerance))
            shown = Content(ledger)
        } catch {
            fail("\(error)")
        }
    }

    /// - Returns: Whether a process was there and has said all.
    private mutating func takeAnswer() -> Bool {
        var bytes: [UInt8] = []
        guard let isAll = process?.readNow(into: &bytes) else { return false }
        answer += bytes
        return isAll
    }

    private mutating func finish() {
        let took = ContinuousClock.now - began
        // It ends by itself: it has closed its output.
        process = nil
        next = .now + max(Self.shortestInterval, took * Self.share)
        guard let said = try? JSONDecoder().decode(ReportProcess.Answer.self, from: Data(answer)) else {
            return fail("the process that makes it ended too soon")
        }
        if let failure = said.failure { return fail(failure) }
        obstacle = nil
        logger.debug("The report was made in \(took.seconds) seconds; \(said.written) files say something else")
    }

    private mutating func fail(_ reason: String) {
        if obstacle != reason { logger.warning("The report is not written: \(reason) It is tried again.") }
        obstacle = reason
        shown = nil
        next = .now + Self.afterFailure
    }
}
