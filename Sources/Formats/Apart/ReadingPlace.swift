internal import Articles
package import SystemPackage

/// Where a file is read whose cost its size does not bound.
///
/// What can't be limited in the process that has everything else in hand is read in one of its own: poppler's time and memory, and
/// what an archive unpacks to inside one call of libarchive. The other formats are read in time and memory linear in their size by
/// readers that ask the budget.
package enum ReadingPlace: Hashable, Sendable {
    /// In the process that asks.
    case here
    /// In one that is started for it, by this program, which has the command ``ReadingProcess/command``.
    case process(FilePath)

    /// In one of the program that is running, also when its file has been replaced by another version meanwhile.
    package static let ownProcess = ReadingPlace.process("/proc/self/exe")

    /// The program that is started; nil where none is.
    package var program: FilePath? { if case .process(let program) = self { program } else { nil } }

    func reader(of format: Format) -> FormatReader {
        guard case .process(let program) = self, format.isUnbounded else { return format.reader }
        let process = ReadingProcess(program: program)
        switch format.reader {
        case .document:
            return .document { (file, budget) throws(Refusal) in
                guard
                    case .document(let document)? = try process.entries(of: file, in: format, within: budget).first?
                        .content
                else { throw Refusal(.breaksReader, "it gives no answer") }
                return document
            }
        case .entries:
            return .entries { (file, budget) throws(Refusal) in
                try process.entries(of: file, in: format, within: budget)
            }
        case .refused(let refusal): return .refused(refusal)
        }
    }
}

extension Format {
    /// Whether what reading takes may be out of all proportion to the file's size.
    fileprivate var isUnbounded: Bool {
        switch self {
        case .pdf, .office, .archive, .compressed: true
        default: false
        }
    }
}
