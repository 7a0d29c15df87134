/// Chooses the slots that a row's name is made of.
///
/// A slot that is right as such may be left out of a name that is better without it, and the other way round. So each word of
/// the likeliest candidates gets the odds that it belongs into the name, which are learned too; and of all combinations of
/// candidates the one is taken whose words are expected to agree best, as an F1, with the right name.
struct NameChoice {
    /// The likeliest texts of a slot with their probabilities.
    private typealias Likely = [(text: String, probability: Float)]

    private static let most: [(slot: Slot, count: Int)] = [(.noun, 4), (.state, 4), (.of, 5), (.place, 3)]
    /// No name is made of more different words; what is beyond counts for nothing.
    private static let mostWords = 64

    private var likely = [Likely](repeating: [], count: most.count)

    /// Keeps the likeliest candidates of a slot that a name is made of.
    mutating func keep(_ choice: Choice, _ probabilities: [Float], in slot: Slot) {
        guard let place = Self.most.firstIndex(where: { $0.slot == slot }) else { return }
        let order = probabilities.indices.sorted { (probabilities[$0], $1) > (probabilities[$1], $0) }
        likely[place] = order.prefix(Self.most[place].count).map { (choice.texts[$0], probabilities[$0]) }
    }

    /// The words that a name may have, and what speaks for each.
    func words(for reader: CandidateReader) -> NameWords {
        var words = NameWords()
        for (slot, texts) in likely.enumerated() {
            for (text, probability) in texts {
                for stem in Self.words(of: text, slot).stems where words.stems.count < Self.mostWords {
                    words.add(stem, slot: slot, probability)
                }
            }
        }
        words.finish(for: reader)
        return words
    }

    /// A candidate's words in a name.
    private static func words(of text: String, _ slot: Int) -> ContentWords {
        switch most[slot].slot {
        case .noun: ContentWords(text == "person" ? "people" : text)
        case .state: ContentWords(text == "duration" ? "time" : text)
        case .of: ContentWords(RowName.withoutDate(text))
        default: ContentWords(RowName.inner(text))
        }
    }

    /// The subject that the name is made of.
    ///
    /// - Parameters:
    ///   - subject: Gives the slots that are no matter of words.
    ///   - odds: For each word the probability that it belongs into the name.
    func subject(_ subject: Subject, _ words: NameWords, _ odds: [Float]) -> Subject {
        let parts = likely.enumerated().map { slot, texts in
            var parts = texts.map { ($0.text, bits(of: Self.words(of: $0.text, slot), words)) }
            // A name need not say all.
            if !parts.contains(where: { $0.0.isEmpty }), slot > 0 || parts.isEmpty { parts.append(("", 0)) }
            return parts
        }
        let expected = odds.reduce(0, +)
        var best = (chosen: [0, 0, 0, 0], agreement: Float(-1))
        for noun in parts[0].indices {
            for state in parts[1].indices {
                for owner in parts[2].indices {
                    for place in parts[3].indices {
                        let all = parts[0][noun].1 | parts[1][state].1 | parts[2][owner].1 | parts[3][place].1
                        guard all != 0 else { continue }
                        var right: Float = 0
                        var rest = all
                        while rest != 0 {
                            right += odds[rest.trailingZeroBitCount]
                            rest &= rest - 1
                        }
                        let agreement = 2 * right / (Float(all.nonzeroBitCount) + expected)
                        if agreement > best.agreement { best = ([noun, state, owner, place], agreement) }
                    }
                }
            }
        }
        var named = subject
        named.noun = parts[0][best.chosen[0]].0
        named.state = parts[1][best.chosen[1]].0
        named.of = parts[2][best.chosen[2]].0
        named.place = parts[3][best.chosen[3]].0
        return named.filled
    }

    private func bits(of words: ContentWords, _ all: NameWords) -> UInt64 {
        words.stems.reduce(0) { bits, stem in all.index(of: stem).map { bits | 1 << UInt64($0) } ?? bits }
    }
}

/// The words that a name may have, each with its traits.
package struct NameWords {
    /// None twice.
    package private(set) var stems: [UInt32] = []
    package private(set) var traits: [[UInt32]] = []
    /// For each word and slot how likely a candidate with it is.
    private var masses: [[Float]] = []

    func index(of stem: UInt32) -> Int? { stems.firstIndex(of: stem) }

    mutating func add(_ stem: UInt32, slot: Int, _ probability: Float) {
        if let index = index(of: stem) {
            masses[index][slot] += probability
        } else {
            stems.append(stem)
            masses.append([0, 0, 0, 0])
            masses[stems.count - 1][slot] = probability
        }
    }

    /// Finds what speaks for each word: how likely the slots' candidates with it are, what word it is, and where it stands.
    mutating func finish(for reader: CandidateReader) {
        let kind = reader.kind, unit = reader.mention.unitClass
        traits = zip(stems, masses).map { stem, masses in
            let grades = masses.map(Self.grade)
            let none = 1 - masses.reduce(1) { $0 * (1 - min($1, 1)) }
            var traits = [
                trait(.bias, number("name")), trait(.nameKind, kind), trait(.nameKind, unit, 1),
                trait(.nameWord, stem), trait(.nameWord, stem, kind, 1), trait(.nameWord, stem, unit, 2),
                trait(.nameMass, 9, Self.grade(none)), trait(.nameMass, 9, Self.grade(none), kind),
                trait(.nameMass, 9, Self.grade(none), unit),
                trait(.nameMasses, grades[0] * 16 + grades[1], grades[2] * 16 + grades[3]),
            ]
            for (slot, grade) in grades.enumerated() where grade > 0 {
                let slot = UInt32(slot)
                traits += [
                    trait(.nameMass, slot, grade), trait(.nameMass, slot, grade, kind),
                    trait(.nameMass, slot, grade, unit),
                ]
                for other in Int(slot) + 1..<4 where grades[other] > 0 {
                    traits.append(trait(.nameMassPair, slot * 4 + UInt32(other), grade, grades[other]))
                }
            }
            return traits + reader.whereabouts(of: stem)
        }
    }

    private static func grade(_ probability: Float) -> UInt32 {
        for (grade, limit) in [0.0001, 0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.97].enumerated()
        where probability < Float(limit) { return UInt32(grade) }
        return 11
    }
}

extension CandidateReader {
    /// Where a word stands: beside the quantity, in the title, the lead, the sentence before.
    func whereabouts(of stem: UInt32) -> [Trait] {
        var traits: [Trait] = []
        for (sentence, place) in views {
            let found = sentence.stems.indices.filter { sentence.stems[$0] == stem }
            traits.append(trait(.namePlace, place.rawValue, UInt32(min(found.count, 2))))
            guard let first = found.first else { continue }
            let nearest =
                place == .same
                ? found.min { abs($0 - mention.words.lowerBound) < abs($1 - mention.words.lowerBound) } ?? first : first
            let view = view(nearest, in: sentence, place)
            for fact in view.traits { traits.append(trait(.nameFact, place == .same ? 1 : 0, fact)) }
        }
        return traits
    }
}
