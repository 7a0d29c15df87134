/// The candidates for one slot of a claim, each with its traits.
package struct Choice {
    /// What each candidate would put into the slot; empty for a slot that stays empty. No text comes twice.
    package private(set) var texts: [String] = []
    /// The numbers of each candidate's traits. One that comes twice counts twice.
    package private(set) var traits: [[UInt32]] = []
    private var anchors: [Int] = []
    private var indices: [UInt64: Int] = [:]

    /// More places of one candidate in an article than these say nothing more.
    private static let mostAnchors = 3

    /// Traits of a manner that only invented stories have, for training.
    package static func mannerTraits(_ shape: String, kind: Subject.Kind?, _ slot: Slot) -> [UInt32] {
        let shape = number(shape)
        return [trait(.manner, shape, 1)] + (kind.map { [trait(.manner, shape, number($0.rawValue))] } ?? [])
    }

    /// FNV-1a with 64 bits, by which two texts of one choice are told apart.
    private static func key(_ text: String) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return hash
    }

    /// The same with more traits for each candidate.
    package func with(_ more: (String) -> [UInt32]) -> Choice {
        var choice = self
        for index in texts.indices { choice.traits[index] += more(texts[index]) }
        return choice
    }

    /// Adds a candidate, or to one with this text what speaks for it at one more place of the article.
    ///
    /// - Parameters:
    ///   - own: Traits that the text has wherever it stands.
    ///   - anchored: Those that it has at this place.
    mutating func add(_ text: String, own: [Trait], anchored: [Trait] = []) {
        let key = Self.key(text)
        if let index = indices[key] {
            guard anchors[index] < Self.mostAnchors else { return }
            anchors[index] += 1
            traits[index] += anchored
            return
        }
        indices[key] = texts.count
        texts.append(text)
        traits.append(own + anchored)
        anchors.append(1)
    }
}
