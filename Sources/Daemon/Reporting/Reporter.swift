internal import Articles
internal import Exposition
internal import FoundationEssentials
internal import Glibc
internal import Inbox
internal import Journal
internal import Ledger
internal import Linux
internal import Logging
internal import Settings
internal import SystemPackage

/// Keeps what is told of the daemon beyond the journal: what is wrong and since when, how long no article has come, and the files
/// `status.json` and `metrics.prom`.
struct Reporter {
    private let reporting: Reporting
    private let watched: FilePath
    private let state: FilePath
    private var silenceAfter: Duration?
    private let statusFile: FilePath?
    private var metricsFile: FilePath?
    private let logger: Logger
    private let started = Date.now
    private var metrics: DaemonMetrics
    private(set) var troubles = Troubles()
    private var silence: Silence
    private var lastEnd: LastEnd
    private var lastArticle: LastArticle.Arrival?
    /// The newest first.
    private var lastRefusals: [DaemonStatus.Refused] = []
    private var nextWriting = ContinuousClock.now
    /// What the files say, as far as it does not change by itself.
    private var written: (tally: Tally, files: Int)?
    /// Whether there is something to say that they don't.
    private var isBehind = true
    private var nextNote = ContinuousClock.now
    private var nextMemoryLook = ContinuousClock.now
    private var memory: MemoryUse?
    /// Whether it was told that a file can't be written.
    private var hasReportedFailure = false

    /// The files are written no more often than this, and so soon after the last change,
    private static let shortestInterval = Duration.seconds(2)
    /// and no less often while nothing happens.
    private static let longestInterval = Duration.seconds(60)
    private static let noteInterval = Duration.seconds(600)
    private static let refusalLimit = 5

    init(_ reporting: Reporting, _ settings: Settings, after lastEnd: LastEnd, logger: Logger) {
        self.reporting = reporting
        watched = settings.folder
        state = settings.state
        silenceAfter = settings.silenceAfter
        statusFile = reporting.folder?.appending(StatusLookup.fileName)
        metricsFile = settings.metricsFile ?? reporting.folder?.appending("metrics.prom")
        self.logger = logger
        metrics = DaemonMetrics(version: reporting.version, started: started)
        let last = LastArticle.read(in: state)
        lastArticle = last?.article
        silence = Silence(
            limit: silenceAfter, quiet: last?.quiet(at: started) ?? .zero, hasReported: last?.hasReported ?? false,
            at: .now)
        self.lastEnd = lastEnd
        // The state folder may be new.
        lastEnd.write(in: state)
        troubles.set(.end, lastEnd.trouble, since: started)
        if silence.hasReported { tellSilence(since: started.addingTimeInterval(-silence.length(at: .now).seconds)) }
        if let folder = reporting.folder {
            try? FileManager.default.createDirectory(atPath: folder.string, withIntermediateDirectories: true)
        }
    }

    /// Goes on by other settings.
    mutating func change(_ settings: Settings) {
        if settings.silenceAfter != silenceAfter {
            silenceAfter = settings.silenceAfter
            silence.change(limit: silenceAfter)
            if !silence.hasReported { troubles.set(.articles, nil) }
        }
        let file = settings.metricsFile ?? reporting.folder?.appending("metrics.prom")
        guard file != metricsFile else { return }
        if let metricsFile { ReplacedFile(metricsFile, mode: .ownerReadWrite).remove() }
        metricsFile = file
        hasReportedFailure = false
        nextWriting = .now
    }

    /// When the loop should take a turn at the latest.
    var nextLook: ContinuousClock.Instant? {
        let writing =
            metricsFile == nil
            ? nil : isBehind ? nextWriting : nextWriting + Self.longestInterval - Self.shortestInterval
        return [writing, silence.nextLook].compactMap { $0 }.min()
    }

    // MARK: What has happened

    mutating func recordArticle(_ article: CommittedArticle) {
        metrics.recordArticle(article)
        lastArticle = LastArticle.Arrival(file: article.file, read: .now)
        nextNote = .now
        guard let quiet = silence.end(at: .now) else { return }
        troubles.set(.articles, nil)
        logger.report(.articlesAgain(article.file, quiet: quiet))
    }

    mutating func recordRefusal(_ refusal: Ledger::Refusal) {
        metrics.recordRefusal(code: refusal.code)
        lastRefusals.insert(
            DaemonStatus.Refused(file: refusal.file, code: refusal.code, reason: refusal.sentence, at: .now), at: 0)
        lastRefusals = Array(lastRefusals.prefix(Self.refusalLimit))
    }

    /// How many configurations have come into force since the one of the start.
    mutating func recordConfiguration(generation: Int) { metrics.recordConfiguration(generation: generation) }

    mutating func recordArticleLatency(_ latency: Duration) { metrics.recordArticleLatency(latency) }
    mutating func recordAlertLatency(_ latency: Duration) { metrics.recordAlertLatency(latency) }

    /// Says why a part is in trouble; nil when it is well.
    mutating func recordTrouble(_ part: Trouble.Part, _ reason: String?) {
        troubles.set(part, reason)
    }

    /// Takes note of how much memory there is, now and then, and tells when it becomes short.
    mutating func recordMemory() {
        let now = ContinuousClock.now
        guard now >= nextMemoryLook else { return }
        nextMemoryLook = now + Self.shortestInterval
        memory = .present
        let shortage = memory?.shortage
        if let shortage, !troubles.has(.memory) { logger.warning("Memory is short: \(shortage)") }
        troubles.set(.memory, shortage)
    }

    /// Tells it when no article has come for too long.
    mutating func reportSilence() {
        let now = ContinuousClock.now
        guard silence.takeReport(at: now) else { return }
        let quiet = silence.length(at: now)
        logger.report(.articlesMissing(folder: FileName(watched), quiet: quiet, last: lastArticle?.file))
        tellSilence(since: Date.now.addingTimeInterval(-quiet.seconds))
        nextNote = now
    }

    private mutating func tellSilence(since: Date) {
        troubles.set(.articles, lastArticle.map { "the last one was '\($0.file)'" } ?? "", since: since)
    }

    // MARK: The files

    /// Whether it's time to write them; what is new waits for no more than the shortest interval.
    mutating func wantsWriting(_ tally: Tally, files: Int) -> Bool {
        guard metricsFile != nil else { return false }
        isBehind = written?.tally != tally || written?.files != files
        return .now >= nextWriting
    }

    mutating func write(_ tally: Tally, files: Int, isPolling: Bool, alertsGoToJournal: Bool, _ ledger: LedgerState) {
        nextWriting = .now + Self.shortestInterval
        written = (tally, files)
        isBehind = false
        let sizes = ["ledger.json", "ledger.log", "ledger.archive"].map { ($0, Self.size(of: state.appending($0))) }
        let mode: DaemonStatus.Watch.Mode = troubles.has(.folder) ? .missing : isPolling ? .polling : .events
        let status = DaemonStatus(
            version: reporting.version, process: getpid(), started: started, written: .now, uptime: Clocks.uptime,
            watch: DaemonStatus.Watch(
                folder: "\(FileName(watched))", mode: mode, files: files, waiting: tally.filesWaiting),
            articles: DaemonStatus.Articles(
                read: tally.articles, copies: tally.copies, last: lastArticle?.file, lastRead: lastArticle?.read,
                quiet: silence.length(at: .now).seconds.rounded(), quietAfter: silenceAfter?.seconds),
            alerts: DaemonStatus.Alerts(
                sent: ledger.counts.sent, waiting: tally.alertsWaiting,
                destination: alertsGoToJournal ? .journal : .standardError),
            refusals: DaemonStatus.Refusals(
                count: tally.refused, byCode: ledger.refusedByCode, last: lastRefusals),
            ledger: DaemonStatus.LedgerFacts(
                folder: "\(FileName(state))", sequence: ledger.sequence, figures: tally.figures,
                archived: ledger.archivedCount,
                claims: ledger.counts.readings, bytes: sizes.reduce(0) { $0 + $1.1 }),
            memory: memory, troubles: troubles.all)
        do {
            // Names of articles are for those who may see the journal or the folder, numbers for everybody.
            if let statusFile {
                try ReplacedFile(statusFile, mode: [.ownerReadWrite, .groupRead]).write(json: status)
            }
            if let metricsFile {
                let families = metrics.families(status, ledgerFiles: sizes, uncleanEnds: lastEnd.unclean)
                let text = ExpositionText(families).text
                try ReplacedFile(metricsFile, mode: [.ownerReadWrite, .groupRead, .otherRead]).write(Array(text.utf8))
            }
            hasReportedFailure = false
        } catch {
            if !hasReportedFailure {
                let files = [statusFile, metricsFile].compactMap { $0.map { "'\($0)'" } }.joined(separator: " or ")
                logger.warning("\(files) cannot be written: \(error). It is tried again.")
            }
            hasReportedFailure = true
        }
    }

    /// Remembers the last article for the next run, if it's time.
    mutating func keepNote(isLast: Bool = false) {
        let now = ContinuousClock.now
        guard now >= nextNote || isLast else { return }
        nextNote = now + Self.noteInterval
        let note = LastArticle(
            article: lastArticle, quiet: silence.length(at: now).seconds.rounded(), noted: .now,
            hasReported: silence.hasReported)
        // The ledger is in the same folder, and says what is wrong with it.
        try? note.write(in: state)
    }

    /// The daemon ends in good order: nobody shall take its last words for news.
    mutating func finish() {
        keepNote(isLast: true)
        lastEnd.end()
        lastEnd.write(in: state)
        for file in [statusFile, metricsFile] {
            if let file { ReplacedFile(file, mode: .ownerReadWrite).remove() }
        }
    }

    private static func size(of path: FilePath) -> Int {
        var status = stat()
        let result = unsafe path.withPlatformString { unsafe stat($0, &status) }
        return result == 0 ? Int(status.st_size) : 0
    }
}
