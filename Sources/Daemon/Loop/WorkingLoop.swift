internal import Linux
internal import Articles
internal import Delivery
internal import Figures
internal import Inbox
internal import Intake
internal import Journal
internal import Ledger
internal import Logging
internal import Settings
internal import SystemPackage

/// What the daemon does, turn by turn, on a thread of its own: takes files that are complete, commits what they change,
/// and only then gives the alerts to the sender. It waits for files and for news of alerts, never for the journal.
struct WorkingLoop: ~Copyable {
    private var settings: Settings
    private var intake: Intake
    private var inbox: Inbox
    private var ledger: LedgerKeeper
    private var outbox: Outbox
    private var archiving: Archiving
    private var heartbeat: Heartbeat
    private var reporter: Reporter
    /// When the file in hand was found complete.
    private var completed = ContinuousClock.now
    /// The same of the articles that are not durable yet.
    private var completions: [ContinuousClock.Instant] = []
    /// Taken from the inbox and not read yet.
    private var taken: ArraySlice<Arrival> = []
    /// The file of several articles that is being read.
    private var opened: FileIntake?
    private let logger: Logger
    private let stop: Request
    private let reloading: Reloading?
    /// How many configurations have been in force.
    private var generation = 0

    /// One commit takes at most so many files, or those of so long a time.
    private static let batchLimit = (files: 64, time: Duration.milliseconds(250))
    /// The longest rest, so that trouble is looked after: a ledger that failed is tried again.
    private static let longestWait = Duration.seconds(30)
    /// How long alerts may go on arriving when the daemon has been asked to stop.
    private static let lastWords = Duration.seconds(1)

    init(
        _ settings: Settings, reporting: Reporting, alerts: AlertWriter, logger: Logger, heartbeat: Heartbeat,
        stop: Request, reloading: Reloading?
    ) throws {
        // The folder first: a state folder is created only for a daemon that can run.
        let inbox = try Inbox(watching: settings.folder, settings: settings.inbox)
        var heartbeat = heartbeat
        let ledger = try Ledger(opening: settings.state) { heartbeat.opening($0) }
        let bell = inbox.bell
        stop.rings(bell)
        reloading?.request.rings(bell)
        let outbox = try Outbox(
            alerts, due: ledger.state.due, refusals: ledger.refusalsInDoubt, logger: logger
        ) { bell.ring() }
        intake = Intake(by: IntakeRules(settings), note: CrashNote(in: settings.state), ledger.state)
        self.inbox = inbox
        self.outbox = outbox
        archiving = Archiving(after: settings.archiveAfter)
        self.ledger = LedgerKeeper(ledger, logger: logger)
        self.settings = settings
        self.reloading = reloading
        reporter = Reporter(reporting, settings, logger: logger)
        self.heartbeat = heartbeat
        self.logger = logger
        self.stop = stop
    }

    mutating func run() {
        ledger.reportNotices()
        outbox.announce()
        noteReload(began: Clocks.monotonicMicroseconds, [])
        heartbeat.ready(tally)
        logger.info("Watching '\(FileName(settings.folder))'")
        while !stop.isMade {
            heartbeat.beat()
            if reloading?.request.take() == true { reload() }
            let isBusy = takeTurn()
            report(isIdle: !isBusy)
            if heartbeat.wantsStatus(isIdle: !isBusy) { heartbeat.show(tally) }
            if !isBusy { inbox.wait(atMost: rest) }
        }
    }

    /// Sends what the last articles raised, and leaves everything durable in the form that loads fastest. What there is
    /// no time for is sent after the next start.
    mutating func finish() {
        heartbeat.finishing()
        let end = ContinuousClock.now + Self.lastWords
        commit()
        while !ledger.state.due.isEmpty, .now < end {
            outbox.waitForProgress(until: end)
            commit()
        }
        var heartbeat = heartbeat
        ledger.takeSnapshot { heartbeat.finishing() }
        reporter.finish()
        logger.info("Stopped", metadata: ["waiting": "\(outbox.waitingCount(ofDue: ledger.state.due.count))"])
    }

    /// Gives away what is due and reads what is complete. Returns false when there is nothing to do but wait.
    private mutating func takeTurn() -> Bool {
        let isWritable = ledger.retry()
        reportCommitted()
        outbox.deliver(ledger.state.due)
        reportNotices()
        // What is complete is taken even when it can't be committed, or there would be no waiting for better times.
        let room = isWritable ? max(0, Self.batchLimit.files - taken.count) : Int.max
        taken += inbox.takeComplete(limit: room)
        guard isWritable, opened != nil || !taken.isEmpty else {
            // With nothing else to do, what has arrived is marked so; in a burst the next commit does that.
            if isWritable { commit() }
            return isWritable && archiving.turn(&ledger, logger: logger)
        }
        var began = ContinuousClock.now
        while !stop.isMade, !isReloadDue, !ledger.isInTrouble, readNext() {
            heartbeat.beat()
            if .now - began > Self.batchLimit.time {
                commit()
                began = .now
            }
        }
        commit()
        return true
    }

    /// Reads the next article of the opened file, or else the next file. Returns false when there is none.
    private mutating func readNext() -> Bool {
        if let file = opened.take() {
            take(file)
            return true
        }
        guard let arrival = taken.popFirst() else { return false }
        read(arrival)
        return true
    }

    private mutating func read(_ arrival: Arrival) {
        switch inbox.read(arrival) {
        case .complete(let file):
            completed = arrival.completed
            take(FileIntake(file))
        case .refused(let unreadable): refuse(unreadable)
        // Each of these is handed out again when there is something new to it.
        case .changing, .vanished, .postponed, .refusedBefore: break
        }
    }

    /// Takes a file's next step, and keeps the file if there are more.
    private mutating func take(_ file: FileIntake) {
        var file = file
        if let transaction = file.next(by: intake, over: ledger.state) {
            if case .article = transaction { completions.append(completed) }
            ledger.stage(transaction)
        }
        opened = file.isDone ? nil : file
    }

    private mutating func refuse(_ unreadable: UnreadableFile) {
        let sentence = "\(unreadable)"
        ledger.stage(
            .refusal(
                Ledger::Refusal(
                    file: unreadable.name, digest: nil, code: unreadable.code, sentence: sentence, fingerprint: sentence
                )))
    }

    /// Makes durable what is staged, together with the news of what has arrived since the last time, sends the alerts and
    /// reports the refusals.
    private mutating func commit() {
        let arrived = outbox.takeArrived()
        if !arrived.isEmpty { ledger.stage(.sent(arrived)) }
        guard ledger.commit() else { return }
        reportCommitted()
        outbox.deliver(ledger.state.due)
    }

    /// Says what has become durable.
    private mutating func reportCommitted() {
        for refusal in ledger.takeRefusals() {
            logger.report(.articleRefused(refusal))
            reporter.note(refusal)
        }
        for article in ledger.takeArticles() {
            logger.report(.articleRead(article.file, article.counts))
            reporter.note(article)
            outbox.recordDurable(article.alerts)
        }
        guard !ledger.isInTrouble, !completions.isEmpty else { return }
        for completed in completions { reporter.note(articleLatency: .now - completed) }
        completions = []
    }

    private var rest: Duration {
        var rest = Self.longestWait
        if let interval = heartbeat.interval { rest = min(rest, interval) }
        for look in [ledger.retryTime, outbox.nextLook, reporter.nextLook] {
            if let look { rest = min(rest, max(.zero, look - .now)) }
        }
        return rest
    }

    private var tally: Tally {
        let state = ledger.state
        return Tally(
            articles: state.counts.articles, figures: state.figureCount, alertsSent: outbox.arrivedCount,
            alertsWaiting: outbox.waitingCount(ofDue: state.due.count), refused: state.counts.refusals,
            copies: state.counts.copies,
            filesWaiting: inbox.counts.waiting + (opened == nil ? 0 : 1),
            troubles: reporter.troubles.all)
    }
}

extension WorkingLoop {
    /// Takes note of what is wrong and of what has been measured, and writes it down for others when it's time.
    private mutating func report(isIdle: Bool) {
        reporter.note(.folder, inbox.isFolderMissing ? "" : nil)
        reporter.note(.watch, inbox.isFolderMissing ? nil : inbox.pollingCause?.description)
        reporter.note(.ledger, ledger.obstacle)
        reporter.note(.journal, outbox.leadsToJournal ? outbox.obstacle : nil)
        for latency in outbox.takeLatencies() { reporter.note(alertLatency: latency) }
        reporter.turn()
        reporter.keepNote()
        guard reporter.wantsWriting(isIdle: isIdle) else { return }
        let counts = inbox.counts
        reporter.write(
            tally, files: counts.files, isPolling: counts.isPolling, alertsGoToJournal: outbox.leadsToJournal,
            ledger.state)
    }
}

extension WorkingLoop {
    /// Tells what the inbox has met; entries that can't be read are remembered like files that can't.
    private mutating func reportNotices() {
        let folder = FileName(settings.folder)
        var hasRefused = false
        for notice in inbox.takeNotices() {
            let event: ServiceEvent
            switch notice {
            case .refused(let unreadable):
                refuse(unreadable)
                hasRefused = true
                continue
            case .readingPostponed:
                logger.warning("\(notice)")
                continue
            case .overflow: event = .watchOverflow(folder: folder)
            case .folderMissing, .polling: event = .watchDegraded(folder: folder, reason: notice.code)
            case .folderBack, .watching: event = .watchRecovered(folder: folder)
            }
            logger.log(level: event.level, "\(notice)", metadata: event.metadata)
        }
        if hasRefused { commit() }
    }
}

extension WorkingLoop {
    private var isReloadDue: Bool { reloading?.request.isMade == true }

    /// Puts the configuration in force that is there now, or says why not and goes on by the one before. No article is in hand,
    /// and what was read is committed.
    private mutating func reload() {
        guard let reloading else { return }
        let began = Clocks.monotonicMicroseconds
        heartbeat.reloading()
        let reading = reloading.read()
        var problems = reading.problems
        if let new = reading.settings {
            problems = reading.needingRestart(after: settings)
            if problems.isEmpty { apply(new) }
        }
        reporter.note(.configuration, problems.first?.description)
        if problems.isEmpty {
            logger.info("The configuration was read again and is in force")
        } else {
            logger.report(.reloadFailed(problems.map(\.description)))
        }
        heartbeat.ready(tally)
        // Last, since whoever waits for it goes on: by now the service manager knows that the reload is over.
        noteReload(began: began, problems)
    }

    private mutating func apply(_ new: Settings) {
        inbox.change(new.inbox)
        intake.rules = IntakeRules(new)
        if new.archiveAfter != settings.archiveAfter { archiving = Archiving(after: new.archiveAfter) }
        reporter.change(new)
        settings = new
    }

    private mutating func noteReload(began: UInt64, _ problems: [Problem]) {
        if problems.isEmpty { generation += 1 }
        reporter.note(generation: generation)
        reloading?.record(
            ReloadRecord(generation: generation, began: began, problems: problems.map(\.description)))
    }
}

extension IntakeRules {
    init(_ settings: Settings) {
        self.init(limits: settings.limits, alerts: settings.rules, languages: settings.languages)
    }
}
