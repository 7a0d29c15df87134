internal import Articles
internal import Claims
internal import WordVectors

/// Reads the frames of an article's claims, in text order.
package struct FrameReader: Sendable {
    private var sentence: SentenceWords?
    private var text = ""
    private var article: ContentDigest?
    /// Where in the sentence the claim before ended.
    private var end = 0
    /// The claim before, where only that is known of it.
    private var passed: (article: ContentDigest, sentence: UInt32, end: Int)?
    /// Where in its sentence the quantity of the last frame stands.
    private(set) var offset = 0

    package init() {}

    package mutating func frame(of reading: Reading) -> Frame {
        let claim = reading.claim
        if sentence == nil || text != claim.sentence || article != reading.article.digest {
            let words = SentenceWords(claim.sentence)
            sentence = words
            text = claim.sentence
            article = reading.article.digest
            end = 0
            if let passed, passed.article == article, passed.sentence == WordVectors.hash(words.bytes) {
                end = passed.end
            }
        }
        passed = nil
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
        frameAndEnd(of: reading, at: offset).frame
    }

    /// The frame of such a reading, and where in the sentence its quantity ends.
    static func frameAndEnd(of reading: Reading, at offset: Int) -> (frame: Frame, end: Int) {
        let words = SentenceWords(reading.claim.sentence)
        let span = FrameSpan(of: reading.claim, in: words, at: offset)
        return (Frame(reading, words: words, span: span), span.range.upperBound)
    }

    /// Passes over a claim whose frame is known.
    mutating func pass(_ trace: ReadingTrace, end: Int) {
        sentence = nil
        passed = (trace.article, trace.sentence, end)
    }
}
