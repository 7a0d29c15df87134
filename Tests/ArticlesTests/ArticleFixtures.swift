import FoundationEssentials
import Inbox

@testable import Articles

/// 2024-11-24T12:30:00Z, the modification time of files whose test does not say another.
let modified = Date(timeIntervalSince1970: 1_732_451_400)

func file(_ text: String, name: String = "article.txt", modified: Date = modified) -> InboxFile {
    InboxFile(name: FileName(name), content: Array(text.utf8), modified: modified)
}

func article(_ text: String, name: String = "article.txt", modified: Date = modified) throws -> Article {
    try Article(reading: file(text, name: name, modified: modified))
}

extension Article {
    var paragraphTexts: [String] { paragraphs.map { text(in: $0) } }
    var titleText: String? { title.map { text(in: $0) } }
}

/// SplitMix64 (Steele, Lea, Flood 2014): small, and the same on every machine.
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
