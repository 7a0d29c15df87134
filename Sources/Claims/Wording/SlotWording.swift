/// From which words of an article a slot of a subject comes, as far as they can be found in it.
package struct SlotWording: Hashable, Sendable {
    /// A run of words as the article has them.
    package struct Quote: Hashable, Codable, Sendable {
        package let text: String
        package let place: Place
    }

    package enum Place: String, Codable, Sendable {
        /// In the claim's own sentence.
        case sentence
        case title
        /// Anywhere else in the article.
        case text
    }

    package let slot: Slot
    /// As the subject has it.
    package let value: String
    /// Its own sentence's first.
    package private(set) var quotes: [Quote] = []
    /// What of the value the article does not say in any form: words, and names as a whole.
    package private(set) var unsaid: [String] = []

    /// - Parameter passages: The claim's sentence and then the others.
    init(_ slot: Slot, _ value: String, in passages: [Passage]) {
        self.slot = slot
        self.value = value
        // Of `Seoul, South Korea` each part may stand somewhere else.
        for part in value.split(separator: ",") { find(TextWords(String(part)), in: passages) }
        quotes = quotes.filter { $0.place == .sentence } + quotes.filter { $0.place != .sentence }
    }

    /// A slot that a phrase of the sentence gives.
    init(_ slot: Slot, _ value: String, phrase: String) {
        self.slot = slot
        self.value = value
        quotes = [Quote(text: phrase, place: .sentence)]
    }

    private mutating func find(_ text: TextWords, in passages: [Passage]) {
        let all = text.words
        guard !all.isEmpty else { return }
        for passage in passages {
            guard let run = passage.run(of: all) else { continue }
            quotes.append(Quote(text: passage.words.text(of: run), place: passage.place))
            return
        }
        let content = all.filter { !FunctionWords.all.contains($0.lower) }
        // Half of `South Korea` is another country.
        guard content.contains(where: { !$0.isCapitalised }) else {
            unsaid.append(text.text(of: 0...(all.count - 1)))
            return
        }
        var wanted = content
        // Of the other passages the one that has most of what is left.
        take(from: passages.prefix(1), &wanted)
        while !wanted.isEmpty, take(from: passages[...], &wanted) {}
        unsaid += wanted.map(\.lower)
    }

    /// Takes words from the passage that has most of them.
    /// - Returns: Whether any has one.
    @discardableResult
    private mutating func take(from passages: ArraySlice<Passage>, _ wanted: inout [TextWords.Word]) -> Bool {
        var best: (passage: Passage, indices: [Int])?
        for passage in passages {
            let indices = wanted.compactMap { passage.index(of: $0) }
            if indices.count > best?.indices.count ?? 0 { best = (passage, indices) }
        }
        guard let best else { return false }
        wanted.removeAll { best.passage.index(of: $0) != nil }
        quotes += best.passage.runs(of: Set(best.indices).sorted()).map { Quote(text: $0, place: best.passage.place) }
        return true
    }
}
