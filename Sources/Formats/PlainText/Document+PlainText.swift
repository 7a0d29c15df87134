internal import Articles

extension Document {
    /// The paragraphs of a text without marks: blank lines part them, and lines that were broken to fit a width are joined.
    static func paragraphs(ofPlainText text: [UInt8]) -> [String] {
        Layout(plainText: text, from: 0, metadataTitle: 0..<0).paragraphs.map {
            String(decoding: text[$0], as: UTF8.self)
        }
    }
}
