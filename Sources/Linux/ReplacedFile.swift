internal import FoundationEssentials
internal import Glibc
package import SystemPackage

/// A file that readers see whole, before or after a change: it is written aside and renamed. It need not survive a power cut.
package struct ReplacedFile {
    private let path: FilePath
    private let aside: FilePath
    private let mode: FilePermissions

    /// - Parameter mode: Holds whatever the process's umask is.
    package init(_ path: FilePath, mode: FilePermissions) {
        self.path = path
        aside = path.removingLastComponent().appending(".\(path.lastComponent?.string ?? "").new")
        self.mode = mode
    }

    package func write(json value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        try write(Array(try encoder.encode(value)) + [UInt8(ascii: "\n")])
    }

    package func write(_ bytes: [UInt8]) throws(Errno) {
        do {
            // What a crash left there may be anything.
            unsafe aside.withPlatformString { _ = unsafe unlink($0) }
            let file = try FileDescriptor.open(
                aside, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec, .noFollow],
                permissions: .ownerReadWrite)
            try file.closeAfter {
                guard fchmod(file.rawValue, mode.rawValue) == 0 else { throw Errno(rawValue: errno) }
                _ = try file.writeAll(bytes)
            }
            let result = unsafe aside.withPlatformString { from in
                unsafe path.withPlatformString { to in unsafe rename(from, to) }
            }
            guard result == 0 else { throw Errno(rawValue: errno) }
        } catch {
            throw error as? Errno ?? .ioError
        }
    }

    /// What ``write(json:)`` wrote.
    package static func decoded<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        return try decoder.decode(type, from: Data(bytes))
    }

    package func remove() {
        unsafe path.withPlatformString { _ = unsafe unlink($0) }
    }
}
