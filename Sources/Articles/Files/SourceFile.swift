package import FoundationEssentials

/// A file that is complete: its name, its bytes, and when it was last written.
package struct SourceFile: Sendable {
    package let name: FileName
    package let content: [UInt8]
    package let modified: Date
    /// When it came, where that is known: an article can't be from long after.
    package let arrived: Date?
    package let digest: ContentDigest

    package init(name: FileName, content: [UInt8], modified: Date, arrived: Date? = nil) {
        self.name = name
        self.content = content
        self.modified = modified
        self.arrived = arrived
        digest = ContentDigest(of: content)
    }
}
