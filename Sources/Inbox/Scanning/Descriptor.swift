internal import Articles
internal import CLinux
internal import Glibc
internal import SystemPackage

/// An open file descriptor with one owner, closed when the owner is gone.
struct Descriptor: ~Copyable, Sendable {
    let number: Int32

    /// Takes the result of a call that opens: a descriptor, or minus the error number.
    init(_ result: Int32) throws(Errno) {
        number = try Self.checked(result)
    }

    deinit {
        _ = linux_close(number)
    }

    /// Turns minus the error number into an error.
    static func checked(_ result: Int32) throws(Errno) -> Int32 {
        guard result >= 0 else { throw Errno(rawValue: -result) }
        return result
    }

    /// Opens a path, following links, as a person who typed it expects.
    static func open(_ path: FilePath, _ flags: Int32) throws(Errno) -> Descriptor {
        try Descriptor(unsafe linux_openat(AT_FDCWD, FileName(path).terminated, flags | O_CLOEXEC))
    }

    /// What stat(2) says of the open file.
    func status() throws(Errno) -> linux_status {
        var status = linux_status()
        _ = try Self.checked(unsafe linux_stat(number, &status))
        return status
    }
}

extension Errno {
    /// Whether the process or the machine has run out of something; the file is not to blame.
    var isShortage: Bool {
        self == .tooManyOpenFiles || self == .tooManyOpenFilesInSystem || self == .noMemory
    }
}
