internal import Linux
package import SystemPackage

/// How far a hook has come in the journal: the file `progress.json` in its state folder.
package struct HookProgress: Codable, Hashable, Sendable {
    /// When the hook first ran, in microseconds since 1970: it gets no alert that the journal received earlier.
    let since: UInt64
    /// Where in the journal the last alert stands that is done with: the program took it, or it was passed over.
    var cursor: String?
    /// How often the alert behind ``cursor`` was given to the program. Written before each attempt, so that a crash loses no
    /// count.
    var attempts = 0
    /// How many alerts were passed over since the program last took one.
    var passedOver = 0
    /// Whether the log says already that the program fails.
    var hasReportedFailure = false

    private enum CodingKeys: String, CodingKey {
        case since, cursor, attempts, passedOver
        case hasReportedFailure = "isFailureTold"
    }

    init(since: UInt64) {
        self.since = since
    }

    private static let name: FilePath.Component = "progress.json"

    /// - Returns: nil where there is none yet.
    /// - Throws: when there is one that can't be read, which must not be taken for none: alerts would be left out.
    static func read(in folder: FilePath) throws -> HookProgress? {
        let path = folder.appending(name)
        do {
            return try ReplacedFile.decoded(HookProgress.self, from: try path.contents())
        } catch Errno.noSuchFileOrDirectory {
            return nil
        } catch {
            throw HookError.unreadableProgress(path)
        }
    }

    func write(in folder: FilePath) throws {
        let path = folder.appending(Self.name)
        do { try ReplacedFile(path, mode: .ownerReadWrite).write(json: self) } catch {
            throw HookError.unwritableProgress(path, reason: "\(error)")
        }
    }

    /// The alert at this place of the journal is done with.
    mutating func pass(_ cursor: String) {
        self.cursor = cursor
        attempts = 0
    }
}

/// Why a hook can't run at all.
package enum HookError: Error, Hashable, Sendable, CustomStringConvertible {
    case unreadableProgress(FilePath)
    case unwritableProgress(FilePath, reason: String)
    case noProgram(FilePath, reason: String)

    package var description: String {
        switch self {
        case .unreadableProgress(let path):
            "'\(path)' cannot be read. Remove it to start with the alerts that come from now on."
        case .unwritableProgress(let path, let reason):
            "'\(path)' cannot be written: \(reason). No alert is given to the hook, since it would get it again and again."
        case .noProgram(let path, let reason):
            "The hook's program '\(path)' cannot be run: \(reason). Put one there, executable for all, and start the hook again."
        }
    }
}
