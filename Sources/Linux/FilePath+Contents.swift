package import SystemPackage

extension FilePath {
    /// The bytes of the file as it is now, or the first so many of a longer one.
    package func contents(upTo limit: Int = 1 << 20) throws(Errno) -> [UInt8] {
        do {
            // A FIFO that nobody writes to is no reason to wait.
            let file = try FileDescriptor.open(self, .readOnly, options: [.closeOnExec, .nonBlocking])
            return try file.closeAfter { try file.contents(upTo: limit) }
        } catch {
            throw error as? Errno ?? .ioError
        }
    }
}

extension FileDescriptor {
    /// The bytes from here to the end, or the first so many of them, of a file, a pipe or a terminal.
    package func contents(upTo limit: Int = .max) throws -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < limit {
            let size = min(limit - bytes.count, 1 << 16)
            let part = try unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
                count = try unsafe read(into: UnsafeMutableRawBufferPointer(buffer))
            }
            if part.isEmpty { break }
            bytes += part
        }
        return bytes
    }
}
