package import Articles
package import SystemPackage

/// What came of reading a file.
package enum ReadOutcome: Sendable {
    case complete(SourceFile)
    /// It was changed since it was found complete, or by now is no file. It is handed out again once complete.
    case changing
    /// It is gone, or its name is no longer one that is read.
    case vanished
    /// It can't be read, and this is to be reported. It is handed out again when it changes.
    case refused(UnreadableFile)
    /// It can't be read for the reason that was reported before.
    case refusedBefore(UnreadableFile)
    /// The machine lacks what reading needs. It is handed out again later.
    case postponed(Errno)
}

extension ReadOutcome: CustomStringConvertible {
    /// As a part of a sentence, without the file's content.
    package var description: String {
        switch self {
        case .complete(let file): "read, \(file.content.count) bytes"
        case .changing: "left alone, since it changes again"
        case .vanished: "gone"
        case .refused(let file): "refused: \(file)"
        case .refusedBefore: "refused as before"
        case .postponed(let cause): "put off: \(cause)"
        }
    }
}
