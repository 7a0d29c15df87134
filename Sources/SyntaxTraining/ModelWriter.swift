import Syntax

/// Writes the sections of a model file; `ModelFormat` and the tables of Syntax say how they lie.
struct ModelWriter {
    private var sections = [[UInt8]](repeating: [], count: ModelFormat.sections)

    subscript(section: ModelFormat.Section) -> [UInt8] {
        get { sections[section.rawValue] }
        set { sections[section.rawValue] = newValue }
    }

    var file: [UInt8] {
        var starts: [UInt32] = []
        var body: [UInt8] = []
        for section in sections {
            starts.append(UInt32(64 + body.count))
            body += section
            body += [UInt8](repeating: 0, count: (64 - body.count % 64) % 64)
        }
        var header = ModelFormat.magic.bytes + ModelFormat.version.bytes + starts.flatMap(\.bytes)
        header += [UInt8](repeating: 0, count: 64 - header.count)
        return header + body
    }

    static func tagClasses(_ classes: [TagClass]) -> [UInt8] {
        [UInt8(classes.count)] + classes.flatMap { [$0.partOfSpeech.rawValue, $0.tag.rawValue] }
    }

    static func transitions(_ classes: TransitionClasses) -> [UInt8] {
        [UInt8(classes.left.count)] + classes.left.map(\.rawValue) + [UInt8(classes.right.count)]
            + classes.right.map(\.rawValue)
    }

    static func words(_ words: [UInt32: WordKnowledge]) -> [UInt8] {
        var bits = 1
        while (1 << bits) * 3 < words.count * 4 { bits += 1 }
        let mask = (1 << bits) - 1
        var keys = [UInt32](repeating: 0, count: 1 << bits)
        var clusters = keys
        var tags = [UInt8](repeating: 0, count: 1 << bits)
        for (key, word) in words.sorted(by: { $0.key < $1.key }) where key != 0 {
            var slot = Int(key) & mask
            while keys[slot] != 0 { slot = (slot + 1) & mask }
            keys[slot] = key
            clusters[slot] = word.clusters.packed
            tags[slot] = word.usualTag | (word.isUnambiguous ? 0x80 : 0)
        }
        return padded(UInt32(bits).bytes) + keys.flatMap(\.bytes) + clusters.flatMap(\.bytes) + tags
    }

    /// Weights become signed bytes: the score's unit is a `scale`th. A weight that is more than a byte holds is several
    /// entries of one class: cutting it off costs a point of labelled attachment.
    static func weights(_ weights: Weights, scale: Double) -> [UInt8] {
        var features: [(key: UInt32, entries: [UInt16])] = []
        for entry in weights.entries {
            let bytes = signedBytes(Int((entry.weight * scale).rounded()))
            guard !bytes.isEmpty else { continue }
            if features.last?.key != entry.key { features.append((entry.key, [])) }
            features[features.count - 1].entries += bytes.map {
                UInt16(UInt8(bitPattern: $0)) << 8 | UInt16(entry.label)
            }
        }
        // About two features a bucket.
        var bits = 4
        while 1 << (bits + 1) < features.count { bits += 1 }
        var starts: [UInt32] = []
        var rows: [UInt16] = []
        starts.reserveCapacity((1 << bits) + 1)
        for feature in features {
            while starts.count <= Int(feature.key >> UInt32(32 - bits)) { starts.append(UInt32(rows.count)) }
            rows.append(UInt16(truncatingIfNeeded: feature.key))
            rows.append(UInt16(feature.entries.count))
            rows += feature.entries
        }
        while starts.count <= 1 << bits { starts.append(UInt32(rows.count)) }
        return padded(UInt32(bits).bytes) + starts.flatMap(\.bytes)
            + rows.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }

    /// Signed bytes whose sum this is; none for 0.
    static func signedBytes(_ sum: Int) -> [Int8] {
        var rest = sum
        var bytes: [Int8] = []
        while rest != 0 {
            let byte = max(-127, min(127, rest))
            bytes.append(Int8(byte))
            rest -= byte
        }
        return bytes
    }

    static func lemmas(rules: [EditRule], index: [UInt32: UInt16]) -> [UInt8] {
        var bytes = UInt32(rules.count).bytes
        for rule in rules { bytes += [UInt8(rule.removed), UInt8(rule.added.count)] + rule.added }
        bytes += UInt32(index.count).bytes
        for (key, rule) in index.sorted(by: { $0.key < $1.key }) {
            bytes += key.bytes + [UInt8(rule & 0xFF), UInt8(rule >> 8)]
        }
        return bytes
    }

    private static func padded(_ bytes: [UInt8]) -> [UInt8] { bytes + [UInt8](repeating: 0, count: 64 - bytes.count) }
}

extension UInt32 {
    /// Low byte first.
    var bytes: [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: self >> (8 * $0)) } }
}
