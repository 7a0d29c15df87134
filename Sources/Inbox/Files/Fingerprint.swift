internal import CLinux
internal import Glibc

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

    init(_ status: linux_status) {
        device = status.device
        inode = status.inode
        size = status.size
        modified = FileTime(seconds: status.modified_seconds, nanoseconds: status.modified_nanoseconds)
        changed = FileTime(seconds: status.changed_seconds, nanoseconds: status.changed_nanoseconds)
    }
}

/// A time of the file system, since 1970-01-01 00:00 UTC.
package struct FileTime: Hashable, Comparable, Sendable {
    package var seconds: Int64
    package var nanoseconds: UInt32

    package init(seconds: Int64, nanoseconds: UInt32 = 0) {
        self.seconds = seconds
        self.nanoseconds = nanoseconds
    }

    package static func < (a: FileTime, b: FileTime) -> Bool {
        (a.seconds, a.nanoseconds) < (b.seconds, b.nanoseconds)
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
