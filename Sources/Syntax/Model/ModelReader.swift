/// Reads the small sections of a model file from their starts.
@safe struct ModelReader {
    private var bytes: UnsafeRawPointer

    init(_ bytes: UnsafeRawPointer) {
        unsafe self.bytes = bytes
    }

    private mutating func byte() -> UInt8 {
        defer { unsafe bytes += 1 }
        return unsafe bytes.load(as: UInt8.self)
    }

    private mutating func number() -> UInt32 {
        defer { unsafe bytes += 4 }
        return unsafe bytes.loadUnaligned(as: UInt32.self)
    }

    mutating func tagClasses() -> [TagClass] {
        (0..<byte()).map { _ in
            let partOfSpeech = PartOfSpeech(rawValue: byte()) ?? .other
            return TagClass(partOfSpeech, PennTag(rawValue: byte()) ?? .foreignWord)
        }
    }

    mutating func relations() -> [Relation] {
        (0..<byte()).map { _ in Relation(rawValue: byte()) ?? .unspecified }
    }

    mutating func editRules() -> [EditRule] {
        (0..<number()).map { _ in
            let removed = Int(byte())
            return EditRule(removed: removed, added: (0..<byte()).map { _ in byte() })
        }
    }

    mutating func ruleIndex() -> [UInt32: UInt16] {
        let count = number()
        var index: [UInt32: UInt16] = [:]
        index.reserveCapacity(Int(count))
        for _ in 0..<count {
            let key = number()
            index[key] = UInt16(byte()) | UInt16(byte()) << 8
        }
        return index
    }
}
