internal import Articles
package import SystemPackage

/// A folder that can't be watched since the machine lacks something for it, as descriptors.
package struct InboxError: Error, Hashable, Sendable, CustomStringConvertible {
    package let folder: FilePath
    package let cause: Errno

    package var description: String {
        "The folder to watch, '\(FileName(folder))', cannot be opened: \(cause)."
    }
}
