internal import Articles

/// Says which files are complete, from scans and hints alone: it has no clock and no disk.
///
/// A file is complete when its fingerprint stood still from one scan to another at least the settle time later; at
/// once, when it was closed after writing or renamed into place and the next scan found no further event for it. A file
/// that an event showed to be open for writing is not trusted for being quiet: its writer may pause. It waits for the
/// close, or until it was quiet for so long that the writer must be gone.
struct Settling: Sendable {
    typealias Instant = ContinuousClock.Instant

    private var settle: Duration
    private var abandonedWriter: Duration

    /// When the next file that waits may be complete, so that a scan is worth it; nil when none is waiting.
    private(set) var nextLook: Instant?

    private var files: [FileName: File] = [:]
    private var ready = ReadyQueue()
    /// Names closed or renamed into place since the last scan.
    private var trusted: Set<FileName> = []
    private var writers: [FileName: Writer] = [:]

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
        var phase: Phase
        /// When it was found complete last.
        var completed: Instant?
    }

    private enum Phase: Equatable {
        /// It has not changed since, and has to stand still for longer.
        case waiting(since: Instant)
        /// Complete, not yet taken.
        case ready
        /// Taken; what came of it isn't known yet.
        case taken
        /// It was read or refused; there is nothing to do until it changes.
        case handled
        /// It could not be read, for a reason that passes.
        case postponed(until: Instant)
    }

    private enum Writer {
        /// A name appeared. If the file is empty, somebody is about to write it.
        case expected
        case open
    }

    var fileCount: Int { files.count }
    /// Files that were seen and not yet handled.
    var waitingCount: Int { files.count { $0.value.phase != .handled } }
    var hasReady: Bool { !ready.isEmpty }

    /// Takes note of an event.
    mutating func note(_ hint: Hint, at now: Instant) {
        switch hint {
        case .created(let name):
            writers[name] = .expected
        case .written(let name):
            writers[name] = .open
            trusted.remove(name)
            // A write that came within the clock tick of the one before does not show in the fingerprint.
            if files[name] != nil { files[name]?.phase = .waiting(since: now) }
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

    /// Takes in a scan that began at `now`.
    ///
    /// `disturbed` are the names of events that came while the scan ran: they are judged by the next one.
    mutating func observe(_ entries: [FolderScan.Entry], at now: Instant, disturbed: Set<FileName> = []) {
        var seen: [FileName: File] = [:]
        seen.reserveCapacity(entries.count)
        var complete: [Arrival] = []
        nextLook = nil
        for entry in entries {
            var file = File(fingerprint: entry.fingerprint, phase: .waiting(since: now))
            if let known = files[entry.name], known.fingerprint == entry.fingerprint { file = known }
            if !disturbed.contains(entry.name), let due = due(entry, file) {
                if now >= due { (file.phase, file.completed) = (.ready, now) } else { look(at: due) }
            }
            if file.phase == .ready {
                complete.append(
                    Arrival(name: entry.name, fingerprint: entry.fingerprint, completed: file.completed ?? now))
            }
            seen[entry.name] = file
        }
        files = seen
        ready = ReadyQueue(complete)
        trusted = trusted.filter(disturbed.contains)
        writers = writers.filter {
            seen[$0.key] != nil || disturbed.contains($0.key) || FileName.isTemporary($0.key.base)
        }
    }

    /// When the file can be taken as complete; nil when there is nothing to wait for.
    private func due(_ entry: FolderScan.Entry, _ file: File) -> Instant? {
        switch file.phase {
        case .ready, .taken, .handled: return nil
        case .postponed(let until): return until
        case .waiting(let since):
            if trusted.contains(entry.name) { return since }
            return since + (isOpen(entry) ? abandonedWriter : settle)
        }
    }

    private func isOpen(_ entry: FolderScan.Entry) -> Bool {
        switch writers[entry.name] {
        case .open: true
        case .expected: entry.fingerprint.size == 0
        case nil: false
        }
    }

    private mutating func look(at instant: Instant) {
        nextLook = nextLook.map { min($0, instant) } ?? instant
    }

    /// Hands out complete files, the longest unchanged first. Each must be given back by ``finish(_:_:at:)``.
    mutating func take(limit: Int) -> [Arrival] {
        var arrivals: [Arrival] = []
        while arrivals.count < limit, let next = ready.popFirst() {
            guard let file = files[next.name], file.phase == .ready, file.fingerprint == next.fingerprint else {
                continue
            }
            files[next.name]?.phase = .taken
            arrivals.append(next)
        }
        return arrivals
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
        case .handled:
            files[arrival.name]?.phase = .handled
        case .changing:
            files[arrival.name]?.phase = .waiting(since: now)
            look(at: now + settle)
        case .postponed(let until):
            files[arrival.name]?.phase = .postponed(until: until)
            look(at: until)
        }
    }
}
