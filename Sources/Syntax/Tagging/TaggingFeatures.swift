/// The features that a word's tag is read from.
package struct TaggingFeatures {
    package static let count = 34

    /// How a sentence uses capitals: not more than usual, in most words, in all letters.
    package enum Capitals: UInt32 {
        case usual, title, all
    }

    private let words: [WordForm]
    private let capitals: UInt32

    package init(_ words: [WordForm]) {
        self.words = words
        capitals = TaggingFeatures.capitals(in: words).rawValue
    }

    /// In a headline, capitals say nothing about names.
    package static func capitals(in words: [WordForm]) -> Capitals {
        var long = 0
        var capitalised = 0
        var all = 0
        for word in words where word.shape >> 6 >= 4 && word.shape & WordForm.digit == 0 {
            guard word.shape & (WordForm.capital | WordForm.lowerCase) != 0 else { continue }
            long += 1
            if word.shape & WordForm.capital != 0 { capitalised += 1 }
            if word.shape & WordForm.allCapitals != 0 { all += 1 }
        }
        guard long >= 4 else { return .usual }
        if all * 10 >= long * 8 { return .all }
        return capitalised * 10 >= long * 8 ? .title : .usual
    }

    /// - Parameters:
    ///   - previous, beforePrevious: The classes of the two words before, plus one; 0 at the start.
    ///   - keys: `count` features.
    package func fill(_ keys: inout [UInt32], at index: Int, previous: UInt32, beforePrevious: UInt32) {
        let word = words[index]
        let before = index > 0 ? words[index - 1] : .none
        let before2 = index > 1 ? words[index - 2] : .none
        let after = index + 1 < words.count ? words[index + 1] : .none
        let after2 = index + 2 < words.count ? words[index + 2] : .none
        let fine = UInt32(word.clusters.fine)
        let shape = word.shape << 2 | capitals
        let isFirst: UInt32 = index == 0 ? 1 : 0
        let usual = UInt32(word.usualTag)
        let usualAfter = UInt32(after.usualTag)
        keys[0] = Hash.feature(0, word.form)
        keys[1] = Hash.feature(1, word.suffix1)
        keys[2] = Hash.feature(2, word.suffix2)
        keys[3] = Hash.feature(3, word.suffix3)
        keys[4] = Hash.feature(4, word.suffix4)
        keys[5] = Hash.feature(5, word.prefix1)
        keys[6] = Hash.feature(6, word.prefix3)
        keys[7] = Hash.feature(7, shape, isFirst)
        keys[8] = Hash.feature(8, shape, word.suffix2, isFirst)
        keys[9] = Hash.feature(9, previous)
        keys[10] = Hash.feature(10, previous, beforePrevious)
        keys[11] = Hash.feature(11, previous, word.form)
        keys[12] = Hash.feature(12, before.form)
        keys[13] = Hash.feature(13, before2.form)
        keys[14] = Hash.feature(14, after.form)
        keys[15] = Hash.feature(15, after2.form)
        keys[16] = Hash.feature(16, before.form, word.form)
        keys[17] = Hash.feature(17, word.form, after.form)
        keys[18] = Hash.feature(18, fine)
        keys[19] = Hash.feature(19, UInt32(word.clusters.middle), shape)
        keys[20] = Hash.feature(20, UInt32(word.clusters.coarse), previous)
        keys[21] = Hash.feature(21, UInt32(before.clusters.fine))
        keys[22] = Hash.feature(22, UInt32(after.clusters.fine))
        keys[23] = Hash.feature(23, UInt32(after2.clusters.middle))
        keys[24] = Hash.feature(24, UInt32(after.clusters.middle), previous, UInt32(word.clusters.coarse))
        keys[25] = Hash.feature(25, usual)
        keys[26] = Hash.feature(26, usualAfter, previous, usual)
        keys[27] = Hash.feature(27, usualAfter, UInt32(after2.usualTag), usual)
        keys[28] = Hash.feature(28, usualAfter, word.form)
        keys[29] = Hash.feature(29, after.suffix3)
        keys[30] = Hash.feature(30, after.suffix2, word.suffix2)
        keys[31] = Hash.feature(31, before.suffix2, previous)
        keys[32] = Hash.feature(32, word.suffix3, previous)
        keys[33] = Hash.feature(33, shape, (after.shape << 2 | capitals), before.shape)
    }
}
