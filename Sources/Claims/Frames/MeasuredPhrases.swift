internal import Prose
internal import Syntax

/// The noun phrases that say what a quantity measures, each in its role.
struct MeasuredPhrases {
    /// What the quantity is an amount of or stands before: `5% of its workforce`, `a 25% tax`.
    var own: [Int] = []
    /// What stands before the quantity: `a fine of $5m`, `boosted its range by 35 miles`.
    var owner: [Int] = []
    /// The subject of the verb that governs the quantity.
    var subject: [Int] = []

    /// Words before the quantity that describe what it stands before: `a sharp 3% drop`.
    var adjectives: [Int] = []

    var all: [Int] { own + owner + subject }

    /// The phrases of each mention of a sentence. One that stands in a list, in brackets or behind `to` and `from` without a
    /// noun of its own shares those of the mention before it.
    static func all(of mentions: [QuantityMention], in runs: NounPhraseRuns) -> [MeasuredPhrases] {
        var found: [MeasuredPhrases] = []
        for (index, mention) in mentions.enumerated() {
            let reader = MeasuredPhraseReader(mention: mention, runs: runs)
            let own = reader.ownPhrases()
            if own.phrases.isEmpty, let last = found.last,
                !reader.isCountedSubject,
                reader.isCompared(with: mentions[index - 1])
                    || reader.sharesPhrases(ofMentionEndingAt: mentions[index - 1].words.upperBound)
            {
                found.append(last)
            } else {
                found.append(reader.phrases(own: own.phrases, isAttribute: own.isAttribute))
            }
        }
        return found
    }
}
