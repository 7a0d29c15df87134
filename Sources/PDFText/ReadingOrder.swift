/// Puts the pieces of a page in the order that a reader takes them: columns one after the other, from left to right.
///
/// It cuts the page as "recursive X-Y cuts" do (Nagy and Seth, 1984): along white space that goes from top to bottom, and
/// where there is none, along white space that goes from left to right, if what is below or above then has columns.
struct ReadingOrder {
    /// The columns in order, each with its lines from top to bottom.
    private(set) var columns: [[Line]] = []

    /// Cuts are tried as often as the square of the pieces' number; no page of text has as many.
    private static let pieceLimit = 2000
    private static let bandLimit = 80
    /// How often columns may still be looked for between two lines of white space. Pages need some ten tries.
    private var attempts = 200

    init(_ pieces: [Line]) {
        if pieces.count > Self.pieceLimit {
            columns = [Self.rows(of: pieces)]
        } else {
            cut(pieces, depth: 0)
        }
    }

    private mutating func cut(_ pieces: [Line], depth: Int) {
        guard !pieces.isEmpty else { return }
        if depth < 12 {
            if let (left, right) = Self.columns(of: pieces) {
                cut(left, depth: depth + 1)
                cut(right, depth: depth + 1)
                return
            }
            if let (above, within, below) = band(of: pieces) {
                cut(above, depth: depth + 1)
                cut(within, depth: depth + 1)
                cut(below, depth: depth + 1)
                return
            }
        }
        columns.append(Self.rows(of: pieces))
    }

    // MARK: Columns

    /// The pieces left and right of the widest gutter; nil if no white space parts two columns of text.
    private static func columns(of pieces: [Line]) -> ([Line], [Line])? {
        guard pieces.count >= 4 else { return nil }
        let sorted = pieces.sorted { $0.box.left < $1.box.left }
        let heights = sorted.map(\.box.height).sorted()
        let least = max(6, heights[heights.count / 2] * 0.6)
        var widest: (index: Int, width: Double)?
        var right = sorted[0].box.right
        for (index, piece) in sorted.enumerated().dropFirst() {
            let width = piece.box.left - right
            if width >= least, width > widest?.width ?? 0,
                isColumn(sorted[..<index]), isColumn(sorted[index...])
            {
                widest = (index, width)
            }
            right = max(right, piece.box.right)
        }
        guard let widest else { return nil }
        let gutter = sorted[widest.index].box.left
        // In the order that they came in.
        return (pieces.filter { $0.box.left < gutter }, pieces.filter { $0.box.left >= gutter })
    }

    /// A column of text has lines of some words; a table's column has cells.
    private static func isColumn(_ pieces: ArraySlice<Line>) -> Bool {
        guard pieces.count >= 2 else { return false }
        let lengths = pieces.map(\.text.utf8.count).sorted()
        return lengths[lengths.count / 2] >= 18
    }

    /// The part between two lines of white space that has columns, the largest from the top on, with what is around it.
    private mutating func band(of pieces: [Line]) -> ([Line], [Line], [Line])? {
        let rows = Self.bands(of: pieces)
        guard rows.count > 1, rows.count <= Self.bandLimit, let coverage = Coverage(of: rows) else { return nil }
        for start in rows.indices {
            guard let last = coverage.lastWithGutter(from: start) else { continue }
            for end in (start...last).reversed() where end - start + 1 < rows.count {
                guard attempts > 0 else { return nil }
                attempts -= 1
                let within = rows[start...end].flatMap { $0 }
                if Self.columns(of: within) != nil {
                    return (rows[..<start].flatMap { $0 }, within, rows[(end + 1)...].flatMap { $0 })
                }
            }
        }
        return nil
    }

    /// The pieces between lines of white space that go all across.
    private static func bands(of pieces: [Line]) -> [[Line]] {
        var bands: [[Line]] = []
        var bottom = -Double.infinity
        for piece in pieces.sorted(by: { $0.box.top < $1.box.top }) {
            if piece.box.top >= bottom - piece.box.height * 0.25 { bands.append([]) }
            bands[bands.count - 1].append(piece)
            bottom = max(bottom, piece.box.bottom)
        }
        return bands
    }

    // MARK: Rows

    /// Lines from top to bottom; pieces that stand beside each other are one.
    private static func rows(of pieces: [Line]) -> [Line] {
        var rows: [[Line]] = []
        for piece in pieces.sorted(by: { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }) {
            if let last = rows.last?.last, last.box.isBeside(piece.box) {
                rows[rows.count - 1].append(piece)
            } else {
                rows.append([piece])
            }
        }
        return rows.map(Line.init(joining:))
    }
}
