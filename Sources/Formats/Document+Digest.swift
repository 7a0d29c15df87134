internal import Articles

extension Document {
    /// The identity of what an entry says: SHA-256 of its identifier, title, date and text. White space is folded, and what
    /// else a feed tells of its entries may change.
    var digest: ContentDigest {
        var content: [UInt8] = []
        /// Each part with its length before it, so that none runs into the next.
        func add(_ part: String?) {
            let words = part.map { $0.utf8.split(whereSeparator: \.isASCIISpace) }
            let bytes = words.map { Array($0.joined(separator: [.space])) }
            content += Array("\(bytes?.count ?? -1):".utf8) + (bytes ?? [])
        }
        add(identifier)
        add(title)
        add(published?.description)
        for paragraph in paragraphs { add(paragraph) }
        if isWithdrawn { add("withdrawn") }
        return ContentDigest(of: content)
    }
}
