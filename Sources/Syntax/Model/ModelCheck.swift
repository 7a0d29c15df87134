/// Whether bytes are a model file that can be used without further checks: every offset, count and number in it leads to
/// a place of its own section, and every search in it ends.
struct ModelCheck {
    private let bytes: [UInt8]
    private let starts: [Int]

    static func isValid(_ bytes: [UInt8]) -> Bool {
        guard let check = ModelCheck(bytes) else { return false }
        return check.hasTagClasses && check.hasTransitions && check.hasWords && check.hasLemmas
            && check.hasWeights(.tagWeights, classes: check.tagClassCount)
            && check.hasWeights(.parserWeights, classes: check.transitionCount)
    }

    private init?(_ bytes: [UInt8]) {
        self.bytes = bytes
        let header = 8 + 4 * ModelFormat.sections
        guard bytes.count >= header, ModelCheck.number(bytes, 0) == Int(ModelFormat.magic),
            ModelCheck.number(bytes, 4) == Int(ModelFormat.version)
        else { return nil }
        starts = (0..<ModelFormat.sections).map { ModelCheck.number(bytes, 8 + 4 * $0) } + [bytes.count]
        guard starts[0] >= header, zip(starts, starts.dropFirst()).allSatisfy({ $0 <= $1 }),
            starts.dropLast().allSatisfy({ $0.isMultiple(of: ModelFormat.alignment) })
        else { return nil }
    }

    private static func number(_ bytes: [UInt8], _ offset: Int) -> Int {
        Int(bytes[offset]) | Int(bytes[offset + 1]) << 8 | Int(bytes[offset + 2]) << 16 | Int(bytes[offset + 3]) << 24
    }

    private func section(_ section: ModelFormat.Section) -> ArraySlice<UInt8> {
        bytes[starts[section.rawValue]..<starts[section.rawValue + 1]]
    }

    /// The number of bits that a section with a hash table starts with.
    private func bits(_ section: ArraySlice<UInt8>, most: Int) -> Int? {
        guard section.count >= 64 else { return nil }
        let bits = ModelCheck.number(bytes, section.startIndex)
        return (1...most).contains(bits) ? bits : nil
    }

    private var tagClassCount: Int { section(.tagClasses).first.map(Int.init) ?? 0 }

    private var hasTagClasses: Bool {
        let section = section(.tagClasses)
        guard (1...ModelFormat.mostTagClasses).contains(tagClassCount), section.count > 2 * tagClassCount else {
            return false
        }
        return (0..<tagClassCount).allSatisfy {
            PartOfSpeech(rawValue: section[section.startIndex + 1 + 2 * $0]) != nil
                && PennTag(rawValue: section[section.startIndex + 2 + 2 * $0]) != nil
        }
    }

    private var transitionCount: Int {
        let section = section(.transitions)
        guard let left = section.first.map(Int.init), section.count > left + 1 else { return 0 }
        return 2 + left + Int(section[section.startIndex + left + 1])
    }

    /// A parser needs an arc to each side.
    private var hasTransitions: Bool {
        let section = section(.transitions)
        guard let left = section.first.map(Int.init), left > 0, transitionCount > 2 + left,
            transitionCount <= ModelFormat.mostTransitions, section.count >= transitionCount
        else { return false }
        return (0..<transitionCount).allSatisfy {
            $0 == 0 || $0 == left + 1 || Relation(rawValue: section[section.startIndex + $0]) != nil
        }
    }

    private var hasWords: Bool {
        let section = section(.words)
        guard let bits = bits(section, most: 24), section.count >= 64 + 9 << bits else { return false }
        let slots = 1 << bits
        let keys = section.startIndex + 64
        // A search ends at an empty slot.
        var hasEmptySlot = false
        for slot in 0..<slots {
            if ModelCheck.number(bytes, keys + 4 * slot) == 0 { hasEmptySlot = true }
            let tag = bytes[keys + 8 * slots + slot]
            guard Int(tag & 0x7F) <= tagClassCount, tag != 0x80 else { return false }
        }
        return hasEmptySlot
    }

    private func hasWeights(_ name: ModelFormat.Section, classes: Int) -> Bool {
        let section = section(name)
        guard let bits = bits(section, most: 28) else { return false }
        let buckets = section.startIndex + 64
        let rows = buckets + ((1 << bits) + 1) * 4
        guard rows <= section.endIndex else { return false }
        var row = 0
        for bucket in 0...(1 << bits) {
            let next = ModelCheck.number(bytes, buckets + 4 * bucket)
            guard next >= row, rows + 2 * next <= section.endIndex else { return false }
            // The rows before the first bucket's start belong to none.
            if bucket == 0 { row = next }
            while row < next {
                guard row + 2 <= next else { return false }
                let count = Int(bytes[rows + 2 * row + 2]) | Int(bytes[rows + 2 * row + 3]) << 8
                guard row + 2 + count <= next else { return false }
                for entry in 0..<count where Int(bytes[rows + 2 * (row + 2 + entry)]) >= classes { return false }
                row += 2 + count
            }
        }
        return true
    }

    private var hasLemmas: Bool {
        let section = section(.lemmas)
        guard section.count >= 8 else { return false }
        let rules = ModelCheck.number(bytes, section.startIndex)
        var offset = section.startIndex + 4
        for _ in 0..<rules {
            guard offset + 2 <= section.endIndex else { return false }
            offset += 2 + Int(bytes[offset + 1])
        }
        guard offset + 4 <= section.endIndex else { return false }
        let keys = ModelCheck.number(bytes, offset)
        guard offset + 4 + 6 * keys <= section.endIndex else { return false }
        return (0..<keys).allSatisfy { key in
            let place = offset + 4 + 6 * key + 4
            return Int(bytes[place]) | Int(bytes[place + 1]) << 8 < rules
        }
    }
}
