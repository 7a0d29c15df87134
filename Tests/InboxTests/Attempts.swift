internal import Synchronization

/// Counts how often something was tried.
final class Attempts: Sendable {
    private let count = Atomic(0)

    /// How often before this time.
    func next() -> Int { count.wrappingAdd(1, ordering: .relaxed).oldValue }
}
