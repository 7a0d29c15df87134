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

    /// The syslog priority by kind and weight.
    func priority(of kind: Alert.Kind) -> Priority {
        let followed = rule.isFollowed ? rule.priority ?? .warning : nil
        return switch kind {
        case .changed, .revised, .disputed, .denied, .crossed, .extreme: followed ?? .notice
        case .reverted: followed ?? .informational
        case .new:
            if let followed {
                followed == .warning ? .notice : followed
            } else {
                prominence.isCentral ? .notice : .informational
            }
        case .digest: .informational
        }
    }
}
