package import Articles
internal import Glibc
internal import Linux
package import SystemPackage

/// The files below a folder that a person named on the command line.
package struct FolderListing: Sendable {
    /// Relative to the folder, in byte order. Temporary names are left out, as in a watched folder.
    package let files: [FileName]
    /// Links, FIFOs and the like, and folders that can't be looked into; in byte order.
    package let refused: [UnreadableFile]

    /// Throws when the folder itself can't be listed.
    package init(
        of folder: FilePath, maximumDepth: Int = InboxSettings().maximumDepth
    ) throws(UnreadableFile) {
        do {
            let descriptor = try Descriptor.open(folder, O_RDONLY | O_DIRECTORY)
            let scan = try FolderScan(of: descriptor, maximumDepth: maximumDepth)
            files = scan.files.map(\.name).sorted()
            refused = scan.refused.sorted { $0.name < $1.name }
        } catch {
            throw UnreadableFile(FileName(folder), failed: error)
        }
    }
}
