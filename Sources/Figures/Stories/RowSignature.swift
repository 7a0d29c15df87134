/// What a row counts, coarsely: rows of one signature rival each other for a claim.
struct RowSignature: Hashable, Sendable {
    private let dimension: String
    private let kind: String
    private let events: Events

    init(_ frame: Frame) {
        dimension = frame.dimension
        kind = frame.kind
        events = frame.isPeople ? frame.events : .none
    }
}
