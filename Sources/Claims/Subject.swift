/// What a claim is about, in the slots of a row of the running table (annotation guidelines, "The table of figures").
package struct Subject: Hashable, Codable, Sendable {
    package var kind: Kind
    /// What is counted or measured, in the singular: `North Korean soldier`.
    package var noun: String?
    /// What happened to it, or which side of it is measured, in base form: `killed`, `price`.
    package var state: String?
    /// Whose, or of which event: `Haiti quake of 12 January 2010`, `BP`.
    package var of: String?
    /// From the narrowest outward: `Homs, Syria`.
    package var place: String?
    /// ISO 8601 days that are part of the scope: `2012-02-09`, `2012-02-03/2012-02-10`, `2023-08/`, `2024`.
    package var period: String?

    package init(
        kind: Kind = .total, noun: String? = nil, state: String? = nil, of: String? = nil, place: String? = nil,
        period: String? = nil
    ) {
        self.kind = kind
        self.noun = noun
        self.state = state
        self.of = of
        self.place = place
        self.period = period
    }

    /// What sort of quantity a row holds.
    package enum Kind: String, Codable, Sendable, CaseIterable {
        /// Holds at a time or has come together so far.
        case total
        /// Belongs to a day, week or quarter of something that goes on.
        case period
        /// An addition: `200 more`.
        case increment
        /// A price, rate, index or flow.
        case level
        /// The change of a level or of a total.
        case move
        /// A part of a whole.
        case share
        /// A property that does not change: length, magnitude, capacity.
        case size
        /// How large something is meant or allowed to be.
        case plan
    }
}

extension Subject {
    /// What stands in a slot; nil where that is empty.
    package subscript(slot: Slot) -> String? {
        switch slot {
        case .kind: kind.rawValue
        case .noun: noun
        case .state: state
        case .of: of
        case .place: place
        case .period: period
        }
    }

    /// Whether slots are filled in both, with the same text.
    package func agrees(with other: Subject, in slots: [Slot]) -> Bool {
        slots.allSatisfy { self[$0] != nil && self[$0] == other[$0] }
    }
}

/// A slot of a subject.
package enum Slot: String, Codable, Sendable {
    case kind, noun, state, of, place, period
}
