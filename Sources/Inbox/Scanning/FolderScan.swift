internal import Articles
internal import CLinux
internal import Glibc
internal import Linux
internal import SystemPackage

/// The files below a folder at one moment, without their content.
struct FolderScan {
    /// A regular file.
    struct Entry: Hashable {
        var name: FileName
        var fingerprint: Fingerprint
    }

    private(set) var files: [Entry] = []
    /// What is neither a file nor a folder that can be looked into. Links are not followed.
    private(set) var refused: [UnreadableFile] = []
    private let filter: NameFilter

    /// Lists the folder and those below it, down to `maximumDepth`.
    ///
    /// Temporary names and those that the filter leaves out are not in it, and what vanishes meanwhile is passed over. `entering` is called with each folder
    /// before it is listed, the folder itself included, under the empty name: a watch set there misses nothing.
    /// Throws when the folder itself can't be listed, or when descriptors or memory run out on the way.
    init(
        of root: borrowing Descriptor, maximumDepth: Int, names filter: NameFilter = NameFilter(),
        entering: (FileName, borrowing Descriptor) -> Void = { _, _ in }
    ) throws(Errno) {
        self.filter = filter
        var reader = FolderNames()
        var pending: [(name: FileName, depth: Int)] = []
        let top = try Descriptor(unsafe linux_openat(root.number, [UInt8(ascii: "."), 0], Self.listing))
        entering(FileName(bytes: []), top)
        add(try reader.all(in: top), in: top, named: FileName(bytes: []), depth: 0, to: &pending)
        // One folder is open at a time, whatever the depth.
        _ = consume top
        while let (name, depth) = pending.popLast() {
            guard depth <= maximumDepth else {
                refused.append(UnreadableFile(name, .tooDeep(limit: maximumDepth)))
                continue
            }
            do {
                let folder = try root.open(beneath: name, Self.listing)
                entering(name, folder)
                add(try reader.all(in: folder), in: folder, named: name, depth: depth, to: &pending)
            } catch .noSuchFileOrDirectory, .notDirectory, .tooManySymbolicLinkLevels {
                continue
            } catch let error where error.isShortage {
                throw error
            } catch {
                refused.append(UnreadableFile(name, failed: error))
            }
        }
    }

    private static let listing = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY

    private mutating func add(
        _ names: [[UInt8]], in folder: borrowing Descriptor, named parent: FileName, depth: Int,
        to pending: inout [(name: FileName, depth: Int)]
    ) {
        var status = linux_status()
        var terminated: [UInt8] = []
        var all: Set<[UInt8]>?
        for base in names where !FileName.isTemporary(base) {
            let name = parent.appending(base)
            if filter.ignores(name) { continue }
            terminated.removeAll(keepingCapacity: true)
            terminated += base
            terminated.append(0)
            let result = unsafe linux_statat(folder.number, terminated, &status)
            guard result == 0 else {
                if result != -ENOENT { refused.append(UnreadableFile(name, failed: Errno(rawValue: -result))) }
                continue
            }
            let kind = FileKind(mode: status.mode)
            if kind == .folder {
                let beside = all ?? Set(names)
                all = beside
                if FileName.isOfSavedPage(base, beside: beside) { continue }
                pending.append((name, depth + 1))
            } else if !filter.includes(name) {
                continue
            } else if let unreadable = UnreadableFile(name, notAFile: kind) {
                refused.append(unreadable)
            } else {
                files.append(Entry(name: name, fingerprint: Fingerprint(FileStatus(status))))
            }
        }
    }
}

extension Descriptor {
    /// What a name below this folder stands for, without following a link anywhere in it; nil where there is nothing of the name.
    func status(beneath name: FileName) throws(Errno) -> FileStatus? {
        do {
            guard name.bytes.contains(UInt8(ascii: "/")) else {
                var status = linux_status()
                _ = try Descriptor.checked(unsafe linux_statat(number, name.terminated, &status))
                return FileStatus(status)
            }
            return try open(beneath: name, linux_o_path).status()
        } catch .noSuchFileOrDirectory, .notDirectory, .tooManySymbolicLinkLevels {
            return nil
        }
    }
}
