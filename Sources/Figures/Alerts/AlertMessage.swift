internal import Articles
internal import Claims

/// What the journal shows: kind, the row's name, old → new with the change, who says so, the clause that says it, which
/// article under which title, and the id to type where a person says something of the row. It can be understood without the article.
///
/// It is kept in parts, so that a reader who sees the article anyway need not be told which it is, and can be shown which of two
/// values is the new one.
package struct AlertMessage {
    package let before: String
    /// The quantity that is told.
    package let quantity: String
    package let after: String
    /// Which article and which rows, behind a blank.
    package let origin: String
    /// Which rows, behind a blank: for where the article is named anyway.
    package let identity: String
    /// Whether an old value stands beside the quantity.
    package let isChange: Bool

    var text: String { before + quantity + after + origin }

    /// - Parameters:
    ///   - name: What the row is called.
    ///   - confidence: How sure it is that the reading is of this row, from 0 to 1, where that was weighed.
    init(
        _ kind: Alert.Kind, _ reading: Reading, of name: String, _ figure: FigureID, instead previous: Reading?,
        change: Double?, confidence: Double? = nil, for reasons: [AlertReason]
    ) {
        let claim = reading.claim
        // A fall by 4 % is no change of yesterday's fall by 7 %: one does not become the other.
        let isOfAnotherMove = claim.subject.kind == .move && (kind == .changed || kind == .reverted)
        var before = "\(Self.title(kind)): \(name): "
        var after = ""
        if let previous, kind == .disputed {
            after += " against \(Self.quantity(previous.claim))"
            if let source = previous.claim.attribution { after += " (\(SourceWording.inSentence(source)))" }
        } else if let previous, isOfAnotherMove {
            let day = previous.article.published.description.prefix(10)
            after += ", after \(Self.quantity(previous.claim)) on \(day)"
        } else if let previous, kind != .denied {
            before += "\(Self.quantity(previous.claim))\(Self.age(of: previous, before: reading)) → "
            if let change, ![claim, previous.claim].contains(where: { $0.quantity.bound == .vague }) {
                after += " (\(Self.step(change, from: previous.claim, to: claim)))"
            }
        }
        if claim.status == .projected { after += ", projected" }
        after += reasons.map { ", \($0)" }.joined()
        if let source = claim.attribution { after += ", \(SourceWording.saying(source))" }
        if let row = reading.lookalike { after += "; possibly the same as \(row)" }
        if previous != nil, let confidence, confidence < Self.leastConfidence { after += "; perhaps another figure" }
        quantity = Self.quantity(claim)
        // Of the whole sentence, since nothing may stand behind the quantity.
        if !(quantity + after).hasSuffix(".") { after += "." }
        let clause = claim.clause.onOneLine
        after += " “\(Self.opening(of: claim))\(clause)”"
        self.before = before
        self.after = after
        isChange = previous != nil && kind != .denied && !isOfAnotherMove
        origin = Self.origin(reading.article, [figure], behind: clause)
        identity = Self.identity([figure])
    }

    /// Of the changes that are surer three in four compare one figure with itself, of the others one in two (docs/MEASURED.md).
    private static let leastConfidence = 0.8

    /// The day of a value that is no news any more when another one replaces it: ` (2045-01-24)`.
    private static func age(of previous: Reading, before reading: Reading) -> String {
        let published = previous.article.published
        return reading.article.published.daysSinceEpoch - published.daysSinceEpoch > daysOfNews
            ? " (\(published.description.prefix(10)))" : ""
    }

    private static let daysOfNews = 14

    /// The sentence before a short one; what begins within its sentence goes on from no other.
    private static func opening(of claim: Claim) -> String {
        guard let preceding = claim.preceding, claim.sentence.hasPrefix(claim.clause) else { return "" }
        return preceding + " "
    }

    static func origin(_ article: ArticleReference, _ figures: [FigureID], behind clause: String) -> String {
        let title = title(of: article, behind: clause).map { "“\($0)”, " } ?? ""
        return " [\(title)\(article.name), \(article.published.description.prefix(10)), \(list(figures))]"
    }

    /// An article's title, which tells what `the death toll has risen to 1,500` is about; nil where the clause is of the title itself.
    private static func title(of article: ArticleReference, behind clause: String) -> String? {
        guard let title = article.title?.onOneLine, !title.isEmpty, !title.contains(clause), !clause.contains(title)
        else {
            return nil
        }
        guard title.count > longestTitle else { return title }
        var words = title.prefix(longestTitle)
        if let blank = words.lastIndex(of: " ") { words = words[..<blank] }
        return words + "…"
    }

    /// In characters.
    private static let longestTitle = 100

    static func identity(_ figures: [FigureID]) -> String { " [\(list(figures))]" }

    private static func list(_ figures: [FigureID]) -> String {
        figures.map(\.description).joined(separator: ", ")
    }

    static func title(_ kind: Alert.Kind) -> String {
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
    static func quantity(_ claim: Claim) -> String { claim.text.onOneLine }

    /// By how much a value has changed: of shares and rates in points, since 35 % of what is needed and then 36 % are not 3 % more of anything.
    private static func step(_ change: Double, from old: Claim, to new: Claim) -> String {
        guard old.quantity.unit.dimension == .percent, new.quantity.unit.dimension == .percent,
            old.quantity.upper == nil,
            new.quantity.upper == nil
        else { return percent(change) }
        let difference = new.quantity.value - old.quantity.value
        // `52.14 percent → 52.18 percent`
        let precision: Double = difference.magnitude < 0.1 ? 100 : 10
        let points = (difference * precision).rounded() / precision
        let size = points.magnitude
        let digits = size == size.rounded() && size < 1e15 ? String(Int(size)) : String(size)
        return (points < 0 ? "−" : "+") + digits + (size == 1 ? " point" : " points")
    }

    /// `+100 %`, `−8 %`; from a thousandfold on as a multiple.
    package static func percent(_ change: Double) -> String {
        let percent = change * 100
        guard percent.magnitude < 100_000 else { return "\(Int(min(change, 1e15)))-fold" }
        let rounded = percent.magnitude < 10 ? (percent * 10).rounded() / 10 : percent.rounded()
        let digits = rounded == rounded.rounded() ? String(Int(rounded.magnitude)) : String(rounded.magnitude)
        return (rounded < 0 ? "−" : "+") + digits + " %"
    }
}

extension Alert {
    /// The message in its parts; nil where it is another one, as of a digest.
    package var parts: AlertMessage? {
        let parts =
            members.isEmpty
            ? AlertMessage(
                kind, reading, of: name, figure, instead: previous, change: change,
                confidence: confidence, for: reasons)
            : AlertMessage(of: members)
        return parts.text == message ? parts : nil
    }
}
