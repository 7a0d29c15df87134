internal import Articles

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
