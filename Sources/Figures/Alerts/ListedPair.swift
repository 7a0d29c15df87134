internal import Claims

/// Two quantities of one sentence that are a plain list: `89 in Marrakesh and 40 in Taroudant`.
enum ListedPair {
    /// In bytes: a place or a kind stands between two items of a list, and no further statement.
    private static let longestGap = 60
    private static let joints: Set = ["and", "or", "&", "plus", "another", "further"]
    /// Words that stand between a joint and a number.
    private static let further: Set = ["another", "further", "a", "an"]

    static func isList(_ first: Claim, _ second: Claim) -> Bool {
        guard first.predicate == second.predicate,
            let places = QuantityPlaces.find([first.text, second.text], in: first.sentence)
        else { return false }
        let gap = Array(first.sentence.utf8)[places[0].upperBound..<places[1].lowerBound]
        guard gap.count <= longestGap else { return false }
        var words = String(decoding: gap, as: UTF8.self).split(separator: " ").map { $0.lowercased() }
        while let last = words.last, further.contains(last) { words.removeLast() }
        guard let joint = words.last else { return false }
        return joints.contains(joint) || joint.hasSuffix(",") || joint.hasSuffix(";")
    }
}
