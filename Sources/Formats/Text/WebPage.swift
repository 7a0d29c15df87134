internal import Articles
internal import Markup

/// The article of a web page that came inside of another format.
enum WebPage {
    /// - Parameters:
    ///   - text: UTF-8.
    ///   - link: Where it was taken from.
    static func document(_ text: [UInt8], title: String?, link: String?) throws(Refusal) -> Document {
        do {
            let tree = try MarkupTree(decodedHTML: text)
            var document = Document(title: title, paragraphs: tree.blocks(of: tree.root))
            document.link = link
            return document
        } catch {
            throw Refusal(.damaged, "\(error)")
        }
    }
}
