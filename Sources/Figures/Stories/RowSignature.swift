internal import Claims

/// What a row counts, coarsely: rows of one signature rival each other for a claim.
struct RowSignature: Hashable, Sendable {
    /// By its name, as the archive's index has it.
    let dimension: String
    let kind: String
    let events: Events

    init(_ frame: Frame) {
        dimension = frame.dimension.name
        kind = frame.kind
        events = frame.isPeople ? frame.events : .none
    }

    init(dimension: String, kind: String, events: Events) {
        self.dimension = dimension
        self.kind = kind
        self.events = events
    }
}
