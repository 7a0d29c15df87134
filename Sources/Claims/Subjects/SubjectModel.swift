internal import CSubjectModel
package import Encoder

/// What reads the subjects of claims: an encoder, and maps from its states to what is asked for.
///
/// For each quantity, every word of its window gets the odds that it belongs into a slot, by the states of both and by where they
/// stand to each other. Words that are usual in a slot (`person`, `killed`) get odds wherever they stand. What is no
/// matter of words has classes. And it gets a vector, which other claims of its figure are known by.
package struct SubjectModel: Sendable {
    let encoder: TextEncoder
    /// Asks of each word whether it belongs into each slot.
    private let pairs: PairMap
    private let summary: Linear
    private let classes: Linear
    private let likeness: (hidden: Linear, vector: Linear)
    private let usualStems: [(stems: [UInt32], map: Linear)]
    let usual: UsualWords
    /// What tells its vectors from those of another model.
    package let fingerprint: UInt32

    /// The model of English that is built into the program.
    package static let english: SubjectModel = {
        let size = english_subject_model_size()
        guard
            let file = unsafe TensorFile(
                embedded: UnsafeRawBufferPointer(start: english_subject_model(), count: size)),
            let model = SubjectModel(file)
        else {
            // A test reads the same bytes, so this can't be reached by a program that passed it.
            fatalError("The model of subjects that is built into the program is none.")
        }
        return model
    }()

    /// A model from its file's bytes; nil where they are none.
    package init?(bytes: [UInt8]) {
        guard let file = TensorFile(bytes) else { return nil }
        self.init(file)
    }

    private init?(_ file: TensorFile) {
        func texts(_ name: String) -> [String] {
            guard let table = file.table(name, .bytes) else { return [] }
            return file.text(table).split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
        }
        guard let encoder = TextEncoder(file),
            let pairs = PairMap(
                "pair", width: encoder.width,
                tables: [
                    ("distances", PairPlaces.distances), ("relations", PairPlaces.relations),
                    ("frequencies", PairPlaces.frequencies),
                ], questions: SlotOdds.slots.count, of: file),
            let summary = Linear("summary", of: file), let classes = Linear("classes", of: file),
            let hidden = Linear("likeness.hidden", of: file), let vector = Linear("likeness.vector", of: file),
            summary.inputs == 4 * encoder.width, classes.inputs == summary.outputs,
            hidden.inputs == summary.inputs, vector.inputs == hidden.outputs,
            classes.outputs >= MentionOdds.classCount
        else { return nil }
        var usual: [(stems: [UInt32], map: Linear)] = []
        for slot in SlotOdds.slots {
            guard let stems = file.table("usual.\(slot).stems", .numbers),
                let map = Linear("usual.\(slot)", of: file), map.outputs >= stems.count,
                map.inputs == summary.outputs
            else { return nil }
            usual.append((file.numbers(stems), map))
        }
        self.encoder = encoder
        fingerprint = file.fingerprint
        self.pairs = pairs
        (self.summary, self.classes, usualStems) = (summary, classes, usual)
        likeness = (hidden, vector)
        self.usual = UsualWords(nouns: texts("usual.nouns"), states: texts("usual.states"))
    }

    package var pieces: WordPieces { encoder.pieces }

    /// For each quantity of a window what it is about, as odds.
    func odds(in window: ReadingWindow, _ room: EncoderRoom) -> [MentionOdds] {
        let (wanted, rows) = window.wanted
        let states = encoder.states(of: window.pieces, isMarked: window.isMarked, wanted: wanted, in: room)
        let width = encoder.width
        func state(_ piece: Int) -> ArraySlice<Float> { states[rows[piece] * width..<(rows[piece] + 1) * width] }
        var mentionStates: [Float] = []
        for quantity in window.quantities {
            var mean = [Float](repeating: 0, count: width)
            let share = 1 / Float(quantity.pieces.count)
            for piece in quantity.pieces {
                let first = rows[piece] * width
                for index in 0..<width { mean[index] += share * states[first + index] }
            }
            mentionStates += mean
            mentionStates += state(quantity.pieces.lowerBound)
            mentionStates += state(quantity.pieces.upperBound - 1)
            mentionStates += state(0)
        }
        let wordStates = window.words.flatMap { state($0.piece) }
        let places = PairPlaces(window)
        let pairs = pairs.logits(
            mentions: mentionStates, words: wordStates,
            places: window.quantities.map { quantity in
                window.words.indices.map { places.place(of: $0, from: quantity) }
            })
        let summaries = summary(mentionStates).map { max($0, 0) }
        let classes = classes(summaries)
        let vectors = likeness.vector(likeness.hidden(mentionStates).map { max($0, 0) })
        let usual = usualStems.map { (stems: $0.stems, logits: $0.map(summaries), width: $0.map.outputs) }
        let size = likeness.vector.outputs
        return window.quantities.indices.map { mention in
            var slots = SlotOdds.slots.map { _ in [UInt32: Float]() }
            for (number, word) in window.words.enumerated() {
                for slot in slots.indices {
                    let logit = pairs[mention][number * slots.count + slot]
                    slots[slot][word.stem] = max(slots[slot][word.stem] ?? -.infinity, logit)
                }
            }
            for (slot, usual) in usual.enumerated() {
                for index in 0..<usual.stems.count {
                    let logit = usual.logits[mention * usual.width + index]
                    guard logit > Self.leastLogit else { continue }
                    let stem = usual.stems[index]
                    slots[slot][stem] = Self.logarithmOfSum(slots[slot][stem] ?? -.infinity, logit)
                }
            }
            let row = mention * self.classes.outputs
            return MentionOdds(
                slots: slots.map { SlotOdds(logits: $0) },
                classes: Array(classes[row..<row + MentionOdds.classCount]),
                vector: SubjectVector(vectors[mention * size..<(mention + 1) * size], by: fingerprint))
        }
    }

    /// What is less likely is as good as impossible.
    private static let leastLogit: Float = -9

    private static func logarithmOfSum(_ a: Float, _ b: Float) -> Float {
        let (low, high) = a < b ? (a, b) : (b, a)
        guard low > high - 20 else { return high }
        return high + Probability.logarithm(1 + Probability.exp(low - high))
    }
}

/// How words stand to a quantity, coarsely: how far, in which sentence, and how often they stand in the window.
struct PairPlaces {
    static let distances = 24
    static let relations = 8
    static let frequencies = 5

    private let words: [ReadingWindow.Word]
    private let frequencies: [UInt32: Int]

    init(_ window: ReadingWindow) {
        words = window.words
        frequencies = window.words.reduce(into: [:]) { $0[$1.stem, default: 0] += 1 }
    }

    func place(of number: Int, from quantity: ReadingWindow.Quantity) -> PairMap.Place {
        let word = words[number]
        return PairMap.Place(
            Self.distance(of: word.piece, from: quantity.pieces), Self.relation(of: word.place, to: quantity.sentence),
            min(frequencies[word.stem] ?? 0, Self.frequencies - 1))
    }

    private static let reaches = [1, 2, 3, 5, 8, 12, 20, 40, 80]

    /// 11 inside, less before it, more behind.
    private static func distance(of piece: Int, from pieces: Range<Int>) -> Int {
        if pieces.contains(piece) { return 11 }
        let isBehind = piece >= pieces.upperBound
        let steps = isBehind ? piece - pieces.upperBound + 1 : pieces.lowerBound - piece
        let grade = (reaches.firstIndex { steps <= $0 } ?? reaches.count) + 1
        return isBehind ? 11 + grade : 11 - grade
    }

    private static func relation(of place: ReadingWindow.Place, to sentence: Int) -> Int {
        switch place {
        case .date: 0
        case .head: 1
        case .sentence(sentence): 2
        case .sentence(sentence - 1): 3
        case .sentence(sentence + 1): 4
        case .sentence(0): 5
        case .sentence(let other): other < sentence ? 6 : 7
        }
    }
}
