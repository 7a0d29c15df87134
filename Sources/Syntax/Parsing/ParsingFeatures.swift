/// The features that a transition is chosen by: those of Zhang and Nivre ("Transition-based Dependency Parsing with Rich
/// Non-local Features", 2011), with word clusters, the preposition of the next word, and what stands in between.
package struct ParsingFeatures {
    package static let count = 81

    private let forms: [UInt32]
    /// Tag classes from 1; 0 for no word.
    private let tags: [UInt32]
    private let fine: [UInt32]
    private let middle: [UInt32]
    private let coarse: [UInt32]
    /// Commas, coordinators and verbs before each word.
    private let commas: [Int]
    private let coordinators: [Int]
    private let verbs: [Int]

    package init(_ words: [WordForm], classes: [Int], tagClasses: [TagClass]) {
        forms = words.map(\.form) + [0]
        tags = classes.map { UInt32($0 + 1) } + [0]
        fine = words.map { UInt32($0.clusters.fine) } + [0]
        middle = words.map { UInt32($0.clusters.middle) } + [0]
        coarse = words.map { UInt32($0.clusters.coarse) } + [0]
        let tagged = classes.map { tagClasses[$0] }
        commas = ParsingFeatures.countsBefore(tagged.map { $0.tag == .comma })
        coordinators = ParsingFeatures.countsBefore(tagged.map { $0.partOfSpeech == .coordinatingConjunction })
        verbs = ParsingFeatures.countsBefore(tagged.map { $0.partOfSpeech == .verb || $0.partOfSpeech == .auxiliary })
    }

    private static func countsBefore(_ marks: [Bool]) -> [Int] {
        var counts: [Int] = []
        counts.reserveCapacity(marks.count + 1)
        var count = 0
        for mark in marks {
            counts.append(count)
            if mark { count += 1 }
        }
        counts.append(count)
        return counts
    }

    private static func distance(_ words: Int) -> UInt32 {
        words < 5 ? UInt32(max(words, 0)) : words < 8 ? 5 : words < 12 ? 6 : 7
    }

    /// - Parameter keys: `count` features.
    package func fill(_ keys: inout [UInt32], of state: ParserState) {
        let none = state.none
        let s0 = state.top
        let n0 = state.next
        let n1 = state.isPutBack || n0 + 1 >= none ? none : n0 + 1
        let n2 = state.isPutBack || n0 + 2 >= none ? none : n0 + 2
        let n3 = state.isPutBack || n0 + 3 >= none ? none : n0 + 3
        let s1 = state.second
        let before = n0 > 0 ? n0 - 1 : none
        let after = s0 < none ? s0 + 1 : none
        let s0h = state.heads[s0]
        let s0h2 = state.heads[s0h]
        let s0l = state.left1[s0]
        let s0r = state.right1[s0]
        let s0l2 = state.left2[s0]
        let s0r2 = state.right2[s0]
        let n0l = state.left1[n0]
        let n0l2 = state.left2[n0]
        let s0w = forms[s0]
        let n0w = forms[n0]
        let n1w = forms[n1]
        let s0p = tags[s0]
        let n0p = tags[n0]
        let n1p = tags[n1]
        let s1p = tags[s1]
        let n2p = tags[n2]
        let s0hp = tags[s0h]
        let s0lp = tags[s0l]
        let s0rp = tags[s0r]
        let n0lp = tags[n0l]
        let n0lw = forms[n0l]
        let s0c = fine[s0]
        let n0c = fine[n0]
        let s0relation = UInt32(state.relations[s0])
        let s0rRelation = UInt32(state.relations[s0r])
        let s0lRelation = UInt32(state.relations[s0l])
        let n0lRelation = UInt32(state.relations[n0l])
        let apart = ParsingFeatures.distance(n0 - s0)
        let between =
            UInt32(min(commas[n0] - commas[min(s0, n0)], 2)) | UInt32(
                min(coordinators[n0] - coordinators[min(s0, n0)], 1)) << 2
            | UInt32(min(verbs[n0] - verbs[min(s0, n0)], 1)) << 3
        let s0rCount = UInt32(min(state.rightCount[s0], 4))
        let s0lCount = UInt32(min(state.leftCount[s0], 4))
        let n0lCount = UInt32(min(state.leftCount[n0], 4))
        let s0rSet = UInt32(truncatingIfNeeded: state.rightRelations[s0] ^ state.rightRelations[s0] >> 32)
        let s0lSet = UInt32(truncatingIfNeeded: state.leftRelations[s0] ^ state.leftRelations[s0] >> 32)
        let n0lSet = UInt32(truncatingIfNeeded: state.leftRelations[n0] ^ state.leftRelations[n0] >> 32)
        let s0n0p = s0p << 8 | n0p
        // Words alone.
        keys[0] = Hash.feature(0, s0w, s0p)
        keys[1] = Hash.feature(1, s0w)
        keys[2] = Hash.feature(2, s0p, s0hp, s0relation)
        keys[3] = Hash.feature(3, n0w, n0p)
        keys[4] = Hash.feature(4, n0w)
        keys[5] = Hash.feature(5, n0p, n1p)
        keys[6] = Hash.feature(6, n1w, n1p)
        keys[7] = Hash.feature(7, n1w)
        keys[8] = Hash.feature(8, forms[n2], n2p)
        // Pairs.
        keys[9] = Hash.feature(9, s0w, n0w, s0n0p)
        keys[10] = Hash.feature(10, s0w, n0w)
        keys[11] = Hash.feature(11, s0w, s0n0p)
        keys[12] = Hash.feature(12, n0w, s0n0p)
        keys[13] = Hash.feature(13, s0n0p)
        keys[14] = Hash.feature(14, s0n0p, n1p)
        keys[15] = Hash.feature(15, s0n0p, n1p, n2p)
        keys[16] = Hash.feature(16, s0n0p, s0hp)
        keys[17] = Hash.feature(17, s0n0p, s0lp)
        keys[18] = Hash.feature(18, s0n0p, s0rp, s0rRelation)
        keys[19] = Hash.feature(19, s0n0p, n0lp, n0lRelation)
        // Distance.
        keys[20] = Hash.feature(20, s0w, apart)
        keys[21] = Hash.feature(21, n0w, apart)
        keys[22] = Hash.feature(22, s0n0p, apart)
        keys[23] = Hash.feature(23, s0n0p, between)
        keys[24] = Hash.feature(24, s0w, n0w, apart)
        keys[25] = Hash.feature(25, s0n0p, between, apart)
        // Valency and the relations so far.
        keys[26] = Hash.feature(26, s0w, s0rCount, s0lCount)
        keys[27] = Hash.feature(27, s0p, s0rCount, s0lCount)
        keys[28] = Hash.feature(28, n0w, n0lCount)
        keys[29] = Hash.feature(29, n0p, n0lCount, s0p)
        keys[30] = Hash.feature(30, s0w, s0rSet)
        keys[31] = Hash.feature(31, s0p, s0rSet, n0p)
        keys[32] = Hash.feature(32, s0p, s0lSet, n0p)
        keys[33] = Hash.feature(33, n0w, n0lSet)
        keys[34] = Hash.feature(34, n0p, n0lSet, s0p)
        // Heads and dependents.
        keys[35] = Hash.feature(35, forms[s0h], s0relation)
        keys[36] = Hash.feature(36, forms[s0h], s0n0p, s0relation)
        keys[37] = Hash.feature(37, s0relation, s0n0p)
        keys[38] = Hash.feature(38, forms[s0l], s0lRelation)
        keys[39] = Hash.feature(39, forms[s0r], s0rRelation)
        keys[40] = Hash.feature(40, n0lw, n0lRelation, s0n0p)
        keys[41] = Hash.feature(41, s0n0p, tags[s0h2], s0hp)
        keys[42] = Hash.feature(42, s0n0p, tags[s0l2], s0lp)
        keys[43] = Hash.feature(43, s0n0p, tags[s0r2] << 8 | s0rp, UInt32(state.relations[s0r2]))
        keys[44] = Hash.feature(44, s0n0p, tags[n0l2], n0lp)
        keys[45] = Hash.feature(45, forms[s0l2], UInt32(state.relations[s0l2]))
        keys[46] = Hash.feature(46, forms[s0r2], UInt32(state.relations[s0r2]))
        keys[47] = Hash.feature(47, forms[n0l2], UInt32(state.relations[n0l2]))
        // The preposition of the next word, and what might take it.
        keys[48] = Hash.feature(48, s0w, n0lw)
        keys[49] = Hash.feature(49, s0c, n0lw, n0c)
        keys[50] = Hash.feature(50, forms[s0h], n0lw, s0p)
        keys[51] = Hash.feature(51, fine[s0h], n0lw, n0c)
        keys[52] = Hash.feature(52, s0w, n0lw, n0c)
        // Clusters.
        keys[53] = Hash.feature(53, s0c, n0c)
        keys[54] = Hash.feature(54, s0c, n0p)
        keys[55] = Hash.feature(55, s0p, n0c)
        keys[56] = Hash.feature(56, middle[s0], middle[n0], s0n0p)
        keys[57] = Hash.feature(57, coarse[s0], coarse[n0], s0n0p)
        keys[58] = Hash.feature(58, s0w, n0c)
        keys[59] = Hash.feature(59, s0c, n0w)
        keys[60] = Hash.feature(60, fine[s0h], s0c, n0c)
        keys[61] = Hash.feature(61, middle[n1], s0n0p)
        keys[62] = Hash.feature(62, coarse[s0h], s0n0p, coarse[s0] << 8 | coarse[n0])
        keys[63] = Hash.feature(63, s0n0p, s0hp << 8 | s0rp, n0lw)
        // The word below the top, which may still take it.
        keys[64] = Hash.feature(64, s1p, s0n0p)
        keys[65] = Hash.feature(65, forms[s1], s0n0p)
        keys[66] = Hash.feature(66, s1p << 8 | UInt32(state.relations[s1]), s0n0p, s0relation)
        // What comes, and what stands beside the two.
        keys[67] = Hash.feature(67, s0p, n0p << 8 | n1p, n2p << 8 | tags[n3])
        keys[68] = Hash.feature(68, n1w, s0n0p)
        keys[69] = Hash.feature(69, n0w, n1w, s0p)
        keys[70] = Hash.feature(70, tags[before], s0n0p, n1p)
        keys[71] = Hash.feature(71, tags[after], s0n0p, tags[before])
        // Relations on the way to the root.
        keys[72] = Hash.feature(72, s0n0p, UInt32(state.relations[s0h]), s0hp << 8 | s0relation)
        keys[73] = Hash.feature(73, s0n0p, s0rSet, s0relation)
        keys[74] = Hash.feature(74, s0w, s0rSet, n0p)
        keys[75] = Hash.feature(75, s0c, s0rSet, n0c)
        // What the next word would hang on if the top were done.
        keys[76] = Hash.feature(76, s0hp, n0w, s0relation)
        keys[77] = Hash.feature(77, forms[s0h], n0w, s0relation)
        keys[78] = Hash.feature(78, fine[s0h], n0c, s0relation)
        keys[79] = Hash.feature(79, tags[s0h2], s0hp << 8 | s0p, n0p << 8 | n0lp)
        keys[80] = Hash.feature(80, s0relation, n0w, n0lw)
    }
}
