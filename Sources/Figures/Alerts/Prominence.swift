internal import Articles
internal import Claims

/// How central something that an article states is to it.
struct Prominence: Hashable, Sendable {
    /// Whether it is told in the title or the first sentences.
    let isInLead: Bool
    /// How often the article tells it.
    let mentions: Int

    /// In bytes: a title and one or two sentences.
    private static let lead = 600

    init(isInLead: Bool, mentions: Int) {
        self.isInLead = isInLead
        self.mentions = mentions
    }

    /// - Parameter readings: Those of the article that tell it.
    init(of readings: [Reading]) {
        self.init(isInLead: readings.contains { $0.claim.start < Self.lead }, mentions: readings.count)
    }

    /// Whether the article is about it, so far as its place and its repetition tell.
    var isCentral: Bool { isInLead || mentions > 2 }
}
