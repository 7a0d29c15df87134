internal import Articles
internal import Delivery
internal import Figures
internal import Formats
internal import Inbox
internal import Intake
internal import Journal
internal import Ledger
internal import Linux
internal import Logging
internal import Settings
internal import SystemPackage

/// Does what ``Loop`` says, on a thread of its own, with the inbox, the ledger and the sender. Files that are complete are read, what they
/// change is committed, and only then the sender gets the alerts. The loop waits for files and for news of alerts, never for the journal.
struct WorkingLoop: ~Copyable {
    private var loop: Loop
    private(set) var settings: Settings
    var intake: Intake
    var inbox: Inbox
    var ledger: LedgerKeeper
    private var outbox: Outbox
    private var archiving: Archiving
    private var heartbeat: Heartbeat
    private var pages: ReportWriting
    var reporter: Reporter
    /// When the files of articles that are not durable yet were found complete.
    private var completions: [ContinuousClock.Instant] = []
    /// What was read to its end and is not durable yet.
    private var finished: [KnownFile] = []
    private var knownFiles: KnownFiles
    private(set) var hand = Hand<FileIntake>()
    let logger: Logger
    private let stop: Request
    private let reloading: Reloading?
    let requests: PendingRequests
    let board = QueueBoard()
    /// When the board is due; see ``showQueue()``.
    var nextBoard = ContinuousClock.now
    /// The day on which it was told that the day's limit is reached.
    var toldDay: CivilDay?
    /// Nil where there is no runtime folder.
    private var socket: RequestSocket?
    /// How many configurations have been in force.
    private var generation = 0

    init(
        _ settings: Settings, reporting: Reporting, alerts: AlertWriter, logger: Logger, heartbeat: Heartbeat,
        stop: Request, reloading: Reloading?, place: ReadingPlace
    ) throws {
        // The folder first: a state folder is created only for a daemon that can run.
        var inbox = try Inbox(watching: settings.folder, settings: settings.inbox)
        var heartbeat = heartbeat
        // Before the ledger, since a large one may be what the daemon dies of.
        let lastEnd = LastEnd.begun(in: settings.state)
        let ledger = try lastEnd.undone(in: settings.state) { () throws(LedgerError) in
            try Ledger(opening: settings.state) { heartbeat.opening($0) }
        }
        // Opening takes more than what stays.
        returnFreeMemory()
        let bell = inbox.bell
        stop.rings(bell)
        reloading?.request.rings(bell)
        let outbox = try Outbox(
            alerts, due: ledger.state.due, refusals: ledger.refusalsInDoubt, logger: logger
        ) { bell.ring() }
        intake = Intake(
            by: IntakeRules(settings), in: place, note: CrashNote(in: settings.state), ledger.state
        ) { [pulse = heartbeat.pulse] in pulse?.beat() }
        knownFiles = KnownFiles(in: settings.state)
        inbox.recognize(
            knownFiles.read { [intake, state = ledger.state] in intake.isDone($0, holding: $1, over: state) })
        self.inbox = inbox
        self.outbox = outbox
        archiving = Archiving(after: settings.archiveAfter)
        self.ledger = LedgerKeeper(ledger, logger: logger)
        self.settings = settings
        self.reloading = reloading
        pages = ReportWriting(settings, program: place.program ?? "/proc/self/exe", logger: logger)
        reporter = Reporter(reporting, settings, after: lastEnd, logger: logger)
        self.heartbeat = heartbeat
        loop = Loop(heartbeat: heartbeat.pulse?.interval)
        self.logger = logger
        self.stop = stop
        requests = PendingRequests(wakingBy: bell)
        do { socket = try reporting.folder.map { try RequestSocket(in: $0, requests, board) } } catch {
            logger.warning("'figurewatch queue' and 'figurewatch retry' cannot ask this daemon: \(error)")
        }
    }

    /// Returns when it was asked to stop and everything is durable.
    mutating func run() {
        var event = Loop.Event.opened
        while true {
            let actions = loop.step(event, circumstances, at: .now)
            if actions.isEmpty { return }
            for action in actions { event = perform(action) ?? event }
        }
    }

    private var circumstances: Loop.Circumstances {
        Loop.Circumstances(
            isStopAsked: stop.isMade, isReloadAsked: reloading?.request.isMade == true, isAsked: !requests.isEmpty,
            hasWork: !hand.isEmpty, isDayFull: reachedLimit != nil,
            hasDue: !ledger.state.due.isEmpty, retry: ledger.retryTime,
            nextLook: [
                outbox.nextLook, reporter.nextLook, pages.nextLook(ledger.state), reachedLimit.map { _ in nextDay },
            ].compactMap { $0 }.min())
    }

    /// - Returns: What it has come to; nil for nothing that the loop waits for.
    private mutating func perform(_ action: Loop.Action) -> Loop.Event? {
        switch action {
        case .announce: announce()
        case .beat: heartbeat.pulse?.beat()
        case .reload:
            reload()
            return .reloaded
        case .answer: answerRequests()
        case .retry:
            ledger.retry()
            return .retried
        case .deliver: deliver()
        case .look(let limit):
            reportNotices()
            hand.add(inbox.takeComplete(limit: limit.map { max(0, $0 - hand.waitingCount) } ?? .max))
            if knownFiles.isUntidy { knownFiles.tidy(keeping: inbox.handled) }
            return .looked
        case .read:
            readNext()
            return .read
        case .commit:
            commit()
            return .committed
        case .archive: return .archived(hasMore: archiving.turn(&ledger, logger: logger))
        case .report(let isIdle):
            report(isIdle: isIdle)
            if heartbeat.wantsStatus(isIdle: isIdle) { heartbeat.show(tally) }
            return .reported
        case .rest(let limit):
            inbox.wait(atMost: limit)
            return .rested
        case .askForTime: heartbeat.finishing()
        case .awaitDelivery(let end): outbox.waitForProgress(until: end)
        case .end:
            end()
            return .ended
        }
        return nil
    }

    private mutating func announce() {
        ledger.reportNotices()
        outbox.announce()
        noteReload(began: Clocks.monotonicMicroseconds, [])
        heartbeat.ready(tally)
        logger.info("Watching '\(FileName(settings.folder))'")
    }

    /// What there was no time to send is sent after the next start.
    private mutating func end() {
        socket?.close()
        var heartbeat = heartbeat
        ledger.takeSnapshot { heartbeat.finishing() }
        reporter.finish()
        logger.info("Stopped", metadata: ["waiting": "\(outbox.waitingCount(ofDue: ledger.state.due.count))"])
    }

    /// Reads the next article of an opened file, or the next file.
    private mutating func readNext() {
        switch hand.next() {
        case .step(let opened): take(opened)
        case .read(let arrival):
            board.take(arrival.name)
            read(arrival)
        case nil: break
        }
        board.take(hand.opened?.name)
    }

    private mutating func read(_ arrival: Arrival) {
        let outcome = inbox.read(arrival)
        logger.debug("'\(arrival.name)' was found complete, and is \(outcome)")
        switch outcome {
        case .complete(let file):
            take(Hand.Opened(FileIntake(file), arrival))
        case .refused(let unreadable): refuse(unreadable)
        // Each of these is handed out again when there is something new to it.
        case .changing, .vanished, .postponed, .refusedBefore: break
        }
    }

    /// Takes a file's next step, and keeps the file if there are more.
    private mutating func take(_ opened: Hand<FileIntake>.Opened) {
        var opened = opened
        if var transaction = opened.file.next(by: intake, over: ledger.state) {
            if case .article(let article, var update) = transaction {
                update.day = CivilDay.today?.description
                transaction = .article(article, update)
                completions.append(opened.arrival.completed)
            }
            if case .copy(let name, _) = transaction { logger.debug("'\(name)' holds what was read before") }
            ledger.stage(transaction)
        }
        guard opened.file.isDone else { return hand.putBack(opened) }
        finished.append(
            KnownFile(name: opened.file.name, fingerprint: opened.arrival.fingerprint, digest: opened.file.digest))
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
        if ledger.commit() { deliver() }
    }

    private mutating func deliver() {
        reportCommitted()
        outbox.deliver(ledger.state.due)
    }

    /// Says what has become durable.
    private mutating func reportCommitted() {
        for refusal in ledger.takeRefusals() {
            logger.report(.articleRefused(refusal))
            reporter.recordRefusal(refusal)
        }
        for article in ledger.takeArticles() {
            logger.report(.articleRead(article.file, article.counts, note: article.dateNote))
            reporter.recordArticle(article)
            outbox.recordDurable(article.alerts)
        }
        guard !ledger.isInTrouble else { return }
        knownFiles.note(finished)
        finished = []
        for completed in completions { reporter.recordArticleLatency(.now - completed) }
        completions = []
    }

    private var tally: Tally {
        let state = ledger.state
        return Tally(
            articles: state.counts.articles, figures: state.figureCount, alertsSent: outbox.arrivedCount,
            alertsWaiting: outbox.waitingCount(ofDue: state.due.count), refused: state.counts.refusals,
            copies: state.counts.copies,
            filesWaiting: inbox.counts.waiting + hand.openedCount,
            troubles: reporter.troubles.all)
    }
}

extension WorkingLoop {
    /// Takes note of what is wrong and of what has been measured, and writes it down for others when it's time.
    private mutating func report(isIdle: Bool) {
        reporter.recordTrouble(.folder, inbox.isFolderMissing ? "" : nil)
        reporter.recordTrouble(.watch, inbox.isFolderMissing ? nil : inbox.pollingCause?.description)
        reporter.recordTrouble(.ledger, ledger.obstacle)
        reportDay()
        reporter.recordTrouble(.journal, outbox.leadsToJournal ? outbox.obstacle : nil)
        for latency in outbox.takeLatencies() { reporter.recordAlertLatency(latency) }
        pages.turn(ledger.state)
        reporter.recordTrouble(.report, pages.obstacle)
        reporter.recordMemory()
        reporter.reportSilence()
        reporter.keepNote()
        if !isIdle { showQueue() }
        let (tally, counts) = (tally, inbox.counts)
        guard reporter.wantsWriting(tally, files: counts.files) else { return }
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
            case .folderMissing, .polling: event = .watchDegraded(folder: folder, reason: notice.kind.rawValue)
            case .folderBack, .watching: event = .watchRecovered(folder: folder)
            }
            logger.log(level: event.level, "\(notice)", metadata: event.metadata)
        }
        if hasRefused { commit() }
    }
}

extension WorkingLoop {
    /// Puts the configuration in force that is there now, or says why not and goes on by the one before. No article is in hand,
    /// and what was read is committed.
    private mutating func reload() {
        guard let reloading, reloading.request.take() else { return }
        let began = Clocks.monotonicMicroseconds
        heartbeat.reloading()
        let reading = reloading.read()
        var problems = reading.problems
        if let new = reading.settings {
            problems = reading.needingRestart(after: settings)
            if problems.isEmpty { apply(new) }
        }
        reporter.recordTrouble(.configuration, problems.first?.description)
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
        pages.change(new)
        reloading?.apply(new)
        settings = new
    }

    private mutating func noteReload(began: UInt64, _ problems: [Problem]) {
        if problems.isEmpty { generation += 1 }
        reporter.recordConfiguration(generation: generation)
        reloading?.record(
            ReloadRecord(generation: generation, began: began, problems: problems.map(\.description)))
    }
}

extension IntakeRules {
    init(_ settings: Settings) {
        self.init(limits: settings.limits, alerts: settings.rules, languages: settings.languages)
    }
}
