package import Articles
internal import Encoder
internal import Prose
internal import Syntax

/// A part of an article that the encoder reads in one go: the day, what the article is about, and then sentences, as many as
/// fit and at least one. What it is about is said by the headline and the lead and, since these may leave it to what follows, by
/// the events and places that it names most.
package struct ReadingWindow {
    /// A word with a content that can belong into a slot.
    package struct Word {
        /// Its first piece.
        package let piece: Int
        /// As ``ContentWords`` has it.
        package let stem: UInt32
        package let place: Place
    }

    /// Where a word stands.
    package enum Place: Equatable {
        case date
        /// In the headline, the lead or the article's topics, which stand before every window of an article but the first.
        case head
        /// In a sentence, by its number in the article.
        case sentence(Int)
    }

    package struct Quantity {
        /// Its number among the article's quantities.
        package let mention: Int
        package let pieces: Range<Int>
        package let sentence: Int
    }

    package private(set) var pieces: [Int32] = [Int32(WordPieces.start)]
    package private(set) var words: [Word] = []
    package private(set) var quantities: [Quantity] = []

    /// For each piece whether it belongs to a quantity.
    package var isMarked: [Bool] {
        var marked = [Bool](repeating: false, count: pieces.count)
        for quantity in quantities { for piece in quantity.pieces { marked[piece] = true } }
        return marked
    }

    /// The pieces whose states are asked for, the window's start with those of words and quantities, and by piece which of them it is.
    var wanted: (pieces: [Int32], rows: [Int]) {
        var rows = [Int](repeating: -1, count: pieces.count)
        rows[0] = 0
        for word in words { rows[word.piece] = 0 }
        for quantity in quantities { for piece in quantity.pieces { rows[piece] = 0 } }
        let wanted = rows.indices.filter { rows[$0] == 0 }
        for (row, piece) in wanted.enumerated() { rows[piece] = row }
        return (wanted.map(Int32.init), rows)
    }

    /// In pieces, of several sentences. One sentence is admitted whatever stands before it, so that with a long one a window has some
    /// 400 at most.
    private static let longest = 248
    private static let longestSentence = 240
    private static let longestHeadline = 40
    private static let longestHead = 68
    private static let longestTopics = 28
    /// A lead of which less would be left is left out.
    private static let shortestLead = 12
    private static let longestContext = 60

    /// The windows of an article, in the order of the text; each of its quantities is in one of them, except those that
    /// stand too far behind in a sentence without end.
    static func all(of article: ReadArticle, _ spelling: Spelling, _ encoder: WordPieces) -> [ReadingWindow] {
        let sentences = article.sentences.map { PiecedSentence($0, spelling, encoder).prefix(longestSentence) }
        guard let first = sentences.first else { return [] }
        var mentions = [[Int]](repeating: [], count: sentences.count)
        for (number, mention) in article.mentions.enumerated() { mentions[mention.sentence].append(number) }
        let date = PiecedSentence(article.published.map(Self.words) ?? [], encoder)
        var head = [first.prefix(longestHeadline)]
        let rest = longestHead - head[0].pieces.count
        if sentences.count > 1, rest >= shortestLead { head.append(sentences[1].prefix(rest)) }
        let topics = PiecedSentence(topics(of: article), encoder).prefix(longestTopics)
        var windows: [ReadingWindow] = []
        var next = 0
        while next < sentences.count {
            var window = ReadingWindow()
            window.add(date, .date)
            if next > 0 {
                for sentence in head { window.add(sentence, .head) }
                window.add(topics, .head)
                window.pieces.append(Int32(WordPieces.end))
                if next - 1 >= head.count, sentences[next - 1].pieces.count <= longestContext {
                    window.add(sentences[next - 1], .sentence(next - 1))
                }
            }
            let start = next
            while next < sentences.count,
                next == start || window.pieces.count + sentences[next].pieces.count < longest
            {
                window.add(sentences[next], next, mentions[next].map { ($0, article.mentions[$0].words) })
                next += 1
            }
            window.pieces.append(Int32(WordPieces.end))
            if !window.quantities.isEmpty { windows.append(window) }
        }
        return windows
    }

    private mutating func add(_ sentence: PiecedSentence, _ place: Place) {
        for word in sentence.contents {
            words.append(Word(piece: pieces.count + word.piece, stem: word.stem, place: place))
        }
        pieces += sentence.pieces
    }

    private mutating func add(_ sentence: PiecedSentence, _ number: Int, _ mentions: [(number: Int, words: Range<Int>)])
    {
        for mention in mentions {
            let first = sentence.starts[mention.words.lowerBound], end = sentence.starts[mention.words.upperBound]
            guard first < end else { continue }
            quantities.append(
                Quantity(mention: mention.number, pieces: pieces.count + first..<pieces.count + end, sentence: number))
        }
        add(sentence, .sentence(number))
    }

    /// The events and places that an article names most, each with a full stop behind it: `quake in Karo . Turkey .`
    private static func topics(of article: ReadArticle) -> [String] {
        var topics: [String] = []
        for event in article.events.all.prefix(2) {
            topics += event.commonest(event.modifiers).prefix(1) + [event.noun]
            topics += event.commonest(event.complements).prefix(1) + ["."]
        }
        for place in article.places.top.prefix(3) where place != "world" { topics += [place, "."] }
        return topics.flatMap { $0.split(separator: " ").map(String.init) }
    }

    private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

    /// `Friday 22 November 2024.`
    package static func words(of day: CivilDay) -> [String] {
        // 1 January 1970 was a Thursday.
        let weekday = ((day.daysSinceEpoch + 3) % 7 + 7) % 7
        return [weekdays[weekday], "\(day.day)", RowName.months[day.month - 1], "\(day.year)", "."]
    }
}

/// A sentence in pieces.
private struct PiecedSentence {
    private(set) var pieces: [Int32] = []
    private(set) var contents: [(piece: Int, stem: UInt32)] = []
    /// For each word, and behind the last, the piece that it starts at; the dateline is before the first.
    private(set) var starts: [Int] = []

    init(_ sentence: ReadSentence, _ spelling: Spelling, _ encoder: WordPieces) {
        for word in sentence.dateline { add(word, encoder) }
        for index in 0..<sentence.count {
            starts.append(pieces.count)
            add(spelling.word(index, in: sentence), encoder)
        }
        starts.append(pieces.count)
    }

    init(_ words: [String], _ encoder: WordPieces) {
        for word in words { add(word, encoder) }
    }

    private mutating func add(_ word: String, _ encoder: WordPieces) {
        for stem in ContentWords(word).stems { contents.append((pieces.count, stem)) }
        pieces += encoder.pieces(of: word)
    }

    func prefix(_ length: Int) -> PiecedSentence {
        guard pieces.count > length else { return self }
        var sentence = self
        sentence.pieces = Array(pieces.prefix(length))
        sentence.contents = contents.filter { $0.piece < length }
        sentence.starts = starts.map { min($0, length) }
        return sentence
    }
}
