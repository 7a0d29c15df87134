/// Which parts of a page's width bands of pieces cover, so that those without a gutter are not searched for columns.
struct Coverage {
    private static let cells = 512

    /// For each band, the cells that it covers.
    private var bands: [[Bool]] = []

    /// Nil where the width is none that a page has.
    init?(of bands: [[Line]]) {
        let pieces = bands.joined()
        guard let left = pieces.map(\.box.left).min(), let right = pieces.map(\.box.right).max(),
            right > left, right - left < 1e6
        else { return nil }
        let scale = Double(Self.cells - 1) / (right - left)
        self.bands = bands.map { band in
            var cells = [Bool](repeating: false, count: Self.cells)
            for piece in band {
                let first = Int((piece.box.left - left) * scale)
                let last = Int((piece.box.right - left) * scale)
                for cell in first...max(first, last) { cells[cell] = true }
            }
            return cells
        }
    }

    /// The last band up to which there is a gutter, from a band on; nil if that has none itself.
    func lastWithGutter(from start: Int) -> Int? {
        var covered = [Bool](repeating: false, count: Self.cells)
        var last: Int?
        for band in start..<bands.count {
            for cell in covered.indices where bands[band][cell] { covered[cell] = true }
            guard let first = covered.firstIndex(of: true), let end = covered.lastIndex(of: true),
                covered[first...end].contains(false)
            else { return last }
            last = band
        }
        return last
    }
}
