internal import Articles
internal import Figures
internal import FoundationEssentials
internal import Inbox
internal import Intake
internal import Journal
internal import Logging
package import Ledger
package import Linux
internal import Settings

extension WorkingLoop {
    /// Does what was asked over the socket; no article is being read, and what was read is committed.
    mutating func answerRequests() {
        for pending in requests.take() {
            switch pending.request {
            case .queue: pending.answer(.queue(queue))
            case .retry(let name): pending.answer(retry(name.below(settings.folder)))
            case .mend(let record): pending.answer(mend(record))
            }
        }
    }

    /// Has refused files read again.
    private mutating func retry(_ name: FileName) -> DaemonAnswer {
        let refused = ledger.state.refusals(within: name)
        guard !refused.isEmpty else {
            return .refused("'\(name)' is not refused, so there is nothing to read again; see figurewatch queue.")
        }
        if let obstacle = ledger.obstacle {
            return .refused("\(obstacle) It can be asked for again when that is over.")
        }
        ledger.stage(.retry(name))
        _ = ledger.commit()
        for digest in refused.compactMap(\.digest) { intake.forgive(digest) }
        var gone: [FileName] = []
        for refusal in refused where !inbox.takeUpAgain(refusal.file) { gone.append(refusal.file) }
        let what = refused.count == 1 ? "'\(refused[0].file)'" : "\(refused.count) refused files and articles"
        guard let first = gone.first else { return .done("\(what): to be read again.") }
        let which = gone.count == 1 ? "'\(first)' is" : "'\(first)' and \(gone.count - 1) more are"
        return .done("\(what): to be read again; \(which) not in the folder now, and will be read when it comes back.")
    }

    /// Takes in what a person says of the table. It is judged by the table as it is now, which the person may have seen otherwise.
    private mutating func mend(_ record: MendingRecord) -> DaemonAnswer {
        guard let mending = record.mending?.opening(in: ledger.state.table) else {
            return .refused("The request does not say all that it has to.")
        }
        do throws(MendingError) { try mending.check(against: ledger.state.table) } catch {
            return .refused("\(error)")
        }
        if let obstacle = ledger.obstacle {
            return .refused("\(obstacle) It can be asked for again when that is over.")
        }
        ledger.stage(.mending(mending, made: record.made))
        guard ledger.commit() else {
            return .refused("\(ledger.obstacle ?? "The ledger can't be written.") It will be done when that is over.")
        }
        logger.notice("A person mended the table: \(mending.record)")
        return .done(mending.outcome)
    }

    /// What waits and what is refused, as things are.
    private var queue: FileQueue {
        let now = ContinuousClock.now
        func date(_ instant: ContinuousClock.Instant) -> Date { Date.now.addingTimeInterval(-(now - instant).seconds) }
        let settle = RoundTime(settings.inbox.settle), abandoned = RoundTime(settings.inbox.abandonedWriter)
        var items = inbox.waiting.map { file in
            switch file.state {
            case .settling(let since):
                FileQueue.Item(
                    file.name, .settling, since: date(since),
                    reason: "until it has stood still for \(settle) ('settle')")
            case .written(let since):
                FileQueue.Item(
                    file.name, .writing, since: date(since),
                    reason: "until its writer closes it, or it has stood still for \(abandoned) ('abandoned-after')")
            case .ready(let since): FileQueue.Item(file.name, .ready, since: date(since))
            case .postponed(let until):
                FileQueue.Item(
                    file.name, .postponed,
                    reason: "it could not be read, and is tried again in \(RoundTime(until - now))")
            }
        }
        for refusal in ledger.state.refusals.values {
            items.append(FileQueue.Item(refusal, since: inbox.modified(refusal.file)))
        }
        let folder = FileName(settings.folder)
        let day = reachedLimit.map {
            "the limit of the day is reached ('\($0)'); what waits is read from midnight on (UTC)"
        }
        let obstacle = inbox.isFolderMissing ? "the folder is missing; it is waited for" : ledger.obstacle ?? day
        return FileQueue(folder: folder, obstacle: obstacle, items).whileReading(
            board.inHand.map { FileQueue.Item($0.file, .reading, since: $0.since) })
    }

    /// Leaves word for those who ask while an article takes long. Costs time in proportion to the files in the folder.
    mutating func showQueue() {
        let now = ContinuousClock.now
        guard now >= nextBoard else { return }
        nextBoard = now + .seconds(2)
        board.show(queue)
    }
}

extension FileQueue.Item {
    /// A refusal as the queue tells it.
    package init(_ refusal: Ledger::Refusal, since: FileTime? = nil) {
        self.init(
            refusal.file, refusal.cause == .crashed ? .setAside : .refused,
            since: since.map { Date(timeIntervalSince1970: Double($0.seconds)) }, reason: refusal.sentence)
    }
}
