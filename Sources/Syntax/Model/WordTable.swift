/// What is known of single words, as it lies in the model file: an open hash table of their clusters and usual tags.
@safe struct WordTable {
    private let mask: Int
    private let keys: UnsafePointer<UInt32>
    private let clusters: UnsafePointer<UInt32>
    private let tags: UnsafePointer<UInt8>

    /// - Parameter section: Checked when the model was loaded: bits, then for each slot keys, clusters and tags.
    init(_ section: UnsafeRawPointer) {
        let slots = unsafe 1 << Int(section.load(as: UInt32.self))
        mask = slots - 1
        unsafe keys = (section + 64).assumingMemoryBound(to: UInt32.self)
        unsafe clusters = (section + 64 + 4 * slots).assumingMemoryBound(to: UInt32.self)
        unsafe tags = (section + 64 + 8 * slots).assumingMemoryBound(to: UInt8.self)
    }

    /// Completes a word by what is known of it.
    func complete(_ word: inout WordForm) {
        // 0 marks an empty slot, of which there is always one.
        var slot = Int(word.form) & mask
        while unsafe keys[slot] != 0 {
            if unsafe keys[slot] == word.form {
                word.clusters = unsafe WordTable.unpack(clusters[slot])
                let tag = unsafe tags[slot]
                word.usualTag = tag & 0x7F
                word.isUnambiguous = tag & 0x80 != 0
                return
            }
            slot = (slot &+ 1) & mask
        }
    }

    func contains(_ form: UInt32) -> Bool {
        var slot = Int(form) & mask
        while unsafe keys[slot] != 0 {
            if unsafe keys[slot] == form { return true }
            slot = (slot &+ 1) & mask
        }
        return false
    }

    private static func unpack(_ packed: UInt32) -> WordClusters {
        WordClusters(
            coarse: UInt8(truncatingIfNeeded: packed >> 19 & 0x7F),
            middle: UInt16(truncatingIfNeeded: packed >> 10 & 0x1FF),
            fine: UInt16(truncatingIfNeeded: packed & 0x3FF))
    }
}

extension WordClusters {
    /// As the model file holds it.
    package var packed: UInt32 { UInt32(coarse) << 19 | UInt32(middle) << 10 | UInt32(fine) }
}
