internal import Claims
internal import Glibc

/// How much an alert matters: what the article is about, how large the change is, how many sources say so, and whether a
/// person follows the figure.
struct AlertWeight {
    let prominence: Prominence
    /// (new − old) ÷ old.
    let change: Double?
    /// How many sources the article names for it.
    let sources: Int
    /// Whether a person follows the figure, and which priority its changes have then.
    let rule: FigureRule
    /// How much a desk wants to be told of the figure (annotation guidelines, "salience").
    let salience: Int
    /// Whether another value of the figure is no news, as of a constant.
    var isNoNews = false
    /// Whether it swings by more than three times and nothing but its value changed.
    var isSureSwing = false

    /// From 0 to 3: at most 0.8 for the place and the repetition, 0.8 for the change (a doubling or a halving gives half
    /// of it), 0.4 for the sources and 1 for being followed. Rounded to hundredths.
    var value: Double {
        var sum = prominence.isInLead ? 0.5 : 0
        sum += 0.1 * Double(min(max(prominence.mentions - 1, 0), 3))
        if let change {
            // 1 + change is new ÷ old.
            sum += 0.4 * min(2, abs(log2(max(1 + change, 1e-3))))
        }
        sum += 0.2 * Double(min(max(sources - 1, 0), 2))
        if rule.isFollowed { sum += 1 }
        return (sum * 100).rounded() / 100
    }

    /// The syslog priority: by the rule where a person follows the figure, else by its salience. Such a change as a person asked
    /// for asks to be read.
    func priority(of kind: Alert.Kind) -> Priority {
        if kind == .digest { return .informational }
        if rule.isFollowed {
            let priority = rule.priority ?? .warning
            return kind == .new && priority == .warning ? .notice : priority
        }
        if kind == .crossed || kind == .extreme { return .notice }
        if isNoNews, kind != .new, kind != .revised { return .debug }
        if isSureSwing, kind == .changed { return .warning }
        return salience >= 2 ? .notice : salience == 1 ? .informational : .debug
    }
}

extension AlertWeight {
    /// Whether another value of a reading's figure is no news: what keeps its size is told once, and what comes on top each day
    /// is another value by its nature. A magnitude may be corrected.
    static func isNoNews(_ reading: Reading) -> Bool {
        switch reading.claim.subject.kind {
        case .size: reading.claim.quantity.unit.dimension.base != .magnitude
        case .increment: true
        default: false
        }
    }

    /// Whether a reading takes its figure up to more than three times or down to less than a third, and both readings say alike
    /// what was counted, what became of it, of which event and where: no two figures are compared, so that it is news.
    static func isSureSwing(_ reading: Reading, from previous: Reading) -> Bool {
        let old = abs(previous.claim.quantity.baseValue), new = abs(reading.claim.quantity.baseValue)
        guard max(old, new) > 3 * min(old, new) else { return false }
        return reading.claim.subject.agrees(with: previous.claim.subject, in: [.noun, .state, .of, .place])
    }
}
