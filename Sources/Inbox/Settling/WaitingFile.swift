package import Articles

/// A file that was seen and is not read yet, and why.
package struct WaitingFile: Hashable, Sendable {
    package enum State: Hashable, Sendable {
        /// It has to stand still for longer.
        case settling(since: ContinuousClock.Instant)
        /// Somebody has it open for writing.
        case written(since: ContinuousClock.Instant)
        /// It is complete; others are before it.
        case ready(since: ContinuousClock.Instant)
        /// It could not be read, for a reason that passes.
        case postponed(until: ContinuousClock.Instant)
    }

    package let name: FileName
    package let state: State
}
