internal import Articles
internal import Linux

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

    func isOpen(_ name: FileName, _ file: File) -> Bool {
        switch writers[name] {
        case .open: true
        case .expected: file.fingerprint.size == 0
        case nil: false
        }
    }

    mutating func findNextLook() {
        var first: Instant?
        for name in waiting {
            guard let due = files[name].flatMap({ due(name, $0) }) else { continue }
            first = first.map { min($0, due) } ?? due
        }
        nextLook = first
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
