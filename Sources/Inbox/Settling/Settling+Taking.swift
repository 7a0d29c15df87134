internal import Articles
internal import Linux

extension Settling {
    /// What is complete waits so long for what came before it, even where the settle time is longer.
    private static let longestHold = Duration.seconds(10)

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
        case .handled, .postponed: put(.waiting, since: now - abandonedWriter, name)
        case .waiting, .ready, .taken: break
        }
        return true
    }
}
