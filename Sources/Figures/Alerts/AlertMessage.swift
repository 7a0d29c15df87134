internal import Articles
internal import Claims

/// The sentence that the journal shows: kind, old → new with the change, what is measured, who says so, which article.
enum AlertMessage {
    static func text(
        _ kind: Alert.Kind, _ reading: Reading, instead previous: Reading?, change: Double?, for reasons: [AlertReason]
    ) -> String {
        let claim = reading.claim
        var message = title(kind) + ": "
        if let previous, kind == .disputed {
            message += quantity(claim)
            message += " against \(quantity(previous.claim))"
            if let source = previous.claim.attribution { message += " (\(source))" }
        } else if let previous, kind != .denied {
            message += "\(quantity(previous.claim)) → \(quantity(claim))"
            if let change { message += " (\(percent(change)))" }
        } else {
            message += quantity(claim)
        }
        if claim.status == .projected { message += ", projected" }
        message += reasons.map { ", \($0)" }.joined()
        message += ": \(claim.measure)"
        if let source = claim.attribution { message += "; says \(source)" }
        if let row = reading.lookalike { message += "; possibly the same as \(row)" }
        message += " [\(reading.article.name), \(reading.article.published.description.prefix(10))]"
        return message
    }

    private static func title(_ kind: Alert.Kind) -> String {
        switch kind {
        case .new: "New"
        case .changed: "Changed"
        case .reverted: "Reverted"
        case .revised: "Revised"
        case .disputed: "Disputed"
        case .denied: "Denied"
        case .crossed: "Crossed"
        case .extreme: "Extreme"
        case .digest: "Digest"
        }
    }

    /// The quantity in the article's own words.
    private static func quantity(_ claim: Claim) -> String {
        claim.text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    /// `+100 %`, `−8 %`; from a thousandfold on as a multiple.
    private static func percent(_ change: Double) -> String {
        let percent = change * 100
        guard percent.magnitude < 100_000 else { return "\(Int(min(change, 1e15)))-fold" }
        let rounded = percent.magnitude < 10 ? (percent * 10).rounded() / 10 : percent.rounded()
        let digits = rounded == rounded.rounded() ? String(Int(rounded.magnitude)) : String(rounded.magnitude)
        return (rounded < 0 ? "−" : "+") + digits + " %"
    }
}
