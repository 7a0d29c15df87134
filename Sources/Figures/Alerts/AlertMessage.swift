internal import Articles
internal import Claims

/// What the journal shows: kind, the row's name, old → new with the change, who says so, the clause that says it, which
/// article. It can be understood without the article.
enum AlertMessage {
    /// - Parameter name: What the row is called.
    static func text(
        _ kind: Alert.Kind, _ reading: Reading, of name: String, instead previous: Reading?, change: Double?,
        for reasons: [AlertReason]
    ) -> String {
        let claim = reading.claim
        var message = "\(title(kind)): \(name): "
        if let previous, kind == .disputed {
            message += "\(quantity(claim)) against \(quantity(previous.claim))"
            if let source = previous.claim.attribution { message += " (\(source))" }
        } else if let previous, kind != .denied {
            message += "\(quantity(previous.claim)) → \(quantity(claim))"
            if let change { message += " (\(percent(change)))" }
        } else {
            message += quantity(claim)
        }
        if claim.status == .projected { message += ", projected" }
        message += reasons.map { ", \($0)" }.joined()
        if let source = claim.attribution { message += ", \(isSeveral(source) ? "say" : "says") \(source)" }
        if let row = reading.lookalike { message += "; possibly the same as \(row)" }
        message = message.withFullStop + " “\(claim.clause.onOneLine)”"
        return message + " [\(reading.article.name), \(reading.article.published.description.prefix(10))]"
    }

    /// Whether a source is several, as `officials` and `the experts of the ministry`, and `Reuters` is not.
    private static func isSeveral(_ source: String) -> Bool {
        let words = source.split(separator: " ")
        let behind = words.firstIndex { ["of", "in", "at", "from", "for", "with", "near"].contains($0) } ?? words.count
        guard behind > 0, words[behind - 1].first?.isLowercase == true else { return false }
        let head = words[behind - 1]
        return head == "people" || head.hasSuffix("s") && !["ss", "us", "is"].contains { head.hasSuffix($0) }
    }

    private static func title(_ kind: Alert.Kind) -> String {
        switch kind {
        case .new: "New"
        case .changed: "Changed"
        case .refined: "Refined"
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
    private static func quantity(_ claim: Claim) -> String { claim.text.onOneLine }

    /// `+100 %`, `−8 %`; from a thousandfold on as a multiple.
    private static func percent(_ change: Double) -> String {
        let percent = change * 100
        guard percent.magnitude < 100_000 else { return "\(Int(min(change, 1e15)))-fold" }
        let rounded = percent.magnitude < 10 ? (percent * 10).rounded() / 10 : percent.rounded()
        let digits = rounded == rounded.rounded() ? String(Int(rounded.magnitude)) : String(rounded.magnitude)
        return (rounded < 0 ? "−" : "+") + digits + " %"
    }
}
