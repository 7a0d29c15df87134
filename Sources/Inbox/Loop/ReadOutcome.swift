package import Articles
package import SystemPackage

/// What came of reading a file.
package enum ReadOutcome: Sendable {
    case complete(SourceFile)
    /// It was changed since it was found complete, or by now is no file. It is handed out again once complete.
    case changing
    /// It is gone.
    case vanished
    /// It can't be read, and that is said for the first time. It is handed out again when it changes.
    case refused(UnreadableFile)
    /// It was refused before, for the same reason, and that was said then.
    case refusedBefore(UnreadableFile)
    /// The machine can't do it now. It is handed out again later.
    case postponed(Errno)
}
