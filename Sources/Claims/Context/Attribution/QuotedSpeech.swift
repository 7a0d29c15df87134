/// Who speaks in a quotation, which may be named in a sentence before it or behind it.
struct QuotedSpeech {
    /// The speaker of the quotation that is open, once known.
    private(set) var speaker: String?
    /// Findings of the quotation whose speaker isn't named yet.
    private(set) var waiting: [Int] = []

    /// A sentence begins inside a quotation or outside of one.
    ///
    /// - Returns: The findings that the sentence's speaker answers for too.
    mutating func begin(isOpen: Bool, named: String?) -> [Int] {
        guard isOpen else {
            // `“…” The speaker then says who he is.`: only a quotation that goes on finds its speaker behind it.
            speaker = nil
            waiting = []
            return []
        }
        guard let named else { return [] }
        speaker = speaker ?? named
        defer { waiting = [] }
        return waiting
    }

    mutating func wait(_ finding: Int) { waiting.append(finding) }

    mutating func note(_ name: String) { speaker = speaker ?? name }
}
