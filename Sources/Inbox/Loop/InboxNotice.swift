internal import Articles
package import SystemPackage

/// Something about the inbox that people who run it should know; each is reported once.
package enum InboxNotice: Hashable, Sendable {
    /// An entry that is not a file, or a folder that can't be looked into.
    case refused(UnreadableFile)
    /// The kernel's queue of events was full. A scan finds what they were about.
    case overflow
    /// The folder is gone or was not there at the start, or another one has its name; `cause` is nil in the last case.
    case folderMissing(FilePath, cause: Errno?, retry: Duration)
    /// There is a folder again, and it is watched.
    case folderBack(FilePath)
    /// Events can't be had: the folder is scanned every `interval`.
    case polling(FilePath, cause: PollingCause, interval: Duration)
    /// Events can be had again.
    case watching(FilePath)
    /// The machine lacks something that reading needs; it is tried again.
    case readingPostponed(Errno)

    package enum PollingCause: Hashable, Sendable, CustomStringConvertible {
        case unavailable(Errno)
        /// A network file system or FUSE, where others write without an event.
        case remoteFileSystem

        /// A part of a sentence.
        package var description: String {
            switch self {
            case .unavailable(let cause): "inotify: \(cause)"
            case .remoteFileSystem: "others can write to its file system unseen"
            }
        }
    }

    /// The notice without its particulars. The raw value is the stable word for machines.
    package enum Kind: String, Hashable, Sendable {
        case refused = "entry-refused"
        case overflow
        case folderMissing = "folder-missing"
        case folderBack = "folder-back"
        case polling
        case watching
        case readingPostponed = "reading-postponed"
    }

    package var kind: Kind {
        switch self {
        case .refused: .refused
        case .overflow: .overflow
        case .folderMissing: .folderMissing
        case .folderBack: .folderBack
        case .polling: .polling
        case .watching: .watching
        case .readingPostponed: .readingPostponed
        }
    }
}

extension InboxNotice: CustomStringConvertible {
    package var description: String {
        switch self {
        case .refused(let unreadable):
            return "\(unreadable)"
        case .overflow:
            return "More files changed than the kernel could report; the whole folder is scanned, so nothing is lost."
        case .folderMissing(let folder, let cause?, let retry):
            let name = FileName(folder)
            let advice =
                switch cause {
                case .noSuchFileOrDirectory: "does not exist. Create it, as with mkdir -p, or name another one"
                case .notDirectory: "is not a folder. Name the folder that articles are put into"
                case .permissionDenied, .notPermitted:
                    "may not be read by this user. Give it permission to read and enter the folder"
                default: "cannot be opened: \(cause)"
                }
            return "The folder to watch, '\(name)', \(advice). It is looked for again every \(retry)."
        case .folderMissing(let folder, nil, _):
            return "The watched folder '\(FileName(folder))' was replaced by another folder."
        case .folderBack(let folder):
            return "The watched folder '\(FileName(folder))' is there again and is watched."
        case .polling(let folder, .remoteFileSystem, let interval):
            return "'\(FileName(folder))' is on a file system that others can write to unseen; "
                + "it is scanned every \(interval)."
        case .polling(let folder, .unavailable(let cause), let interval):
            return "'\(FileName(folder))' cannot be watched by inotify (\(cause)); it is scanned every \(interval). "
                + "Raising fs.inotify.max_user_instances or max_user_watches may help."
        case .watching(let folder):
            return "'\(FileName(folder))' is watched by inotify again."
        case .readingPostponed(let cause):
            return "Files cannot be read now (\(cause)); it is tried again."
        }
    }
}
