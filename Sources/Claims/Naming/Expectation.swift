internal import Lexicon
internal import Syntax

/// Whether an amount is only what those expect who watch a firm or an economy: `the $12.9 billion that analysts had expected`, `above the
/// average estimate of $13bn`.
struct Expectation {
    private static let nouns = WordSet(.nounsOfForecasts)
    private static let verbs = WordSet(.verbsOfForecasting)
    /// Whose forecast is no expectation of others.
    private static let own = WordSet("its their his her our own 's company government")
    /// In words.
    private static let reach = 6

    /// What a name says of such an amount.
    static let words = "expected by analysts"

    static func isTold(of mention: ReadMention, in sentence: ReadSentence) -> Bool {
        if isExpected(behind: mention.words.upperBound, sentence) { return true }
        guard mention.claim.quantity.unit.dimension.isMoney || mention.claim.quantity.unit.dimension == .percent else {
            return false
        }
        return isExpected(before: mention.words.lowerBound, sentence)
            || isEstimate(before: mention.words.lowerBound, sentence)
    }

    /// `that analysts had expected`
    private static func isExpected(behind end: Int, _ sentence: ReadSentence) -> Bool {
        let start = ["that", "which"].contains(sentence.text(end)) ? end + 1 : end
        guard
            let who = (start..<min(start + 3, sentence.count)).first(where: {
                SpeakerWords.forecasters.contains(sentence.text($0))
            })
        else {
            return false
        }
        // `fell to $3.05bn; analysts had forecast $3.14bn`
        guard !(start..<who).contains(where: { [",", ";", ":", "("].contains(sentence.text($0)) }) else { return false }
        return (who + 1..<min(who + 4, sentence.count)).contains {
            verbs.contains(sentence.lemmas[$0]) && sentence.lemmas[$0] != "have"
        }
    }

    /// `analysts had forecast $3bn`, `analysts had $3bn`
    private static func isExpected(before start: Int, _ sentence: ReadSentence) -> Bool {
        guard
            let who = (max(0, start - reach)..<start).last(where: {
                SpeakerWords.forecasters.contains(sentence.text($0))
            })
        else {
            return false
        }
        let between = who + 1..<start
        guard between.contains(where: { verbs.contains(sentence.lemmas[$0]) || verbs.contains(sentence.text($0)) })
        else {
            return false
        }
        return !between.contains {
            [",", ";", "that", "and", "but"].contains(sentence.text($0)) || sentence.isQuantity[$0]
        }
    }

    /// `the average estimate of $13bn`, but not `the company's forecast of $13bn`
    private static func isEstimate(before start: Int, _ sentence: ReadSentence) -> Bool {
        guard sentence.text(start - 1) == "of" || sentence.text(start - 1) == "for",
            nouns.contains(sentence.text(start - 2))
        else {
            return false
        }
        return !(max(0, start - reach)..<start - 2).contains { own.contains(sentence.text($0)) }
    }
}
