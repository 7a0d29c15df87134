internal import Articles
internal import Claims
internal import Figures

/// A chart with its title and legend.
struct ChartFigure {
    let history: FigureHistory
    let page: PageName
    let isSmall: Bool

    init(_ history: FigureHistory, on page: PageName, isSmall: Bool = false) {
        self.history = history
        self.page = page
        self.isSmall = isSmall
    }

    /// Nil where there is nothing to be seen beside each other.
    var content: Content? {
        let title = "chart-\(history.id)"
        guard let chart = Chart(of: history, on: page, titled: title, isSmall: isSmall) else { return nil }
        let legend = chart.legend
        return Tag.figure(.class(isSmall ? "plot small" : "plot")) {
            Tag.figcaption {
                if isSmall {
                    Tag.h3(.id(title)) { Tag.a(.href(.page(.figure(history.id), from: page))) { history.name } }
                    Tag.p(.class("value")) { FigureValue(history).content }
                } else {
                    Tag.p(.id(title)) {
                        "\(Words.day(history.firstPublished)) to \(Words.day(history.lastPublished))"
                        if let unit = unit { ", in \(unit)" }
                        if chart.isLogarithmic { "; each line of the grid is a multiple of the one below" }
                    }
                }
            }
            chart.content
            if !legend.isEmpty, !isSmall || !history.voices.isEmpty {
                Tag.ul(.class("legend")) {
                    for line in legend { Tag.li(.class("key-\(line.kind)")) { line.text } }
                }
            }
        }
    }

    /// What the numbers of the axis count, where that is a unit.
    private var unit: String? {
        let unit = history.latest.claim.quantity.unit
        return unit.conversion.dimension == .count ? nil : unit.name
    }
}
