internal import CLinux
package import SystemPackage

/// Reads the names in one folder, in the kernel's order, without `.` and `..`.
package struct FolderNames {
    /// Reused from folder to folder. A larger one is not faster.
    private var buffer = [UInt8](repeating: 0, count: 64 * 1024)

    package init() {}

    /// The names in the folder at a path.
    package static func all(in path: FilePath) throws(Errno) -> [[UInt8]] {
        var reader = FolderNames()
        return try reader.all(in: try Descriptor.folder(path))
    }

    /// The folder must be freshly opened for reading: the kernel keeps the place in the descriptor.
    package mutating func all(in folder: borrowing Descriptor) throws(Errno) -> [[UInt8]] {
        var names: [[UInt8]] = []
        while true {
            let count = try Descriptor.checked(unsafe linux_getdents(folder.number, &buffer, buffer.count))
            if count == 0 { return names }
            Self.append(namesIn: buffer[..<Int(count)], to: &names)
        }
    }

    /// Reads `struct linux_dirent64` records (getdents64(2)): inode, offset, length of the record, type, name, zero.
    package static func append(namesIn records: ArraySlice<UInt8>, to names: inout [[UInt8]]) {
        let nameStart = 19
        var rest = records
        while rest.count > nameStart {
            let length = Int(rest[rest.startIndex + 16]) | Int(rest[rest.startIndex + 17]) << 8
            guard length > nameStart, length <= rest.count else { return }
            let name = rest.prefix(length).dropFirst(nameStart).prefix { $0 != 0 }
            rest = rest.dropFirst(length)
            if name.isEmpty || name.elementsEqual(".".utf8) || name.elementsEqual("..".utf8) { continue }
            names.append(Array(name))
        }
    }
}
