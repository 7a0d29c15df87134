internal import Articles
internal import Formats

/// Reading a web page as an article.
enum PageTarget {
    static func run(_ input: [UInt8]) {
        guard let document = try? Document(page: input) else { return }
        promise(!document.paragraphs.isEmpty, "an article has a paragraph")
        for paragraph in document.paragraphs {
            promise(!paragraph.isEmpty, "no paragraph is empty")
            promise(!paragraph.utf8.contains { $0 < 0x20 }, "a paragraph is one line")
        }
        promise(document.title?.isEmpty != true, "a title is not empty")
    }
}
