package import Articles
package import SystemPackage

/// A file that can't be read, and why, in a sentence for the person who put it there.
package struct UnreadableFile: Error, Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        case notFound
        case symbolicLink
        case folder
        case fifo
        case socket
        case device
        case permissionDenied
        /// In bytes.
        case tooLarge(size: Int64, limit: Int)
        /// The folder lies more than `limit` folders deep.
        case tooDeep(limit: Int)
        /// The file was written to while it was read.
        case changing
        case systemError(Errno)
    }

    /// The reason without its particulars. The raw value is the stable word for machines.
    package enum Kind: String, Hashable, Sendable {
        case notFound = "not-found"
        case symbolicLink = "symbolic-link"
        case folder
        case fifo
        case socket
        case device
        case permissionDenied = "permission-denied"
        case tooLarge = "too-large"
        case tooDeep = "too-deep"
        case changing
        case systemError = "system-error"
    }

    package let name: FileName
    package let reason: Reason

    package init(_ name: FileName, _ reason: Reason) {
        self.name = name
        self.reason = reason
    }

    /// A system call on the file failed.
    init(_ name: FileName, failed error: Errno) {
        self.name = name
        reason =
            switch error {
            case .noSuchFileOrDirectory, .notDirectory: .notFound
            case .permissionDenied, .notPermitted: .permissionDenied
            case .isDirectory: .folder
            default: .systemError(error)
            }
    }

    /// A name in a folder that does not stand for a file; nil when it does.
    init?(_ name: FileName, notAFile kind: FileKind) {
        switch kind {
        case .regular: return nil
        case .folder: self.init(name, .folder)
        case .symbolicLink: self.init(name, .symbolicLink)
        case .fifo: self.init(name, .fifo)
        case .socket: self.init(name, .socket)
        case .device: self.init(name, .device)
        }
    }

    package var kind: Kind {
        switch reason {
        case .notFound: .notFound
        case .symbolicLink: .symbolicLink
        case .folder: .folder
        case .fifo: .fifo
        case .socket: .socket
        case .device: .device
        case .permissionDenied: .permissionDenied
        case .tooLarge: .tooLarge
        case .tooDeep: .tooDeep
        case .changing: .changing
        case .systemError: .systemError
        }
    }

    /// The reason for machines, stable between versions.
    package var code: String { kind.rawValue }
}

extension UnreadableFile: CustomStringConvertible {
    /// What is wrong and what can be done, as one sentence or two.
    package var description: String {
        switch reason {
        case .notFound: "'\(name)' does not exist."
        case .symbolicLink: "'\(name)' is a symbolic link, which is not followed. Put the file itself in its place."
        case .folder: "'\(name)' is a folder, not a file."
        case .fifo: "'\(name)' is a FIFO, not a file."
        case .socket: "'\(name)' is a socket, not a file."
        case .device: "'\(name)' is a device, not a file."
        case .permissionDenied: "'\(name)' may not be read by this user. Give it read permission, as with chmod a+r."
        case .tooLarge(let size, let limit): "'\(name)' has \(size) bytes, more than the limit of \(limit)."
        case .tooDeep(let limit): "'\(name)' lies more than \(limit) folders deep and is not looked into."
        case .changing: "'\(name)' was written to while it was read. Try again when it is complete."
        case .systemError(let error): "'\(name)' cannot be read: \(error)."
        }
    }
}
