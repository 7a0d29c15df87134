internal import Glibc

/// Values one below the other on one scale, drawn with characters: a range is a bar, a bound an arrow, and a letter tells who says so.
///
///     2024-10-18  A
///     2024-10-23    ╌B╌
///     2024-11-20              ├─A┤
///     2025-04-30                     A─▶
package struct ValuePlot {
    package struct Row: Sendable {
        package enum Ends: Sendable {
            case closed
            /// The value is not exact: the bar is dashed.
            case dashed
            /// It is this or more.
            case openAbove
            /// It is this or less.
            case openBelow
        }

        let label: String
        let mark: Character
        let low: Double, value: Double, high: Double
        let ends: Ends

        /// - Parameters:
        ///   - label: What stands before the row.
        ///   - mark: Stands at the value.
        package init(_ label: String, mark: Character, low: Double, value: Double, high: Double, _ ends: Ends) {
            self.label = label
            self.mark = mark
            (self.low, self.value, self.high) = (low, value, high)
            self.ends = ends
        }
    }

    private let rows: [Row]
    private let scale: Scale

    /// No plot is wider: a longer way from the label to the value is hard to follow.
    private static let mostWidth = 110
    /// Room for an arrow at either side.
    private static let margin = 2

    /// - Parameter rows: In the order of time; those whose values are no numbers are left out.
    package init(_ rows: [Row]) {
        self.rows = rows.filter { $0.low.isFinite && $0.value.isFinite && $0.high.isFinite }
        scale = Scale(of: self.rows.flatMap { [$0.low, $0.value, $0.high] })
    }

    /// Whether equal ways on the scale are equal factors.
    package var isLogarithmic: Bool { scale.isLogarithmic }

    /// The rows, and below them the scale; nothing where there are no rows.
    package func lines(on screen: Screen) -> [String] {
        guard !rows.isEmpty else { return [] }
        let labels = rows.map(\.label).map { ShownText($0).text }
        let labelWidth = labels.map { DisplayWidth.columns(of: $0) }.max() ?? 0
        let width = max(10, min(screen.width, Self.mostWidth) - labelWidth - 1 - 2 * Self.margin)
        let drawn = zip(labels, rows).map { label, row in
            Self.trimmed(DisplayWidth.padded(label, to: labelWidth) + " " + draw(row, width))
        }
        let indentation = String(repeating: " ", count: labelWidth + 1)
        return drawn + axis(width).map { Self.trimmed(indentation + $0) }
    }

    private func draw(_ row: Row, _ width: Int) -> String {
        var cells = [Character](repeating: " ", count: width + 2 * Self.margin)
        func place(_ value: Double) -> Int { Self.margin + scale.column(of: value, among: width) }
        let low = place(row.low), value = place(row.value), high = place(row.high)
        switch row.ends {
        case .closed, .dashed:
            let bar: Character = row.ends == .dashed ? "╌" : "─"
            for cell in low...max(low, high) { cells[cell] = bar }
            if row.ends == .closed, low < high { (cells[low], cells[high]) = ("├", "┤") }
        case .openAbove:
            (cells[value + 1], cells[value + 2]) = ("─", "▶")
        case .openBelow:
            (cells[value - 1], cells[value - 2]) = ("─", "◀")
        }
        cells[value] = row.mark
        return String(cells)
    }

    /// A line with a sign at each tick, and one with the numbers below them.
    private func axis(_ width: Int) -> [String] {
        var line = [Character](repeating: "─", count: width + 2 * Self.margin)
        var numbers = [Character](repeating: " ", count: width + 2 * Self.margin)
        var free = 0
        for tick in scale.ticks {
            let column = Self.margin + scale.column(of: tick, among: width)
            let text = Array(ShortNumber.text(tick))
            let start = min(max(column - text.count / 2, 0), numbers.count - text.count)
            line[column] = "┴"
            guard start >= free else { continue }
            numbers.replaceSubrange(start..<start + text.count, with: text)
            free = start + text.count + 1
        }
        return [String(line), String(numbers)]
    }

    private static func trimmed(_ line: String) -> String {
        var line = line
        while line.hasSuffix(" ") { line.removeLast() }
        return line
    }
}
