internal import Glibc
package import SystemPackage

/// A fresh, empty folder, removed with all that is in it when its owner is gone.
///
/// It isn't copyable, so that it lives until the end of the test, not until its last mention. Names are bytes, or text for
/// those that are text, and relative to the folder; `/` leads into folders below.
package struct TemporaryFolder: ~Copyable {
    package let path: FilePath

    package init() throws(Errno) {
        let parent = unsafe getenv("TMPDIR").map { unsafe FilePath(platformString: $0) } ?? "/tmp"
        var template = unsafe parent.appending("figurewatch-test.XXXXXX").withPlatformString { start in
            unsafe Array(UnsafeBufferPointer(start: start, count: strlen(start) + 1))
        }
        guard unsafe mkdtemp(&template) != nil else { throw Errno(rawValue: errno) }
        path = FilePath(platformString: template)
    }

    deinit {
        unsafe path.withPlatformString { unsafe Self.removeAll($0, in: AT_FDCWD) }
    }

    /// Removes a name and all below it, from folder to folder, since paths have a limit; links are not followed.
    private static func removeAll(_ name: UnsafePointer<CChar>, in parent: Int32) {
        guard unsafe unlinkat(parent, name, 0) != 0, errno == EISDIR else { return }
        let descriptor = unsafe openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0, let folder = unsafe fdopendir(descriptor) else { return }
        while let entry = unsafe readdir(folder) {
            guard let name = unsafe entry.pointer(to: \.d_name.0) else { continue }
            if unsafe strcmp(name, ".") != 0, unsafe strcmp(name, "..") != 0 { unsafe removeAll(name, in: descriptor) }
        }
        _ = unsafe closedir(folder)
        _ = unsafe unlinkat(parent, name, AT_REMOVEDIR)
    }

    package func path(of name: [UInt8]) -> FilePath {
        unsafe path.pushing(FilePath(platformString: name.map { CChar(bitPattern: $0) } + [0]))
    }

    package func path(of name: String) -> FilePath { path(of: Array(name.utf8)) }

    /// Makes or overwrites a file and closes it.
    package func write(_ content: [UInt8], to name: [UInt8]) throws {
        let file = try FileDescriptor.open(
            path(of: name), .writeOnly, options: [.create, .truncate, .closeOnExec],
            permissions: [.ownerReadWrite, .groupRead, .otherRead])
        _ = try file.closeAfter { try file.writeAll(content) }
    }

    package func write(_ content: String, to name: String) throws {
        try write(Array(content.utf8), to: Array(name.utf8))
    }

    package func write(_ content: String, to name: [UInt8]) throws { try write(Array(content.utf8), to: name) }

    /// Opens a file for appending and leaves it to the caller to close it; makes it if need be.
    package func openForAppending(_ name: String) throws -> FileDescriptor {
        try FileDescriptor.open(
            path(of: name), .writeOnly, options: [.create, .append, .closeOnExec],
            permissions: [.ownerReadWrite, .groupRead, .otherRead])
    }

    package func makeFolder(_ name: String) throws(Errno) {
        try unsafe check(path(of: name).withPlatformString { unsafe mkdir($0, 0o755) })
    }

    /// Renames within the folder, as mv does.
    package func move(_ name: String, to other: String) throws(Errno) {
        let target = path(of: other)
        try unsafe check(
            path(of: name).withPlatformString { from in unsafe target.withPlatformString { unsafe rename(from, $0) } })
    }

    /// Deletes a file or an empty folder.
    package func delete(_ name: String) throws(Errno) {
        try unsafe check(path(of: name).withPlatformString { unsafe remove($0) })
    }

    /// Makes a symbolic link to what may or may not exist.
    package func makeSymbolicLink(_ name: String, to target: String) throws(Errno) {
        try unsafe check(path(of: name).withPlatformString { unsafe symlink(target, $0) })
    }

    /// Gives a file a second name.
    package func makeHardLink(_ name: String, to existing: String) throws(Errno) {
        let target = path(of: name)
        try unsafe check(
            path(of: existing).withPlatformString { old in unsafe target.withPlatformString { unsafe link(old, $0) } })
    }

    package func makeFIFO(_ name: String) throws(Errno) {
        try unsafe check(path(of: name).withPlatformString { unsafe mkfifo($0, 0o644) })
    }

    /// Sets the permission bits, as chmod does.
    package func setMode(_ mode: UInt32, of name: String) throws(Errno) {
        try unsafe check(path(of: name).withPlatformString { unsafe chmod($0, mode) })
    }

    private func check(_ result: Int32) throws(Errno) {
        guard result == 0 else { throw Errno(rawValue: errno) }
    }
}
