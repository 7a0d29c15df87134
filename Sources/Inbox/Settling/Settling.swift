internal import Articles
internal import Linux

/// Says which files are complete, from looks at the folder and hints alone: it has no clock and no disk.
///
/// A file is complete when its fingerprint stood still from one look to another at least the settle time later; at
/// once, when it was closed after writing or renamed into place and the next look found no further event for it. A file
/// that an event showed to be open for writing is not trusted for being quiet: its writer may pause. It waits for the
/// close, or until it was quiet for so long that the writer must be gone.
///
/// A look is a scan, which sees all files, or at one file. What is complete waits for what came before it and still settles, so that
/// files are handed out in the order in which they came.
struct Settling: Sendable {
    typealias Instant = ContinuousClock.Instant

    private var settle: Duration
    private var abandonedWriter: Duration

    /// When the next file that waits may be complete, so that a look is worth it; nil when none is waiting.
    private(set) var nextLook: Instant?

    private var files: [FileName: File] = [:]
    /// The names of those of them that are looked at again when their time has come.
    private var waiting: Set<FileName> = []
    /// Files that were seen and not yet handled.
    private(set) var waitingCount = 0
    private var ready = ReadyQueue()
    /// Names closed or renamed into place since the last look.
    private var trusted: Set<FileName> = []
    private var writers: [FileName: Writer] = [:]
    /// What an earlier process has read.
    private var known: [FileName: Fingerprint] = [:]

    /// What is complete waits so long for what came before it, even where the settle time is longer.
    private static let longestHold = Duration.seconds(10)

    init(settle: Duration, abandonedWriter: Duration) {
        self.settle = settle
        self.abandonedWriter = max(settle, abandonedWriter)
    }

    /// Takes other times; the next scan judges by them the files that wait.
    mutating func change(settle: Duration, abandonedWriter: Duration) {
        self.settle = settle
        self.abandonedWriter = max(settle, abandonedWriter)
    }

    private struct File {
        var fingerprint: Fingerprint
        var phase = Phase.waiting
        /// Since when it is known to stand still.
        var since: Instant
        /// When it was found complete last.
        var completed: Instant?
    }

    private enum Phase: Equatable {
        /// It has to stand still for longer.
        case waiting
        /// Complete, not yet taken.
        case ready
        /// Taken; what came of it isn't known yet.
        case taken
        /// It was read or refused; there is nothing to do until it changes.
        case handled
        /// It could not be read, for a reason that passes.
        case postponed(until: Instant)

        var asksForLook: Bool {
            switch self {
            case .waiting, .postponed: true
            case .ready, .taken, .handled: false
            }
        }
    }

    private enum Writer {
        /// A name appeared. If the file is empty, somebody is about to write it.
        case expected
        case open
    }

    var fileCount: Int { files.count }

    /// The files that were handled, and not changed since.
    var handled: [(name: FileName, fingerprint: Fingerprint)] {
        files.lazy.filter { $0.value.phase == .handled }.map { ($0.key, $0.value.fingerprint) }
    }

    private mutating func put(_ file: File?, _ name: FileName) {
        let former = file.map { files.updateValue($0, forKey: name) } ?? files.removeValue(forKey: name)
        if let former, former.phase != .handled { waitingCount -= 1 }
        if let file, file.phase != .handled { waitingCount += 1 }
        if file?.phase.asksForLook == true { waiting.insert(name) } else { waiting.remove(name) }
    }

    private mutating func put(_ phase: Phase, since: Instant? = nil, _ name: FileName) {
        guard var file = files[name] else { return }
        file.phase = phase
        if let since { file.since = since }
        put(file, name)
    }
}

// MARK: - Hints

extension Settling {
    /// Takes note of an event.
    mutating func note(_ hint: Hint, at now: Instant) {
        switch hint {
        case .created(let name):
            writers[name] = .expected
        case .written(let name):
            writers[name] = .open
            trusted.remove(name)
            // A write that came within the clock tick of the one before does not show in the fingerprint.
            put(.waiting, since: now, name)
        case .closed(let name):
            writers[name] = nil
            if !FileName.mayBeRenamed(name.base) { trusted.insert(name) }
        case .arrived(let name, let former):
            let writer = former.flatMap { writers.removeValue(forKey: $0) }
            if let former { trusted.remove(former) }
            if writer == .open {
                writers[name] = .open
                trusted.remove(name)
            } else {
                writers[name] = nil
                trusted.insert(name)
            }
        case .left(let name):
            trusted.remove(name)
            writers[name] = nil
        }
    }

    /// Drops all hints: another folder has taken the place of the watched one, and they were about files of the old one.
    mutating func forgetHints() {
        trusted = []
        writers = [:]
    }

    /// Trusts no file for having been closed: events were lost, so it may be open again.
    mutating func distrustHints() {
        trusted = []
    }

    /// Takes note of what an earlier process has read: a file that is found so is handled. Nobody who is known writes to it.
    mutating func recognize(_ known: [FileName: Fingerprint]) {
        self.known = known
    }
}

// MARK: - Looks

extension Settling {
    /// Takes in a scan that began at `now`.
    ///
    /// - Parameter disturbed: The names of events that came while the scan ran: they are judged by the next look.
    /// - Parameter clock: The time of the file system, where the age of a file that is seen for the first time may be told by it: one
    ///   that came while nobody looked has stood still since.
    mutating func observe(
        _ entries: [FolderScan.Entry], at now: Instant, disturbed: Set<FileName> = [], clock: FileTime? = nil
    ) {
        let former = files
        files = [:]
        files.reserveCapacity(entries.count)
        waiting = []
        waitingCount = 0
        var complete: [Arrival] = []
        for entry in entries {
            let file = judge(
                entry, former[entry.name], at: now, isDisturbed: disturbed.contains(entry.name), clock: clock)
            if file.phase == .ready { complete.append(Arrival(entry, file.completed ?? now)) }
            put(file, entry.name)
        }
        ready = ReadyQueue(complete)
        trusted = trusted.filter(disturbed.contains)
        writers = writers.filter {
            files[$0.key] != nil || disturbed.contains($0.key) || FileName.isTemporary($0.key.base)
        }
        findNextLook()
    }

    /// Takes in looks at single files, which began at `now`. A fingerprint is nil where there is no file of the name.
    mutating func observe(
        each looks: [(name: FileName, fingerprint: Fingerprint?)], at now: Instant, disturbed: Set<FileName> = []
    ) {
        for (name, fingerprint) in looks {
            let isDisturbed = disturbed.contains(name)
            if let fingerprint {
                let entry = FolderScan.Entry(name: name, fingerprint: fingerprint)
                let former = files[name]
                let file = judge(entry, former, at: now, isDisturbed: isDisturbed, clock: nil)
                put(file, name)
                if file.phase == .ready, former?.phase != .ready || former?.fingerprint != fingerprint {
                    ready.insert(Arrival(entry, file.completed ?? now))
                }
            } else {
                put(nil, name)
                if !isDisturbed { writers[name] = nil }
            }
            if !isDisturbed { trusted.remove(name) }
        }
        findNextLook()
    }

    /// The files whose time has come to be looked at.
    func due(at now: Instant) -> [FileName] {
        guard let nextLook, now >= nextLook else { return [] }
        return waiting.filter { name in files[name].flatMap { due(name, $0) }.map { now >= $0 } ?? false }
    }

    private func judge(
        _ entry: FolderScan.Entry, _ former: File?, at now: Instant, isDisturbed: Bool, clock: FileTime?
    ) -> File {
        var file: File
        if let former, former.fingerprint == entry.fingerprint {
            file = former
        } else {
            file = File(fingerprint: entry.fingerprint, since: now)
            if former == nil, known[entry.name] == entry.fingerprint, writers[entry.name] == nil {
                file.phase = .handled
            }
            if former == nil, let clock { file.since = now - min(settle, entry.fingerprint.changed.age(at: clock)) }
        }
        if !isDisturbed, let due = due(entry.name, file), now >= due { (file.phase, file.completed) = (.ready, now) }
        return file
    }

    /// When the file can be taken as complete; nil when there is nothing to wait for.
    private func due(_ name: FileName, _ file: File) -> Instant? {
        switch file.phase {
        case .ready, .taken, .handled: return nil
        case .postponed(let until): return until
        case .waiting:
            if trusted.contains(name) { return file.since }
            return file.since + (isOpen(name, file) ? abandonedWriter : settle)
        }
    }

    private func isOpen(_ name: FileName, _ file: File) -> Bool {
        switch writers[name] {
        case .open: true
        case .expected: file.fingerprint.size == 0
        case nil: false
        }
    }

    private mutating func findNextLook() {
        var first: Instant?
        for name in waiting {
            guard let due = files[name].flatMap({ due(name, $0) }) else { continue }
            first = first.map { min($0, due) } ?? due
        }
        nextLook = first
    }
}

// MARK: - What is complete

extension Settling {
    /// Whether a file can be taken.
    func hasReady(at now: Instant) -> Bool {
        guard let next = ready.first else { return false }
        // What has changed since is no longer complete; to take it says so.
        guard let file = files[next.name], file.phase == .ready else { return true }
        return !isHeld(file, by: earliestToSettle(at: now))
    }

    /// When what is complete is no longer held back by what settles for longer; nil when nothing is complete.
    func holdEnd(at now: Instant) -> Instant? {
        ready.isEmpty ? nil : earliestToSettle(at: now).map { $0.since + Self.longestHold }
    }

    /// Hands out complete files, the longest unchanged first. Each must be given back by ``finish(_:_:at:)``.
    mutating func take(limit: Int, at now: Instant) -> [Arrival] {
        var arrivals: [Arrival] = []
        let earliest = ready.isEmpty ? nil : earliestToSettle(at: now)
        while arrivals.count < limit, let next = ready.first {
            if let file = files[next.name], file.phase == .ready, file.fingerprint == next.fingerprint {
                if isHeld(file, by: earliest) { break }
                put(.taken, next.name)
                arrivals.append(next)
            }
            _ = ready.popFirst()
        }
        return arrivals
    }

    /// Of the files that settle, and have not for too long, the one that came first. One that is open has yet to come.
    private func earliestToSettle(at now: Instant) -> File? {
        waiting.lazy
            .compactMap { name -> File? in
                guard let file = files[name], file.phase == .waiting, !trusted.contains(name), !isOpen(name, file),
                    now < file.since + Self.longestHold
                else { return nil }
                return file
            }
            .min { Self.came($0, before: $1) }
    }

    private func isHeld(_ file: File, by earliest: File?) -> Bool {
        earliest.map { Self.came($0, before: file) } ?? false
    }

    private static func came(_ a: File, before b: File) -> Bool {
        a.since == b.since ? a.fingerprint.modified < b.fingerprint.modified : a.since < b.since
    }

    /// What came of a file that was taken.
    enum Result: Sendable {
        case handled
        case changing
        case postponed(until: Instant)
    }

    mutating func finish(_ arrival: Arrival, _ result: Result, at now: Instant) {
        // A file that changed since it was taken is already waiting again.
        guard let file = files[arrival.name], file.phase == .taken, file.fingerprint == arrival.fingerprint else {
            return
        }
        switch result {
        case .handled: put(.handled, arrival.name)
        case .changing: put(.waiting, since: now, arrival.name)
        case .postponed(let until): put(.postponed(until: until), arrival.name)
        }
        if case .handled = result { return }
        findNextLook()
    }
}

extension Arrival {
    fileprivate init(_ entry: FolderScan.Entry, _ completed: ContinuousClock.Instant) {
        self.init(name: entry.name, fingerprint: entry.fingerprint, completed: completed)
    }
}

extension FileTime {
    /// How long ago it was; zero for a time that has yet to come.
    fileprivate func age(at clock: FileTime) -> Duration {
        let seconds = Duration.seconds(clock.seconds) - .seconds(seconds)
        return max(.zero, seconds + .nanoseconds(Int64(clock.nanoseconds) - Int64(nanoseconds)))
    }
}

// MARK: - What waits, and what is taken up again

extension Settling {
    /// The files that were seen and not handled, in any order; those of the loop's hand are ready.
    func waiting(at now: Instant) -> [WaitingFile] {
        files.compactMap { name, file in
            switch file.phase {
            case .handled: nil
            case .waiting:
                WaitingFile(
                    name: name,
                    state: isOpen(name, file) ? .written(since: file.since) : .settling(since: file.since))
            case .ready, .taken: WaitingFile(name: name, state: .ready(since: file.completed ?? now))
            case .postponed(let until): WaitingFile(name: name, state: .postponed(until: until))
            }
        }
    }

    /// When a file was last written, as the last scan saw it; nil of a file that it did not see.
    func modified(_ name: FileName) -> FileTime? { files[name]?.fingerprint.modified }

    /// Hands a file out once more that was handled, from the next scan on.
    /// - Returns: whether the last scan saw it.
    mutating func takeUpAgain(_ name: FileName, at now: Instant) -> Bool {
        guard let file = files[name] else { return false }
        switch file.phase {
        // It stood still before it was handled.
        case .handled, .postponed:
            files[name]?.phase = .waiting
            files[name]?.since = now - abandonedWriter
        case .waiting, .ready, .taken: break
        }
        return true
    }
}
