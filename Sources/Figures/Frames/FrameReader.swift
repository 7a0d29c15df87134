internal import Articles
internal import Claims

/// Reads the frames of an article's claims, in text order.
package struct FrameReader: Sendable {
    private var sentence: SentenceWords?
    private var text = ""
    private var article: ContentDigest?
    /// Where in the sentence the claim before ended.
    private var end = 0
    /// Where in its sentence the quantity of the last frame stands.
    private(set) var offset = 0

    package init() {}

    package mutating func frame(of reading: Reading) -> Frame {
        let claim = reading.claim
        if sentence == nil || text != claim.sentence || article != reading.article.digest {
            sentence = SentenceWords(claim.sentence)
            text = claim.sentence
            article = reading.article.digest
            end = 0
        }
        let words = sentence ?? SentenceWords(claim.sentence)
        let span = FrameSpan(of: claim, in: words, from: end)
        end = span.range.upperBound
        offset = span.range.lowerBound
        return Frame(reading, words: words, span: span)
    }
}

extension FrameReader {
    /// The frame of a reading whose quantity is known to stand at this offset of its sentence.
    static func frame(of reading: Reading, at offset: Int) -> Frame {
        let words = SentenceWords(reading.claim.sentence)
        return Frame(reading, words: words, span: FrameSpan(of: reading.claim, in: words, at: offset))
    }
}
