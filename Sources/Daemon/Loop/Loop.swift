/// What the daemon does next, from what has happened alone: it has no clock, no disk and no journal. ``WorkingLoop`` does it.
///
/// One turn takes in what is complete, reads of it article by article for a while and commits, so that what is told of the daemon and
/// what has come meanwhile wait for no file; with nothing to read it marks alerts that have arrived, moves idle figures to the archive
/// and rests. A request to stop, to reload or over the socket is heard between two articles.
struct Loop {
    typealias Instant = ContinuousClock.Instant

    enum State: Hashable {
        /// The folder and the ledger are open, and nobody was told yet.
        case opening
        /// The configuration is read again; no article is in hand, and what was read is committed.
        case reloading
        /// The inbox is asked for files that are complete.
        case looking
        /// Articles are read one after the other; what they change is staged, since that instant.
        case reading(since: Instant)
        /// What was read is made durable.
        case committing
        /// With nothing to read, alerts that have arrived are marked so and idle figures go to the archive.
        case tidying
        /// The turn is over, and the next one follows at once.
        case turning
        /// There is nothing to do but wait for files and for news of alerts.
        case idle
        /// The ledger can't be written. What is staged stays so, and is tried again then; no article is read before.
        case stalled(until: Instant)
        /// The daemon was asked to stop, and waits until then for alerts that are still under way.
        case finishing(until: Instant)
        case ended
    }

    /// What the last action has come to.
    enum Event: Hashable {
        case opened, reloaded, retried, looked, read, committed, reported, rested, ended
        /// Whether there is more to be moved to the archive.
        case archived(hasMore: Bool)
    }

    enum Action: Hashable {
        /// Tell that the daemon is ready.
        case announce
        /// Tell the service manager that the daemon is alive.
        case beat
        case reload
        /// Do what was asked over the socket, and answer it.
        case answer
        /// Commit once more what could not be committed.
        case retry
        /// Tell what has become durable, and give the sender the alerts that are due.
        case deliver
        /// Take files that are complete, until so many are in hand; nil for all.
        case look(limit: Int?)
        /// Read the next article or file, and stage what it changes.
        case read
        /// Make durable what is staged, and deliver what it raised.
        case commit
        /// Move some idle figures to the archive, if it is time.
        case archive
        /// Tell how things are.
        case report(isIdle: Bool)
        /// Wait for files, for news of alerts or for a request.
        case rest(Duration)
        /// Ask the service manager for time to stop.
        case askForTime
        case awaitDelivery(until: Instant)
        /// Leave everything in the form that loads fastest.
        case end
    }

    /// How things are when something has happened.
    struct Circumstances: Hashable {
        var isStopAsked = false
        var isReloadAsked = false
        /// Whether something is asked over the socket.
        var isAsked = false
        /// Whether a file is in hand that is not read to its end.
        var hasWork = false
        /// Whether as much was read today as may be.
        var isDayFull = false
        /// Whether alerts are due by the ledger.
        var hasDue = false
        /// When a commit that failed is to be tried again; nil without trouble.
        var retry: Instant?
        /// When something else has to be looked after; nil for nothing.
        var nextLook: Instant?
    }

    /// One commit takes at most so many files, or those of so long a time.
    static let batchLimit = (files: 64, time: Duration.milliseconds(250))
    /// The longest rest, so that trouble is looked after.
    static let longestRest = Duration.seconds(60)
    /// How long alerts may go on arriving when the daemon has been asked to stop.
    static let lastWords = Duration.seconds(1)

    private(set) var state = State.opening
    private let longestRest: Duration

    /// - Parameter heartbeat: How often the service manager is to hear of the daemon; nil for never.
    init(heartbeat: Duration?) {
        longestRest = min(Self.longestRest, heartbeat ?? Self.longestRest)
    }

    /// Says what to do now, in this order. What the last action comes to is the next event.
    mutating func step(_ event: Event, _ circumstances: Circumstances, at now: Instant) -> [Action] {
        switch (state, event) {
        case (.opening, .opened): [.announce] + turn(circumstances, at: now)
        case (.turning, .reported), (.idle, .rested), (.stalled, .rested): turn(circumstances, at: now)
        case (.reloading, .reloaded): retryOrLook(circumstances, at: now)
        case (.stalled, .retried): look(circumstances)
        case (.looking, .looked): readOrTidy(circumstances, at: now)
        case (.reading(let since), .read): readOn(since: since, circumstances, at: now)
        case (.committing, .committed): endTurn(isBusy: true, circumstances)
        case (.tidying, .archived(let hasMore)): endTurn(isBusy: hasMore, circumstances)
        case (.idle, .reported), (.stalled, .reported): [.rest(rest(circumstances, at: now))]
        case (.finishing(let end), .committed): finish(until: end, circumstances, at: now)
        // No action of the state's comes to this.
        default: []
        }
    }

    private mutating func turn(_ circumstances: Circumstances, at now: Instant) -> [Action] {
        if circumstances.isStopAsked {
            state = .finishing(until: now + Self.lastWords)
            return [.askForTime, .commit]
        }
        if circumstances.isReloadAsked {
            state = .reloading
            return [.beat, .reload]
        }
        return [.beat] + (circumstances.isAsked ? [.answer] : []) + retryOrLook(circumstances, at: now)
    }

    private mutating func retryOrLook(_ circumstances: Circumstances, at now: Instant) -> [Action] {
        guard let retry = circumstances.retry, now >= retry else { return look(circumstances) }
        state = .stalled(until: retry)
        return [.retry]
    }

    private mutating func look(_ circumstances: Circumstances) -> [Action] {
        state = .looking
        // What is complete is taken even when it can't be committed or read today, or there would be no waiting for better times.
        let mayTakeLater = circumstances.retry == nil && !circumstances.isDayFull
        return [.deliver, .look(limit: mayTakeLater ? Self.batchLimit.files : nil)]
    }

    private mutating func readOrTidy(_ circumstances: Circumstances, at now: Instant) -> [Action] {
        if circumstances.retry != nil { return endTurn(isBusy: false, circumstances) }
        if circumstances.mayRead { return read(since: now) }
        // In a burst the next commit marks what has arrived.
        let readsSoon = circumstances.hasWork && !circumstances.isDayFull
        state = readsSoon ? .committing : .tidying
        return readsSoon ? [.commit] : [.commit, .archive]
    }

    private mutating func read(since began: Instant) -> [Action] {
        state = .reading(since: began)
        return [.read]
    }

    private mutating func readOn(since began: Instant, _ circumstances: Circumstances, at now: Instant) -> [Action] {
        if circumstances.mayRead, now - began <= Self.batchLimit.time { return [.beat, .read] }
        state = .committing
        return [.beat, .commit]
    }

    private mutating func endTurn(isBusy: Bool, _ circumstances: Circumstances) -> [Action] {
        state = isBusy ? .turning : circumstances.retry.map { .stalled(until: $0) } ?? .idle
        return [.report(isIdle: !isBusy)]
    }

    private func rest(_ circumstances: Circumstances, at now: Instant) -> Duration {
        let looks = [circumstances.retry, circumstances.nextLook].compactMap { $0 }
        return looks.reduce(longestRest) { min($0, max(.zero, $1 - now)) }
    }

    private mutating func finish(until end: Instant, _ circumstances: Circumstances, at now: Instant) -> [Action] {
        if circumstances.hasDue, now < end { return [.awaitDelivery(until: end), .commit] }
        state = .ended
        return [.end]
    }
}

extension Loop.Circumstances {
    /// Whether the next article may be read now.
    fileprivate var mayRead: Bool {
        hasWork && !isStopAsked && !isReloadAsked && !isAsked && !isDayFull && retry == nil
    }
}
