import Testing

import Articles
@testable import Formats

/// What holds for every article that was read, whatever its file held.
enum ArticleInvariants {
    static func check(_ article: Article, _ what: String) {
        let text = article.text
        #expect(String(validating: text, as: UTF8.self) != nil, "\(what): no valid UTF-8")
        #expect(!article.paragraphs.isEmpty, "\(what)")
        var end = 0
        for range in article.paragraphs {
            guard range.lowerBound >= end, range.upperBound <= text.count else {
                Issue.record("\(what): \(range) after \(end) in \(text.count)")
                return
            }
            end = range.upperBound
            guard isSound(range, in: text) else {
                Issue.record("\(what): blank or cut paragraph \(range)")
                return
            }
            guard article.title?.overlaps(range) != true else {
                Issue.record("\(what): the title overlaps \(range)")
                return
            }
        }
        if let title = article.title {
            #expect(title.upperBound <= text.count && isSound(title, in: text), "\(what): title \(title)")
        }
        #expect((article.title == nil) == (article.reference.title == nil), "\(what)")
    }

    private static func isSound(_ range: Range<Int>, in text: [UInt8]) -> Bool {
        let isWhole =
            !text[range.lowerBound].isUTF8Continuation
            && (range.upperBound == text.count || !text[range.upperBound].isUTF8Continuation)
        return isWhole && Blanks.trim(range, in: text) == range && !range.isEmpty
    }
}
