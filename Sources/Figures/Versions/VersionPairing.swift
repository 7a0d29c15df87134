internal import Claims

/// Which claims of two versions of one text are the same claim, whatever its value became.
enum VersionPairing {
    /// For each claim of the new version the index of the old claim that it was; each old claim is one new claim at most.
    ///
    /// The same words in the same sentence come first. Of what is left, two claims are one when their sentences or what they
    /// measure share most words, the numbers aside; those that share most are joined first.
    static func origins<Failure>(
        of new: [Claim], among old: [Claim], check: () throws(Failure) -> Void
    ) throws(Failure) -> [Int?] {
        var origins = [Int?](repeating: nil, count: new.count)
        var unpaired: [Words: [Int]] = [:]
        for index in old.indices.reversed() { unpaired[Words(old[index]), default: []].append(index) }
        for index in new.indices {
            origins[index] = unpaired[Words(new[index])]?.popLast()
        }
        let left = unpaired.values.joined().sorted().map { (index: $0, words: Bag(old[$0])) }
        guard !left.isEmpty else { return origins }
        var pairs: [(likeness: Double, new: Int, old: Int)] = []
        for index in new.indices where origins[index] == nil {
            try check()
            let bag = Bag(new[index])
            for (other, words) in left {
                let likeness = bag.likeness(to: words)
                if likeness >= leastLikeness { pairs.append((likeness, index, other)) }
            }
        }
        pairs.sort { $0.likeness != $1.likeness ? $0.likeness > $1.likeness : ($0.new, $0.old) < ($1.new, $1.old) }
        var taken: Set<Int> = []
        for pair in pairs where origins[pair.new] == nil && taken.insert(pair.old).inserted {
            origins[pair.new] = pair.old
        }
        return origins
    }

    /// Whether two sentences share most words, the numbers aside: a desk changes a word, not what is said.
    static func areOneSentence(_ a: String, _ b: String) -> Bool {
        a == b || dice(words(of: a), words(of: b)) >= 0.8
    }

    private static func words(of sentence: String) -> Set<Substring> {
        Set(
            sentence.lowercased()[...].split { !$0.isLetter && !$0.isNumber }.filter { !$0.contains(where: \.isNumber) }
        )
    }

    /// Dice's coefficient.
    private static func dice<Word: Hashable>(_ a: Set<Word>, _ b: Set<Word>) -> Double {
        let sum = a.count + b.count
        return sum == 0 ? 0 : 2 * Double(a.count { b.contains($0) }) / Double(sum)
    }

    /// Of a sum of at most 2: half of the words of both sentence and measure, or nearly all of one.
    private static let leastLikeness = 1.0

    private struct Words: Hashable {
        let sentence: String
        let text: String

        init(_ claim: Claim) {
            sentence = claim.sentence
            text = claim.text
        }
    }

    /// What two claims have in common apart from their numbers.
    private struct Bag {
        private let dimension: Dimension
        private let isCount: Bool
        private let unit: String
        private let status: Status
        private let sentence: Set<Substring>
        private let concept: Set<String>
        private let value: Double

        init(_ claim: Claim) {
            let unit = claim.quantity.unit
            dimension = unit.dimension
            isCount = dimension == .count
            self.unit = unit.name.lowercased()
            status = claim.status
            sentence = words(of: claim.sentence)
            concept = Set(claim.concept.map { $0.lowercased() })
            value = claim.quantity.value
        }

        /// From 0 to 2 and a little.
        func likeness(to other: Bag) -> Double {
            guard dimension == other.dimension, status == other.status,
                !isCount || unit == other.unit || PeopleNouns.contains(unit) && PeopleNouns.contains(other.unit)
            else { return 0 }
            var likeness = dice(sentence, other.sentence) + dice(concept, other.concept)
            if likeness == 0 { return 0 }
            if value == other.value { likeness += 0.2 }
            if unit == other.unit { likeness += 0.1 }
            return likeness
        }
    }
}
