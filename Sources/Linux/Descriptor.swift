internal import CLinux
internal import Glibc
package import SystemPackage

/// An open file, folder or other thing of the kernel's, with one owner; closed once, when the owner ends.
package struct Descriptor: ~Copyable, Sendable {
    package let number: Int32

    /// Takes the result of a call that opens: a descriptor, or minus the error number.
    package init(_ result: Int32) throws(Errno) {
        number = try Self.checked(result)
    }

    deinit {
        // An error here tells nothing: whatever had to be durable was synced before.
        _ = linux_close(number)
    }

    /// Opens a path, following links, as a person who typed it expects.
    package static func open(_ path: FilePath, _ flags: Int32) throws(Errno) -> Descriptor {
        try Descriptor(
            try repeating { unsafe path.withPlatformString { unsafe Glibc.open($0, flags | O_CLOEXEC, 0) } })
    }

    /// Opens a folder, which may be a symbolic link to one.
    package static func folder(_ path: FilePath) throws(Errno) -> Descriptor {
        try open(path, O_RDONLY | O_DIRECTORY)
    }

    /// Opens a path, relative to this folder if it isn't absolute. Symbolic links are not followed at the last component.
    package func open(_ name: String, _ flags: Int32, mode: UInt32 = 0o600) throws(Errno) -> Descriptor {
        try Descriptor(
            try Self.repeating { unsafe openat(number, name, flags | O_CLOEXEC | O_NOFOLLOW, mode) })
    }

    /// Turns minus the error number into an error.
    package static func checked(_ result: Int32) throws(Errno) -> Int32 {
        guard result >= 0 else { throw Errno(rawValue: -result) }
        return result
    }

    /// Runs a system call until no signal interrupts it; -1 becomes the error that `errno` tells.
    package static func repeating<Result: SignedInteger>(_ call: () -> Result) throws(Errno) -> Result {
        while true {
            let result = call()
            if result != -1 { return result }
            let error = Errno(rawValue: errno)
            if error != .interrupted { throw error }
        }
    }
}

extension Descriptor {
    /// What stat(2) says of the open file.
    package func status() throws(Errno) -> FileStatus {
        var status = linux_status()
        _ = try Self.checked(unsafe linux_stat(number, &status))
        return FileStatus(status)
    }

    /// The whole file, as long as it was when this was called.
    package func contents() throws(Errno) -> [UInt8] {
        try contents(at: 0, upTo: Int(try status().size))
    }

    /// The bytes from an offset on; fewer than `count` where the file ends.
    package func contents(at offset: Int, upTo count: Int) throws(Errno) -> [UInt8] {
        let size = Int(try status().size)
        guard offset < size, count > 0 else { return [] }
        var bytes = [UInt8](repeating: 0, count: min(count, size - offset))
        var done = 0
        while done < bytes.count {
            let got = try Self.repeating {
                unsafe bytes.withUnsafeMutableBytes { buffer in
                    unsafe pread(
                        number, buffer.baseAddress?.advanced(by: done), buffer.count - done, off_t(offset + done))
                }
            }
            if got == 0 { break }
            done += got
        }
        bytes.removeLast(bytes.count - done)
        return bytes
    }

    /// Whether the file reads as these bytes and no more, from the disk where the kernel can be made to forget them.
    package func holds(_ bytes: [UInt8]) throws(Errno) -> Bool {
        guard try status().size == Int64(bytes.count) else { return false }
        _ = posix_fadvise(number, 0, 0, POSIX_FADV_DONTNEED)
        var buffer = [UInt8](repeating: 0, count: min(bytes.count, 1 << 18))
        var count = 0
        while count < bytes.count {
            let got = try Self.repeating {
                unsafe buffer.withUnsafeMutableBytes { unsafe pread(number, $0.baseAddress, $0.count, off_t(count)) }
            }
            guard got > 0, count + got <= bytes.count, buffer[..<got] == bytes[count..<count + got] else {
                return false
            }
            count += got
        }
        return true
    }

    /// Reads the file's first bytes piece by piece, from the disk where the kernel can be made to forget them; fewer where it ends.
    package func readBack(upTo size: Int, _ take: (ArraySlice<UInt8>) -> Void) throws(Errno) {
        _ = posix_fadvise(number, 0, 0, POSIX_FADV_DONTNEED)
        var offset = 0
        while offset < size {
            let piece = try contents(at: offset, upTo: min(1 << 18, size - offset))
            if piece.isEmpty { return }
            take(piece[...])
            offset += piece.count
        }
    }

    /// Writes all bytes at an offset. On an error some may have been written.
    package func write(_ bytes: [UInt8], at offset: Int) throws(Errno) {
        var count = 0
        while count < bytes.count {
            let done = try Self.repeating {
                unsafe bytes.withUnsafeBytes { buffer in
                    unsafe pwrite(
                        number, buffer.baseAddress?.advanced(by: count), bytes.count - count, off_t(offset + count))
                }
            }
            // POSIX leaves 0 open for regular files; a loop on it would never end.
            if done == 0 { throw .ioError }
            count += done
        }
    }

    package func truncate(to size: Int) throws(Errno) {
        _ = try Self.repeating { ftruncate(number, off_t(size)) }
    }

    /// Waits until content and metadata are on the disk.
    package func synchronize() throws(Errno) {
        _ = try Self.repeating { fsync(number) }
    }

    /// Waits until the content, and the size that is needed to read it, are on the disk.
    package func synchronizeData() throws(Errno) {
        _ = try Self.repeating { fdatasync(number) }
    }
}
