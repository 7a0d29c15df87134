internal import CSubjectModel

/// What chooses among candidates: a weight for each trait, slot by slot, and the words that are proposed everywhere.
///
/// A candidate's score is the sum of its traits' weights; a softmax makes probabilities of the scores of a choice.
package struct SubjectModel: Sendable {
    /// Where the weights are.
    private enum Storage: Sendable {
        /// In the program itself, from a byte on.
        case embedded(Int)
        case arrays([[Int16]])
    }

    package let vocabulary: SlotVocabulary
    private let storage: Storage
    /// By slot, what a weight of one stands for.
    private let scales: [Float]

    /// Each slot has 2^`bits` weights; a trait's stands at its lowest bits.
    package static let bits = 19
    private static let mask = UInt32(1 << bits) - 1

    /// The model of English that is built into the program.
    package static let english: SubjectModel = {
        let size = english_subject_model_size()
        var reader = unsafe SubjectModelReader(UnsafeRawBufferPointer(start: english_subject_model(), count: size))
        // A test reads the same bytes, so that a file that is none can't get this far.
        guard let header = reader.header() else { return SubjectModel(vocabulary: SlotVocabulary(), weights: []) }
        return SubjectModel(header, .embedded(reader.offset))
    }()

    /// A model from its file's bytes; nil where they are none.
    package init?(bytes: [UInt8]) {
        let read = unsafe bytes.withUnsafeBytes { bytes -> (SubjectModelReader.Header, [[Int16]])? in
            var reader = unsafe SubjectModelReader(bytes)
            guard let header = reader.header() else { return nil }
            return (header, reader.weights(of: header))
        }
        guard let (header, weights) = read else { return nil }
        self.init(header, .arrays(weights))
    }

    private init(_ header: SubjectModelReader.Header, _ storage: Storage) {
        vocabulary = header.vocabulary
        scales = header.scales
        self.storage = storage
    }

    /// - Parameter weights: By slot, in the order of ``Slot``; a slot without weights takes the first candidate.
    package init(vocabulary: SlotVocabulary, weights: [[Float]]) {
        self.vocabulary = vocabulary
        scales = weights.map { max(1e-6, $0.reduce(0) { max($0, $1.magnitude) }) / Float(Int16.max) }
        storage = .arrays(
            zip(weights, scales).map { weights, scale in weights.map { Int16(($0 / scale).rounded()) } })
    }

    /// The model file.
    package var bytes: [UInt8] {
        guard case .arrays(let weights) = storage else { return [] }
        return SubjectModelWriter.bytes(SubjectModelReader.Header(vocabulary: vocabulary, scales: scales), weights)
    }

    /// The probability of each candidate.
    package func probabilities(of choice: Choice, in slot: Slot) -> [Float] {
        let scores = choice.traits.map { score(of: $0, in: slot) }
        let most = scores.max() ?? 0
        let odds = scores.map { Probability.exp($0 - most) }
        let all = odds.reduce(0, +)
        return odds.map { $0 / all }
    }

    /// The probability that something with these traits is so, where it is or is not.
    func probability(of traits: [UInt32], in slot: Slot) -> Float {
        let score = score(of: traits, in: slot)
        let odds = Probability.exp(-score.magnitude)
        return score > 0 ? 1 / (1 + odds) : odds / (1 + odds)
    }

    private func score(of traits: [UInt32], in slot: Slot) -> Float {
        guard slot.rawValue < scales.count else { return 0 }
        let sum: Int
        switch storage {
        case .arrays(let weights):
            let weights = weights[slot.rawValue]
            sum = traits.reduce(0) { $0 &+ Int(weights.isEmpty ? 0 : weights[Int($1 & Self.mask)]) }
        case .embedded(let offset):
            // An array of the C target, which never moves or ends; a mask keeps each index inside of a slot's weights.
            let start = unsafe UnsafeRawPointer(english_subject_model()) + offset + (slot.rawValue << Self.bits) * 2
            let weights = unsafe start.assumingMemoryBound(to: Int16.self)
            sum = traits.reduce(0) { unsafe $0 &+ Int(weights[Int($1 & Self.mask)]) }
        }
        return Float(sum) * scales[slot.rawValue]
    }
}

enum Probability {
    /// e to a power of at most zero, to six digits: good enough for odds, and the same on every machine.
    static func exp(_ x: Float) -> Float {
        guard x > -30 else { return 0 }
        // (1 + x/2^10 + …)^(2^10), with three terms.
        let y = Double(x) / 1024
        var power = 1 + y * (1 + y * (0.5 + y / 6))
        for _ in 0..<10 { power *= power }
        return Float(power)
    }
}
