/// What may stand in a slot, in the order in which it was proposed; of what agrees equally well, the first is taken.
package struct Candidates {
    /// None twice.
    package private(set) var texts: [String] = []
    private var known: Set<String> = []

    mutating func add(_ text: String) {
        if !text.isEmpty, known.insert(text).inserted { texts.append(text) }
    }

    mutating func removeAll(where isWrong: (String) -> Bool) { texts.removeAll(where: isWrong) }
}
