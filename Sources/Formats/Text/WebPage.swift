internal import Articles
internal import WebPages

/// The article of a web page that came inside of another format.
enum WebPage {
    /// - Parameters:
    ///   - text: UTF-8.
    ///   - title: What the format calls it, if the page does not say.
    ///   - link: Where it was taken from, if the page does not say.
    static func document(_ text: [UInt8], title: String?, link: String?) throws(Refusal) -> Document {
        var document = try Document(page: text, charset: "utf-8")
        document.title = document.title ?? title
        document.link = document.link ?? link
        return document
    }
}
