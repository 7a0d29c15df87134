internal import Articles

/// Remembers what was already reported as unreadable, so that each is said once and not at every scan.
///
/// A name is forgotten when it is gone, so that one that comes back is reported again. A name that alternates between
/// a file and a link is reported once.
struct Refusals: Sendable {
    private var reported: [FileName: Set<UnreadableFile.Kind>] = [:]

    /// Whether a file has not been reported for this kind of reason before.
    mutating func isNews(_ unreadable: UnreadableFile) -> Bool {
        reported[unreadable.name, default: []].insert(unreadable.kind).inserted
    }

    /// Forgets what was wrong with the content of a file that could be read.
    mutating func wasRead(_ name: FileName) {
        guard let kinds = reported[name] else { return }
        let lasting = kinds.intersection([.symbolicLink, .fifo, .socket, .device])
        reported[name] = lasting.isEmpty ? nil : lasting
    }

    /// Forgets a name that is gone, or that is to be read again.
    ///
    /// - Returns: whether something was said of it.
    @discardableResult
    mutating func forget(_ name: FileName) -> Bool {
        reported.removeValue(forKey: name) != nil
    }

    /// Forgets names that the scan did not see.
    mutating func keep(_ scan: FolderScan) {
        guard !reported.isEmpty else { return }
        var seen = Set(scan.refused.map(\.name))
        for entry in scan.files where reported[entry.name] != nil { seen.insert(entry.name) }
        reported = reported.filter { seen.contains($0.key) }
    }
}
