package import SystemPackage

/// A file's path as the kernel gives it: bytes, never a `String` key, since two names that look alike are two files.
///
/// In a watched folder it is relative to that folder, its components joined by `/`; on a command line it is what was typed.
package struct FileName: Hashable, Sendable {
    package let bytes: [UInt8]

    package init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    package init(_ name: String) {
        bytes = Array(name.utf8)
    }

    package init(_ path: FilePath) {
        bytes = unsafe path.withPlatformString { start in
            var bytes: [UInt8] = []
            var next = unsafe start
            while unsafe next.pointee != 0 {
                unsafe bytes.append(UInt8(bitPattern: next.pointee))
                unsafe next += 1
            }
            return bytes
        }
    }

    /// The last component.
    package var base: ArraySlice<UInt8> {
        bytes[(bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)...]
    }

    /// This name, with another one below it. The empty name is the watched folder itself.
    package func appending(_ component: [UInt8]) -> FileName {
        FileName(bytes: bytes.isEmpty ? component : bytes + [UInt8(ascii: "/")] + component)
    }

    /// This name, then that of the folder that it is in, and so on; a file of several articles is a folder to each of them.
    package var selfAndParents: [FileName] {
        let slashes = bytes.indices.reversed().filter { bytes[$0] == UInt8(ascii: "/") && $0 > 0 }
        return [self] + slashes.map { FileName(bytes: Array(bytes[..<$0])) }
    }

    /// Whether this is that name, or one below it.
    package func isWithin(_ folder: FileName) -> Bool {
        bytes.starts(with: folder.bytes)
            && (bytes.count == folder.bytes.count || bytes[folder.bytes.count] == UInt8(ascii: "/"))
    }

    /// The name below a folder, of a path that leads into it; any other name as it is.
    package func below(_ folder: FilePath) -> FileName {
        let folder = FileName(folder)
        guard isWithin(folder), bytes.count > folder.bytes.count + 1 else { return self }
        return FileName(bytes: Array(bytes[(folder.bytes.count + 1)...]))
    }

    /// Where the file is, when the name is relative to `folder`.
    package func path(in folder: FilePath) -> FilePath {
        unsafe folder.pushing(FilePath(platformString: terminated.map { CChar(bitPattern: $0) }))
    }

    /// The bytes with a zero after them, as system calls want them.
    package var terminated: [UInt8] { bytes + [0] }
}

extension FileName: Comparable {
    /// Byte order, which is code point order for names that are UTF-8.
    package static func < (a: FileName, b: FileName) -> Bool {
        a.bytes.lexicographicallyPrecedes(b.bytes)
    }
}
