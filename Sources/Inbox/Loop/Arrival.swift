package import Articles

/// A file that is complete and not yet read.
package struct Arrival: Hashable, Sendable {
    package let name: FileName
    package let fingerprint: Fingerprint
    /// When it was found complete.
    package let completed: ContinuousClock.Instant

    init(name: FileName, fingerprint: Fingerprint, completed: ContinuousClock.Instant = .now) {
        self.name = name
        self.fingerprint = fingerprint
        self.completed = completed
    }
}
