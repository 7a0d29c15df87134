internal import Articles
internal import Claims
internal import Figures
internal import Intake
internal import Journal
internal import Terminal

/// A claim with why it is that figure, for a person to read at a terminal.
struct ExplanationText {
    private(set) var lines: [String] = []
    private let explanation: ArticleExplanation
    private let isWhole: Bool
    private let screen: Screen

    /// Stands for a space at which no line ends.
    private static let tie = "\u{A0}"
    /// How many rows that were scored, rows that were ruled out, and pieces of evidence to either side are shown.
    private static let shownScored = 4
    private static let shownRuledOut = 4
    private static let shownEvidence = 4

    /// - Parameter isWhole: Whether all rows and evidence are shown.
    init(
        _ explained: ArticleExplanation.Explained, of explanation: ArticleExplanation, _ wording: ClaimWording,
        isWhole: Bool, on screen: Screen
    ) {
        self.explanation = explanation
        self.isWhole = isWhole
        self.screen = screen
        let claim = explained.claim
        lines += screen.lines(
            of: "“\(claim.text.onOneLine)”, bytes \(claim.start) to \(claim.end)", rest: "  ")
        add("In", "“\(claim.clause.onOneLine)”")
        lines.append("")
        addQuantity(of: claim, wording)
        addSubject(of: claim, wording)
        lines.append("")
        addRows(of: explained.decision)
        add("Decision:", DecisionText.sentence(on: explained, of: explanation), column: 12)
        if let difference = DecisionText.difference(of: explained) { add("", difference, column: 12) }
    }

    /// Which article and which table is meant.
    static func heading(of explanation: ArticleExplanation, on screen: Screen) -> [String] {
        let rows = explanation.table.figureCount
        let table =
            rows == 0
            ? "The table is empty\(explanation.isRecorded ? ", as it was before this article" : ""): every claim opens a row."
            : "Compared with the table as it "
                + (explanation.isRecorded ? "was before this article" : "is now")
                + ": \(rows) \(rows == 1 ? "row" : "rows") of \(explanation.articleCount) "
                + "\(explanation.articleCount == 1 ? "article" : "articles")."
        return ClaimTable.heading(explanation.article, on: screen) + screen.lines(of: table)
    }

    // MARK: What was read

    private mutating func addQuantity(of claim: Claim, _ wording: ClaimWording) {
        let quantity = claim.quantity
        let value = PlainDecimal(quantity.value).map { "\($0)" } ?? "\(quantity.value)"
        let upper = quantity.upper.flatMap { PlainDecimal($0) }.map { " to \($0)" } ?? ""
        add("value", "\(value)\(upper) \(quantity.unit)")
        let bound = quantity.bound.rawValue.replacing("_", with: " ")
        let words = wording.bound.map { ", by “\($0)”" } ?? (quantity.bound == .exact ? "" : ", by words not beside it")
        add("bound", bound + words)
        let status =
            switch claim.status {
            case .current: "current: no word was taken to say otherwise"
            default: claim.status.rawValue + (wording.status.map { ", likely by “\($0)”" } ?? ", by its sentence")
            }
        add("status", status)
        add("says so", claim.attribution ?? "nobody is named")
    }

    private mutating func addSubject(of claim: Claim, _ wording: ClaimWording) {
        add("kind", "\(claim.subject.kind.rawValue): \(claim.subject.kind.meaning)")
        for slot in [Slot.noun, .state, .of, .place, .period] {
            guard let found = wording.slots.first(where: { $0.slot == slot }) else {
                add(slot.rawValue, "none")
                continue
            }
            add(slot.rawValue, "\(found.value): \(Self.origin(of: found, claim))")
        }
    }

    /// From which words of the article a slot comes.
    private static func origin(of slot: SlotWording, _ claim: Claim) -> String {
        var parts = slot.quotes.map { quote in
            switch quote.place {
            case .sentence: "“\(quote.text)”"
            case .title: "title “\(quote.text)”"
            case .text: "elsewhere “\(quote.text)”"
            }
        }
        if slot.quotes.isEmpty {
            let verb = slot.slot == .state ? claim.predicate.map { "; its verb here is “\($0)”" } ?? "" : ""
            return "not said here" + verb
        }
        if !slot.unsaid.isEmpty { parts.append("not said here: \(slot.unsaid.joined(separator: " "))") }
        return parts.joined(separator: ", ")
    }

    // MARK: What it was compared with

    private mutating func addRows(of decision: Decision) {
        let scored = decision.compared.filter { $0.score != nil }
        let ruledOut = decision.compared.filter { $0.score == nil }
        if decision.compared.isEmpty { return }
        let start = scored.lazy.flatMap(\.evidence).first { $0.kind == .none }.map { Self.number($0.amount, 1) }
        let scale = start.map { " Each starts at \($0); a row of its own is at 0." } ?? ""
        add("", "Rows of the table, the likeliest first.\(scale)", column: 2)
        for row in isWhole ? scored[...] : scored.prefix(Self.shownScored) { add(row) }
        for row in isWhole ? ruledOut[...] : ruledOut.prefix(Self.shownRuledOut) { add(row) }
        let left =
            isWhole ? 0 : max(0, scored.count - Self.shownScored) + max(0, ruledOut.count - Self.shownRuledOut)
        if left > 0 {
            let more = "\(left) more \(left == 1 ? "row" : "rows")"
            let outLeft = max(0, ruledOut.count - Self.shownRuledOut)
            let how = outLeft == 0 ? "" : outLeft == left ? ", ruled out" : ", \(outLeft) of them ruled out"
            add("", "… and \(more)\(how); --all shows \(left == 1 ? "it" : "them").", column: 2)
        }
        lines.append("")
    }

    private mutating func add(_ row: ComparedRow) {
        let (name, last) = explanation.row(row.row)
        let value = last.map { ", last “\($0.onOneLine)”" } ?? ", opened by this article"
        add(row.row.description, name + value, column: 7)
        switch row.outcome {
        case .ruledOut(let conflict): add("", "ruled out: \(conflict.words)", column: 7)
        case .scored(let score, let parts):
            add("", "score \(Self.number(score, 2))", column: 7)
            for (side, isFor) in [("for", true), ("against", false)] {
                let all = parts.filter { ($0.amount > 0) == isFor }
                // What every row has against it is said above.
                let strong = all.filter { abs($0.amount) >= 0.05 && $0.kind != .none }
                let shown = isWhole ? all[...] : strong.prefix(Self.shownEvidence)
                let list = shown.map { "\($0.kind.words)\(Self.tie)\(Self.number($0.amount, isWhole ? 2 : 1))" }
                if !list.isEmpty { add(side, list.joined(separator: ", "), indent: 7, column: 16) }
            }
        }
    }

    private static func number(_ value: Double, _ decimals: Int) -> String {
        "\(SignedNumber(value, decimals: decimals))"
    }

    // MARK: Lines

    /// Adds a text with what it is, broken into lines that begin under each other.
    ///
    /// - Parameter column: Where the text begins.
    private mutating func add(_ label: String, _ text: String, indent: Int = 2, column: Int = 11) {
        let blanks = String(repeating: " ", count: column)
        let first = DisplayWidth.padded(String(repeating: " ", count: indent) + label, to: column - 1) + " "
        lines += screen.lines(of: text, first: label.isEmpty ? blanks : first, rest: blanks)
    }
}

extension Subject.Kind {
    /// What sort of quantity it is, in plain words.
    fileprivate var meaning: String {
        switch self {
        case .total: "holds at a time, or has come together so far"
        case .period: "belongs to a day, week or quarter"
        case .increment: "an addition"
        case .level: "a price, rate, index or flow"
        case .move: "the change of a level or of a total"
        case .share: "a part of a whole"
        case .size: "a property that does not change"
        case .plan: "how large something is meant or allowed to be"
        }
    }
}
