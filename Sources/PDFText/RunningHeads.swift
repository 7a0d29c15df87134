/// The lines at the top and the bottom of pages that are no part of the text: running heads and page numbers.
struct RunningHeads {
    private var repeated: Set<String> = []

    /// The part of a page's height that is its upper or lower margin.
    private static let margin = 0.12

    init(_ pages: [(height: Double, pieces: [Line])]) {
        var counts: [String: Int] = [:]
        for page in pages {
            let keys = page.pieces.filter { Self.isInMargin($0.box, page.height) }.map { Self.key($0.text) }
            for key in Set(keys) { counts[key, default: 0] += 1 }
        }
        // Left and right pages have heads of their own.
        repeated = Set(counts.filter { $0.value >= 2 && $0.value * 3 >= pages.count }.keys)
    }

    func contains(_ piece: Line, ofPageWithHeight height: Double) -> Bool {
        guard Self.isInMargin(piece.box, height) else { return false }
        let key = Self.key(piece.text)
        return repeated.contains(key) || Self.isPageNumber(key)
    }

    private static func isInMargin(_ box: Box, _ height: Double) -> Bool {
        box.bottom < height * margin || box.top > height * (1 - margin)
    }

    /// The text with every number as `0` and without white space.
    private static func key(_ text: String) -> String {
        var key: [UInt8] = []
        for byte in text.utf8 where byte > 0x20 {
            if (0x30...0x39).contains(byte) {
                if key.last != 0x30 { key.append(0x30) }
            } else {
                key.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
            }
        }
        return String(decoding: key, as: UTF8.self)
    }

    private static func isPageNumber(_ key: String) -> Bool {
        ["0", "-0-", "–0–", "page0", "page0of0", "0of0", "0/0", "p.0", "|0", "0|"].contains(key)
    }
}
