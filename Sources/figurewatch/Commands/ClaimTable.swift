internal import Articles
internal import Claims
internal import Figures
internal import Terminal

/// The claims of an article as a table on a terminal.
struct ClaimTable {
    private var table: TextTable
    private let hasFigures: Bool

    /// Which article it is.
    static func heading(_ article: ArticleReference, on screen: Screen) -> [String] {
        let title = article.title.map { ": “\($0.onOneLine)”" } ?? ""
        return screen.lines(of: "\(article.name), \(article.published)\(title)", rest: "    ")
    }

    /// - Parameter hasFigures: Whether each claim has its row of the running table before it.
    init(hasFigures: Bool) {
        self.hasFigures = hasFigures
        table = TextTable(
            [TextTable.Column](repeating: TextTable.Column(), count: hasFigures ? 4 : 3), indentation: 2)
    }

    /// - Parameter remark: What is said of the claim behind everything else.
    mutating func add(_ claim: Claim, figure: FigureID? = nil, remark: String = "") {
        var measure = claim.measure
        if claim.status != .current { measure += " (\(claim.status.rawValue))" }
        if let source = claim.attribution { measure += " — \(source)" }
        let cells = [claim.text.onOneLine, claim.quantity.unit.name, measure + remark]
        table.add(((hasFigures ? [figure?.description ?? ""] : []) + cells).map { ShownText($0) })
    }

    func lines(on screen: Screen) -> [String] { table.lines(on: screen) }
}
