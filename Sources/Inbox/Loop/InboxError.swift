internal import Articles
package import SystemPackage

/// A folder that can't be watched at all.
package struct InboxError: Error, Hashable, Sendable, CustomStringConvertible {
    package let folder: FilePath
    package let cause: Errno

    /// What is wrong and what can be done.
    package var description: String {
        let name = FileName(folder)
        return switch cause {
        case .noSuchFileOrDirectory:
            "The folder to watch, '\(name)', does not exist. Create it, as with mkdir -p, or name another one."
        case .notDirectory:
            "'\(name)' is not a folder. Name the folder that articles are put into."
        case .permissionDenied, .notPermitted:
            "The folder to watch, '\(name)', may not be read by this user. Give it permission to read and enter the folder."
        default:
            "The folder to watch, '\(name)', cannot be opened: \(cause)."
        }
    }
}
