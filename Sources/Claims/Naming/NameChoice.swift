/// Chooses the slots that a row's name is made of.
///
/// A slot that is right as such may be left out of a name that is better without it, and the other way round. So of all
/// combinations of likely candidates the one is taken whose words are expected to agree best, as an F1, with the right name.
/// How well each candidate suits its own slot counts too, so that what is counted is named as such, and not as whose it is.
struct NameChoice {
    private static let slots: [Slot] = [.noun, .state, .of, .place]
    /// Of each slot's candidates so many that are likeliest there, and so many whose words are likeliest in the name.
    private static let mostOfSlot = 4
    private static let mostOfName = 3
    /// A word that is less likely in the name costs more than it gives.
    private static let leastOdds: Float = 0.3
    /// No name is made of more different words; what is beyond counts for nothing.
    private static let mostWords = 64

    /// How much a candidate's fit to its own slot counts beside the agreement of the whole name.
    private static let weightOfNoun: Float = 0.3
    private static let weightOfOther: Float = 0.1

    private let odds: SlotOdds
    private var parts = [[Part]](repeating: [], count: slots.count)
    private var stems: [UInt32] = []

    private struct Part {
        let text: String
        /// What it is worth that it suits its slot.
        let fit: Float
        /// Which of ``stems`` it has.
        var bits: UInt64 = 0
    }

    init(odds: SlotOdds) { self.odds = odds }

    /// A text that may stand in a slot.
    struct Candidate {
        let text: String
        let words: ContentWords
        /// How well it suits the slot.
        let agreement: Float
    }

    /// - Parameter candidates: A slot's candidates, those first that suit it best.
    mutating func keep(_ candidates: [Candidate], in slot: Slot) {
        guard let place = Self.slots.firstIndex(of: slot) else { return }
        var kept = Array(candidates.indices.prefix(Self.mostOfSlot))
        let gains = candidates.map { $0.words.stems.reduce(0) { $0 + odds[$1] - Self.leastOdds } }
        let order = candidates.indices.filter { gains[$0] > 0 }.sorted { (gains[$0], $1) > (gains[$1], $0) }
        for index in order.prefix(Self.mostOfName) where !kept.contains(index) { kept.append(index) }
        let weight = slot == .noun ? Self.weightOfNoun : Self.weightOfOther
        parts[place] = kept.map { index in
            let text = candidates[index].text
            return Part(
                text: text, fit: weight * candidates[index].agreement,
                bits: Self.words(of: text, slot).stems.reduce(0) { $0 | bit(of: $1) })
        }
        // A name need not say all.
        if slot != .noun || kept.isEmpty, !parts[place].contains(where: \.text.isEmpty) {
            parts[place].append(Part(text: "", fit: weight * (candidates.first { $0.text.isEmpty }?.agreement ?? 0)))
        }
    }

    private mutating func bit(of stem: UInt32) -> UInt64 {
        let index = stems.firstIndex(of: stem) ?? stems.count
        guard index < Self.mostWords else { return 0 }
        if index == stems.count { stems.append(stem) }
        return 1 << UInt64(index)
    }

    /// A candidate's words in a name.
    private static func words(of text: String, _ slot: Slot) -> ContentWords {
        switch slot {
        case .noun: ContentWords(text == "person" ? "people" : text)
        case .state:
            ContentWords(RowName.State(text).textInName)
        case .of: ContentWords(RowName.withoutDate(text))
        default: ContentWords(RowName.inner(text))
        }
    }

    /// The subject that the name is made of.
    ///
    /// - Parameter subject: Gives the slots that are no matter of words.
    func subject(_ subject: Subject) -> Subject {
        let each = stems.map { odds[$0] }
        var best = (chosen: [0, 0, 0, 0], agreement: Float(-1))
        for noun in parts[0].indices {
            for state in parts[1].indices {
                for owner in parts[2].indices {
                    for place in parts[3].indices {
                        let all =
                            parts[0][noun].bits | parts[1][state].bits | parts[2][owner].bits | parts[3][place].bits
                        guard all != 0 else { continue }
                        var right: Float = 0
                        var rest = all
                        while rest != 0 {
                            right += each[rest.trailingZeroBitCount]
                            rest &= rest - 1
                        }
                        let agreement =
                            2 * right / (Float(all.nonzeroBitCount) + odds.expected) + parts[0][noun].fit
                            + parts[1][state].fit + parts[2][owner].fit + parts[3][place].fit
                        if agreement > best.agreement { best = ([noun, state, owner, place], agreement) }
                    }
                }
            }
        }
        var named = subject
        for (place, slot) in Self.slots.enumerated() where best.chosen[place] < parts[place].count {
            named.set(slot, to: parts[place][best.chosen[place]].text)
        }
        return named.filled
    }
}
