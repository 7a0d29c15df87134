/// Rows of texts whose columns stand under each other, by what a terminal shows of them.
///
/// Where the rows are wider than the screen, the widest columns become narrower, and what does not fit is folded below itself.
package struct TextTable {
    package enum Alignment: Sendable {
        case left
        /// Of numbers, whose digits have to stand under each other.
        case right
    }

    package struct Column: Sendable {
        let title: String
        let alignment: Alignment

        package init(_ title: String = "", _ alignment: Alignment = .left) {
            self.title = title
            self.alignment = alignment
        }
    }

    private let columns: [Column]
    private let indentation: Int
    private var rows: [[ShownText]] = []
    /// Lines over the whole width, by the number of the row before which they stand.
    private var headings: [Int: [ShownText]] = [:]

    private static let gap = 2

    /// - Parameter indentation: How many blanks stand before each row.
    package init(_ columns: [Column], indentation: Int = 0) {
        self.columns = columns
        self.indentation = indentation
    }

    /// - Parameter cells: As many as there are columns.
    package mutating func add(_ cells: [ShownText]) {
        precondition(cells.count == columns.count, "A row has a cell for each column.")
        rows.append(cells)
    }

    /// Puts a line over the whole width before the rows that follow, with an empty one above it.
    package mutating func add(heading: ShownText) { headings[rows.count, default: []].append(heading) }

    /// The rows below the titles, if a column has one; nothing where there are no rows.
    package func lines(on screen: Screen) -> [String] {
        if rows.isEmpty { return [] }
        let titles = columns.contains { !$0.title.isEmpty } ? [columns.map { ShownText($0.title) }] : []
        let widths = widths(of: titles + rows, on: screen)
        return titles.flatMap { lines(of: $0, widths) }
            + rows.enumerated().flatMap { number, row in
                (headings[number] ?? []).flatMap { [""] + screen.lines(of: $0) } + lines(of: row, widths)
            }
    }

    /// How wide each column is: as its widest cell, unless that leaves too little room for the others.
    private func widths(of rows: [[ShownText]], on screen: Screen) -> [Int] {
        var widest = columns.map { _ in 0 }
        for row in rows {
            for (column, cell) in row.enumerated() {
                widest[column] = max(widest[column], DisplayWidth.columns(of: cell.text))
            }
        }
        // The narrowest are served first; each may have an equal part of what is left, and what it does not need is the others'.
        var room = max(screen.width - indentation - Self.gap * (columns.count - 1), columns.count)
        var widths = widest
        let byWidth = widest.indices.sorted { widest[$0] < widest[$1] }
        for (served, column) in byWidth.enumerated() {
            widths[column] = max(1, min(widest[column], room / (byWidth.count - served)))
            room -= widths[column]
        }
        return widths
    }

    private func lines(of row: [ShownText], _ widths: [Int]) -> [String] {
        let cells = zip(row, widths).map { Folding($0, to: $1).lines }
        let height = cells.map(\.count).max() ?? 0
        return (0..<height).map { line in
            var text = String(repeating: " ", count: indentation)
            // Blanks that nothing follows are left out.
            var blanks = 0
            for (column, folded) in cells.enumerated() {
                let shown = line < folded.count ? folded[line] : FoldedLine(text: "", columns: 0)
                let left = max(0, widths[column] - shown.columns)
                let isRight = columns[column].alignment == .right
                if !shown.text.isEmpty {
                    text += String(repeating: " ", count: blanks + (isRight ? left : 0)) + shown.text
                    blanks = isRight ? 0 : left
                } else {
                    blanks += widths[column]
                }
                blanks += Self.gap
            }
            return text
        }
    }
}
