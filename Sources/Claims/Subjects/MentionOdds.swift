/// What a quantity is about, as odds.
struct MentionOdds {
    private let slots: [SlotOdds]
    /// Logits: kinds, saliences, statuses, empty slots, no source, whether it is a figure. Sources are learned but not
    /// asked for.
    private let classes: [Float]
    /// As other claims of its figure are known by.
    let vector: SubjectVector

    private static let kinds: [Subject.Kind] = [.total, .size, .level, .period, .share, .plan, .move, .increment]
    private static let saliences = 3
    private static let statuses: [Status] = [.current, .projected, .previous, .denied]
    private static let empties: [Slot] = [.noun, .state, .of, .place, .period]
    static let classCount = kinds.count + saliences + statuses.count + empties.count + 2

    init(slots: [SlotOdds], classes: [Float], vector: SubjectVector) {
        self.slots = slots
        self.classes = classes
        self.vector = vector
    }

    func odds(in slot: SlotOdds.Name) -> SlotOdds {
        SlotOdds.slots.firstIndex(of: slot).map { slots[$0] } ?? SlotOdds(logits: [:])
    }

    var kind: Subject.Kind { Self.kinds[best(0..<Self.kinds.count)] }

    /// 2 or 1 where so much salience is expected, by the odds of each and those that it is a figure at all, else 0.
    ///
    /// The likeliest class alone would tell of much that may well be trivia, or nothing that anybody counts, and such quantities
    /// are mostly named wrongly, too. Of what is told to nobody the table keeps all.
    var salience: Int {
        let expected = isFigure * expectedSalience
        return expected >= Self.leastOfDesk ? 2 : expected >= Self.leastOfRest ? 1 : 0
    }

    private var expectedSalience: Float {
        let start = Self.kinds.count
        let all = classes[start..<start + Self.saliences]
        let most = all.max() ?? 0
        let odds = all.map { Probability.exp($0 - most) }
        let sum = odds.reduce(0, +)
        return zip(odds, [0, 1, 2] as [Float]).reduce(0) { $0 + $1.0 / sum * $1.1 }
    }

    /// By the F1 of alerts that a desk wants, on annotated stories that were left out, and by a reading of alerts (docs/MEASURED.md).
    private static let leastOfDesk: Float = 1.45
    private static let leastOfRest: Float = 1

    /// The likeliest status, with how likely it is.
    var status: (status: Status, odds: Float) {
        let start = Self.kinds.count + Self.saliences
        let index = best(start..<start + Self.statuses.count)
        let most = classes[start + index]
        // In one order, so that the sum is the same each time.
        let all = classes[start..<start + Self.statuses.count].reduce(Float(0)) { $0 + Probability.exp($1 - most) }
        return (Self.statuses[index], 1 / all)
    }

    /// How likely a slot stays empty.
    func empty(_ slot: Slot) -> Float {
        guard let index = Self.empties.firstIndex(of: slot) else { return 0 }
        return Probability.logistic(classes[Self.kinds.count + Self.saliences + Self.statuses.count + index])
    }

    /// How likely it is a figure.
    var isFigure: Float { Probability.logistic(classes[Self.classCount - 1]) }

    private func best(_ range: Range<Int>) -> Int {
        let best = range.max { (classes[$0], $1) < (classes[$1], $0) }
        return (best ?? range.lowerBound) - range.lowerBound
    }
}

/// How likely each word belongs into a slot.
struct SlotOdds {
    /// The slots that are a matter of words.
    enum Name: String, CaseIterable { case name, noun, state, of, place, source }

    static let slots = Name.allCases

    /// By stem, as ``ContentWords`` has it.
    private let odds: [UInt32: Float]
    /// How many words are expected in the slot.
    let expected: Float

    init(logits: [UInt32: Float]) {
        odds = logits.mapValues(Probability.logistic)
        // In one order, so that the sum is the same each time.
        expected = odds.values.sorted().reduce(0, +)
    }

    subscript(stem: UInt32) -> Float { odds[stem] ?? 0 }

    /// The expected F1 of a text's words with those of the slot, if the slot is not empty; after Jansche, "A Maximum Expected
    /// Utility Framework for Binary Sequence Labeling" (ACL 2007), to a first approximation.
    ///
    /// - Parameter filled: How likely the slot is not empty.
    func agreement(of words: ContentWords, filled: Float) -> Float {
        guard words.count > 0 else { return 0 }
        let right = words.stems.reduce(0) { $0 + self[$1] }
        return 2 * right / (Float(words.count) + expected / max(filled, 0.05))
    }
}

enum Probability {
    /// e to a power of at most zero, to six digits: good enough for odds, and the same on every machine.
    static func exp(_ x: Float) -> Float {
        guard x > -30 else { return 0 }
        // (1 + x/2^10 + …)^(2^10), with three terms.
        let y = Double(x) / 1024
        var power = 1 + y * (1 + y * (0.5 + y / 6))
        for _ in 0..<10 { power *= power }
        return Float(power)
    }

    static func logistic(_ x: Float) -> Float {
        let odds = exp(-x.magnitude)
        return x > 0 ? 1 / (1 + odds) : odds / (1 + odds)
    }

    /// Of a number from 1 to 2: 2 artanh((x − 1) / (x + 1)), five terms.
    static func logarithm(_ x: Float) -> Float {
        let z = (x - 1) / (x + 1), square = z * z
        return 2 * z * (1 + square * (1.0 / 3 + square * (1.0 / 5 + square * (1.0 / 7 + square / 9))))
    }
}
