internal import Articles
internal import Claims
internal import WordVectors

/// What a claim is about, in the form that is compared.
struct Frame: Sendable {
    let dimension: String
    let factor: Double
    /// The unit without the time of a rate, in small letters.
    let noun: String
    /// Whether it counts people.
    let isPeople: Bool
    /// The noun, or `person` for all nouns that count people.
    let kind: String
    /// The sort of people that it counts, where it says one.
    let group: String?
    let quantity: Quantity
    let status: Status
    let attribution: String?
    let predicate: String?
    /// The words around the quantity, nearest first in weight.
    let words: WordBag
    /// The words of the measure and the counted noun.
    let core: [UInt32]
    /// The direction of the core words' vectors; empty where none is known.
    let meaning: [Float]
    let events: Events
    let roles: Roles
    let place: Place?
    /// Whether the place is said right beside the quantity.
    let isPlaceNear: Bool
    /// The country whose people or things are counted.
    let owner: Place?
    /// Every place of the sentence.
    let places: [Place]
    /// The capitalised words of the sentence.
    let names: [UInt32]
    let isAddition: Bool
    let isForAShortTime: Bool
    let scope: ScopeReading
    let article: ContentDigest
    /// The sentence's own hash: two values in one sentence are rarely one figure.
    let sentence: UInt32
    /// Days since 1970.
    let day: Int

    /// The value in the dimension's base unit.
    var value: Double { quantity.value * factor }
    var isCount: Bool { dimension.hasPrefix("count") }
    var isRate: Bool { dimension.utf8.contains(UInt8(ascii: "/")) }
    /// The dimension without the time of a rate.
    var baseDimension: Substring { dimension.prefix { $0 != "/" } }
    /// A currency's code, where it is money.
    var isMoney: Bool { baseDimension.utf8.count == 3 }
}

/// Reads the frames of an article's claims, in text order.
struct FrameReader: Sendable {
    private var sentence: SentenceWords?
    private var text = ""
    private var article: ContentDigest?
    /// Where in the sentence the claim before ended.
    private var end = 0
    /// Where in its sentence the quantity of the last frame stands.
    private(set) var offset = 0

    mutating func frame(of reading: Reading) -> Frame {
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

/// Where a claim's quantity stands among its sentence's words.
struct FrameSpan {
    /// Byte offsets into the sentence.
    let range: Range<Int>
    /// Indices of the words of the quantity.
    let words: Range<Int>

    init(of claim: Claim, in sentence: SentenceWords, from start: Int) {
        let text = Array(
            claim.text.utf8.map { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") ? UInt8(ascii: " ") : $0 })
        let found = Self.find(text, in: sentence.bytes, from: start) ?? Self.find(text, in: sentence.bytes, from: 0)
        self.init(of: claim, in: sentence, at: found ?? 0)
    }

    init(of claim: Claim, in sentence: SentenceWords, at found: Int) {
        let end = min(found + claim.text.utf8.count, sentence.bytes.count)
        range = found..<max(found, end)
        let first = sentence.words.firstIndex { $0.range.upperBound > found } ?? sentence.words.count
        let last = sentence.words[first...].firstIndex { $0.range.lowerBound >= end } ?? sentence.words.count
        words = first..<max(first, last)
    }

    private static func find(_ text: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard let first = text.first, bytes.count >= text.count, start <= bytes.count - text.count else { return nil }
        for offset in start...(bytes.count - text.count) where bytes[offset] == first {
            if bytes[offset..<offset + text.count].elementsEqual(text) { return offset }
        }
        return nil
    }
}
