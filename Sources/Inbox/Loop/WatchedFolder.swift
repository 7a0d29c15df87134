internal import CLinux
internal import Glibc
internal import Linux
internal import SystemPackage

/// The open folder that a path led to.
struct WatchedFolder: ~Copyable {
    let descriptor: Descriptor
    private let device: UInt64
    private let inode: UInt64

    init(_ path: FilePath) throws(Errno) {
        let opened = try Descriptor.open(path, O_RDONLY | O_DIRECTORY | O_NONBLOCK)
        let status = try opened.status()
        descriptor = opened
        device = status.device
        inode = status.inode
    }

    /// Whether both are one folder. Both are open, so the inode can't have been given to another one meanwhile.
    func isSame(as other: borrowing WatchedFolder) -> Bool {
        device == other.device && inode == other.inode
    }

    /// The path from the root, so that there is a folder above it; the path itself where that can't be told.
    static func absolute(_ path: FilePath) -> FilePath {
        guard path.isRelative, let start = unsafe getcwd(nil, 0) else { return path.lexicallyNormalized() }
        defer { unsafe free(start) }
        return unsafe FilePath(platformString: start).pushing(path).lexicallyNormalized()
    }
}
