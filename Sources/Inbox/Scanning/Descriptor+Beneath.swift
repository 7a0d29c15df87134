internal import Articles
internal import CLinux
internal import Glibc
internal import Linux
internal import SystemPackage

extension Descriptor {
    /// Opens a name below this folder without following a link anywhere in it and without leaving the folder.
    ///
    /// The kernel does it in one step where openat2(2) exists (Linux 5.6), is allowed, and the name fits into a path;
    /// else the components are opened one after the other.
    func open(beneath name: FileName, _ flags: Int32) throws(Errno) -> Descriptor {
        do {
            return try openWhole(name, flags)
        } catch .noFunction, .notPermitted, .fileNameTooLong {
            return try openByComponents(name, flags)
        }
    }

    func openWhole(_ name: FileName, _ flags: Int32) throws(Errno) -> Descriptor {
        try Descriptor(unsafe linux_openat2_beneath(number, name.terminated, flags | O_NOFOLLOW | O_CLOEXEC))
    }

    func openByComponents(_ name: FileName, _ flags: Int32) throws(Errno) -> Descriptor {
        let components = name.bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        // Never in a name that a scan gave: a scan leaves `.` and `..` out.
        guard !components.contains(where: { $0.isEmpty || $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8) })
        else { throw .invalidArgument }
        let base = components[components.count - 1]
        guard components.count > 1 else { return try openComponent(base, flags) }
        let step = linux_o_path | O_DIRECTORY
        var folder = try openComponent(components[0], step)
        for component in components[1..<(components.count - 1)] {
            folder = try folder.openComponent(component, step)
        }
        return try folder.openComponent(base, flags)
    }

    private func openComponent(_ component: ArraySlice<UInt8>, _ flags: Int32) throws(Errno) -> Descriptor {
        try Descriptor(unsafe linux_openat(number, Array(component) + [0], flags | O_NOFOLLOW | O_CLOEXEC))
    }
}
