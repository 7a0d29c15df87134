import Articles
import TestSupport

@testable import Formats

/// What is found in a file, in the form that tests compare.
struct FoundArticles {
    let entries: [ArticleFile.Entry]

    init(
        in content: [UInt8], named name: String, limits: ArticleLimits = ArticleLimits(), by place: ReadingPlace = .here
    ) throws(Refusal) {
        entries = try ArticleFile(
            reading: SourceFile.named(name, content, modified: modified),
            within: ArticleBudget(limits), in: place
        ).entries
    }

    init(in text: String, named name: String) throws(Refusal) {
        try self.init(in: Array(text.utf8), named: name)
    }

    /// The names below the file's.
    var names: [String] { entries.map { $0.name.description } }

    var articles: [Article] { entries.compactMap { try? $0.article.get() } }

    /// Why entries are refused, by their names.
    var refusals: [String: Refusal] {
        var refusals: [String: Refusal] = [:]
        for entry in entries {
            if case .failure(let refusal) = entry.article { refusals[entry.name.description] = refusal }
        }
        return refusals
    }
}

extension Article {
    var body: [String] { paragraphs.map { String(decoding: text[$0], as: UTF8.self) } }
}

/// Why a file is refused as a whole; nil if it is read.
func refusal(
    of content: [UInt8], named name: String, limits: ArticleLimits = ArticleLimits(), by place: ReadingPlace = .here
) -> Refusal? {
    do throws(Refusal) {
        _ = try FoundArticles(in: content, named: name, limits: limits, by: place)
        return nil
    } catch {
        return error
    }
}

func refusal(of text: String, named name: String) -> Refusal? { refusal(of: Array(text.utf8), named: name) }
