internal import Articles
internal import Markup

/// A table of data, whose rows read as sentences: `Region: Alvar; Dwellings: 41,200.`
enum DataTable {
    struct Row {
        var text: [UInt8]
        var linked: Int
        var index: Int
        var isCaption = false
    }

    /// Cells longer than this hold text that is laid out by a table.
    private static let longestCell = 200
    private static let mostColumns = 100

    /// Whether it has several rows and columns, and neither another table nor blocks of text in its cells.
    static func isOne(_ tree: MarkupTree, _ table: MarkupTree.Node, _ kinds: [ElementKind]) -> Bool {
        var rows = 0
        var cells = 0
        var length = 0
        for node in tree.inside(table) {
            switch kinds[node.index] {
            case _ where tree.isText(node):
                length += tree.textRange(of: node).count
                if length > longestCell { return false }
            case .table, .heading, .list, .quote, .preformatted, .article, .control, .figure: return false
            case .row:
                rows += 1
                length = 0
            case .cell, .headerCell:
                cells += 1
                length = 0
            default: break
            }
        }
        return rows >= 2 && cells >= rows * 2
    }

    static func rows(_ tree: MarkupTree, _ table: MarkupTree.Node, _ kinds: [ElementKind]) -> [Row] {
        var result: [Row] = []
        var header: [[UInt8]] = []
        var isFirst = true
        for node in tree.inside(table) {
            if kinds[node.index] == .tableCaption {
                let caption = Blank.folded(tree.textBytes(of: node))
                if !caption.isEmpty { result.append(Row(text: caption, linked: 0, index: node.index, isCaption: true)) }
            }
            guard kinds[node.index] == .row else { continue }
            var cells: [[UInt8]] = []
            var headers = 0
            var linked = 0
            for cell in tree.children(of: node) {
                let kind = kinds[cell.index]
                guard kind == .cell || kind == .headerCell, cells.count < mostColumns else { continue }
                if kind == .headerCell { headers += 1 }
                let text = Blank.folded(tree.textBytes(of: cell))
                for inner in tree.inside(cell) where kinds[inner.index] == .link && tree.isElement(inner) {
                    linked += tree.textBytes(of: inner).count
                }
                let span = tree.attribute("colspan", of: cell).flatMap { Int($0) } ?? 1
                for _ in 0..<min(max(span, 1), mostColumns - cells.count) { cells.append(text) }
            }
            guard !cells.isEmpty else { continue }
            if headers == cells.count || isFirst && headers == 0 && !cells.contains(where: hasDigit) && cells.count > 2
            {
                if header.isEmpty { header = cells }
                isFirst = false
                continue
            }
            isFirst = false
            let text = sentence(cells, header)
            if !text.isEmpty { result.append(Row(text: text, linked: linked, index: node.index)) }
        }
        return result
    }

    private static func sentence(_ cells: [[UInt8]], _ header: [[UInt8]]) -> [UInt8] {
        var text: [UInt8] = []
        for (column, cell) in cells.enumerated() where !cell.isEmpty {
            if column > 0, cells[column - 1] == cell, header.isEmpty { continue }
            if !text.isEmpty { text += Array((header.isEmpty && column == 1 ? ": " : "; ").utf8) }
            if column < header.count, !header[column].isEmpty { text += header[column] + Array(": ".utf8) }
            text += cell
        }
        if let last = text.last, last != UInt8(ascii: ".") { text.append(UInt8(ascii: ".")) }
        return text
    }

    private static func hasDigit(_ cell: [UInt8]) -> Bool { cell.contains(where: \.isASCIIDigit) }
}
