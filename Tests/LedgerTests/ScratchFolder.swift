import Glibc
import SystemPackage
import TestSupport

/// Runs a test with an empty folder of its own, removed afterwards: in memory where the system has a place for that, since
/// these tests sync files many thousand times and can't tell whether a disk did it.
func withScratchFolder<Result>(
    in parent: String = unsafe access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp",
    _ body: (FilePath) throws -> Result
) throws -> Result {
    var template = Array("\(parent)/ledger-test-XXXXXX\0".utf8.map { CChar(bitPattern: $0) })
    guard
        unsafe template.withUnsafeMutableBufferPointer({ unsafe $0.baseAddress.flatMap { unsafe mkdtemp($0) } }) != nil
    else {
        throw Errno(rawValue: errno)
    }
    let path = FilePath(String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
    defer { removeTree(path) }
    return try body(path)
}

/// Runs a test with a folder like that in which it may mount things, which nobody else sees.
func withScratchMounts(_ body: @Sendable (FilePath) throws -> Void) async throws {
    try await withOwnMounts { try withScratchFolder(in: "/tmp", body) }
}

private func removeTree(_ path: FilePath) {
    for name in names(in: path) {
        let child = path.appending(name)
        if unsafe unlink(child.string) != 0 { removeTree(child) }
    }
    _ = unsafe rmdir(path.string)
}

/// The folder's entries, sorted.
func names(in folder: FilePath) -> [String] {
    guard let stream = unsafe opendir(folder.string) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
        let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
            unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
}

func read(_ path: FilePath) throws -> [UInt8] {
    let descriptor = try FileDescriptor.open(path, .readOnly)
    defer { try? descriptor.close() }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = try unsafe buffer.withUnsafeMutableBytes { try unsafe descriptor.read(into: $0) }
        if count == 0 { return bytes }
        bytes += buffer[..<count]
    }
}

func write(_ bytes: [UInt8], to path: FilePath) throws {
    let descriptor = try FileDescriptor.open(
        path, .writeOnly, options: [.create, .truncate], permissions: [.ownerReadWrite])
    try descriptor.closeAfter { _ = try descriptor.writeAll(bytes) }
}

/// Every file of a state folder but the lock, for comparing before and after.
func contents(of folder: FilePath) throws -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for name in names(in: folder) where name != "lock" { contents[name] = try read(folder.appending(name)) }
    return contents
}

/// This process's descriptors of a file.
func openDescriptors(of file: FilePath) -> [FileDescriptor] {
    names(in: "/proc/self/fd").filter { number in
        var target = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let count = unsafe readlink("/proc/self/fd/\(number)", &target, target.count)
        return count > 0 && String(decoding: target.prefix(count), as: UTF8.self) == file.string
    }.compactMap { CInt($0).map { FileDescriptor(rawValue: $0) } }
}

enum FileSystem {
    /// Removes a file or an empty folder.
    static func remove(_ path: FilePath) throws {
        guard unsafe Glibc.remove(path.string) == 0 else { throw Errno(rawValue: errno) }
    }
}
