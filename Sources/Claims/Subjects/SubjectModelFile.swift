/// The model file: `magic`, the number of bits, the number of slots, a scale for each slot (bits of a 32-bit float), the
/// vocabulary of nouns and that of states, each its number and then strings behind their lengths, all numbers with 32 bits,
/// low byte first; then, from a multiple of 64 on, the slots' weights, 16 bits each.
enum SubjectModelFile {
    static let magic: UInt32 = 0x4A53_5746  // FWSJ
    static let alignment = 64
}

enum SubjectModelWriter {
    static func bytes(_ header: SubjectModelReader.Header, _ weights: [[Int16]]) -> [UInt8] {
        var bytes: [UInt8] = []
        func put(_ number: UInt32) {
            for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
        }
        put(SubjectModelFile.magic)
        put(UInt32(SubjectModel.bits))
        put(UInt32(header.scales.count))
        for scale in header.scales { put(scale.bitPattern) }
        for list in [header.vocabulary.nouns, header.vocabulary.states] {
            put(UInt32(list.count))
            for text in list {
                put(UInt32(text.utf8.count))
                bytes += text.utf8
            }
        }
        while !bytes.count.isMultiple(of: SubjectModelFile.alignment) { bytes.append(0) }
        for slot in weights {
            for weight in slot {
                bytes.append(UInt8(truncatingIfNeeded: weight))
                bytes.append(UInt8(truncatingIfNeeded: weight >> 8))
            }
        }
        return bytes
    }
}

/// Reads what stands before the weights.
@safe struct SubjectModelReader {
    struct Header {
        let vocabulary: SlotVocabulary
        let scales: [Float]
    }

    private let bytes: UnsafeRawBufferPointer
    /// Where the next number stands.
    private(set) var offset = 0

    init(_ bytes: UnsafeRawBufferPointer) { unsafe self.bytes = bytes }

    /// Nil where the bytes are no model of this program.
    mutating func header() -> Header? {
        guard number() == SubjectModelFile.magic, number() == UInt32(SubjectModel.bits), let slots = number(),
            slots == Slot.allCases.count
        else { return nil }
        var scales: [Float] = []
        for _ in 0..<slots {
            guard let bits = number() else { return nil }
            scales.append(Float(bitPattern: bits))
        }
        guard let nouns = texts(), let states = texts() else { return nil }
        offset = (offset + SubjectModelFile.alignment - 1) / SubjectModelFile.alignment * SubjectModelFile.alignment
        guard unsafe bytes.count == offset + Int(slots) << SubjectModel.bits * 2 else { return nil }
        return Header(vocabulary: SlotVocabulary(nouns: nouns, states: states), scales: scales)
    }

    /// The weights that stand behind the header.
    mutating func weights(of header: Header) -> [[Int16]] {
        header.scales.map { _ in
            (0..<1 << SubjectModel.bits).map { _ in
                defer { offset += 2 }
                return unsafe bytes.loadUnaligned(fromByteOffset: offset, as: Int16.self)
            }
        }
    }

    private mutating func number() -> UInt32? {
        guard unsafe offset + 4 <= bytes.count else { return nil }
        defer { offset += 4 }
        return unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
    }

    private mutating func texts() -> [String]? {
        guard let count = number() else { return nil }
        var texts: [String] = []
        for _ in 0..<count {
            guard let length = number(), unsafe offset + Int(length) <= bytes.count else { return nil }
            unsafe texts.append(String(decoding: bytes[offset..<offset + Int(length)], as: UTF8.self))
            offset += Int(length)
        }
        return texts
    }
}
