internal import Glibc
internal import SystemPackage

/// An open file or folder: closed once, when its owner ends.
struct Descriptor: ~Copyable {
    let number: Int32

    /// Opens a path, relative to this folder if it isn't absolute. Symbolic links are not followed at the last component.
    func open(_ name: String, _ flags: Int32, mode: mode_t = 0o600) throws(Errno) -> Descriptor {
        Descriptor(
            number: try Self.repeating { unsafe openat(number, name, flags | O_CLOEXEC | O_NOFOLLOW, mode) })
    }

    /// Opens a folder, which may be a symbolic link to one.
    static func folder(_ path: FilePath) throws(Errno) -> Descriptor {
        Descriptor(
            number: try repeating {
                unsafe path.withPlatformString { unsafe Glibc.open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0) }
            })
    }

    private init(number: Int32) {
        self.number = number
    }

    deinit {
        // An error here tells nothing: whatever had to be durable was synced before.
        _ = Glibc.close(number)
    }

    /// Size in bytes and number of names.
    func status() throws(Errno) -> (size: Int, links: Int) {
        var status = stat()
        _ = try Self.repeating { unsafe fstat(number, &status) }
        return (Int(status.st_size), Int(status.st_nlink))
    }

    /// The whole file, as long as it was when this was called.
    func contents() throws(Errno) -> [UInt8] {
        let size = try status().size
        var bytes = [UInt8](repeating: 0, count: size)
        var count = 0
        while count < size {
            let got = try Self.repeating {
                unsafe bytes.withUnsafeMutableBytes { buffer in
                    unsafe pread(number, buffer.baseAddress?.advanced(by: count), size - count, off_t(count))
                }
            }
            if got == 0 { break }
            count += got
        }
        bytes.removeLast(size - count)
        return bytes
    }

    /// Whether the file reads as these bytes and no more, from the disk where the kernel can be made to forget them.
    func holds(_ bytes: [UInt8]) throws(Errno) -> Bool {
        guard try status().size == bytes.count else { return false }
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

    /// Writes all bytes at an offset. On an error some may have been written.
    func write(_ bytes: [UInt8], at offset: Int) throws(Errno) {
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

    func truncate(to size: Int) throws(Errno) {
        _ = try Self.repeating { ftruncate(number, off_t(size)) }
    }

    /// Waits until content and metadata are on the disk.
    func synchronize() throws(Errno) {
        _ = try Self.repeating { fsync(number) }
    }

    /// Waits until the content, and the size that is needed to read it, are on the disk.
    func synchronizeData() throws(Errno) {
        _ = try Self.repeating { fdatasync(number) }
    }

    /// Runs a system call until no signal interrupts it; -1 becomes the error that `errno` tells.
    static func repeating<Result: SignedInteger>(_ call: () -> Result) throws(Errno) -> Result {
        while true {
            let result = call()
            if result != -1 { return result }
            let error = Errno(rawValue: errno)
            if error != .interrupted { throw error }
        }
    }
}
