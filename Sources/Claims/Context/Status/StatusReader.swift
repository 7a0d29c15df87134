/// Whether a claim says that its quantity holds: from the words before it, from the tense and modality of its verb, and
/// from what governs its clause.
struct StatusReader {
    let sentence: ParsedSentence
    /// The quantities read before in the sentence, with their status.
    private(set) var earlier: [(words: Range<Int>, status: Status)] = []

    init(sentence: ParsedSentence) {
        self.sentence = sentence
    }

    /// - Parameter mention: Of the sentence, in text order from call to call.
    mutating func status(of mention: QuantityMention, frame: QuantityFrame) -> Status {
        let status = read(mention, frame)
        earlier.append((mention.words, status))
        return status
    }

    private func read(_ mention: QuantityMention, _ frame: QuantityFrame) -> Status {
        let former = FormerReader(sentence: sentence, mention: mention, earlier: earlier)
        if former.isFormer(frame) { return .previous }
        if DenialReader(sentence: sentence, mention: mention).isDenied(frame) { return .denied }
        if OutlookReader(sentence: sentence, mention: mention, frame: frame).isProjected { return .projected }
        return .current
    }
}
