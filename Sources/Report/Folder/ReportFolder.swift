internal import FoundationEssentials
internal import Glibc
internal import Linux
package import SystemPackage

/// The folder that a report is kept in, for a browser or any web server.
///
/// Each file is replaced whole, and only where it says something else, so that who reads meanwhile sees one page or the other. Pages that
/// lead somewhere are written after those that they lead to, and what is no longer there is removed last.
package struct ReportFolder {
    /// What one writing did.
    package struct Outcome: Hashable, Sendable {
        package var written = 0
        package var unchanged = 0
        package var removed = 0
    }

    private let path: FilePath

    private static let fileMode: FilePermissions = [.ownerReadWrite, .groupRead, .otherRead]
    private static let folderMode: FilePermissions = [
        .ownerReadWriteExecute, .groupRead, .groupExecute, .otherRead, .otherExecute,
    ]
    /// The file by which a folder is known to be a report's: it is written first.
    private static let sign = Asset.style.rawValue

    /// Creates the folder unless it is there. One that holds other things is left alone.
    package init(_ path: FilePath) throws(ReportError) {
        self.path = path
        let names: [[UInt8]]
        do {
            try Self.create(path)
            names = try FolderNames.all(in: path).filter { $0.first != UInt8(ascii: ".") }
        } catch {
            throw .unwritable(path, error)
        }
        let own = PageName.folders.map { Array($0.utf8) }
        guard names.contains(Array(Self.sign.utf8)) || names.allSatisfy({ own.contains($0) }) else {
            throw .foreign(path)
        }
        for folder in PageName.folders.map({ path.appending($0) }) {
            do { try Self.create(folder) } catch { throw .unwritable(folder, error) }
        }
    }

    /// - Parameter rest: Is called before each page.
    package func write(_ report: Report, rest: () -> Void = {}) throws(ReportError) -> Outcome {
        var outcome = Outcome()
        var kept: Set<String> = []
        for page in report.pages {
            rest()
            guard let bytes = report.bytes(of: page) else { continue }
            kept.insert(page.path)
            if try write(bytes, as: page) { outcome.written += 1 } else { outcome.unchanged += 1 }
        }
        outcome.removed = remove(except: kept)
        return outcome
    }

    /// - Returns: Whether it said something else.
    private func write(_ bytes: [UInt8], as page: PageName) throws(ReportError) -> Bool {
        let file = path.appending(page.path)
        do throws(Errno) {
            if let old = try? file.contents(upTo: bytes.count + 1), old == bytes { return false }
            try ReplacedFile(file, mode: Self.fileMode).write(bytes)
            return true
        } catch {
            throw .unwritable(file, error)
        }
    }

    /// Removes pages that no report has any more. What is called like none of a report's pages is somebody else's, and stays.
    private func remove(except kept: Set<String>) -> Int {
        var count = 0
        for folder in PageName.folders + [""] {
            let place = folder.isEmpty ? path : path.appending(folder)
            for bytes in (try? FolderNames.all(in: place)) ?? [] {
                let name = String(decoding: bytes, as: UTF8.self)
                let full = folder.isEmpty ? name : "\(folder)/\(name)"
                guard !kept.contains(full), PageName.isPath(full) else { continue }
                if unsafe place.appending(name).withPlatformString({ unsafe unlink($0) }) == 0 { count += 1 }
            }
        }
        return count
    }

    private static func create(_ path: FilePath) throws(Errno) {
        if unsafe path.withPlatformString({ unsafe mkdir($0, 0o755) }) == 0 {
            // Whatever the umask is: a web server is another user.
            let result = unsafe path.withPlatformString { unsafe chmod($0, Self.folderMode.rawValue) }
            guard result == 0 else { throw Errno(rawValue: errno) }
        } else if errno != EEXIST {
            throw Errno(rawValue: errno)
        }
    }
}

/// Why a report can't be written.
package enum ReportError: Error, Hashable, Sendable, CustomStringConvertible {
    case foreign(FilePath)
    case unwritable(FilePath, Errno)

    package var description: String {
        switch self {
        case .foreign(let path):
            "'\(path)' holds other things than a report, so nothing was written. Name a new or an empty folder."
        case .unwritable(let path, let cause): "Cannot write '\(path)': \(cause)."
        }
    }
}
