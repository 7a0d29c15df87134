internal import Glibc
package import Linux

/// What stat(2) says of a file that changes when its content may have changed.
///
/// It tells that a file stands still, never what a file is: inodes are reused and times can be set. The identity is
/// ``ContentDigest``.
package struct Fingerprint: Hashable, Sendable {
    package var device: UInt64
    package var inode: UInt64
    /// In bytes.
    package var size: Int64
    /// When the content was last written.
    package var modified: FileTime
    /// When the inode was last changed; nobody can set it.
    package var changed: FileTime

    package init(device: UInt64, inode: UInt64, size: Int64, modified: FileTime, changed: FileTime) {
        self.device = device
        self.inode = inode
        self.size = size
        self.modified = modified
        self.changed = changed
    }

    init(_ status: FileStatus) {
        device = status.device
        inode = status.inode
        size = status.size
        modified = status.modified
        changed = status.changed
    }
}

/// What kind of thing a name in a folder stands for (inode(7)).
enum FileKind: Hashable, Sendable {
    case regular, folder, symbolicLink, fifo, socket, device

    init(mode: UInt32) {
        self =
            switch mode & S_IFMT {
            case S_IFREG: .regular
            case S_IFDIR: .folder
            case S_IFLNK: .symbolicLink
            case S_IFIFO: .fifo
            case S_IFSOCK: .socket
            default: .device
            }
    }
}
