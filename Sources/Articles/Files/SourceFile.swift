package import FoundationEssentials

/// A file that is complete: its name, its bytes, and when it was last written.
package struct SourceFile: Sendable {
    package let name: FileName
    package let content: [UInt8]
    package let modified: Date
    package let digest: ContentDigest

    package init(name: FileName, content: [UInt8], modified: Date) {
        self.name = name
        self.content = content
        self.modified = modified
        digest = ContentDigest(of: content)
    }
}
