import FoundationEssentials

import Articles
import TestSupport
@testable import Formats

/// 2024-11-24T12:30:00Z, the modification time of files whose test does not say another.
let modified = Date(timeIntervalSince1970: 1_732_451_400)

func file(_ text: String, name: String = "article.txt", modified: Date = modified) -> SourceFile {
    SourceFile.named(name, text, modified: modified)
}

func article(_ text: String, name: String = "article.txt", modified: Date = modified) throws -> Article {
    try ArticleFile.only(in: file(text, name: name, modified: modified))
}

extension Article {
    var paragraphTexts: [String] { paragraphs.map { text(in: $0) } }
    var titleText: String? { title.map { text(in: $0) } }
}
