/// What a person who wrote an unknown word may have meant.
enum Suggestion {
    /// The nearest of the known words, where it is near: a third of its letters or two may differ.
    static func nearest(to word: String, in known: [String]) -> String? {
        // No known word is longer; the distance takes time that grows with the product of both lengths.
        guard word.utf8.count <= 64 else { return nil }
        let word = Array(word.lowercased().utf8)
        return known.map { (name: $0, distance: distance(word, Array($0.lowercased().utf8))) }
            .filter { $0.distance <= max(2, $0.name.utf8.count / 3) && $0.distance < $0.name.utf8.count }
            .min { $0.distance < $1.distance }?.name
    }

    /// How many bytes have to be inserted, removed or replaced (Levenshtein, 1966).
    private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var row = Array(0...b.count)
        for (i, x) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, y) in b.enumerated() {
                let substituted = diagonal + (x == y ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(substituted, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[b.count]
    }
}
