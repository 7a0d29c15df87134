internal import Articles
internal import CLinux
internal import Glibc
internal import Linux
internal import SystemPackage

/// An inotify(7) instance. The kernel drops its watches when it is closed.
struct Inotify: ~Copyable, Sendable {
    private let descriptor: Descriptor

    init() throws(Errno) {
        descriptor = try Descriptor(linux_inotify())
    }

    var number: Int32 { descriptor.number }

    /// What can make a file complete or incomplete. Reading makes no event, so the inbox does not see itself.
    private static let folderEvents =
        IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_MODIFY | IN_ATTRIB
        | IN_DELETE_SELF | IN_MOVE_SELF
    private static let parentEvents =
        IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF

    /// Watches an open folder, whatever its name is by now. A folder that is watched already keeps its watch.
    func watch(folder: borrowing Descriptor, path: FilePath) throws(Errno) -> Int32 {
        do {
            return try watch(Array("/proc/self/fd/\(folder.number)".utf8) + [0], Self.folderEvents)
        } catch .noSuchFileOrDirectory {
            // An open folder is named by /proc; where that is not mounted, only its path is left.
            return try watch(FileName(path).terminated, Self.folderEvents | IN_DONT_FOLLOW)
        }
    }

    /// Watches the folder that holds the watched one, to see that replaced.
    func watch(parent: FilePath) throws(Errno) -> Int32 {
        try watch(FileName(parent).terminated, Self.parentEvents)
    }

    private func watch(_ path: [UInt8], _ events: Int32) throws(Errno) -> Int32 {
        // A parent can be the folder itself, by a link: the masks are joined.
        let mask = UInt32(bitPattern: events | IN_ONLYDIR | IN_MASK_ADD)
        return try Descriptor.checked(unsafe linux_inotify_add(descriptor.number, path, mask))
    }

    func remove(_ watch: Int32) {
        _ = linux_inotify_remove(descriptor.number, watch)
    }

    /// All events that are waiting; doesn't block.
    func events() throws(Errno) -> [InotifyEvent] {
        var events: [InotifyEvent] = []
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            do {
                let count = try Descriptor.checked(unsafe linux_read(descriptor.number, &buffer, buffer.count))
                if count == 0 { return events }
                events += InotifyEvent.parse(buffer[..<Int(count)])
            } catch .wouldBlock {
                return events
            }
        }
    }
}
