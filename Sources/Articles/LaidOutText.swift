/// A text in UTF-8 and where an article's parts stand in it. The ranges are in order, apart from each other, and not blank.
package struct LaidOutText: Hashable, Codable, Sendable {
    package var bytes: [UInt8]
    package var title: Range<Int>?
    package var paragraphs: [Range<Int>]
    /// Turns offsets into ``bytes`` into those that are printed.
    package var origin: OriginMap

    package init(
        bytes: [UInt8] = [], title: Range<Int>? = nil, paragraphs: [Range<Int>] = [], origin: OriginMap = .identity
    ) {
        self.bytes = bytes
        self.title = title
        self.paragraphs = paragraphs
        self.origin = origin
    }
}
