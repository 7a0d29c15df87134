package import Articles
package import FoundationEssentials

extension SourceFile {
    /// A file as a folder gives it, of the year 1970 unless the test says another time.
    package static func named(
        _ name: String, _ content: [UInt8], modified: Date = Date(timeIntervalSince1970: 0)
    ) -> SourceFile {
        SourceFile(name: FileName(name), content: content, modified: modified)
    }

    package static func named(
        _ name: String, _ text: String, modified: Date = Date(timeIntervalSince1970: 0)
    ) -> SourceFile {
        named(name, Array(text.utf8), modified: modified)
    }
}
