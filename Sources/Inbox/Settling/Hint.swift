internal import Articles

/// What an event said about a file. Hints make the inbox faster or more patient; only a scan makes it believe.
enum Hint: Hashable, Sendable {
    /// A name appeared: a new file that is open for writing, or another link to an old one.
    case created(FileName)
    /// Bytes were written or cut off, so somebody has the file open for writing.
    case written(FileName)
    /// Somebody who could write has closed the file.
    case closed(FileName)
    /// The file was renamed into this name; `from` is its former name, if that was below the folder too.
    case arrived(FileName, from: FileName?)
    /// The name was deleted, or renamed into one that is not below the folder.
    case left(FileName)

    var name: FileName {
        switch self {
        case .created(let name), .written(let name), .closed(let name), .arrived(let name, _), .left(let name): name
        }
    }

    /// All names that it is about.
    var names: [FileName] {
        if case .arrived(let name, let former?) = self { [name, former] } else { [name] }
    }
}
