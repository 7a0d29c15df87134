package import CLinux
package import SystemPackage

/// What stat(2) says of a file.
package struct FileStatus: Hashable, Sendable {
    package let device: UInt64
    package let inode: UInt64
    /// In bytes.
    package let size: Int64
    /// When the content was last written.
    package let modified: FileTime
    /// When the inode was last changed; nobody can set it.
    package let changed: FileTime
    /// Kind and permissions (inode(7)).
    package let mode: UInt32
    /// How many names the file has.
    package let links: UInt64

    package init(_ status: linux_status) {
        device = status.device
        inode = status.inode
        size = status.size
        modified = FileTime(seconds: status.modified_seconds, nanoseconds: status.modified_nanoseconds)
        changed = FileTime(seconds: status.changed_seconds, nanoseconds: status.changed_nanoseconds)
        mode = status.mode
        links = status.links
    }
}

extension FileStatus {
    /// What stat(2) says of what is open.
    package init(of descriptor: FileDescriptor) throws(Errno) {
        var status = linux_status()
        _ = try Descriptor.checked(unsafe linux_stat(descriptor.rawValue, &status))
        self.init(status)
    }

    /// Whether it is a file of a disk, which can be read at any place (inode(7): `S_IFMT`, `S_IFREG`).
    package var isRegular: Bool { mode & 0o170000 == 0o100000 }
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
